import { createClient, type RedisClientType } from "@keyv/redis";
import type { OperatorLog } from "./operatorLog.ts";
import { StoreError } from "./storeError.ts";

/** The client that Keyv and the slot ledger share. */
export type RedisConnection = RedisClientType;

const CONNECT_TIMEOUT_MS = 500;
const PING_EVERY_MS = 2_000;
const SILENCE_MS = 5_000;
const LONGEST_QUEUE = 10_000;
const LONGEST_RECONNECT_WAIT_MS = 1_000;

/** Rejects within about a second when nobody answers there. Afterwards the client reconnects by itself for ever. */
export async function connectRedis(url: string, log: OperatorLog): Promise<RedisConnection> {
  const where = withoutCredentials(url);
  let connected = false;
  let lost = false;
  const client: RedisConnection = createClient({
    url,
    // Without this a command given while the connection is lost waits instead of failing.
    disableOfflineQueue: true,
    commandsQueueMaxLength: LONGEST_QUEUE,
    // A connection that died without a word is noticed and made anew.
    pingInterval: PING_EVERY_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries: number, cause: Error) =>
        connected ? Math.min(50 * 2 ** Math.min(retries, 10), LONGEST_RECONNECT_WAIT_MS) : cause,
    },
  });
  client.on("error", (err: unknown) => {
    if (connected && !lost) log.error({ err, redis: where }, "connection to redis lost");
    lost = true;
  });
  client.on("ready", () => {
    if (lost) log.info({ redis: where }, "connection to redis restored");
    lost = false;
  });
  try {
    await client.connect();
  } catch (cause) {
    throw new StoreError(`Redis at ${where} cannot be reached.`, { cause });
  }
  connected = true;
  return client;
}

/** Waits for what is under way, unless the connection is lost. */
export async function disconnectRedis(client: RedisConnection): Promise<void> {
  if (client.isReady) await client.close();
  else if (client.isOpen) client.destroy();
}

/** An address that may stand in logs and messages. */
export function withoutCredentials(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
