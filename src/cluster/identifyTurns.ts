import type { RedisConnection } from "../settings/redisConnection.ts";
import { storeCall } from "../settings/storeError.ts";

/** Lets the shards of all processes introduce themselves to the gateway one after the other. */
export interface IdentifyTurns {
  /** Takes the next turn of a bucket. 0: it is taken; otherwise after how many milliseconds to ask again. Rejects with `StoreError`. */
  take(bucket: number): Promise<number>;
}

/** Discord lets one shard of a bucket identify every five seconds; some more, because the way there is not always equally long. */
const TURN_MS = 5_500;

export function redisIdentifyTurns(client: RedisConnection, turnMs: number = TURN_MS): IdentifyTurns {
  return {
    take: (bucket) =>
      storeCall("give out a turn to identify", async () => {
        const key = `beleg:identify:${bucket}`;
        const taken = await client.set(key, "taken", { condition: "NX", expiration: { type: "PX", value: turnMs } });
        if (taken === "OK") return 0;
        return Math.max(1, await client.pTTL(key));
      }),
  };
}
