import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { copyStore } from "#src/store/copyStore.ts";
import { TABLES } from "#src/store/storeTables.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { everything, fill, GUILDS, openAll } from "./filledStore.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "beleg-migrate-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));
const file = (name: string) => `sqlite:${join(directory, name)}`;

async function copyBetween(from: string, to: string, dryRun = false) {
  const [one, other] = [await openAll(from), await openAll(to)];
  try {
    return await copyStore(one.tables, other.tables, { dryRun });
  } finally {
    await one.stores.close();
    await other.stores.close();
  }
}

async function filled(url: string) {
  const store = await openAll(url);
  await fill(store);
  const contents = await everything(store);
  await store.stores.close();
  return contents;
}

async function contentsOf(url: string) {
  const store = await openAll(url);
  const contents = await everything(store);
  await store.stores.close();
  return contents;
}

function migrate(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/migrateStore.ts", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe.skipIf(redisMissing())("from SQLite to Redis and back", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());

  test("everything is as it was", async () => {
    const before = await filled(file("one.sqlite"));
    for (const name of TABLES) expect(before[name], name).not.toEqual([]);
    const there = await copyBetween(file("one.sqlite"), server.url);
    expect(there.map(({ from, verified }) => from === verified)).not.toContain(false);
    expect(await contentsOf(server.url)).toEqual(before);
    const back = await copyBetween(server.url, file("two.sqlite"));
    expect(back.flatMap(({ different }) => different)).toEqual([]);
    expect(await contentsOf(file("two.sqlite"))).toEqual(before);
  });

  test("a store that has something in it already is not written to", async () => {
    await filled(file("three.sqlite"));
    const { status, stderr } = migrate(file("three.sqlite"), server.url);
    expect([status, stderr]).toEqual([1, expect.stringContaining("name an empty store")]);
  });
});

describe("npm run migrate:store", () => {
  test("counts in a dry run, and leaves nothing behind", async () => {
    await filled(file("one.sqlite"));
    const { status, stdout } = migrate(file("one.sqlite"), file("two.sqlite"), "--dry-run");
    expect([status, stdout]).toEqual([0, expect.stringContaining(`settings   ${GUILDS.length} would be copied`)]);
    expect(existsSync(join(directory, "two.sqlite"))).toBe(false);
  });

  test("says what it read back", async () => {
    await filled(file("one.sqlite"));
    const { status, stdout } = migrate(file("one.sqlite"), file("two.sqlite"));
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`${GUILDS.length} copied, ${GUILDS.length} read back the same`),
    ]);
  });

  test.each([
    { $when: "there is no such file", args: ["sqlite:/nowhere/at-all.sqlite", "memory:"], says: "There is no" },
    { $when: "both are the same", args: ["memory:", "memory:"], says: "same store" },
    { $when: "an address is of no known kind", args: ["memory:", "mysql:x"], says: "no known kind" },
  ])("fails with one line when $$when", ({ args, says }) => {
    const { status, stderr } = migrate(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(says)]);
  });

  test("takes no other program's file for its own, and writes nothing into it", () => {
    const path = join(directory, "foreign.sqlite");
    const foreign = new DatabaseSync(path);
    foreign.exec("CREATE TABLE theirs (a)");
    foreign.close();
    const before = readFileSync(path);
    for (const args of [
      [file("foreign.sqlite"), file("two.sqlite")],
      [file("foreign.sqlite"), file("two.sqlite"), "--dry-run"],
    ]) {
      const { status, stderr } = migrate(...args);
      expect([status, stderr]).toEqual([1, expect.stringContaining("holds no settings of Beleg")]);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("copies nothing to where it would be forgotten", async () => {
    await filled(file("one.sqlite"));
    const { status, stderr } = migrate(file("one.sqlite"), "memory:");
    expect([status, stderr]).toEqual([1, expect.stringContaining("memory:")]);
  });

  test("does not read a file that a running bot uses", async () => {
    const store = await openAll(file("one.sqlite"));
    const { status, stderr } = migrate(file("one.sqlite"), file("two.sqlite"));
    await store.stores.close();
    expect([status, stderr]).toEqual([1, expect.stringContaining("in use by another process")]);
  });
});

test("an entry that changes while it is copied is named", async () => {
  const [one, other] = [await openAll("memory:"), await openAll("memory:")];
  await fill(one);
  const { settings } = one.tables;
  const [guildId = ""] = GUILDS;
  const changing = {
    ...settings,
    async *entries() {
      yield* settings.entries();
      await one.stores.settings.update(guildId, { language: "en" });
    },
  };
  const copied = await copyStore({ ...one.tables, settings: changing }, other.tables, { dryRun: false });
  expect(copied.find(({ table }) => table === "settings")?.different).toEqual([guildId]);
});
