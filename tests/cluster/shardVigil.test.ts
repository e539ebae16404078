import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { ShardPart } from "#src/app/shards.ts";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { redisLease } from "#src/cluster/lease.ts";
import { createShardVigil, SHARD_LEASE_MS } from "#src/cluster/shardVigil.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis, type RedisConnection } from "#src/settings/redisConnection.ts";
import { redisMissing } from "../settings/redisMissing.ts";

const LOOKS = 5;

describe.skipIf(redisMissing())("processes that divide the shards", () => {
  let redis: RedisServer;
  let client: RedisConnection;
  beforeEach(async () => {
    redis = await startRedis();
    client = await connectRedis(redis.url, silentLog);
  });
  afterEach(async () => {
    await disconnectRedis(client);
    await redis.discard();
  });

  function vigil(part: ShardPart) {
    const said: string[] = [];
    const say = (_: object, text: string) => void said.push(text);
    const leaseFor = (name: string, self?: string) => redisLease(client, name, SHARD_LEASE_MS, self);
    const watching = createShardVigil({ part, leaseFor, log: { info: say, warn: say, error: say } });
    onTestFinished(() => watching.stop());
    return { ...watching, said };
  }
  const lookAll = async (vigils: readonly { look(): Promise<void> }[], times = LOOKS) => {
    for (let look = 0; look < times; look += 1) for (const one of vigils) await one.look();
  };

  test("without a gap and an overlap have nothing to say", async () => {
    const all = [vigil({ ids: [0, 1], total: 4 }), vigil({ ids: [2, 3], total: 4 })];
    await lookAll(all, 2 * LOOKS);
    expect(all.flatMap(({ said, problems }) => [...said, ...problems()])).toEqual([]);
  });

  test("hear of a shard that two of them serve, once, and when it is put right", async () => {
    const first = vigil({ ids: [0, 1], total: 3 });
    const second = vigil({ ids: [1, 2], total: 3 });
    await lookAll([first, second], LOOKS - 1);
    expect(second.problems()).toEqual([]);
    await lookAll([first, second], 2);
    expect(first.problems()).toEqual([]);
    expect(second.problems()).toEqual([expect.stringContaining("another process serves shard 1 too")]);
    expect(second.said).toEqual(second.problems());
    await first.stop();
    await second.look();
    expect(second.problems()).toEqual([]);
    expect(second.said).toHaveLength(2);
  });

  test("hear from the one with shard 0 that nobody serves some", async () => {
    const first = vigil({ ids: [0], total: 4 });
    const second = vigil({ ids: [2], total: 4 });
    await lookAll([first, second]);
    expect(first.problems()).toEqual([expect.stringContaining("no process serves shard 1, 3 of 4")]);
    expect(second.problems()).toEqual([]);
  });

  test("hear of another total", async () => {
    const first = vigil({ ids: [0, 1], total: 2 });
    const second = vigil({ ids: [2, 3], total: 4 });
    await lookAll([first, second]);
    expect(second.problems()).toEqual([expect.stringContaining("another total of shards than 4")]);
  });

  test("are not blamed for a store that does not answer", async () => {
    const first = vigil({ ids: [0], total: 2 });
    await redis.stop();
    await lookAll([first]);
    expect(first.problems()).toEqual([]);
    await redis.start();
  });
});
