import { describe, expect, test } from "vitest";
import { diffSettings } from "#src/settings/changes.ts";
import { defaultSettings, type GuildSettings, guildSettingsSchema } from "#src/settings/guildSettings.ts";
import {
  exportSettings,
  type ImportReading,
  type KnownIds,
  MAX_IMPORT_BYTES,
  planImport,
  readImport,
} from "#src/settings/transfer.ts";

const now = new Date("2026-03-10T10:00:00Z");
const settings: GuildSettings = guildSettingsSchema.parse({
  language: "de",
  visibility: "public",
  channels: ["11", "12"],
  defaultArticle: "tesla",
  colour: "#c8102e",
  logChannelId: "13",
  moderatorRoleIds: ["21", "22"],
  daily: {
    channelId: "11",
    time: "09:00",
    timeZone: "Europe/Berlin",
    roleId: "21",
    tagId: "31",
    since: "2026-03-01T00:00:00.000Z",
    pause: { by: "moderator", until: null },
  },
  facts: { vetoed: ["f1"], moved: { "2026-03-12": "f2" } },
});
const known: KnownIds = {
  channels: new Set(["11", "12", "13"]),
  roles: new Set(["21", "22"]),
  tags: new Set(["31"]),
  articles: new Set(["tesla"]),
  everyone: "99",
};
const nothing: KnownIds = {
  channels: new Set(),
  roles: new Set(),
  tags: new Set(),
  articles: new Set(),
  everyone: "99",
};

function accepted(reading: ImportReading) {
  if (!reading.ok) throw new TypeError(`refused: ${JSON.stringify(reading)}`);
  return reading.settings;
}
const daily = { channelId: "11", time: "09:00", timeZone: "Europe/Berlin" };
const file = (content: object) => JSON.stringify({ format: "beleg-settings", version: 1, settings: content });

describe("export and import", () => {
  test("bring every choice back on the same server, the schedule running from now on", () => {
    const plan = planImport(defaultSettings, accepted(readImport(exportSettings(settings))), known, now);

    expect(plan.after).toEqual({
      ...settings,
      daily: { ...settings.daily, since: now.toISOString(), pause: null },
    });
    expect(plan.dropped).toEqual([]);
    expect(guildSettingsSchema.parse(plan.after)).toEqual(plan.after);
  });

  test("change nothing where the server already has what the file says", () => {
    const running = { ...settings, daily: settings.daily && { ...settings.daily, pause: null } };
    expect(planImport(running, accepted(readImport(exportSettings(settings))), known, now).changes).toEqual([]);
  });

  test("leave alone what the file does not name", () => {
    const plan = planImport(settings, accepted(readImport(file({ colour: null }))), known, now);
    expect(plan.after).toEqual({ ...settings, colour: null });
    expect(plan.changes).toEqual([{ key: "colour", from: "#c8102e", to: null }]);
  });

  test("stop the schedule where the file says that there is none", () => {
    const plan = planImport(settings, accepted(readImport(file({ daily: null }))), known, now);
    expect(plan.after.daily).toBeNull();
    expect(plan.changes).toEqual([{ key: "daily", from: settings.daily, to: null }]);
  });

  test("drop and name what belongs to another server, and keep what the server has instead", () => {
    const plan = planImport(defaultSettings, accepted(readImport(exportSettings(settings))), nothing, now);

    expect(plan.dropped).toEqual([
      { key: "channels", id: "11" },
      { key: "channels", id: "12" },
      { key: "logChannelId", id: "13" },
      { key: "moderatorRoleIds", id: "21" },
      { key: "moderatorRoleIds", id: "22" },
      { key: "defaultArticle", id: "tesla" },
      { key: "daily.channelId", id: "11" },
    ]);
    expect(plan.after).toEqual({
      ...defaultSettings,
      language: "de",
      colour: "#c8102e",
      facts: settings.facts,
    });
  });

  test("keep the own ones of a list, and a schedule without a foreign role or tag", () => {
    const some: KnownIds = { ...nothing, channels: new Set(["11"]), roles: new Set(["22"]) };
    const plan = planImport(defaultSettings, accepted(readImport(exportSettings(settings))), some, now);

    expect(plan.after.channels).toEqual(["11"]);
    expect(plan.after.moderatorRoleIds).toEqual(["22"]);
    expect(plan.after.daily).toMatchObject({ channelId: "11", roleId: null, tagId: null });
    expect(plan.dropped).toContainEqual({ key: "daily.roleId", id: "21" });
    expect(plan.dropped).toContainEqual({ key: "daily.tagId", id: "31" });
  });

  test("take an empty list as a wish, not as something dropped", () => {
    const plan = planImport(settings, accepted(readImport(file({ moderatorRoleIds: [] }))), nothing, now);
    expect(plan.after).toMatchObject({ moderatorRoleIds: [] });
    expect(plan.dropped).toEqual([]);
  });

  test("take what is named twice once", () => {
    const twice = file({ channels: ["11", "12", "11"], moderatorRoleIds: ["21", "21"], facts: { vetoed: ["a", "a"] } });
    const plan = planImport(defaultSettings, accepted(readImport(twice)), known, now);
    expect(plan.after).toMatchObject({ channels: ["11", "12"], moderatorRoleIds: ["21"], facts: { vetoed: ["a"] } });
  });

  test("let nobody choose the role that everybody has", () => {
    const everyone = { ...known, roles: new Set(["21", "99"]) };
    const imported = accepted(readImport(file({ moderatorRoleIds: ["99", "21"], daily: { ...daily, roleId: "99" } })));
    const plan = planImport(defaultSettings, imported, everyone, now);
    expect(plan.after).toMatchObject({ moderatorRoleIds: ["21"], daily: { roleId: null } });
    expect(plan.dropped).toEqual([
      { key: "moderatorRoleIds", id: "99" },
      { key: "daily.roleId", id: "99" },
    ]);
  });
});

