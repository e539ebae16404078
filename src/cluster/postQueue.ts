import { type JobsOptions, Queue, type RateLimiterOptions, Worker } from "bullmq";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { StoreError, storeCall } from "../settings/storeError.ts";

/**
 * Carries guilds that are owed a post to whoever posts it. It is no authority: a job that is lost is handed out again by the next sweep,
 * and one that comes twice finds its slot taken.
 */
export interface PostQueue {
  /** Guilds that are in it already stay where they are; those that wait for their next try do so no longer. Rejects with `StoreError`. */
  hand(guildIds: readonly string[]): Promise<void>;
  /** Waiting or being worked on. */
  atHand(): Promise<number>;
  close(): Promise<void>;
}

export interface PostWorker {
  /** Takes no more jobs and finishes those it is at; one that takes too long is left to another worker. */
  close(): Promise<void>;
}

/** What came of an attempt: when to try again, and until when nobody may post. */
export interface Attempted {
  readonly retryAt: number | undefined;
  readonly allWaitUntil: number | undefined;
}

export interface QueueLimits {
  /** Guilds that one worker is at together. */
  readonly concurrency: number;
  /** Guilds that all workers together begin with in a second. */
  readonly perSecond: number;
  /** A worker that does not say within this time that it lives loses its jobs to others. */
  readonly stalledMs: number;
}

const QUEUE = "daily-posts";
const PREFIX = "beleg:queue";
const BATCH = 500;
const QUEUE_TIMEOUT_MS = 5_000;
const CLOSE_WITHIN_MS = 2_500;
/** The ledger ends each slot with its window; until then there is always another try. */
const ATTEMPTS = 1_000;
const REST_MS = 1_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

const JOB: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: "ledger" },
  // Its id is free again for the next day.
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
};

/** One at a time for each guild. BullMQ takes no id that is a number. */
const jobId = (guildId: string) => `guild-${guildId}`;

export function createPostQueue(connection: RedisConnection, log: OperatorLog): PostQueue {
  const queue = new Queue<{ guildId: string }>(QUEUE, { connection, prefix: PREFIX });
  queue.on("error", (err) => log.warn({ err }, "queue of daily posts"));
  const add = async (guildId: string) => {
    // Not in bulk: after a restart of Redis BullMQ 6.7 does not load its script anew for that (with this client).
    const job = await queue.add("post", { guildId }, { ...JOB, jobId: jobId(guildId) });
    // One that began meanwhile is no worse for it.
    if (await job.isDelayed()) await job.promote().catch(() => undefined);
  };
  return {
    async hand(guildIds) {
      for (let from = 0; from < guildIds.length; from += BATCH) {
        const batch = guildIds.slice(from, from + BATCH);
        await storeCall("hand out daily posts", () => Promise.all(batch.map(add)), QUEUE_TIMEOUT_MS);
      }
    },
    async atHand() {
      const counts = await storeCall(
        "count daily posts",
        () => queue.getJobCounts("active", "waiting", "prioritized"),
        QUEUE_TIMEOUT_MS,
      );
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    close: () => withinTime(queue.close()),
  };
}

/** Thrown for BullMQ, which tries again at the ledger's time. */
class TryAgain extends Error {
  override readonly name = "TryAgain";
  readonly at: number;
  constructor(at: number) {
    super("not posted yet");
    this.at = at;
  }
}

interface WorkerParts {
  readonly connection: RedisConnection;
  readonly attempt: (guildId: string) => Promise<Attempted>;
  readonly limits: QueueLimits;
  readonly now: () => Date;
  readonly log: OperatorLog;
}

export function createPostWorker({ connection, attempt, limits, now, log }: WorkerParts): PostWorker {
  const worker = new Worker<{ guildId: string }>(
    QUEUE,
    async ({ data: { guildId } }) => {
      const { retryAt, allWaitUntil } = await attempt(guildId);
      if (allWaitUntil !== undefined) await worker.rateLimit(Math.max(1, allWaitUntil - now().getTime()));
      if (retryAt !== undefined) throw new TryAgain(retryAt);
    },
    {
      connection,
      prefix: PREFIX,
      concurrency: limits.concurrency,
      limiter: evenly(limits.perSecond),
      lockDuration: limits.stalledMs,
      stalledInterval: limits.stalledMs,
      maxStalledCount: ATTEMPTS,
      // After a loss of the connection; BullMQ's own 15 s are a long time for a job that another worker could have.
      runRetryDelay: FIRST_WAIT_MS,
      settings: { backoffStrategy: (tries, _, error) => waitFor(tries, error, now()) },
    },
  );
  const rest = restAfterErrors(worker);
  worker.on("error", (err) => {
    rest.begin();
    log.warn({ err }, "worker of daily posts");
  });
  worker.on("stalled", (id) => log.warn({ job: id }, "daily post taken over from another worker"));
  worker.on("failed", (job, err) => {
    if (err instanceof TryAgain) return;
    const fields = { err, guildId: job?.data.guildId };
    if (err instanceof StoreError) log.warn(fields, "daily post of one server waits for the store");
    else log.error(fields, "daily post of one server failed");
  });
  return {
    close() {
      rest.end();
      return withinTime(worker.close());
    },
  };
}

/**
 * BullMQ (6.7) waits before it asks again only where it knows the error for a lost connection, and of this client's it knows none: where
 * every command fails at once, its loop would never let go of the thread. So after an error it takes a rest.
 */
function restAfterErrors(worker: Pick<Worker, "pause" | "resume">) {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    begin() {
      if (timer || ended) return;
      // Not for the jobs it is at: they go on. What goes wrong in here is told as another error.
      void worker.pause(true).catch(() => undefined);
      timer = setTimeout(() => {
        timer = undefined;
        void worker.resume();
      }, REST_MS);
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** One after the other: so many at once at the end of one second and the beginning of the next would be twice as many. */
function evenly(perSecond: number): RateLimiterOptions {
  return { max: Math.ceil(perSecond / 1_000), duration: Math.max(1, Math.floor(1_000 / perSecond)) };
}

function waitFor(tries: number, error: Error | undefined, now: Date): number {
  if (error instanceof TryAgain) return Math.max(1, error.at - now.getTime());
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries, 20), LONGEST_WAIT_MS);
}

/** Without an answer from Redis BullMQ would wait for ever. */
async function withinTime(closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_WITHIN_MS);
  });
  await Promise.race([closing.catch(() => undefined), patience]);
  clearTimeout(timer);
}
