import { existsSync, renameSync, rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreError } from "../settings/storeError.ts";

/**
 * All pages in one step: the copy is what the file held at one moment, and whoever writes meanwhile neither waits for it (the file has a
 * write-ahead log) nor makes it begin anew.
 */
const ALL_PAGES = 2 ** 30;
const BUSY_TIMEOUT_MS = 5_000;

/** Copies a SQLite file that may be in use, checks the copy, and only then gives it its name. @throws StoreError */
export async function backUpSqlite(path: string, copyPath: string): Promise<void> {
  if (!existsSync(path)) throw new StoreError(`There is no ${path}.`);
  if (existsSync(copyPath)) throw new StoreError(`${copyPath} exists already; a backup overwrites nothing.`);
  const unfinished = `${copyPath}.part`;
  rmSync(unfinished, { force: true });
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      await backup(database, unfinished, { rate: ALL_PAGES });
    } finally {
      database.close();
    }
    checkSqlite(unfinished);
    renameSync(unfinished, copyPath);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${path} could not be copied to ${copyPath}.`, { cause });
  }
}

/** @throws StoreError when the file is damaged, or none of ours. */
export function checkSqlite(path: string): void {
  const database = new DatabaseSync(path);
  try {
    const answer = database.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
    if (answer !== "ok") throw new StoreError(`${path} is damaged: ${String(answer)}`);
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    if (!tables.some(({ name }) => name === "keyv")) throw new StoreError(`${path} holds no settings of Beleg.`);
    // The copy of a file with a write-ahead log asks for one too, in two more files beside it.
    database.exec("PRAGMA journal_mode = DELETE");
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${path} cannot be read as a SQLite database.`, { cause });
  } finally {
    database.close();
  }
}
