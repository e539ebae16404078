import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStores, parseStoreUrl } from "../../settings/openStores.ts";
import { StoreError } from "../../settings/storeError.ts";
import { type Finding, finding } from "./finding.ts";

/** Looks without writing anything, beside a running bot as well. */
export async function storeFindings(storeUrl: string): Promise<readonly Finding[]> {
  try {
    const target = parseStoreUrl(storeUrl);
    switch (target.kind) {
      case "sqlite":
        return [sqliteFinding(target.path)];
      case "redis":
        return await redisFindings(storeUrl);
      case "memory":
        return [finding("look", "store", "STORE_URL is memory: and forgets everything with the process")];
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [finding("wrong", "store", error.message)];
  }
}

async function redisFindings(storeUrl: string): Promise<readonly Finding[]> {
  const stores = await openStores(storeUrl, { now: () => new Date() });
  try {
    const problems = await stores.durabilityProblems();
    return [
      finding("fine", "store", `${stores.description} answers`),
      ...problems.map((problem) => finding("look", "store", problem)),
    ];
  } finally {
    await stores.close();
  }
}

function sqliteFinding(path: string): Finding {
  const file = resolve(path);
  if (!existsSync(file)) {
    const folder = nearestFolder(dirname(file));
    return statSync(folder).isDirectory() && isWritable(folder)
      ? finding("fine", "store", `${path} will be made at the first start`)
      : finding("wrong", "store", `${path} cannot be made: ${folder} has to be a folder in which this user may write`);
  }
  if (!statSync(file).isFile()) {
    return finding("wrong", "store", `${path} is no file: name one in STORE_URL, such as ${path}/beleg.sqlite`);
  }
  if (!isWritable(file) || !isWritable(dirname(file))) {
    return finding("wrong", "store", `${path} cannot be written: give this user the right to, and to its folder`);
  }
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  try {
    const answer = database.prepare("PRAGMA quick_check").get()?.["quick_check"];
    return answer === "ok"
      ? finding("fine", "store", `${path} is in order`)
      : finding("wrong", "store", `${path} is damaged: put the last backup back, npm run backup:store -- --restore`);
  } catch {
    return finding(
      "wrong",
      "store",
      `${path} is no SQLite file: put the last backup back, or name another in STORE_URL`,
    );
  } finally {
    database.close();
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
