import type { StoreBackend } from "../settings/openStores.ts";
import { redisTables } from "./redisTables.ts";
import { sqliteTables } from "./sqliteTables.ts";

/** One entry as text, apart from where it lies. */
export interface StoredEntry {
  /** A guild's id, for slots with the date behind a slash. */
  readonly key: string;
  /** Empty where the key says it all. */
  readonly value: string;
  /** When the store drops it, in milliseconds since 1970; undefined for never. */
  readonly until: number | undefined;
}

/** All entries of one kind. */
export interface StoreTable {
  /** In no order; nothing that is past its time. */
  entries(): AsyncIterable<readonly StoredEntry[]>;
  put(entries: readonly StoredEntry[]): Promise<void>;
}

/** Every kind of entry that outlives a process. Locks, queues and news do not: they begin anew. */
export const TABLES = ["settings", "kept-aside", "scheduled", "departed", "progress", "slots"] as const;
export type TableName = (typeof TABLES)[number];
export type StoreTables = Readonly<Record<TableName, StoreTable>>;

/** Of a store whose tables were made by opening settings, ledger and departures on it. */
export function storeTables(backend: StoreBackend, now: () => Date): StoreTables {
  return backend.kind === "redis" ? redisTables(backend.client) : sqliteTables(backend.database, now);
}

/** Everything of one kind, by its key. */
export async function readTable({ entries }: StoreTable): Promise<ReadonlyMap<string, StoredEntry>> {
  const read = new Map<string, StoredEntry>();
  for await (const batch of entries()) for (const entry of batch) read.set(entry.key, entry);
  return read;
}
