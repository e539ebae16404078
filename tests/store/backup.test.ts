import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { restoreSqlite } from "#src/store/restoreSqlite.ts";
import { backUpSqlite } from "#src/store/sqliteBackup.ts";
import { everything, fill, GUILDS, NOW, openAll } from "./filledStore.ts";

let directory: string;
let path: string;
let copy: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "beleg-backup-"));
  path = join(directory, "beleg.sqlite");
  copy = join(directory, "copy.sqlite");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function filledFile() {
  const store = await openAll(`sqlite:${path}`);
  await fill(store);
  const contents = await everything(store);
  await store.stores.close();
  return contents;
}

test("backups under constant writing are each of one moment", async () => {
  await (await openAll(`sqlite:${path}`)).stores.close();
  const writer = fork(new URL("writer.ts", import.meta.url), [`sqlite:${path}`], { execArgv: [] });
  onTestFinished(() => void writer.kill("SIGKILL"));
  await once(writer, "message");
  const counts: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const target = join(directory, `${round}.sqlite`);
    await backUpSqlite(path, target);
    const database = new DatabaseSync(target, { readOnly: true });
    const progress = database.prepare("SELECT record FROM daily_progress").get()?.["record"];
    const slot = database.prepare("SELECT record FROM daily_slot WHERE date = 'count'").get()?.["record"];
    database.close();
    expect(slot).toBe(progress);
    counts.push(Number(progress));
    writer.send("more");
    await once(writer, "message");
  }
  expect(writer.exitCode).toBeNull();
  expect(new Set(counts).size).toBe(6);
});

test("a backup that is put back has everything, and owes no post from before", async () => {
  const before = await filledFile();
  await backUpSqlite(path, copy);
  const store = await openAll(`sqlite:${path}`);
  await store.stores.settings.forget(GUILDS[1] ?? "");
  await store.stores.close();

  const { movedTo, schedules } = await restoreSqlite(copy, path, NOW);
  expect(movedTo !== undefined && existsSync(movedTo)).toBe(true);
  expect(schedules).toBe(GUILDS.length / 2);
  const restored = await openAll(`sqlite:${path}`);
  const after = await everything(restored);
  const { daily } = await restored.stores.settings.read(GUILDS[0] ?? "");
  expect(daily?.since).toBe(NOW.toISOString());
  await restored.stores.close();
  const sinceNow = JSON.stringify(before).replaceAll("2026-03-01T00:00:00.000Z", NOW.toISOString());
  expect(JSON.stringify(after)).toBe(sinceNow);
});

test("a file that a bot uses is not replaced", async () => {
  await filledFile();
  await backUpSqlite(path, copy);
  const store = await openAll(`sqlite:${path}`);
  await expect(restoreSqlite(copy, path, NOW)).rejects.toThrow("in use by another process");
  await store.stores.close();
});

test("nothing is overwritten, and a damaged copy takes nobody's place", async () => {
  const before = await filledFile();
  writeFileSync(copy, "something else");
  await expect(backUpSqlite(path, copy)).rejects.toThrow("exists already");
  await expect(restoreSqlite(copy, path, NOW)).rejects.toThrow(copy);
  const store = await openAll(`sqlite:${path}`);
  expect(await everything(store)).toEqual(before);
  await store.stores.close();
});

test("a backup is put in the place of a damaged file, which is moved aside as it is", async () => {
  const before = await filledFile();
  await backUpSqlite(path, copy);
  writeFileSync(path, "no database any more, but long enough to be looked at".repeat(40));
  const { movedTo } = await restoreSqlite(copy, path, NOW);
  expect(readFileSync(movedTo ?? "", "utf8")).toContain("no database any more");
  const restored = await openAll(`sqlite:${path}`);
  expect(Object.keys(await everything(restored))).toEqual(Object.keys(before));
  await restored.stores.close();
});

test("a restore that is refused leaves nothing behind", async () => {
  await filledFile();
  await backUpSqlite(path, copy);
  const store = await openAll(`sqlite:${path}`);
  const files = readdirSync(directory);
  await expect(restoreSqlite(copy, path, NOW)).rejects.toThrow("in use by another process");
  expect(readdirSync(directory)).toEqual(files);
  await store.stores.close();
});

test("the folder of a backup is made", async () => {
  await filledFile();
  const inFolder = join(directory, "backups", "monday.sqlite");
  await backUpSqlite(path, inFolder);
  expect(existsSync(inFolder)).toBe(true);
});

test("npm run backup:store works beside a running bot", async () => {
  const store = await openAll(`sqlite:${path}`);
  await fill(store);
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["src/cli/backupStore.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, STORE_URL: `sqlite:${path}` },
    });
  expect(run(copy)).toMatchObject({ status: 0, stderr: "" });
  expect(run("--restore", copy)).toMatchObject({ status: 1, stderr: expect.stringContaining("in use") });
  await store.stores.close();
  expect(run("--restore", copy)).toMatchObject({ status: 0, stdout: expect.stringContaining("20 daily posts") });
  copyFileSync(path, `${path}.again`);
});
