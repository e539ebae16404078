import type { Logger } from "pino";
import { type Config, ConfigError } from "../app/config.ts";
import type { CarrierOptions } from "../cluster/postCarrier.ts";
import { openLedger } from "../daily/openLedger.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { DailyRestOptions } from "../discord/daily/createDailyService.ts";
import { createPostingWorker, type PostingWorker } from "../discord/postingWorker.ts";
import type { Library } from "../index/library.ts";
import { openStores, parseStoreUrl } from "../settings/openStores.ts";
import { carrierFor } from "./carrierFor.ts";
import { createHealthSide } from "./healthSide.ts";

export interface AssembledWorker {
  readonly worker: PostingWorker;
  /** Opens the side for health and metrics, where there is one, then starts the worker. */
  start(): Promise<void>;
  healthUrl(): string | undefined;
  /** Daily posts that are handed out among processes and not done. */
  postsAtHand(): Promise<number>;
  /** Stops the worker, then closes its store. */
  stop(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly library: Library;
  readonly now: () => Date;
  readonly postingLimits?: Partial<PostingLimits>;
  readonly restOptions?: DailyRestOptions;
  readonly carrierLimits?: CarrierOptions["limits"];
}

/** @throws ConfigError where the store is none that processes share. */
export async function assembleWorker({
  config: given,
  log,
  library,
  now,
  carrierLimits,
  ...limits
}: Parts): Promise<AssembledWorker> {
  // One .env may serve bots, which leave posts to workers, and workers.
  const config: Config = { ...given, dailyPosts: "here" };
  // Before a file is made, or found in use by the bot.
  if (parseStoreUrl(config.storeUrl).kind !== "redis") throw notShared();
  const stores = await openStores(config.storeUrl, { now, log });
  const carrier = await carrierFor(stores, { config, log, now, carrierLimits });
  if (!carrier) throw notShared();
  const health = createHealthSide({ health: config.health, stores, log });
  const worker = createPostingWorker({
    ...{ config, carrier, ledger: openLedger(stores.backend, { now }), observer: health.observer },
    context: { library, settings: stores.settings, log, now, random: Math.random },
    ...limits,
  });
  return {
    worker,
    async start() {
      await health.open(worker);
      await worker.start();
    },
    healthUrl: () => health.url(),
    postsAtHand: carrier.atHand,
    async stop() {
      health.sayStopping();
      await worker.stop();
      await carrier.close();
      await stores.close();
      await health.close();
    },
  };
}

function notShared(): ConfigError {
  return new ConfigError("STORE_URL must be a Redis (redis://…) that the worker shares with the bot");
}
