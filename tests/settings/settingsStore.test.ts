import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { createGuildLock } from "#src/settings/guildLock.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { createSettingsStore } from "#src/settings/settingsStore.ts";
import { sqliteKeyv, sqliteScheduleList } from "#src/settings/sqliteSettings.ts";
import { redisMissing } from "./redisMissing.ts";
import { describeStore } from "./storeContract.ts";

describeStore("memory", () => "memory:");

describe("with a file", () => {
  const directory = mkdtempSync(join(tmpdir(), "beleg-sqlite-"));
  let files = 0;
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  describeStore("sqlite", () => {
    files += 1;
    return `sqlite:${directory}/deeper/${files}.sqlite`;
  });
});

describe.skipIf(redisMissing())("with a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());
  describeStore("redis", async () => {
    const client = await connectRedis(server.url, silentLog);
    await client.flushAll();
    await disconnectRedis(client);
    return server.url;
  });
});

test("what a slow read brings is not kept when the settings changed meanwhile", async () => {
  const database = new DatabaseSync(":memory:");
  const entries = sqliteKeyv(database, "entries");
  const store = createSettingsStore({
    entries,
    aside: sqliteKeyv(database, "aside"),
    scheduled: sqliteScheduleList(database),
    lock: createGuildLock(),
    now: () => new Date("2026-03-01T12:00:00Z"),
    log: silentLog,
  });
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { get } = entries.store;
  entries.store.get = async (key: string) => {
    entries.store.get = get;
    const old: unknown = await get(key);
    await arrived;
    return old;
  };

  const slow = store.read("1");
  await store.update("1", { language: "de" });
  arrive();
  expect((await slow).language).toBe("auto");
  expect((await store.read("1")).language).toBe("de");
});
