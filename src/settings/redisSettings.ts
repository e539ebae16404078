import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import KeyvRedis from "@keyv/redis";
import { Keyv } from "keyv";
import type { GuildLock } from "./guildLock.ts";
import type { RedisConnection } from "./redisConnection.ts";
import { KEYV_OPTIONS, type ScheduleList } from "./settingsStore.ts";
import { StoreError, storeCall } from "./storeError.ts";

export function redisKeyv(client: RedisConnection, namespace: string): Keyv<unknown> {
  const store = new KeyvRedis<unknown>(client, { throwOnErrors: true, connectionTimeout: 500 });
  // The adapter prefixes the namespace itself.
  return new Keyv<unknown>({ store, namespace, useKeyPrefix: false, ...KEYV_OPTIONS });
}

export const SCHEDULED = "beleg:scheduled-guilds";

export function redisScheduleList(client: RedisConnection): ScheduleList {
  return {
    add: async (guildId) => void (await client.sAdd(SCHEDULED, guildId)),
    remove: async (guildId) => void (await client.sRem(SCHEDULED, guildId)),
    all: () => client.sMembers(SCHEDULED),
  };
}

/** Longer than a read and a write may take together, so that it lapses only where its holder died. */
const LOCK_MS = 4_000;
const LOCK_RETRY_MS = 20;
const LOCK_PATIENCE_MS = 5_000;
const RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

/** One writer to a guild's settings among all processes on this Redis. */
export function redisGuildLock(client: RedisConnection): GuildLock {
  return async (guildId, work) => {
    const key = `beleg:settings-lock:${guildId}`;
    const token = randomUUID();
    await acquire(client, key, token);
    try {
      return await work();
    } finally {
      // Should this fail, the lock lapses by itself; the work is done either way.
      await storeCall("release a lock", () => client.eval(RELEASE, { keys: [key], arguments: [token] })).catch(() => 0);
    }
  };
}

async function acquire(client: RedisConnection, key: string, token: string): Promise<void> {
  for (let waited = 0; waited < LOCK_PATIENCE_MS; waited += LOCK_RETRY_MS) {
    const answer = await storeCall("lock a server's settings", () =>
      client.set(key, token, { condition: "NX", expiration: { type: "PX", value: LOCK_MS } }),
    );
    if (answer === "OK") return;
    await wait(LOCK_RETRY_MS);
  }
  throw new StoreError("A server's settings stayed locked by another process.");
}
