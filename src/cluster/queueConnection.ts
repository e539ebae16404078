import { createClient } from "@keyv/redis";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { storeCall } from "../settings/storeError.ts";

const PING_EVERY_MS = 2_000;
/** Longer than BullMQ waits for a job in one command, during which nothing comes back. */
const SILENCE_MS = 15_000;
const LONGEST_RECONNECT_WAIT_MS = 1_000;

/**
 * A connection for BullMQ. Unlike those of the store it keeps commands while the connection is lost: BullMQ repeats what fails at once,
 * and would do nothing else.
 */
export async function connectQueue(url: string, log: OperatorLog): Promise<RedisConnection> {
  const client: RedisConnection = createClient({
    url,
    pingInterval: PING_EVERY_MS,
    socket: {
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries: number) => Math.min(50 * 2 ** Math.min(retries, 10), LONGEST_RECONNECT_WAIT_MS),
    },
  });
  // The store's own connection says the same, once.
  client.on("error", () => undefined);
  await storeCall("connect the queue of daily posts", async () => void (await client.connect()));
  log.info({}, "queue of daily posts connected");
  return client;
}

export function disconnectQueue(client: RedisConnection): void {
  if (client.isOpen) client.destroy();
}
