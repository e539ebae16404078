import type { Logger } from "pino";
import type { Config } from "../app/config.ts";
import type { ShardPart } from "../app/shards.ts";
import { redisIdentifyTurns } from "../cluster/identifyTurns.ts";
import { redisLease } from "../cluster/lease.ts";
import type { CarrierOptions } from "../cluster/postCarrier.ts";
import { createShardVigil, SHARD_LEASE_MS, type ShardVigil } from "../cluster/shardVigil.ts";
import { buttons, commands, forms } from "../commands/index.ts";
import { openLedger } from "../daily/openLedger.ts";
import type { PostingLimits } from "../daily/posting.ts";
import { type Bot, createBot } from "../discord/bot.ts";
import type { DailyRestOptions } from "../discord/daily/createDailyService.ts";
import type { Library } from "../index/library.ts";
import { openStores } from "../settings/openStores.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { openDepartures } from "../store/departures.ts";
import { carrierFor } from "./carrierFor.ts";
import { createHealthSide } from "./healthSide.ts";

export interface AssembledBot {
  readonly bot: Bot;
  /** Opens the side for health and metrics, where there is one, gets the answers ready, then starts the bot. */
  start(): Promise<void>;
  /** Where health and metrics are. */
  healthUrl(): string | undefined;
  /** What commands find once it is ready. False when it came to nothing: the bot stopped, or a newer one was given meanwhile. */
  reload(library: Library): Promise<boolean>;
  /** Daily posts that are handed out among processes and not done; 0 where there is nothing to share. */
  postsAtHand(): Promise<number>;
  /** Stops the bot, then closes its store. */
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

/** The bot with everything it needs, not connected yet. */
export async function assembleBot({
  config,
  log,
  library,
  now,
  carrierLimits,
  ...overrides
}: Parts): Promise<AssembledBot> {
  const stores = await openStores(config.storeUrl, { now, log });
  const context = {
    library,
    settings: stores.settings,
    store: stores,
    daily: { ledger: openLedger(stores.backend, { now }) },
    log,
    now,
    random: Math.random,
    operatorContact: config.operatorContact,
  };
  const { backend } = stores;
  const identifyTurns = backend.kind === "redis" ? redisIdentifyTurns(backend.client) : undefined;
  const watchShards = backend.kind === "redis" ? shardWatchOn(backend.client, log) : undefined;
  const carrier = await carrierFor(stores, { config, log, now, carrierLimits });
  const health = createHealthSide({ health: config.health, stores, log });
  const bot = createBot({
    observer: health.observer,
    departures: openDepartures(backend, now),
    identifyTurns,
    watchShards,
    carrier,
    config,
    commands,
    buttons,
    forms,
    context,
    ...overrides,
  });
  let stopping = false;
  let newest = library;
  return {
    bot,
    async start() {
      await health.open(bot);
      // Before the first question comes, not while it waits.
      await context.library.prepare();
      await bot.start();
    },
    healthUrl: () => health.url(),
    async reload(loaded) {
      newest = loaded;
      await loaded.prepare();
      if (stopping || newest !== loaded) return false;
      context.library = loaded;
      return true;
    },
    postsAtHand: async () => (await carrier?.atHand()) ?? 0,
    async stop() {
      stopping = true;
      health.sayStopping();
      await bot.stop();
      await carrier?.close();
      await stores.close();
      // Last, so that until the end it can be seen that the bot is stopping.
      await health.close();
    },
  };
}

function shardWatchOn(client: RedisConnection, log: Logger): (part: ShardPart) => ShardVigil {
  const leaseFor = (name: string, self?: string) => redisLease(client, name, SHARD_LEASE_MS, self);
  return (part) => createShardVigil({ part, leaseFor, log });
}
