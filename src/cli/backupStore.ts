import { parseArgs } from "node:util";
import { config as loadEnvFile } from "dotenv";
import { readConfig } from "../app/config.ts";
import { parseStoreUrl } from "../settings/openStores.ts";
import { StoreError } from "../settings/storeError.ts";
import { restoreSqlite } from "../store/restoreSqlite.ts";
import { backUpSqlite } from "../store/sqliteBackup.ts";

const USAGE = `Copies the SQLite file of STORE_URL while the bot is running, or puts such a copy back while it is not.

  npm run backup:store -- backups/monday.sqlite
  npm run backup:store -- --restore backups/monday.sqlite

Redis is backed up by its own means: docs/operating.md.`;

function sqlitePath(): string {
  loadEnvFile({ quiet: true });
  const target = parseStoreUrl(readConfig(process.env).storeUrl);
  if (target.kind === "sqlite") return target.path;
  throw new StoreError("STORE_URL names no SQLite file. Redis is backed up by its own means: docs/operating.md.");
}

async function restore(copyPath: string): Promise<void> {
  const path = sqlitePath();
  const { movedTo, schedules } = await restoreSqlite(copyPath, path, new Date());
  console.log(`${path} is ${copyPath} again.${movedTo === undefined ? "" : ` What was there before: ${movedTo}`}`);
  if (schedules > 0) console.log(`${schedules} daily posts begin anew: what fell due before now is not posted.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { restore: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  const [copyPath] = positionals;
  if (values.help || copyPath === undefined) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
  } else if (values.restore) {
    await restore(copyPath);
  } else {
    await backUpSqlite(sqlitePath(), copyPath);
    console.log(`${copyPath} is written and checked.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
