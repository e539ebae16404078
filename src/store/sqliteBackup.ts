import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
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
    mkdirSync(dirname(copyPath), { recursive: true });
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
function checkSqlite(path: string): void {
  look(path, {}, (database) => {
    const answer = database.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
    if (answer !== "ok") throw new StoreError(`${path} is damaged: ${String(answer)}`);
    requireTable(path, database);
    // The copy of a file with a write-ahead log asks for one too, in two more files beside it.
    database.exec("PRAGMA journal_mode = DELETE");
  });
}

/** Without writing into it. @throws StoreError when the file is none of ours */
export function requireOurSqlite(path: string): void {
  look(path, { readOnly: true }, (database) => requireTable(path, database));
}

function requireTable(path: string, database: DatabaseSync): void {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  if (!tables.some(({ name }) => name === "keyv")) throw new StoreError(`${path} holds no settings of Beleg.`);
}

function look(path: string, options: { readonly readOnly?: boolean }, at: (database: DatabaseSync) => void): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { ...options, timeout: BUSY_TIMEOUT_MS });
    at(database);
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${path} cannot be read as a SQLite database.`, { cause });
  } finally {
    database?.close();
  }
}
