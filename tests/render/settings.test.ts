import { ComponentType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { MESSAGE_COMPONENTS_MAX, MESSAGE_TEXT_MAX } from "#src/render/limits.ts";
import { renderSettings } from "#src/render/settings.ts";
import { changeLines, type SettingWords } from "#src/render/settingValue.ts";
import { diffSettings } from "#src/settings/changes.ts";
import { defaultSettings, type GuildSettings, guildSettingsSchema } from "#src/settings/guildSettings.ts";
import { textsIn } from "#src/text/texts.ts";
import { controlsOf, countComponents, textOf } from "../support/shown.ts";

const id = (index: number) => String(900_000_000_000_000_000n + BigInt(index));
const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => id(from + index));
const FULL: GuildSettings = guildSettingsSchema.parse({
  language: "de",
  visibility: "private",
  channels: ids(0, 200),
  defaultArticle: "an-article",
  colour: "#c8102e",
  logChannelId: id(500),
  moderatorRoleIds: ids(600, 25),
  daily: {
    channelId: id(501),
    time: "23:59",
    timeZone: "America/Argentina/ComodRivadavia",
    days: "weekdays",
    roleId: id(601),
    publish: true,
    tagId: id(700),
    since: "2026-03-10T00:00:00.000Z",
    pause: { by: "moderator", until: "2026-12-24" },
  },
  facts: { vetoed: Array.from({ length: 500 }, (_, index) => `an-article/fact-${index}`), moved: {} },
});
const words = (language: "de" | "en"): SettingWords => ({
  now: new Date("2026-03-09T12:00:00Z"),
  language,
  known: { channels: new Set(ids(0, 20)), roles: new Set(ids(600, 3)) },
  tags: new Map(),
  articles: new Map([
    ["an-article", { de: "*Ein Titel*", en: "*A title* of [an] article" }],
    ["another", { de: "Ein anderer", en: "Another" }],
  ]),
  factTitle: (factId) => (factId.startsWith("an-article/") ? `*Title* of ${factId.slice(11)}` : undefined),
});

describe.each(["de", "en"] as const)("/settings show in %s", (language) => {
  test.each([
    { when: "everything is at its default", settings: defaultSettings },
    { when: "every list is full", settings: FULL },
  ])("fits into a message when $when", ({ settings }) => {
    const notice = "x".repeat(300);
    const reply = renderSettings({ settings, words: words(language), corrupt: true, notice });
    expect(textOf(reply).length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
    expect(countComponents(reply.components)).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
  });

  test("presets only what is there, and no more than a menu takes", () => {
    const few = { ...FULL, channels: [id(1), id(400)], moderatorRoleIds: [id(600), id(610)] };
    const controls = controlsIn(renderSettings({ settings: few, words: words(language), corrupt: false }));
    const preset = (customId: string) => controls.find((one) => one.custom_id === customId)?.default_values ?? [];
    expect(preset("set:channels").map((one) => one.id)).toEqual([id(1)]);
    expect(preset("set:moderatorRoleIds").map((one) => one.id)).toEqual([id(600)]);
    const many = controlsIn(renderSettings({ settings: FULL, words: words(language), corrupt: false }));
    expect(many.find((one) => one.custom_id === "set:channels")?.default_values).toEqual([]);
  });
});

interface Control {
  readonly custom_id?: string;
  readonly default_values?: readonly { readonly id: string }[];
}

/** Menus of channels and roles among them, which `controlsOf` does not list by themselves. */
function controlsIn(reply: ReturnType<typeof renderSettings>): readonly Control[] {
  const rows = reply.components.flatMap((one) => (one.type === ComponentType.Container ? one.components : []));
  // Every control has a custom id, and menus of ids have presets.
  return [...controlsOf(rows)] as readonly Control[];
}

describe("a change", () => {
  test("is told with what ids stand for, and says what is gone", () => {
    const after = { ...defaultSettings, logChannelId: id(3), channels: [id(1), id(400)], defaultArticle: "an-article" };
    const changes = diffSettings(defaultSettings, after);
    const lines = changeLines(changes, { before: defaultSettings, after }, words("en"));
    const { names, values, change } = textsIn("en").settings;
    expect(lines).toEqual([
      change({ name: names.channels, from: values.everywhere, to: `<#${id(1)}>, <#${id(400)}> ${values.gone}` }),
      change({ name: names.defaultArticle, from: values.allArticles, to: "\\*A title\\* of \\[an\\] article" }),
      change({ name: names.logChannelId, from: values.noChannel, to: `<#${id(3)}>` }),
    ]);
  });

  test.each([
    {
      before: { vetoed: ["an-article/a"], moved: { "2026-03-12": "an-article/b" } },
      after: { vetoed: ["an-article/c", "gone/d"], moved: { "2026-03-13": "an-article/b" } },
      en: [
        "excluded: \\*Title\\* of c",
        "excluded: `gone/d`",
        "brought back: \\*Title\\* of a",
        "moved to March 13, 2026: \\*Title\\* of b",
      ],
      de: [
        "ausgeschlossen: \\*Title\\* of c",
        "ausgeschlossen: `gone/d`",
        "wieder dabei: \\*Title\\* of a",
        "verlegt auf den 13. März 2026: \\*Title\\* of b",
      ],
    },
    {
      // What was moved to a date that is over says nothing.
      before: { vetoed: [], moved: { "2026-03-01": "an-article/a", "2026-03-12": "an-article/b" } },
      after: { vetoed: [], moved: { "2026-03-12": "an-article/c" } },
      en: ["moved to March 12, 2026: \\*Title\\* of c", "no longer moved: \\*Title\\* of b"],
      de: ["verlegt auf den 12. März 2026: \\*Title\\* of c", "nicht mehr verlegt: \\*Title\\* of b"],
    },
  ])("of facts names them", ({ before, after, ...expected }) => {
    const sides = { before: { ...defaultSettings, facts: before }, after: { ...defaultSettings, facts: after } };
    for (const language of ["en", "de"] as const) {
      const [line = ""] = changeLines(diffSettings(sides.before, sides.after), sides, words(language));
      expect(line.split("\n").slice(1)).toEqual(expected[language].map((text) => `- ${text}`));
    }
  });

  test("of everything at once still leaves room in a message", () => {
    const changes = diffSettings(defaultSettings, FULL);
    expect(changeLines(changes, { before: defaultSettings, after: FULL }, words("de")).join("\n").length).toBeLessThan(
      MESSAGE_TEXT_MAX / 2,
    );
  });
});
