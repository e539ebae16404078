import { describe, expect, expectTypeOf, test } from "vitest";
import { canonicalZone, isTimeZone, localDate, localTime, snowflake, ZONES } from "#src/settings/formats.ts";
import { type DailySchedule, defaultSettings, guildSettingsSchema } from "#src/settings/guildSettings.ts";

const schedule = { channelId: "1", time: "09:00", timeZone: "Europe/Berlin", since: "2026-03-01T00:00:00.000Z" };
const valid = (settings: object) => guildSettingsSchema.safeParse(settings).success;

describe("guild settings", () => {
  test("have a default for every key", () => {
    expect(defaultSettings).toEqual({
      language: "auto",
      visibility: "public",
      channels: "all",
      defaultArticle: null,
      colour: null,
      logChannelId: null,
      moderatorRoleIds: [],
      daily: null,
      facts: { vetoed: [], moved: {} },
    });
  });

  test("complete a schedule of which only the necessary is given", () => {
    expect(guildSettingsSchema.parse({ daily: schedule }).daily).toEqual({
      ...schedule,
      days: "every",
      roleId: null,
      publish: false,
      tagId: null,
      pause: null,
    });
    expectTypeOf<DailySchedule["days"]>().toEqualTypeOf<"every" | "weekdays" | "weekends">();
  });

  test("survive being written as JSON and read again", () => {
    const settings = guildSettingsSchema.parse({
      daily: { ...schedule, pause: { by: "moderator", until: "2026-12-24" } },
      facts: { vetoed: ["a"], moved: { "2026-03-05": "b" } },
    });
    expect(guildSettingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  test.each([
    { language: "fr" },
    { visibility: "secret" },
    { channels: "none" },
    { channels: ["#general"] },
    { defaultArticle: "../etc/passwd" },
    { colour: "red" },
    { colour: "#AABBCC" },
    { logChannelId: 12 },
    { moderatorRoleIds: Array.from({ length: 26 }, () => "1") },
    { daily: {} },
    { daily: { ...schedule, days: "mondays" } },
    { daily: { ...schedule, since: "yesterday" } },
    { daily: { ...schedule, timeZone: "Mars/Olympus" } },
    { daily: { ...schedule, pause: { by: "moderator", until: "24.12." } } },
    { daily: { ...schedule, pause: { by: "bot" } } },
    { facts: { vetoed: [""], moved: {} } },
    { facts: { vetoed: [], moved: { tomorrow: "a" } } },
  ])("refuse %j", (settings) => {
    expect(valid({ daily: schedule })).toBe(true);
    expect(valid(settings)).toBe(false);
  });
});

test("guild settings let no key through that reaches into objects", () => {
  const read = guildSettingsSchema.parse(
    JSON.parse('{"__proto__":{"language":"de"},"facts":{"moved":{"__proto__":"a"}}}'),
  );
  expect(read).toEqual(defaultSettings);
  expect(Object.getPrototypeOf(read.facts.moved)).toBe(Object.prototype);
});

describe("formats", () => {
  test.each(["00:00", "09:30", "19:05", "23:59"])("takes %s as a time", (time) => {
    expect(localTime.safeParse(time).success).toBe(true);
  });
  test.each(["24:00", "25:10", "9:30", "09:60", "09.30", "09:30:00", " 09:30", "0930", "09:3٠", ""])(
    "refuses %j as a time",
    (time) => {
      expect(localTime.safeParse(time).success).toBe(false);
    },
  );

  test.each(["2026-12-24", "2028-02-29"])("takes %s as a date", (date) => {
    expect(localDate.safeParse(date).success).toBe(true);
  });
  test.each(["2026-02-29", "2026-13-01", "24.12.2026", "2026-1-1", "2026-12-24T00:00"])(
    "refuses %s as a date",
    (date) => {
      expect(localDate.safeParse(date).success).toBe(false);
    },
  );

  test.each(["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "America/Argentina/Buenos_Aires"])(
    "takes %s as a zone",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );
  test.each([
    "EST",
    "CET",
    "GMT",
    "+05:30",
    "Etc/GMT+5",
    "Etc/UTC",
    "Berlin",
    "Europe/Atlantis",
    "",
    "Europe/",
    "__proto__",
  ])("refuses %j as a zone", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
  test.each([
    { name: "us/eastern", zone: "America/New_York" },
    { name: "Asia/Calcutta", zone: "Asia/Kolkata" },
    { name: "Europe/Berlin", zone: "Europe/Berlin" },
  ])("keeps $name as $zone", ({ name, zone }) => {
    expect(guildSettingsSchema.parse({ daily: { ...schedule, timeZone: name } }).daily?.timeZone).toBe(zone);
  });
  test("takes every zone that this Node knows", () => {
    expect(ZONES.length).toBeGreaterThan(400);
    expect(ZONES.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(new Set(ZONES).size).toBe(ZONES.length);
    expect(ZONES.filter((zone) => canonicalZone(zone.toLowerCase()) !== zone && zone !== "UTC")).toEqual([]);
  });

  test.each(["", "12a", "-1", "1".repeat(21), "everyone"])("refuses %j as an id", (id) => {
    expect(snowflake.safeParse(id).success).toBe(false);
  });
});
