import { StoreError } from "../settings/storeError.ts";
import { readTable, type StoredEntry, type StoreTables, TABLES, type TableName } from "./storeTables.ts";

export interface CopiedTable {
  readonly table: TableName;
  readonly from: number;
  /** Read back from where they were written; undefined in a dry run. */
  readonly verified: number | undefined;
  /** Keys that differ afterwards: somebody wrote meanwhile. */
  readonly different: readonly string[];
}

/** Copies every entry and reads it back. Rejects with `StoreError` when there is anything in `to` already. */
export async function copyStore(
  from: StoreTables,
  to: StoreTables,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly CopiedTable[]> {
  await requireEmpty(to);
  const copied: CopiedTable[] = [];
  for (const table of TABLES) {
    if (!dryRun) for await (const entries of from[table].entries()) await to[table].put(entries);
    const source = await readTable(from[table]);
    const target = dryRun ? undefined : await readTable(to[table]);
    const different = target ? differences(source, target) : [];
    copied.push({ table, from: source.size, verified: target && target.size - countOf(different, target), different });
  }
  return copied;
}

async function requireEmpty(to: StoreTables): Promise<void> {
  for (const table of TABLES) {
    for await (const { length } of to[table].entries()) {
      if (length > 0) throw new StoreError(`There are ${table} where they would be copied to: name an empty store.`);
    }
  }
}

function differences(
  source: ReadonlyMap<string, StoredEntry>,
  target: ReadonlyMap<string, StoredEntry>,
): readonly string[] {
  const keys = new Set([...source.keys(), ...target.keys()]);
  return [...keys].filter((key) => {
    const [one, other] = [source.get(key), target.get(key)];
    return one?.value !== other?.value || one?.until !== other?.until;
  });
}

function countOf(keys: readonly string[], entries: ReadonlyMap<string, StoredEntry>): number {
  return keys.filter((key) => entries.has(key)).length;
}
