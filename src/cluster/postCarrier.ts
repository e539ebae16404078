import type { Poster } from "../daily/poster.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import { redisLease } from "./lease.ts";
import { createPlanner, type Planner } from "./planner.ts";
import { type Attempted, createPostQueue, createPostWorker, type PostWorker, type QueueLimits } from "./postQueue.ts";
import { connectQueue, disconnectQueue } from "./queueConnection.ts";
import { createSweepVigil, type SweepVigil } from "./sweepVigil.ts";

/** Daily posts shared among all processes on one Redis. */
export interface PostCarrier {
  /** Whether this process hands out and posts; otherwise it leaves both to others. */
  readonly posts: boolean;
  plan(work: PlannedWork): Planner;
  /** From now on takes guilds from the queue. */
  work(attempt: (guildId: string) => Promise<Attempted>): PostWorker;
  /** Sees whether any process looks what is owed. */
  watch(): SweepVigil;
  /** Guilds that are handed out and not done; without those that wait for their next try. */
  atHand(): Promise<number>;
  close(): Promise<void>;
}

interface PlannedWork {
  readonly outlook: Poster["outlook"];
  readonly settings: SettingsStore;
  readonly limits?: Partial<PostingLimits> | undefined;
}

export interface CarrierLimits extends QueueLimits {
  /** A process that does not sweep again within this time leaves the sweeps to another. */
  readonly sweepLeaseMs: number;
}

export interface CarrierOptions {
  readonly url: string;
  readonly client: RedisConnection;
  readonly posts: boolean;
  readonly perSecond: number;
  readonly limits?: Partial<CarrierLimits> | undefined;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: OperatorLog;
}

/** The lease lasts three sweeps: one may be late without another process taking over. */
const LIMITS = { concurrency: 8, stalledMs: 30_000, sweepLeaseMs: 90_000 };

/** Rejects with `StoreError` where Redis does not answer. */
export async function openPostCarrier(options: CarrierOptions): Promise<PostCarrier> {
  const { client, url, posts, perSecond, now, random, log } = options;
  const connection = await connectQueue(url, log);
  const queue = createPostQueue(connection, log);
  const limits: CarrierLimits = { ...LIMITS, perSecond, ...options.limits };
  const lease = redisLease(client, "daily-sweep", limits.sweepLeaseMs);
  return {
    posts,
    plan: ({ outlook, settings, limits: postingLimits }) =>
      createPlanner({
        outlook,
        settings,
        lease,
        queue,
        now,
        random,
        log,
        ...(postingLimits && { limits: postingLimits }),
      }),
    work: (attempt) => createPostWorker({ connection, attempt, limits, now, log }),
    watch: () => createSweepVigil({ isSwept: lease.isHeld, log }),
    atHand: queue.atHand,
    async close() {
      await queue.close();
      disconnectQueue(connection);
    },
  };
}
