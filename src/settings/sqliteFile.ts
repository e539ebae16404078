import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "./storeError.ts";

export interface SqliteFile {
  readonly database: DatabaseSync;
  close(): void;
}

/** @see https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;
/** For other programs that read the file, such as a backup. */
const BUSY_TIMEOUT_MS = 2_000;

/**
 * Opens the file for this process alone. The lock is an open transaction on an empty database beside it, so the operating
 * system releases it however this process ends, and backups can still read the file itself.
 */
export function openSqliteFile(path: string): SqliteFile {
  try {
    makeDirectory(dirname(resolve(path)));
  } catch (cause) {
    throw new StoreError(`The directory for ${path} cannot be created.`, { cause });
  }
  const lock = lockSqliteFile(path);
  try {
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    // FULL: after a power failure, too, what is recorded as posted stays recorded.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    return {
      database,
      close() {
        database.close();
        lock.close();
      },
    };
  } catch (cause) {
    lock.close();
    throw new StoreError(`${path} cannot be opened as a SQLite database.`, { cause });
  }
}

/** One level after the other: Node's own `recursive` never ends where a directory takes no other, as in `/proc`. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (problem) {
    // Another process was quicker.
    if (!existsSync(path)) throw problem;
  }
}

/** Keeps other processes from opening the file until it is closed, whatever is in the file. @throws StoreError where one has it open */
export function lockSqliteFile(path: string): Pick<SqliteFile, "close"> {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (cause) {
    lock?.close();
    const busy = cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
    throw new StoreError(
      busy
        ? `${path} is in use by another process. Only one process at a time may use a SQLite file: stop the other one, or set STORE_URL to a redis:// address.`
        : `${path}.lock cannot be created.`,
      { cause },
    );
  }
}

/** Lives in this process only. */
export function openSqliteMemory(): SqliteFile {
  const database = new DatabaseSync(":memory:");
  return { database, close: () => database.close() };
}
