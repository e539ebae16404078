import { progressKey, slotKey } from "../daily/redisLedgerStore.ts";
import { ASIDE_NAMESPACE, NAMESPACE } from "../settings/openStores.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { SCHEDULED } from "../settings/redisSettings.ts";
import type { StoredEntry, StoreTable, StoreTables } from "./storeTables.ts";

/** A hash: guild -> milliseconds since 1970. */
export const DEPARTED = "beleg:departed-guilds";

const BATCH = 500;

/** Entries that have a key of their own. */
interface KeyShape {
  /** As SCAN takes it. */
  readonly pattern: string;
  readonly keyOf: (redisKey: string) => string | undefined;
  readonly redisKeyOf: (key: string) => string;
}

export function redisTables(client: RedisConnection): StoreTables {
  return {
    settings: keyTable(client, keyvShape(NAMESPACE)),
    "kept-aside": keyTable(client, keyvShape(ASIDE_NAMESPACE)),
    scheduled: {
      async *entries() {
        for await (const ids of client.sScanIterator(SCHEDULED, { COUNT: BATCH })) {
          yield ids.map((key) => ({ key, value: "", until: undefined }));
        }
      },
      put: async (entries) =>
        void (
          entries.length > 0 &&
          (await client.sAdd(
            SCHEDULED,
            entries.map(({ key }) => key),
          ))
        ),
    },
    departed: {
      async *entries() {
        for await (const fields of client.hScanIterator(DEPARTED, { COUNT: BATCH })) {
          yield fields.map(({ field, value }) => ({ key: field, value, until: undefined }));
        }
      },
      async put(entries) {
        if (entries.length > 0)
          await client.hSet(
            DEPARTED,
            entries.flatMap(({ key, value }) => [key, value]),
          );
      },
    },
    progress: keyTable(client, {
      pattern: progressKey("*"),
      keyOf: (redisKey) => /^beleg:daily:\{(\d+)\}:progress$/.exec(redisKey)?.[1],
      redisKeyOf: progressKey,
    }),
    slots: keyTable(client, {
      pattern: slotKey("*", "*"),
      keyOf(redisKey) {
        const [, guildId, date] = /^beleg:daily:\{(\d+)\}:slot:([\d-]+)$/.exec(redisKey) ?? [];
        return guildId === undefined || date === undefined ? undefined : `${guildId}/${date}`;
      },
      redisKeyOf: (key) => slotKey(...pairOf(key)),
    }),
  };
}

function pairOf(key: string): [string, string] {
  const [guildId = "", date = ""] = key.split("/");
  return [guildId, date];
}

/** Keyv's adapter joins namespace and key with two colons. */
function keyvShape(namespace: string): KeyShape {
  const prefix = `${namespace}::`;
  return { pattern: `${prefix}*`, keyOf: (key) => key.slice(prefix.length), redisKeyOf: (key) => prefix + key };
}

function keyTable(client: RedisConnection, { pattern, keyOf, redisKeyOf }: KeyShape): StoreTable {
  const read = async (redisKey: string): Promise<readonly StoredEntry[]> => {
    const key = keyOf(redisKey);
    const [value, until] = await Promise.all([client.get(redisKey), client.pExpireTime(redisKey)]);
    // SCAN may name what was dropped meanwhile.
    if (key === undefined || value === null) return [];
    return [{ key, value, until: until < 0 ? undefined : until }];
  };
  return {
    async *entries() {
      for await (const keys of client.scanIterator({ MATCH: pattern, COUNT: BATCH })) {
        yield (await Promise.all(keys.map(read))).flat();
      }
    },
    async put(entries) {
      await Promise.all(
        entries.map(({ key, value, until }) =>
          until === undefined
            ? client.set(redisKeyOf(key), value)
            : client.set(redisKeyOf(key), value, { expiration: { type: "PXAT", value: until } }),
        ),
      );
    },
  };
}
