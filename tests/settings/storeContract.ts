import type { Keyv } from "keyv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "#src/settings/guildSettings.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import type { OperatorLog } from "#src/settings/operatorLog.ts";
import { redisKeyv } from "#src/settings/redisSettings.ts";
import { CACHE_MS } from "#src/settings/settingsStore.ts";
import { sqliteKeyv } from "#src/settings/sqliteSettings.ts";
import { InvalidSettingsError } from "#src/settings/storeError.ts";
import { dailySchedule } from "../support/dailySchedule.ts";

const GUILD = "100000000000000001";

/** What every store promises, whatever it is built on. `url` is asked before each test and names an empty store. */
export function describeStore(name: string, url: () => string | Promise<string>): void {
  describe(`settings store on ${name}`, () => {
    let stores: Stores;
    let clock = 0;
    let errors: object[] = [];
    const log: OperatorLog = { info() {}, warn() {}, error: (fields) => void errors.push(fields) };
    const now = () => new Date(clock);

    beforeEach(async () => {
      clock = Date.parse("2026-03-01T12:00:00Z");
      errors = [];
      stores = await openStores(await url(), { now, log });
    });
    afterEach(() => stores.close());

    test("gives defaults to a guild that nobody configured", async () => {
      expect(await stores.settings.read(GUILD)).toEqual(defaultSettings);
      expect(await stores.settings.inspect(GUILD)).toEqual({ settings: defaultSettings, notice: undefined });
    });

    test("keeps what was written and leaves other guilds alone", async () => {
      const change = await stores.settings.update(GUILD, { language: "de", moderatorRoleIds: ["7"] });

      expect(change.before).toEqual(defaultSettings);
      expect(change.after).toEqual({ ...defaultSettings, language: "de", moderatorRoleIds: ["7"] });
      expect(await stores.settings.read(GUILD)).toEqual(change.after);
      expect((await stores.settings.inspect(GUILD)).settings).toEqual(change.after);
      expect(await stores.settings.read("5")).toEqual(defaultSettings);
    });

    test("keeps both changes of two moderators who write at once", async () => {
      await Promise.all([
        stores.settings.update(GUILD, { language: "en" }),
        stores.settings.update(GUILD, { colour: "#aabbcc" }),
        stores.settings.update(GUILD, ({ moderatorRoleIds }) => ({ moderatorRoleIds: [...moderatorRoleIds, "1"] })),
        stores.settings.update(GUILD, ({ moderatorRoleIds }) => ({ moderatorRoleIds: [...moderatorRoleIds, "2"] })),
      ]);

      expect(await stores.settings.read(GUILD)).toMatchObject({
        language: "en",
        colour: "#aabbcc",
        moderatorRoleIds: ["1", "2"],
      });
    });

    test("refuses settings that are not valid, writes nothing and goes on", async () => {
      const bad = stores.settings.update(GUILD, { daily: { ...dailySchedule, time: "25:10" } });

      await expect(bad).rejects.toBeInstanceOf(InvalidSettingsError);
      await expect(bad).rejects.toThrow(/daily\.time/);
      expect((await stores.settings.inspect(GUILD)).settings).toEqual(defaultSettings);
      await stores.settings.update(GUILD, { language: "de" });
      expect((await stores.settings.read(GUILD)).language).toBe("de");
    });

    test("lists the guilds with a schedule", async () => {
      await stores.settings.update(GUILD, { daily: dailySchedule });
      await stores.settings.update("5", { daily: dailySchedule });
      await stores.settings.update("6", { language: "de" });
      expect([...(await stores.settings.scheduledGuilds())].sort()).toEqual([GUILD, "5"].sort());

      await stores.settings.update("5", { daily: null });
      expect(await stores.settings.scheduledGuilds()).toEqual([GUILD]);
    });

    test("forgets a guild, its schedule and what was kept aside", async () => {
      await raw(stores).set(GUILD, { language: "klingon" });
      await stores.settings.inspect(GUILD);
      await stores.settings.update(GUILD, { daily: dailySchedule });
      expect(await asideOf(stores).get(GUILD)).toBeDefined();

      await stores.settings.forget(GUILD);

      expect(await stores.settings.read(GUILD)).toEqual(defaultSettings);
      expect(await stores.settings.scheduledGuilds()).toEqual([]);
      expect(await raw(stores).get(GUILD)).toBeUndefined();
      expect(await asideOf(stores).get(GUILD)).toBeUndefined();
    });

    test("gives new keys their defaults and drops keys that are none", async () => {
      await raw(stores).set(GUILD, { language: "de", retired: true });

      expect(await stores.settings.inspect(GUILD)).toEqual({
        settings: { ...defaultSettings, language: "de" },
        notice: undefined,
      });
    });

    test.each([
      { what: "a value the schema refuses", stored: { language: "klingon" } },
      { what: "null", stored: null },
      { what: "a text", stored: "gone" },
    ])("keeps $what aside, reports it once and runs on defaults with a notice", async ({ stored }) => {
      await raw(stores).set(GUILD, stored);

      expect(await stores.settings.inspect(GUILD)).toEqual({ settings: defaultSettings, notice: "corrupt" });
      expect(await stores.settings.read(GUILD)).toEqual(defaultSettings);
      expect(await asideOf(stores).get(GUILD)).toBe(JSON.stringify(stored));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ guildId: GUILD });

      await stores.settings.update(GUILD, { language: "de" });
      expect((await stores.settings.inspect(GUILD)).notice).toBeUndefined();
      expect(await asideOf(stores).get(GUILD)).toBe(JSON.stringify(stored));
    });

    test.each(["{not json", '"text"', "null", "[1]", "{}"])(
      "keeps an entry %s that Keyv did not write aside",
      async (text) => {
        await writeText(stores, text);

        expect(await stores.settings.inspect(GUILD)).toEqual({ settings: defaultSettings, notice: "corrupt" });
        expect(await asideOf(stores).get(GUILD)).toBe(text);
      },
    );

    test("reads from its cache for a while, then from the store", async () => {
      await stores.settings.read(GUILD);
      await raw(stores).set(GUILD, { language: "de" });

      clock += CACHE_MS;
      expect((await stores.settings.read(GUILD)).language).toBe("auto");
      clock += 1;
      expect((await stores.settings.read(GUILD)).language).toBe("de");
    });

    test("reads from the store at once after another process said that it changed the guild", async () => {
      const told: (string | undefined)[] = [];
      const silence = stores.settings.onChange((guildId) => told.push(guildId));
      await stores.settings.read(GUILD);
      await raw(stores).set(GUILD, { language: "de" });
      stores.settings.drop(GUILD);

      expect((await stores.settings.read(GUILD)).language).toBe("de");
      await stores.settings.update(GUILD, { language: "en" });
      await stores.settings.forget(GUILD);
      silence();
      await stores.settings.update(GUILD, { language: "en" });
      expect(told).toEqual([GUILD, GUILD, GUILD]);
    });

    test("never keeps what was loaded before a change as the state after it", async () => {
      const slow = stores.settings.read(GUILD);
      await Promise.all([slow, stores.settings.update(GUILD, { language: "de" })]);

      expect((await stores.settings.read(GUILD)).language).toBe("de");
    });

    test("answers a ping", async () => {
      await expect(stores.ping()).resolves.toBeUndefined();
    });
  });
}

/** The store as another program would reach it, past schema and cache. */
function raw({ backend }: Stores, namespace = "beleg:settings"): Keyv<unknown> {
  return backend.kind === "redis" ? redisKeyv(backend.client, namespace) : sqliteKeyv(backend.database, namespace);
}

function asideOf(stores: Stores): Keyv<unknown> {
  return raw(stores, "beleg:settings-corrupt");
}

async function writeText({ backend }: Stores, text: string): Promise<void> {
  if (backend.kind === "redis") await backend.client.set(`beleg:settings::${GUILD}`, text);
  else backend.database.prepare("INSERT INTO keyv (key, value) VALUES (?, ?)").run(`beleg:settings:${GUILD}`, text);
}
