import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { openStores, parseStoreUrl, type Stores } from "#src/settings/openStores.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { redisMissing } from "./redisMissing.ts";

const now = () => new Date("2026-03-01T12:00:00Z");

describe("STORE_URL", () => {
  test.each([
    { url: "memory:", target: { kind: "memory" } },
    { url: "sqlite:data/beleg.sqlite", target: { kind: "sqlite", path: "data/beleg.sqlite" } },
    { url: "sqlite:/srv/beleg.sqlite", target: { kind: "sqlite", path: "/srv/beleg.sqlite" } },
    { url: "sqlite:///srv/beleg.sqlite", target: { kind: "sqlite", path: "/srv/beleg.sqlite" } },
    { url: "redis://127.0.0.1:6379", target: { kind: "redis", url: "redis://127.0.0.1:6379" } },
    { url: "rediss://cache.example/2", target: { kind: "redis", url: "rediss://cache.example/2" } },
  ])("takes $url", ({ url, target }) => {
    expect(parseStoreUrl(url)).toEqual(target);
  });

  test.each([
    "",
    "data/beleg.sqlite",
    "mysql://user:hunter2@host",
    "sqlite:",
    "sqlite://data/x",
    "sqlite::memory:",
    "redis://",
    "redis://user:hunter2@:x",
  ])("refuses %j with the forms it may have, and without repeating a password", (url) => {
    expect(() => parseStoreUrl(url)).toThrow(StoreError);
    expect(() => parseStoreUrl(url)).toThrow("sqlite:path/to/file, redis://host:port or memory:");
    expect(() => parseStoreUrl(url)).not.toThrow(/hunter2/);
  });
});

