import { randomUUID } from "node:crypto";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { storeCall } from "../settings/storeError.ts";

/** Something that one process does for all of them. */
export interface Lease {
  /** True while it is this process's: takes it when it is free, renews it when it is held. Rejects with `StoreError`. */
  hold(): Promise<boolean>;
  /** Whether it is anybody's. Rejects with `StoreError`. */
  isHeld(): Promise<boolean>;
  /** Lets another process have it at once. */
  release(): Promise<void>;
}

const HOLD = `
local holder = redis.call('get', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
return 1`;
const RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

/** Processes that give the same `self` hold it together. */
export function redisLease(client: RedisConnection, name: string, lastsMs: number, self: string = randomUUID()): Lease {
  const key = `beleg:lease:${name}`;
  return {
    hold: () =>
      storeCall(
        "hold a lease",
        async () => (await client.eval(HOLD, { keys: [key], arguments: [self, `${lastsMs}`] })) === 1,
      ),
    isHeld: () => storeCall("look for a lease", async () => (await client.exists(key)) === 1),
    release: () =>
      storeCall("give back a lease", async () => void (await client.eval(RELEASE, { keys: [key], arguments: [self] }))),
  };
}
