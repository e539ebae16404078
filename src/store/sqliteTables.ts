import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { ASIDE_NAMESPACE, NAMESPACE } from "../settings/openStores.ts";
import type { StoredEntry, StoreTable, StoreTables } from "./storeTables.ts";

const BATCH = 500;

interface SqliteTable {
  /** Gives rows of `key`, `value` and `until`. */
  readonly select: string;
  readonly given: readonly SQLInputValue[];
  readonly put: string;
  readonly row: (entry: StoredEntry) => readonly SQLInputValue[];
}

export function sqliteTables(database: DatabaseSync, now: () => Date): StoreTables {
  const table = (parts: SqliteTable) => sqliteTable(database, parts);
  const keyv = (namespace: string) => {
    const prefix = `${namespace}:`;
    return table({
      select:
        "SELECT substr(key, length(?1) + 1) AS key, value, NULL AS until FROM keyv WHERE substr(key, 1, length(?1)) = ?1",
      given: [prefix],
      put: "INSERT OR REPLACE INTO keyv VALUES (?, ?)",
      row: ({ key, value }) => [prefix + key, value],
    });
  };
  const kept = "keep_until IS NULL OR keep_until > ?";
  return {
    settings: keyv(NAMESPACE),
    "kept-aside": keyv(ASIDE_NAMESPACE),
    scheduled: table({
      select: "SELECT guild_id AS key, '' AS value, NULL AS until FROM scheduled_guild",
      given: [],
      put: "INSERT OR REPLACE INTO scheduled_guild VALUES (?)",
      row: ({ key }) => [key],
    }),
    departed: table({
      select: "SELECT guild_id AS key, noted_at AS value, NULL AS until FROM departed_guild",
      given: [],
      put: "INSERT OR REPLACE INTO departed_guild VALUES (?, ?)",
      row: ({ key, value }) => [key, Number(value)],
    }),
    progress: table({
      select: `SELECT guild_id AS key, record AS value, keep_until AS until FROM daily_progress WHERE ${kept}`,
      given: [now().getTime()],
      put: "INSERT OR REPLACE INTO daily_progress VALUES (?, ?, ?)",
      row: ({ key, value, until }) => [key, value, until ?? null],
    }),
    slots: table({
      select: `SELECT guild_id || '/' || date AS key, record AS value, keep_until AS until FROM daily_slot WHERE ${kept}`,
      given: [now().getTime()],
      put: "INSERT OR REPLACE INTO daily_slot VALUES (?, ?, ?, ?)",
      row: ({ key, value, until }) => [...key.split("/"), value, until ?? null],
    }),
  };
}

function sqliteTable(database: DatabaseSync, { select, given, put, row }: SqliteTable): StoreTable {
  return {
    async *entries() {
      let batch: StoredEntry[] = [];
      for (const { key, value, until } of database.prepare(select).iterate(...given)) {
        batch.push({ key: String(key), value: String(value), until: until === null ? undefined : Number(until) });
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
    async put(entries) {
      const statement = database.prepare(put);
      database.exec("BEGIN IMMEDIATE");
      try {
        for (const entry of entries) statement.run(...row(entry));
        database.exec("COMMIT");
      } catch (problem) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw problem;
      }
    },
  };
}
