import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { createLog } from "#src/app/log.ts";
import { assembleWorker } from "#src/cli/assembleWorker.ts";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { type StandIn, type StandInOptions, startStandIn } from "#src/playground/startStandIn.ts";
import { openStores } from "#src/settings/openStores.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { realLibrary } from "../support/app.ts";
import { dailySchedule } from "../support/dailySchedule.ts";

vi.setConfig({ testTimeout: 60_000 });

const NINE = Date.UTC(2026, 2, 10, 9);
const DAILY = { ...dailySchedule, timeZone: "UTC", since: new Date(NINE - 3_600_000).toISOString() };

test("without a Redis there is nothing to share, and it says so", async () => {
  const config = readConfig({ DISCORD_TOKEN: "a.b.c", STORE_URL: "memory:" });
  const log = createLog({ level: "silent", pretty: false });
  const assembled = assembleWorker({ config, log, library: realLibrary, now: () => new Date() });
  await expect(assembled).rejects.toThrow("STORE_URL must be a Redis");
});

test("beside a bot on SQLite it says the same, and makes no file", async () => {
  const config = readConfig({ DISCORD_TOKEN: "a.b.c", STORE_URL: "sqlite:package.json/beleg.sqlite" });
  const log = createLog({ level: "silent", pretty: false });
  const assembled = assembleWorker({ config, log, library: realLibrary, now: () => new Date() });
  await expect(assembled).rejects.toThrow("STORE_URL must be a Redis");
});

describe.skipIf(redisMissing())("workers", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.discard());
  beforeEach(async () => {
    const client = await connectRedis(redis.url, silentLog);
    await client.flushAll();
    await disconnectRedis(client);
  });

  async function discord(guilds: number, options: StandInOptions = {}): Promise<StandIn> {
    const specs = Array.from({ length: guilds }, (_, index) => ({ name: `guild ${index}` }));
    const standIn = await startStandIn({ world: { guilds: specs }, ...options });
    onTestFinished(() => standIn.close());
    const stores = await openStores(redis.url, { now: () => new Date(NINE) });
    for (const guild of standIn.world.guilds.values()) {
      const [channel] = guild.channels.values();
      await stores.settings.update(guild.id, { daily: { ...DAILY, channelId: channel?.id ?? "" } });
    }
    await stores.close();
    return standIn;
  }

  /** `DAILY_POSTS` as an .env has it that bots and workers share. */
  async function worker(standIn: StandIn, perSecond = 40) {
    const config = readConfig({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.url,
      STORE_URL: redis.url,
      DAILY_POSTS: "workers",
      DAILY_POSTS_PER_SECOND: String(perSecond),
    });
    const log = createLog({ level: "silent", pretty: false });
    const now = () => new Date(NINE);
    const postingLimits = { jitterMs: 0 };
    const assembled = await assembleWorker({ config, log, library: realLibrary, now, postingLimits });
    onTestFinished(() => assembled.stop());
    await assembled.start();
    return assembled;
  }

  const posts = ({ world }: StandIn) =>
    [...world.guilds.values()].map(
      ({ channels }) => [...channels.keys()].flatMap((id) => [...(world.messages.get(id)?.values() ?? [])]).length,
    );
  const untilDone = (standIn: StandIn) =>
    vi.waitFor(() => expect(posts(standIn).every((count) => count === 1)).toBe(true), {
      timeout: 50_000,
      interval: 50,
    });

  test("post without a gateway", async () => {
    const standIn = await discord(3);
    const { worker: one } = await worker(standIn);
    await one.sweep();
    await untilDone(standIn);
    expect(standIn.gateway.sessions()).toEqual([]);
    expect(standIn.complaints).toEqual([]);
  });

  test("together stay below 50 requests a second, and post once in each of many servers at one full hour", async () => {
    const standIn = await discord(60, { rateLimits: true });
    const [one, other] = await Promise.all([worker(standIn, 12), worker(standIn, 12)]);
    await Promise.all([one.worker.sweep(), other.worker.sweep()]);
    await untilDone(standIn);
    await vi.waitFor(async () => expect(await one.postsAtHand()).toBe(0));
    expect(posts(standIn)).toEqual(Array.from({ length: 60 }, () => 1));
    expect(standIn.complaints).toEqual([]);
    expect(standIn.rateLimited()).toBe(0);
  });

  test("leave what they were at to others when they stop", async () => {
    const standIn = await discord(20);
    const first = await worker(standIn, 10);
    await first.worker.sweep();
    await first.stop();
    const second = await worker(standIn, 40);
    await second.worker.sweep();
    await untilDone(standIn);
    expect(standIn.complaints).toEqual([]);
  });
});
