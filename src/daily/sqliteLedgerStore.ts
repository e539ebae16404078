import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { LedgerStore } from "./ledgerStore.ts";

/** Two tables in the file that holds the settings. */
export function sqliteLedgerStore(database: DatabaseSync): LedgerStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS daily_progress (
      guild_id TEXT PRIMARY KEY, record TEXT NOT NULL, keep_until INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS daily_slot (
      guild_id TEXT NOT NULL, date TEXT NOT NULL, record TEXT NOT NULL, keep_until INTEGER NOT NULL,
      PRIMARY KEY (guild_id, date)
    ) WITHOUT ROWID;
  `);
  const selectProgress = database.prepare("SELECT record FROM daily_progress WHERE guild_id = ?");
  const selectSlot = database.prepare("SELECT record FROM daily_slot WHERE guild_id = ? AND date = ?");
  const putProgress = database.prepare("INSERT OR REPLACE INTO daily_progress VALUES (?, ?, ?)");
  const putSlot = database.prepare("INSERT OR REPLACE INTO daily_slot VALUES (?, ?, ?, ?)");
  const dropSlots = database.prepare("DELETE FROM daily_slot WHERE guild_id = ? AND date BETWEEN ? AND ?");
  const dropProgress = database.prepare("DELETE FROM daily_progress WHERE guild_id = ?");
  const pruneSlots = database.prepare("DELETE FROM daily_slot WHERE keep_until <= ?");
  const pruneProgress = database.prepare("DELETE FROM daily_progress WHERE keep_until <= ?");

  const read = (guildId: string, date: string) => ({
    progress: recordOf(selectProgress.get(guildId)),
    slot: recordOf(selectSlot.get(guildId, date)),
  });
  return {
    read: async (guildId, date) => read(guildId, date),
    async swap({ guildId, date, expected, next, progressUntil, slotUntil }) {
      // The statements below run without a pause in between, in the only process that has the file open.
      const present = read(guildId, date);
      if (present.progress !== expected.progress || present.slot !== expected.slot) return false;
      transaction(database, () => {
        if (next.progress !== undefined) putProgress.run(guildId, next.progress, progressUntil ?? null);
        if (next.slot !== undefined) putSlot.run(guildId, date, next.slot, slotUntil);
      });
      return true;
    },
    removeSlots: async (guildId, from, through) => void dropSlots.run(guildId, from, through),
    removeProgress: async (guildId) => void dropProgress.run(guildId),
    async prune(now) {
      pruneSlots.run(now);
      pruneProgress.run(now);
    },
  };
}

function recordOf(row: Record<string, SQLOutputValue> | undefined): string | undefined {
  const { record } = row ?? {};
  return typeof record === "string" ? record : undefined;
}

function transaction(database: DatabaseSync, work: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    work();
    database.exec("COMMIT");
  } catch (problem) {
    // A transaction that failed to commit is still open; one that SQLite gave up already is not.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw problem;
  }
}