describe("a SQLite file", () => {
  const directory = mkdtempSync(join(tmpdir(), "beleg-file-"));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test("keeps settings over a restart, in a directory that it creates", async () => {
    const url = `sqlite:${directory}/new/place/beleg.sqlite`;
    const first = await openStores(url, { now });
    await first.settings.update("1", { language: "de" });
    await first.close();

    const second = await openStores(url, { now });
    expect((await second.settings.read("1")).language).toBe("de");
    await second.close();
  });

  test("is written ahead of and with every commit on disk", async () => {
    const stores = await openStores(`sqlite:${directory}/wal.sqlite`, { now });
    const { backend } = stores;
    if (backend.kind !== "sqlite") throw new TypeError("not SQLite");
    expect(backend.database.prepare("PRAGMA journal_mode").get()).toMatchObject({ journal_mode: "wal" });
    expect(backend.database.prepare("PRAGMA synchronous").get()).toMatchObject({ synchronous: 2 });
    await stores.close();
  });

  test("is refused to a second process, and free again after the first was killed", async () => {
    const path = join(directory, "shared.sqlite");
    const holder = spawn(
      process.execPath,
      [fileURLToPath(new URL("holdStore.ts", import.meta.url)), `sqlite:${path}`],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const [line] = await once(createInterface(holder.stdout), "line");
    expect(line).toBe("open");

    const refused = openStores(`sqlite:${path}`, { now });
    await expect(refused).rejects.toBeInstanceOf(StoreError);
    await expect(refused).rejects.toThrow(`${path} is in use by another process`);

    const gone = once(holder, "exit");
    holder.kill("SIGKILL");
    await gone;
    const stores = await openStores(`sqlite:${path}`, { now });
    expect((await stores.settings.read("1")).language).toBe("de");
    await stores.close();
  });

  test("is refused to a second opening in the same process", async () => {
    const url = `sqlite:${directory}/twice.sqlite`;
    const first = await openStores(url, { now });
    await expect(openStores(url, { now })).rejects.toThrow("in use");
    await first.close();
    await (await openStores(url, { now })).close();
  });

  test("that is no database, or cannot be made, is named", async () => {
    const text = join(directory, "text.sqlite");
    writeFileSync(text, "this is a shopping list, and a long one, not a database; ".repeat(20));
    await expect(openStores(`sqlite:${text}`, { now })).rejects.toThrow(
      `${text} cannot be opened as a SQLite database`,
    );
    mkdirSync(join(directory, "folder.sqlite"));
    await expect(openStores(`sqlite:${directory}/folder.sqlite`, { now })).rejects.toThrow(
      "folder.sqlite cannot be opened",
    );
    await expect(openStores(`sqlite:${text}/below.sqlite`, { now })).rejects.toThrow("cannot be created");
    // Node's own recursive mkdir never comes back from there.
    await expect(openStores("sqlite:/proc/beleg/below/beleg.sqlite", { now })).rejects.toThrow("cannot be created");
    expect(existsSync(text)).toBe(true);
  });

  test("that is closed fails as a store, not as an empty one", async () => {
    const stores = await openStores("memory:", { now });
    await stores.close();
    await expectEveryCallToFail(stores);
  });
});

describe.skipIf(redisMissing())("a Redis server", () => {
  let server: RedisServer;
  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(() => server.discard());

  test("that is not there is an error at the start, without its password", async () => {
    await server.stop();
    const opened = openStores(server.url.replace("//", "//:hunter2@"), { now });
    await expect(opened).rejects.toBeInstanceOf(StoreError);
    await expect(opened).rejects.toThrow(/^Redis at redis:\/\/127\.0\.0\.1:\d+ cannot be reached\.$/);
  });

  test("that stops makes every call fail, and is used again once it is back", async () => {
    const lines: string[] = [];
    const log = {
      info: (_: object, text: string) => void lines.push(text),
      warn() {},
      error: (_: object, text: string) => void lines.push(text),
    };
    const stores = await openStores(server.url, { now, log });
    await stores.settings.update("1", { language: "de" });

    await server.stop({ keep: true });
    await expectEveryCallToFail(stores);
    expect(lines).toEqual(["connection to redis lost"]);

    await server.start();
    await untilAnswered(stores);
    const { backend } = stores;
    if (backend.kind !== "redis") throw new TypeError("not Redis");
    // Nothing that was refused is carried out afterwards.
    expect(await backend.client.keys("*")).toEqual(["beleg:settings::1"]);
    expect((await stores.settings.inspect("1")).settings.language).toBe("de");
    await stores.settings.update("1", { language: "en" });
    expect((await stores.settings.read("1")).language).toBe("en");
    expect(lines).toEqual(["connection to redis lost", "connection to redis restored"]);
    await stores.close();
  });

  test("that freezes makes every call fail", async () => {
    const stores = await openStores(server.url, { now });
    server.freeze();
    await expectEveryCallToFail(stores);
    server.thaw();
    await untilAnswered(stores);
    await stores.close();
  });

  test("lets two processes change one guild's settings at once, and both survive", async () => {
    const [one, other] = await Promise.all([openStores(server.url, { now }), openStores(server.url, { now })]);
    const roles = Array.from({ length: 10 }, (_, index) => `${index}`);
    await Promise.all(
      roles.map((role) =>
        (Number(role) % 2 ? one : other).settings.update("1", ({ moderatorRoleIds }) => ({
          moderatorRoleIds: [...moderatorRoleIds, role],
        })),
      ),
    );
    expect([...(await one.settings.inspect("1")).settings.moderatorRoleIds].sort()).toEqual(roles);
    await Promise.all([one.close(), other.close()]);
  });

  test("can be left while it is away", async () => {
    const stores = await openStores(server.url, { now });
    await server.stop();
    await expect(stores.ping()).rejects.toBeInstanceOf(StoreError);
    await expect(stores.close()).resolves.toBeUndefined();
  });
});

async function expectEveryCallToFail({ settings, ping }: Stores): Promise<void> {
  const calls = [
    settings.read("9"),
    settings.inspect("9"),
    settings.update("9", { language: "de" }),
    settings.forget("9"),
    settings.scheduledGuilds(),
    ping(),
  ];
  const outcomes = await Promise.allSettled(calls);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreError) });
  }
}

async function untilAnswered(stores: Stores): Promise<void> {
  for (;;) {
    try {
      return await stores.ping();
    } catch (problem) {
      expect(problem).toBeInstanceOf(StoreError);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