describe("an import is refused", () => {
  test.each([
    { what: "text that is not JSON", text: "language: de", why: "not-json" },
    { what: "an empty file", text: "", why: "not-json" },
    { what: "another format", text: '{"format":"other","version":1,"settings":{}}', problem: /format/ },
    { what: "a later version", text: '{"format":"beleg-settings","version":2,"settings":{}}', problem: /version/ },
    { what: "a list", text: "[]", problem: /./ },
    { what: "a setting that is none", text: file({ languages: "de" }), problem: /languages/ },
    { what: "a value that is none", text: file({ language: "fr" }), problem: /language/ },
    {
      what: "more beside the settings",
      text: '{"format":"beleg-settings","version":1,"settings":{},"x":1}',
      problem: /x/,
    },
    { what: "what the bot notes for itself", text: file({ daily: { ...settings.daily } }), problem: /since|pause/ },
    {
      what: "__proto__ at the top",
      text: '{"__proto__":{},"format":"beleg-settings","version":1,"settings":{}}',
      problem: /__proto__/,
    },
    {
      what: "__proto__ among the settings",
      text: '{"format":"beleg-settings","version":1,"settings":{"__proto__":{"language":"de"}}}',
      problem: /__proto__/,
    },
    {
      what: "__proto__ deep below",
      text: '{"format":"beleg-settings","version":1,"settings":{"facts":{"moved":{"__proto__":"a"}}}}',
      problem: /__proto__/,
    },
    {
      what: "constructor",
      text: '{"format":"beleg-settings","version":1,"settings":{"constructor":1}}',
      problem: /constructor/,
    },
  ])("for $what", ({ text, why = "not-settings", problem }) => {
    const reading = readImport(text);
    expect(reading).toMatchObject({ ok: false, why });
    if (problem) expect(JSON.stringify(reading)).toMatch(problem);
  });

  test.each([
    { content: { language: "fr" }, problem: { kind: "value", key: "language", found: '"fr"' } },
    { content: { channels: [] }, problem: { kind: "value", key: "channels", found: "[]" } },
    { content: { channels: "none" }, problem: { kind: "value", key: "channels", found: '"none"' } },
    { content: { channels: ["11", "#general"] }, problem: { kind: "value", key: "channels", found: '"#general"' } },
    { content: { moderatorRoleIds: [21] }, problem: { kind: "value", key: "moderatorRoleIds", found: "21" } },
    { content: { colour: "#ABCDEF" }, problem: { kind: "value", key: "colour", found: '"#ABCDEF"' } },
    { content: { daily: "on" }, problem: { kind: "value", key: "daily", found: '"on"' } },
    {
      content: { daily: { ...daily, time: "25:10" } },
      problem: { kind: "value", key: "daily.time", found: '"25:10"' },
    },
    { content: { daily: { time: "09:00", timeZone: "UTC" } }, problem: { kind: "missing", key: "daily.channelId" } },
    { content: { daily: { ...daily, since: "x" } }, problem: { kind: "unknown", key: "daily.since" } },
    {
      content: { facts: { moved: { tomorrow: "a" } } },
      problem: { kind: "value", key: "facts.moved", found: '"tomorrow"' },
    },
    { content: { languages: "de" }, problem: { kind: "unknown", key: "languages" } },
  ])("naming the key and what stands there: $problem.key", ({ content, problem }) => {
    expect(readImport(file(content))).toEqual({ ok: false, why: "not-settings", problems: [problem] });
  });

  test("naming what a file lacks that is none of ours", () => {
    expect(readImport("[]")).toMatchObject({ problems: [{ kind: "whole" }] });
    expect(readImport('{"format":"beleg-settings","version":2,"settings":{}}')).toMatchObject({
      problems: [{ kind: "value", key: "version", found: "2" }],
    });
    expect(readImport("{}")).toMatchObject({ problems: [{ key: "format" }, { key: "version" }, { key: "settings" }] });
  });

  test("above 64 KB, counted in bytes", () => {
    const padding = (bytes: number) => `{"x":"${"ä".repeat((bytes - 8) / 2)}"}`;
    expect(Buffer.byteLength(padding(MAX_IMPORT_BYTES))).toBe(MAX_IMPORT_BYTES);
    expect(readImport(padding(MAX_IMPORT_BYTES))).toMatchObject({ why: "not-settings" });
    expect(readImport(padding(MAX_IMPORT_BYTES + 2))).toEqual({ ok: false, why: "too-large" });
  });
});

describe("what changed", () => {
  test("is named by key, with both values, down to the parts of a schedule", () => {
    const after: GuildSettings = {
      ...settings,
      language: "en",
      channels: ["11", "12"],
      daily: settings.daily && { ...settings.daily, time: "10:00", since: now.toISOString() },
    };
    expect(diffSettings(settings, after)).toEqual([
      { key: "language", from: "de", to: "en" },
      { key: "daily.time", from: "09:00", to: "10:00" },
    ]);
  });

  test("is nothing between equal settings, and one entry for a schedule that begins", () => {
    expect(diffSettings(settings, structuredClone(settings))).toEqual([]);
    expect(diffSettings({ ...settings, daily: null }, settings)).toEqual([
      { key: "daily", from: null, to: settings.daily },
    ]);
  });
});
