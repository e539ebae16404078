import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { openLedger } from "../daily/openLedger.ts";
import { openStores, parseStoreUrl, type Stores } from "../settings/openStores.ts";
import { StoreError } from "../settings/storeError.ts";
import { copyStore } from "../store/copyStore.ts";
import { openDepartures } from "../store/departures.ts";
import { requireOurSqlite } from "../store/sqliteBackup.ts";
import { type StoreTables, storeTables } from "../store/storeTables.ts";

const USAGE = `Copies everything that is kept from one store into another, empty one, and reads it back. Stop the bot first.

  npm run migrate:store -- sqlite:data/beleg.sqlite redis://localhost:6379
  npm run migrate:store -- redis://localhost:6379 sqlite:data/beleg.sqlite
  npm run migrate:store -- FROM TO --dry-run

  --dry-run   counts and writes nothing`;

const now = () => new Date();

interface Opened {
  readonly stores: Stores;
  readonly tables: StoreTables;
}

async function open(url: string): Promise<Opened> {
  const stores = await openStores(url, { now });
  // Each makes its own tables.
  openLedger(stores.backend, { now });
  openDepartures(stores.backend, now);
  return { stores, tables: storeTables(stores.backend, now) };
}

/** @returns whether everything that was read stands in the other store as well */
async function migrate(from: string, to: string, dryRun: boolean): Promise<boolean> {
  const source = parseStoreUrl(from);
  if (source.kind === "sqlite" && !existsSync(source.path)) throw new StoreError(`There is no ${source.path}.`);
  if (from === to) throw new StoreError("FROM and TO are the same store.");
  const target = parseStoreUrl(to);
  if (target.kind === "memory")
    throw new StoreError("memory: forgets everything with this process: name a store that lasts.");
  // Another program's file would be given our tables, and copied as one without entries.
  if (source.kind === "sqlite") requireOurSqlite(source.path);
  if (target.kind === "sqlite" && existsSync(target.path) && statSync(target.path).size > 0)
    requireOurSqlite(target.path);
  // A dry run leaves nothing behind, not even an empty file.
  const targetUrl = dryRun && target.kind === "sqlite" && !existsSync(target.path) ? "memory:" : to;
  const one = await open(from);
  try {
    const other = await open(targetUrl);
    try {
      const copied = await copyStore(one.tables, other.tables, { dryRun });
      for (const { table, from: count, verified, different } of copied) {
        const outcome = verified === undefined ? "would be copied" : `copied, ${verified} read back the same`;
        console.log(`${table.padEnd(10)} ${count} ${outcome}`);
        if (different.length > 0) console.log(`  different: ${different.slice(0, 20).join(", ")}`);
      }
      return copied.every(({ different }) => different.length === 0);
    } finally {
      await other.stores.close();
    }
  } finally {
    await one.stores.close();
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  const [from, to] = positionals;
  if (values.help || from === undefined || to === undefined) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
  } else if (!(await migrate(from, to, values["dry-run"]))) {
    console.error(
      "The stores differ: something wrote into one of them meanwhile. Stop every process and begin with an empty one.",
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
