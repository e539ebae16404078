import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import type { SettingsStore } from "#src/settings/settingsStore.ts";
import { redisMissing } from "./redisMissing.ts";

/** A clock that stands: nothing is forgotten because it is old. */
const now = () => new Date("2026-03-01T12:00:00Z");

/** Resolves at the next change that the store tells of. */
function nextChange({ onChange }: SettingsStore): Promise<string | undefined> {
  return new Promise((resolve) => {
    const stop = onChange((guildId) => {
      stop();
      resolve(guildId);
    });
  });
}

describe.skipIf(redisMissing())("two processes on one Redis", () => {
  let server: RedisServer;
  let one: Stores;
  let other: Stores;
  beforeEach(async () => {
    server = await startRedis();
    [one, other] = await Promise.all([openStores(server.url, { now }), openStores(server.url, { now })]);
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await server.discard();
  });

  test("hear of each other's changes and drop what they kept", async () => {
    await other.settings.read("1");
    const changed = nextChange(other.settings);
    await one.settings.update("1", { language: "de" });
    expect(await changed).toBe("1");
    expect((await other.settings.read("1")).language).toBe("de");
  });

  test("hear when a server is forgotten", async () => {
    await one.settings.update("1", { language: "de" });
    await other.settings.read("1");
    const changed = nextChange(other.settings);
    await one.settings.forget("1");
    expect(await changed).toBe("1");
    expect((await other.settings.read("1")).language).toBe("auto");
  });

  test("do not hear of their own changes twice", async () => {
    const heard: (string | undefined)[] = [];
    one.settings.onChange((guildId) => void heard.push(guildId));
    await one.settings.update("1", { language: "de" });
    const answered = nextChange(one.settings);
    await other.settings.update("2", { language: "de" });
    expect(await answered).toBe("2");
    expect(heard).toEqual(["1", "2"]);
  });

  test("after a loss of the connection drop everything, and hear of changes again", async () => {
    await one.settings.update("1", { language: "de" });
    await other.settings.read("1");
    const gap = nextChange(other.settings);
    const gapHere = nextChange(one.settings);
    await server.stop({ keep: true });
    await server.start();
    expect(await gap).toBeUndefined();
    expect(await gapHere).toBeUndefined();
    await untilAnswered(one);
    await untilAnswered(other);
    await other.settings.read("1");
    const changed = nextChange(other.settings);
    await one.settings.update("1", { language: "en" });
    expect(await changed).toBe("1");
    expect((await other.settings.read("1")).language).toBe("en");
  });

  test("a change counts although nobody could be told", async () => {
    const { backend } = one;
    if (backend.kind !== "redis") throw new TypeError("not Redis");
    await backend.client.sendCommand(["ACL", "SETUSER", "default", "-publish"]);
    await one.settings.update("1", { language: "de" });
    expect((await one.settings.read("1")).language).toBe("de");
  });
});

async function untilAnswered(stores: Stores): Promise<void> {
  for (;;) {
    try {
      return await stores.ping();
    } catch {
      // Still connecting.
    }
  }
}
