import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import {
  type Attempted,
  createPostQueue,
  createPostWorker,
  type PostQueue,
  type PostWorker,
  type QueueLimits,
} from "#src/cluster/postQueue.ts";
import { connectQueue, disconnectQueue } from "#src/cluster/queueConnection.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { redisMissing } from "../settings/redisMissing.ts";

vi.setConfig({ testTimeout: 60_000 });

const DONE: Attempted = { retryAt: undefined, allWaitUntil: undefined };
const LIMITS: QueueLimits = { concurrency: 8, perSecond: 1_000, stalledMs: 1_000 };

describe.skipIf(redisMissing())("the queue of daily posts", () => {
  let server: RedisServer;
  let queue: PostQueue;
  let closers: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    server = await startRedis({ durable: true });
    const connection = await connectQueue(server.url, silentLog);
    queue = createPostQueue(connection, silentLog);
    closers = [
      async () => {
        await queue.close();
        disconnectQueue(connection);
      },
    ];
  });
  afterEach(async () => {
    // Before the server goes: without it each would wait a while.
    for (const close of closers.toReversed()) await close();
    await server.discard();
  });

  async function work(
    attempt: (guildId: string) => Promise<Attempted>,
    limits: Partial<QueueLimits> = {},
  ): Promise<PostWorker> {
    const connection = await connectQueue(server.url, silentLog);
    const parts = { connection, attempt, limits: { ...LIMITS, ...limits }, now: () => new Date(), log: silentLog };
    const worker = createPostWorker(parts);
    closers.push(async () => {
      await worker.close();
      disconnectQueue(connection);
    });
    return worker;
  }

  /** Guilds in the order in which they were attempted, and a promise of so many. */
  function attempts(answer: (guildId: string, count: number) => Attempted = () => DONE) {
    const seen: string[] = [];
    const waiting: (() => void)[] = [];
    return {
      seen,
      at: [] as number[],
      async attempt(guildId: string) {
        seen.push(guildId);
        this.at.push(performance.now());
        for (const look of waiting) look();
        return answer(guildId, seen.length);
      },
      until: (count: number) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (seen.length >= count) resolve();
          };
          waiting.push(look);
          look();
        }),
    };
  }

  test("carries a guild once, however often it is handed out", async () => {
    for (let times = 0; times < 5; times += 1) await queue.hand(["1", "2"]);
    const made = attempts();
    await work((guildId) => made.attempt(guildId));
    await made.until(2);
    await queue.hand(["3"]);
    await made.until(3);
    expect(made.seen.toSorted()).toEqual(["1", "2", "3"]);
    await vi.waitFor(async () => expect(await queue.atHand()).toBe(0));
  });

  test("takes a guild again the next day", async () => {
    const made = attempts();
    await work((guildId) => made.attempt(guildId));
    await queue.hand(["1"]);
    await made.until(1);
    await vi.waitFor(async () => expect(await queue.atHand()).toBe(0));
    await queue.hand(["1"]);
    await made.until(2);
  });

  test("tries again when the ledger says, not before", async () => {
    const made = attempts((_, count) => (count < 3 ? { ...DONE, retryAt: Date.now() + 300 } : DONE));
    await work((guildId) => made.attempt(guildId));
    await queue.hand(["1"]);
    await made.until(3);
    const [first = 0, second = 0, third = 0] = made.at;
    expect(second - first).toBeGreaterThanOrEqual(290);
    expect(third - second).toBeGreaterThanOrEqual(290);
  });

  test("lets a guild that waits for its next try go at once when it is handed out anew", async () => {
    const made = attempts((_, count) => (count < 2 ? { ...DONE, retryAt: Date.now() + 3_600_000 } : DONE));
    await work((guildId) => made.attempt(guildId));
    await queue.hand(["1"]);
    await made.until(1);
    await vi.waitFor(async () => expect(await queue.atHand()).toBe(0));
    await queue.hand(["1"]);
    await made.until(2);
  });

  test("tries again what threw", async () => {
    let thrown = false;
    const made = attempts();
    await work((guildId) => {
      if (thrown) return made.attempt(guildId);
      thrown = true;
      return Promise.reject(new Error("a bug"));
    });
    await queue.hand(["1"]);
    await made.until(1);
  });

  test("gives what a killed worker was at to another", async () => {
    await queue.hand(["1", "2"]);
    const script = fileURLToPath(new URL("hangingWorker.ts", import.meta.url));
    const child = spawn(process.execPath, [script, server.url], { stdio: ["ignore", "pipe", "inherit"] });
    await once(createInterface(child.stdout), "line");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    const made = attempts();
    await work((guildId) => made.attempt(guildId));
    await made.until(2);
    expect(made.seen.toSorted()).toEqual(["1", "2"]);
  });

  test("begins with no more guilds a second than it may, however many workers there are", async () => {
    await queue.hand(Array.from({ length: 60 }, (_, index) => `${index}`));
    const made = attempts();
    const limits = { perSecond: 20, concurrency: 50 };
    await Promise.all([work((id) => made.attempt(id), limits), work((id) => made.attempt(id), limits)]);
    await made.until(60);
    const [first = 0] = made.at;
    expect(Math.max(...made.at) - first).toBeGreaterThanOrEqual(2_800);
    // Nor in a second that begins anywhere else; one more or less, because the clocks of two processes are read.
    for (const begin of made.at) {
      expect(made.at.filter((at) => at >= begin && at < begin + 1_000).length).toBeLessThanOrEqual(24);
    }
  });

  test("lets nobody post while Discord lets nobody", async () => {
    const made = attempts((_, count) => (count === 1 ? { ...DONE, allWaitUntil: Date.now() + 1_500 } : DONE));
    const limits = { concurrency: 1 };
    await Promise.all([work((id) => made.attempt(id), limits), work((id) => made.attempt(id), limits)]);
    await queue.hand(["1"]);
    await made.until(1);
    await vi.waitFor(async () => expect(await queue.atHand()).toBe(0));
    await queue.hand(["2", "3"]);
    await made.until(3);
    const [first = 0, second = 0] = made.at;
    expect(second - first).toBeGreaterThanOrEqual(1_200);
  });

  test("goes on after Redis was killed and started again", async () => {
    const made = attempts((_, count) => (count === 2 ? { ...DONE, retryAt: Date.now() + 100 } : DONE));
    await work((guildId) => made.attempt(guildId));
    await queue.hand(["1"]);
    await made.until(1);
    await server.stop();
    await server.start();
    await vi.waitFor(() => queue.hand(["2"]), { timeout: 10_000 });
    await made.until(3);
    expect(made.seen).toEqual(["1", "2", "2"]);
  });
});

test.skipIf(redisMissing())("a process whose Redis goes away goes on with everything else", async () => {
  // Apart, because what is to be shown would hang this one.
  const child = spawn(process.execPath, [fileURLToPath(new URL("lostRedis.ts", import.meta.url))]);
  const hung = setTimeout(() => child.kill("SIGKILL"), 15_000);
  const [code] = await once(child, "exit");
  clearTimeout(hung);
  expect(code).toBe(0);
});
