import type { DatabaseSync } from "node:sqlite";
import { Keyv } from "keyv";
import { KEYV_OPTIONS, type ScheduleList } from "./settingsStore.ts";

/** Keyv over the built-in SQLite. It lets errors through: Keyv is told to throw them. */
export function sqliteKeyv(database: DatabaseSync, namespace: string): Keyv<unknown> {
  database.exec("CREATE TABLE IF NOT EXISTS keyv (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
  const select = database.prepare("SELECT value FROM keyv WHERE key = ?");
  const upsert = database.prepare(
    "INSERT INTO keyv (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const remove = database.prepare("DELETE FROM keyv WHERE key = ?");
  const removeAll = database.prepare("DELETE FROM keyv WHERE substr(key, 1, length(?1)) = ?1");
  const store = {
    opts: {},
    get: async (key: string) => {
      const { value } = select.get(key) ?? {};
      return value;
    },
    set: async (key: string, value: string) => upsert.run(key, value).changes === 1,
    delete: async (key: string) => remove.run(key).changes === 1,
    clear: async () => void removeAll.run(`${namespace}:`),
  };
  return new Keyv<unknown>({ store, namespace, ...KEYV_OPTIONS });
}

export function sqliteScheduleList(database: DatabaseSync): ScheduleList {
  database.exec("CREATE TABLE IF NOT EXISTS scheduled_guild (guild_id TEXT PRIMARY KEY) WITHOUT ROWID");
  const insert = database.prepare("INSERT OR IGNORE INTO scheduled_guild (guild_id) VALUES (?)");
  const remove = database.prepare("DELETE FROM scheduled_guild WHERE guild_id = ?");
  const select = database.prepare("SELECT guild_id FROM scheduled_guild ORDER BY guild_id");
  return {
    add: async (guildId) => void insert.run(guildId),
    remove: async (guildId) => void remove.run(guildId),
    all: async () => select.all().map(({ guild_id }) => String(guild_id)),
  };
}
