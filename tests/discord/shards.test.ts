import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { createLog } from "#src/app/log.ts";
import { type ShardPart, shardOfGuild } from "#src/app/shards.ts";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { redisIdentifyTurns } from "#src/cluster/identifyTurns.ts";
import { redisLease } from "#src/cluster/lease.ts";
import { createShardVigil, SHARD_LEASE_MS } from "#src/cluster/shardVigil.ts";
import { buttons, commands, forms } from "#src/commands/index.ts";
import { type Bot, createBot } from "#src/discord/bot.ts";
import { createIdentifyThrottler } from "#src/discord/identifyThrottler.ts";
import { type StandIn, type StandInOptions, startStandIn } from "#src/playground/startStandIn.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { NOON, testApp } from "../support/app.ts";
import { dailySchedule } from "../support/dailySchedule.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Longer than the stand-in asks for, as Beleg's own turn is longer than Discord's five seconds. */
const TURN_MS = 150;
const IDENTIFY_EVERY_MS = 120;
const GUILDS = Array.from({ length: 8 }, (_, index) => ({ name: `guild ${index}` }));

interface Process {
  readonly bot: Bot;
  readonly stores: Stores;
  readonly logged: readonly string[];
}

describe.skipIf(redisMissing())("processes that share the shards", () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.discard());

  async function process(standIn: StandIn, shards: string): Promise<Process> {
    const config = readConfig({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.url,
      STORE_URL: redis.url,
      SHARDS: shards,
    });
    const logged: string[] = [];
    const destination = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk)) as undefined) });
    const log = createLog({ level: "info", pretty: false, destination });
    const stores = await openStores(redis.url, { now: () => NOON, log });
    if (stores.backend.kind !== "redis") throw new TypeError("not Redis");
    const identifyTurns = redisIdentifyTurns(stores.backend.client, TURN_MS);
    const { client } = stores.backend;
    const leaseFor = (name: string, self?: string) => redisLease(client, name, SHARD_LEASE_MS, self);
    const watchShards = (part: ShardPart) => createShardVigil({ part, leaseFor, log });
    const context = await testApp({ log, settings: stores.settings, store: stores });
    const bot = createBot({ config, commands, buttons, forms, context, identifyTurns, watchShards });
    onTestFinished(async () => {
      await bot.stop();
      await stores.close();
    });
    return { bot, stores, logged };
  }

  async function discord(options: StandInOptions = {}): Promise<StandIn> {
    const gateway = { identifyEveryMs: IDENTIFY_EVERY_MS, maxConcurrency: 1, ...options.gateway };
    const standIn = await startStandIn({ world: { guilds: GUILDS }, ...options, gateway });
    onTestFinished(() => standIn.close());
    return standIn;
  }

  test("identify one after the other and answer in every server, each in its own", async () => {
    const standIn = await discord();
    const [one, other] = await Promise.all([process(standIn, "0-1/4"), process(standIn, "2-3/4")]);
    await Promise.all([one.bot.start(), other.bot.start()]);
    expect(
      standIn.gateway
        .sessions()
        .map(({ shard }) => shard)
        .toSorted(),
    ).toEqual([0, 1, 2, 3]);
    for (const guild of standIn.world.guilds.values()) {
      const exchange = await standIn.user({ name: "Anna", guild }).slash("help");
      expect((await exchange.message()).text).toContain("/search");
    }
    expect(standIn.complaints).toEqual([]);
  });

  test("buckets are as wide as Discord says", async () => {
    const standIn = await discord({ gateway: { maxConcurrency: 4, identifyEveryMs: 60_000 } });
    const { bot } = await process(standIn, "0-3/4");
    await bot.start();
    expect(standIn.gateway.sessions()).toHaveLength(4);
    expect(standIn.complaints).toEqual([]);
  });

  test("only the one with shard 0 writes the commands", async () => {
    const standIn = await discord();
    const later = await process(standIn, "2-3/4");
    await later.bot.start();
    expect(standIn.world.commands).toEqual([]);
    const first = await process(standIn, "0-1/4");
    await first.bot.start();
    expect(standIn.world.commands.length).toBeGreaterThan(5);
    expect(standIn.complaints).toEqual([]);
  });

  test.each([
    { shards: "auto", signed: ["shard-0", "shard-total"] },
    { shards: "0-1/4", signed: ["shard-0", "shard-1", "shard-total"] },
  ])("say which they serve, with $shards, until they stop", async ({ shards, signed }) => {
    const client = await connectRedis(redis.url, silentLog);
    const leases = async () => (await client.keys("beleg:lease:*")).map((key) => key.replace("beleg:lease:", ""));
    const { bot } = await process(await discord(), shards);
    await bot.start();
    await vi.waitUntil(async () => (await leases()).length === signed.length, { timeout: 20_000 });
    expect((await leases()).toSorted()).toEqual(signed);
    await bot.stop();
    expect(await leases()).toEqual(["shard-total"]);
    await disconnectRedis(client);
  });

  test("wait while Discord lets the bot start no more sessions", async () => {
    const standIn = await discord({ gateway: { sessionStarts: { total: 2, perMs: 3_000 } } });
    const one = await process(standIn, "0-1/4");
    await one.bot.start();
    const other = await process(standIn, "2-3/4");
    await other.bot.start();
    expect(other.logged.join("")).toContain("discord lets the bot start no more sessions for now");
    expect(standIn.gateway.sessions()).toHaveLength(4);
    expect(standIn.complaints).toEqual([]);
  });

  test("forget a server that removed the bot only where its shard is", async () => {
    const standIn = await discord();
    const removed = [...standIn.world.guilds.values()].filter(({ id }) => [0, 2].includes(shardOfGuild(id, 4)));
    const guildOn = (shard: number) => removed.find(({ id }) => shardOfGuild(id, 4) === shard)?.id ?? "";
    const { bot, stores } = await process(standIn, "2-3/4");
    for (const { id } of removed) await stores.settings.update(id, { daily: dailySchedule });
    for (const guild of removed) standIn.world.removeBot(guild);
    const forgotten = new Promise((resolve) => stores.settings.onChange(resolve));
    await bot.start();
    expect(await forgotten).toBe(guildOn(2));
    expect(standIn.complaints.map(({ reason }) => reason).join()).not.toContain(guildOn(0));
    expect((await stores.settings.read(guildOn(0))).daily).not.toBeNull();
  });

  test("a turn is given to one of those who ask at once", async () => {
    const client = await connectRedis(redis.url, silentLog);
    const turns = redisIdentifyTurns(client, 60_000);
    const waits = await Promise.all(Array.from({ length: 5 }, () => turns.take(3)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    expect(await turns.take(4)).toBe(0);
    await disconnectRedis(client);
  });
});

describe("a shard that waits for its turn", () => {
  const log = createLog({ level: "silent", pretty: false });
  const throttler = (take: (bucket: number) => Promise<number>) =>
    createIdentifyThrottler({ turns: { take }, maxConcurrency: 16, log, random: () => 0 });

  test("asks for its bucket until it has it", async () => {
    const asked: number[] = [];
    const answers = [3, 2, 0];
    await throttler(async (bucket) => {
      asked.push(bucket);
      return answers.shift() ?? 0;
    }).waitForIdentify(35, new AbortController().signal);
    expect(asked).toEqual([3, 3, 3]);
  });

  test("stops when its connection has closed meanwhile", async () => {
    const closed = new AbortController();
    const waiting = throttler(async () => 60_000).waitForIdentify(0, closed.signal);
    closed.abort();
    await expect(waiting).rejects.toThrow("aborted");
  });

  test("waits out a store that fails", async () => {
    let failures = 0;
    await throttler(async () => {
      failures += 1;
      if (failures === 1) throw new StoreError("gone");
      return 0;
    }).waitForIdentify(0, new AbortController().signal);
    expect(failures).toBe(2);
  });
});
