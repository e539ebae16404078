import { openAll } from "./filledStore.ts";

/** Writes the same number into two tables, in one transaction, until it is ended. Whoever sends it something hears when it wrote more. */
const [url = ""] = process.argv.slice(2);
const { stores } = await openAll(url);
if (stores.backend.kind !== "sqlite") throw new TypeError(`no SQLite file: ${url}`);
const { database } = stores.backend;
let isAsked = false;
process.on("message", () => {
  isAsked = true;
});
process.on("SIGTERM", () => process.exit(0));
for (let count = 1; ; count += 1) {
  database.exec("BEGIN IMMEDIATE");
  database.prepare("INSERT OR REPLACE INTO daily_progress VALUES ('1', ?, NULL)").run(String(count));
  // Enough that the write-ahead log grows and is emptied under way.
  database
    .prepare("INSERT OR REPLACE INTO daily_slot VALUES ('1', ?, ?, 9e15)")
    .run(String(count % 500), "x".repeat(4_000));
  database.prepare("INSERT OR REPLACE INTO daily_slot VALUES ('2', 'count', ?, 9e15)").run(String(count));
  database.exec("COMMIT");
  if (count === 1) process.send?.("writing");
  if (count % 50 !== 0) continue;
  if (isAsked) process.send?.("wrote more");
  isAsked = false;
  await new Promise((resolve) => setImmediate(resolve));
}
