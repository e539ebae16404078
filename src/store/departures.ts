import type { DatabaseSync } from "node:sqlite";
import type { StoreBackend } from "../settings/openStores.ts";
import type { RedisConnection } from "../settings/redisConnection.ts";
import { storeCall } from "../settings/storeError.ts";
import { DEPARTED } from "./redisTables.ts";
import { readTable, storeTables } from "./storeTables.ts";

/** Guilds that no longer show themselves to the bot, and since when. Every method rejects with `StoreError` when the store fails. */
export interface Departures {
  /** The first time counts. */
  note(guildId: string, at: Date): Promise<void>;
  clear(guildId: string): Promise<void>;
  all(): Promise<ReadonlyMap<string, Date>>;
  /** Every guild that has settings, or of which something was kept aside. */
  knownGuilds(): Promise<ReadonlySet<string>>;
  /** True for one process in each span of this length. */
  takeTurn(spanMs: number): Promise<boolean>;
}

const TURN = "beleg:departed-turn";
/** Goes over everything there is. */
const SLOW_CALL_MS = 60_000;

type DepartureStore = Pick<Departures, "note" | "clear" | "takeTurn">;

export function openDepartures(backend: StoreBackend, now: () => Date): Departures {
  const store = backend.kind === "redis" ? redisDepartures(backend.client) : sqliteDepartures(backend.database);
  const tables = storeTables(backend, now);
  return {
    note: (guildId, at) => storeCall("note a server that is gone", () => store.note(guildId, at)),
    clear: (guildId) => storeCall("forget that a server was gone", () => store.clear(guildId)),
    takeTurn: (spanMs) => storeCall("take a turn", () => store.takeTurn(spanMs)),
    async all() {
      const departed = await storeCall("list servers that are gone", () => readTable(tables.departed), SLOW_CALL_MS);
      return new Map([...departed].map(([guildId, { value }]) => [guildId, new Date(Number(value))]));
    },
    knownGuilds: () =>
      storeCall(
        "list the servers with settings",
        async () => {
          const known = await Promise.all([readTable(tables.settings), readTable(tables["kept-aside"])]);
          return new Set(known.flatMap((table) => [...table.keys()]));
        },
        SLOW_CALL_MS,
      ),
  };
}

function sqliteDepartures(database: DatabaseSync): DepartureStore {
  database.exec(
    "CREATE TABLE IF NOT EXISTS departed_guild (guild_id TEXT PRIMARY KEY, noted_at INTEGER NOT NULL) WITHOUT ROWID",
  );
  const insert = database.prepare("INSERT OR IGNORE INTO departed_guild VALUES (?, ?)");
  const remove = database.prepare("DELETE FROM departed_guild WHERE guild_id = ?");
  return {
    note: async (guildId, at) => void insert.run(guildId, at.getTime()),
    clear: async (guildId) => void remove.run(guildId),
    // No other process has the file open.
    takeTurn: async () => true,
  };
}

function redisDepartures(client: RedisConnection): DepartureStore {
  return {
    note: async (guildId, at) => void (await client.hSetNX(DEPARTED, guildId, String(at.getTime()))),
    clear: async (guildId) => void (await client.hDel(DEPARTED, guildId)),
    async takeTurn(spanMs) {
      const answer = await client.set(TURN, "1", { condition: "NX", expiration: { type: "PX", value: spanMs } });
      return answer === "OK";
    },
  };
}
