import type { Logger } from "pino";
import { type Config, ConfigError } from "../app/config.ts";
import type { CarrierOptions } from "../cluster/postCarrier.ts";
import { openLedger } from "../daily/openLedger.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { DailyRestOptions } from "../discord/daily/createDailyService.ts";
import { createPostingWorker, type PostingWorker } from "../discord/postingWorker.ts";
import { type HealthServer, startHealthServer } from "../health/healthServer.ts";
import { createMetrics } from "../health/metrics.ts";
import type { Library } from "../index/library.ts";
import { openStores, parseStoreUrl } from "../settings/openStores.ts";
import { storeProblems } from "./assembleBot.ts";
import { carrierFor } from "./carrierFor.ts";

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
  const metrics = config.health && createMetrics();
  const worker = createPostingWorker({
    ...{ config, carrier, ledger: openLedger(stores.backend, { now }) },
    context: { library, settings: stores.settings, log, now, random: Math.random },
    ...(metrics && { observer: metrics.observer }),
    ...limits,
  });
  let stopping = false;
  const problems = async () => (stopping ? ["stopping"] : [...(await storeProblems(stores)), ...worker.problems()]);
  metrics?.watch(worker.gauges, problems);
  let health: HealthServer | undefined;
  return {
    worker,
    async start() {
      if (config.health && metrics) {
        // No interactions come to a worker.
        health = await startHealthServer({ ...config.health, metrics, problems, incoming: problems, log });
      }
      await worker.start();
    },
    healthUrl: () => health?.url,
    postsAtHand: carrier.atHand,
    async stop() {
      stopping = true;
      await worker.stop();
      await carrier.close();
      await stores.close();
      await health?.close();
    },
  };
}

function notShared(): ConfigError {
  return new ConfigError("STORE_URL must be a Redis (redis://…) that the worker shares with the bot");
}
