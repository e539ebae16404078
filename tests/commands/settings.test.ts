import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "#src/settings/guildSettings.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { exportSettings, MAX_IMPORT_BYTES } from "#src/settings/transfer.ts";
import { textsIn } from "#src/text/texts.ts";
import { realLibrary, twoArticles } from "../support/app.ts";
import { dailySchedule } from "../support/dailySchedule.ts";
import { type ModeratedBot, type Person, publicIn, startModeratedBot } from "../support/moderation.ts";

const en = textsIn("en").settings;
const de = textsIn("de").settings;

let host: ModeratedBot;
let mona: Person;

beforeEach(async () => {
  const guilds = [
    {
      name: "Playground",
      channels: [
        { name: "general" },
        { name: "log" },
        { name: "forum", type: ChannelType.GuildForum },
        { name: "secret", overwrites: [] },
      ],
    },
  ];
  host = await startModeratedBot({ standIn: { world: { guilds } } });
  mona = host.moderator();
});
afterEach(() => host.end());

const world = () => host.bot.standIn.world;
const guildId = () => world().guild().id;
const stored = () => host.bot.context.settings.read(guildId());
const channelId = (name: string) => world().channel(name).id;
const show = async (person = mona) => (await person.slash("settings show")).message();
const upload = (content: string, name = "settings.json") => ({ name, contentType: "application/json", content });
const fileOf = (settings: object) => JSON.stringify({ format: "beleg-settings", version: 1, settings });
const changed = (name: string, from: string, to: string) => en.change({ name, from, to });

describe("/settings show", () => {
  test("shows everything at a glance, to the moderator alone, in their language", async () => {
    const message = await show();
    expect(message.onlyFor).toBe(mona.user.id);
    for (const name of [en.names.language, en.names.channels, en.names.logChannelId, en.names.daily]) {
      expect(message.text).toContain(name);
    }
    const jonas = host.moderator("Jonas", "de");
    const german = await (await jonas.slash("einstellungen zeigen")).message();
    expect(german.text).toContain(de.title());
    expect(german.text).toContain(de.hints.channels);
  });

  test("says that the daily fact pauses", async () => {
    await host.bot.context.settings.update(guildId(), {
      daily: { ...dailySchedule, channelId: channelId("general"), pause: { by: "moderator", until: null } },
    });
    expect((await show()).text).toContain(`paused ${en.values.pausedOpen}`);
  });

  test("works where Discord does not answer what it is asked about the server, also for what is changed", async () => {
    const message = await show();
    host.bot.standIn.fail({ route: "/channels/:channelId", method: "GET", mode: 500 });
    await host.bot.context.settings.update(guildId(), { channels: ["111111111111111111"] });
    await (await mona.choose(message, "set:language", ["de"])).answer;
    expect(message.text).toContain(changed(en.names.language, en.values.language.auto, en.values.language.de));
    expect(message.text).toContain("<#111111111111111111>");
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });

  test("changes a setting in place, and says what was saved", async () => {
    const message = await show();
    const outcome = await (await mona.choose(message, "set:language", ["de"])).answer;
    expect(outcome).toEqual({ kind: "update", message });
    expect((await stored()).language).toBe("de");
    expect(message.text).toContain(
      en.saved({ changes: changed(en.names.language, en.values.language.auto, en.values.language.de) }),
    );
  });

  test("takes channels and roles by their menus, and everything away again", async () => {
    const role = world().addRole(world().guild(), "wardens");
    const message = await show();
    await (await mona.choose(message, "set:channels", [channelId("general"), channelId("forum")])).answer;
    await (await mona.choose(message, "set:moderatorRoleIds", [role.id])).answer;
    expect(await stored()).toMatchObject({
      channels: [channelId("general"), channelId("forum")],
      moderatorRoleIds: [role.id],
    });
    await (await mona.choose(message, "set:channels", [])).answer;
    expect((await stored()).channels).toBe("all");
  });

  test("offers a default article only where there are several, and says when one is gone", async () => {
    expect(JSON.stringify((await show()).data.components)).not.toContain("set:defaultArticle");
    host.bot.reload(await twoArticles());
    const message = await show();
    await (await mona.choose(message, "set:defaultArticle", ["saltmere-bridge"])).answer;
    expect((await stored()).defaultArticle).toBe("saltmere-bridge");
    host.bot.reload(realLibrary);
    await (await mona.choose(message, "set:defaultArticle", ["saltmere-bridge"])).answer;
    expect(message.text).toContain(en.notSaved({ why: en.unknownArticle() }));
  });

  test("names the article in the log in the server's language, whoever chose it", async () => {
    host.bot.reload(await twoArticles());
    await host.bot.context.settings.update(guildId(), { language: "en", logChannelId: channelId("log") });
    const jonas = host.moderator("Jonas", "de");
    const message = await (await jonas.slash("einstellungen zeigen")).message();
    await (await jonas.choose(message, "set:defaultArticle", ["saltmere-bridge"])).answer;
    expect(message.text).toContain("Die Brücke, die nicht aufgehen wollte");
    expect(publicIn(host.bot, "log").at(-1)?.text).toContain("The bridge that would not open");
    host.bot.reload(realLibrary);
  });

  test("takes a colour by a form, with and without #, and refuses what is none", async () => {
    const message = await show();
    const form = await (await mona.press(message, en.changeColour)).modal();
    await (await mona.submit(form, { colour: "C8102E" })).answer;
    expect((await stored()).colour).toBe("#c8102e");
    expect(message.text).toContain("#c8102e");
    const bad = await (await mona.submit(form, { colour: "reddish" })).followUp();
    expect(bad.text).toBe(en.colourForm.bad({ typed: "reddish" }));
    expect((await stored()).colour).toBe("#c8102e");
    const emptied = await (await mona.press(message, en.changeColour)).modal();
    const cleared = { ...emptied, data: { ...emptied.data, components: withoutPresets(emptied.data.components) } };
    await (await mona.submit(cleared, { colour: "" })).answer;
    expect((await stored()).colour).toBeNull();
  });

  test("refuses a log channel that it may not write to, naming the permission", async () => {
    world().overwrite(world().channel("secret"), { deny: PermissionFlagsBits.SendMessages });
    const message = await show();
    await (await mona.choose(message, "set:logChannelId", [channelId("secret")])).answer;
    expect((await stored()).logChannelId).toBeNull();
    expect(message.text).toContain(textsIn("en").obstacle.permissions.sendMessages);
    expect(message.text).toContain("Edit Channel → Permissions → role “bot”");
  });

  test("says that what was stored could not be read, and runs on the defaults", async () => {
    const { settings } = host.bot.context;
    const broken = { settings: defaultSettings, notice: "corrupt" as const };
    const inspect = settings.inspect;
    Object.assign(settings, { inspect: async () => broken });
    expect((await show()).text).toContain(en.corrupt());
    Object.assign(settings, { inspect });
  });
});

describe("the log channel", () => {
  test("is told who changed what, from what, to what, without a ping", async () => {
    const message = await show();
    await (await mona.choose(message, "set:logChannelId", [channelId("log")])).answer;
    await (await mona.choose(message, "set:visibility", ["private"])).answer;
    const notes = publicIn(host.bot, "log").map(({ text }) => text);
    expect(notes).toHaveLength(2);
    expect(notes[1]).toBe(
      [
        en.log.title({ who: `<@${mona.user.id}>` }),
        changed(en.names.visibility, en.values.visibility.public, en.values.visibility.private),
      ].join("\n"),
    );
  });

  test("is told that it is given up", async () => {
    const message = await show();
    await (await mona.choose(message, "set:logChannelId", [channelId("log")])).answer;
    await (await mona.choose(message, "set:logChannelId", [])).answer;
    expect(publicIn(host.bot, "log").at(-1)?.text).toContain(en.values.noChannel);
  });

  test("that is closed to the bot does not keep a change from being saved, and that is said", async () => {
    const message = await show();
    await (await mona.choose(message, "set:logChannelId", [channelId("log")])).answer;
    world().overwrite(world().channel("log"), { deny: PermissionFlagsBits.SendMessages });
    await (await mona.choose(message, "set:language", ["en"])).answer;
    expect((await stored()).language).toBe("en");
    expect(message.text).toContain(en.logFailed({ channel: `<#${channelId("log")}>` }));
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });
});

describe("who may", () => {
  test("members may not, whoever opened the menu", async () => {
    const ben = host.member("Ben");
    await expect(ben.slash("settings show")).rejects.toThrow("missing ManageGuild");
    const message = await show();
    await expect(ben.choose(message, "set:language", ["de"])).rejects.toThrow("does not see");
  });

  test("a role that moderators named may, and no longer once it is taken away", async () => {
    const role = world().addRole(world().guild(), "wardens", { permissions: PermissionFlagsBits.ManageGuild });
    const warden = host.bot.standIn.user({ name: "Wanda", roles: [role.id] });
    const message = await show(warden);
    await host.bot.context.settings.update(guildId(), { moderatorRoleIds: [role.id] });
    world().updateRole(world().guild(), role, { permissions: "0" });
    await (await warden.choose(message, "set:language", ["de"])).answer;
    expect((await stored()).language).toBe("de");
    await host.bot.context.settings.update(guildId(), { moderatorRoleIds: [] });
    const refused = await (await warden.choose(message, "set:language", ["en"])).message();
    expect(refused.text).toBe(textsIn("en").error.moderatorsOnly());
    expect(refused.onlyFor).toBe(warden.user.id);
    expect((await stored()).language).toBe("de");
  });

  test("not in a direct message", async () => {
    await expect(mona.slash("settings show", {}, mona.dm)).rejects.toThrow("not offered in this kind of place");
  });
});

describe("two moderators at once", () => {
  test("both keep what they changed", async () => {
    const otto = host.moderator("Otto");
    const [first, second] = [await show(), await show(otto)];
    const both = [mona.choose(first, "set:language", ["de"]), otto.choose(second, "set:visibility", ["private"])];
    await Promise.all((await Promise.all(both)).map((exchange) => exchange.answer));
    expect(await stored()).toMatchObject({ language: "de", visibility: "private" });
    expect((await show()).text).toContain(en.values.visibility.private);
  });
});

describe("two moderators at once, in lists", () => {
  const roleIds = async () => (await stored()).moderatorRoleIds;
  const choose = async (person: Person, message: Awaited<ReturnType<typeof show>>, menu: string, ids: string[]) =>
    (await person.choose(message, menu, ids)).answer;

  test("both keep what they added, and what one took away stays away", async () => {
    const otto = host.moderator("Otto");
    const [a, b, c] = ["a", "b", "c"].map((name) => world().addRole(world().guild(), name).id) as [
      string,
      string,
      string,
    ];
    await host.bot.context.settings.update(guildId(), { moderatorRoleIds: [a] });
    const [first, second] = [await show(), await show(otto)];
    await choose(mona, first, "set:moderatorRoleIds", [b]);
    await choose(otto, second, "set:moderatorRoleIds", [a, c]);
    expect(await roleIds()).toEqual([b, c]);
    await choose(otto, second, "set:moderatorRoleIds", []);
    expect(await roleIds()).toEqual([]);
  });

  test("a channel that another moderator has just named stays where one is added to what was everywhere", async () => {
    const otto = host.moderator("Otto");
    const [first, second] = [await show(), await show(otto)];
    await choose(mona, first, "set:channels", [channelId("general")]);
    await choose(otto, second, "set:channels", [channelId("forum")]);
    expect((await stored()).channels).toEqual([channelId("general"), channelId("forum")]);
  });

  test("what is no longer there goes with the next choice, and more than a menu holds is replaced", async () => {
    const gone = "111111111111111111";
    await host.bot.context.settings.update(guildId(), { channels: [gone, channelId("general")] });
    await choose(mona, await show(), "set:channels", [channelId("general"), channelId("log")]);
    expect((await stored()).channels).toEqual([channelId("general"), channelId("log")]);
    const many = Array.from(
      { length: 30 },
      (_, index) => world().addChannel(world().guild(), { name: `c${index}` }).id,
    );
    await host.bot.context.settings.update(guildId(), { channels: many });
    await choose(mona, await show(), "set:channels", [channelId("log")]);
    expect((await stored()).channels).toEqual([channelId("log")]);
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });
});

describe("/settings reset", () => {
  test("asks first, and changes nothing when the answer is no", async () => {
    await host.bot.context.settings.update(guildId(), { language: "de" });
    const question = await (await mona.slash("settings reset")).message();
    expect(question.text).toContain(changed(en.names.language, en.values.language.de, en.values.language.auto));
    await (await mona.press(question, en.reset.cancel)).answer;
    expect(question.text).toBe(en.reset.kept());
    expect((await stored()).language).toBe("de");
  });

  test("goes back to the defaults when the answer is yes", async () => {
    await host.bot.context.settings.update(guildId(), { language: "de", visibility: "private" });
    const question = await (await mona.slash("settings reset")).message();
    await (await mona.press(question, en.reset.confirm)).answer;
    expect(await stored()).toEqual(defaultSettings);
    expect(question.text).toContain(en.names.visibility);
  });

  test("asks anew where another moderator has changed something since", async () => {
    await host.bot.context.settings.update(guildId(), { language: "de" });
    const question = await (await mona.slash("settings reset")).message();
    await host.bot.context.settings.update(guildId(), { visibility: "private" });
    await (await mona.press(question, en.reset.confirm)).answer;
    expect(question.text).toContain(en.reset.changedMeanwhile());
    expect(await stored()).toMatchObject({ language: "de", visibility: "private" });
    await (await mona.press(question, en.reset.confirm)).answer;
    expect(await stored()).toEqual(defaultSettings);
  });

  test("says so when there is nothing to reset", async () => {
    expect((await (await mona.slash("settings reset")).message()).text).toBe(en.reset.nothing());
  });
});

describe("/settings export and import", () => {
  test("brings the same settings back, through a file", async () => {
    await host.bot.context.settings.update(guildId(), { language: "de", colour: "#c8102e" });
    const exported = await (await mona.slash("settings export")).message();
    const [attachment] = exported.data.attachments;
    const content = await (await fetch(attachment?.url ?? "")).text();
    expect(content).toBe(exportSettings(await stored()));
    await host.bot.context.settings.update(guildId(), { language: "auto", colour: null });
    const question = await (await mona.slash("settings import", { file: upload(content) })).message();
    expect(question.text).toContain(changed(en.names.language, en.values.language.auto, en.values.language.de));
    expect((await stored()).language).toBe("auto");
    await (await mona.press(question, en.import.confirm)).answer;
    expect(await stored()).toMatchObject({ language: "de", colour: "#c8102e" });
    expect(question.data.attachments).toEqual([]);
  });

  test("changes nothing when the answer is no", async () => {
    const question = await (
      await mona.slash("settings import", { file: upload(fileOf({ language: "de" })) })
    ).message();
    await (await mona.press(question, en.import.cancel)).answer;
    expect(question.text).toBe(en.import.cancelled());
    expect(await stored()).toEqual(defaultSettings);
  });

  test("shows anew what would change where it has changed since the question", async () => {
    const file = upload(fileOf({ language: "de", visibility: "private" }));
    const question = await (await mona.slash("settings import", { file })).message();
    await host.bot.context.settings.update(guildId(), { visibility: "private" });
    await (await mona.press(question, en.import.confirm)).answer;
    expect(question.text).toContain(en.import.changedMeanwhile());
    expect((await stored()).language).toBe("auto");
    await (await mona.press(question, en.import.confirm)).answer;
    expect((await stored()).language).toBe("de");
  });

  test("still works after a restart: the file hangs on the question", async () => {
    const question = await (
      await mona.slash("settings import", { file: upload(fileOf({ language: "de" })) })
    ).message();
    await host.bot.restart();
    await (await mona.press(question, en.import.confirm)).answer;
    expect((await stored()).language).toBe("de");
  });

  test.each([
    { what: "is no JSON", content: "language: de", says: en.import.notJson() },
    { what: "is no text", content: new Uint8Array([0xff, 0xfe, 0x00]), says: en.import.notJson() },
    {
      what: "is too large",
      content: " ".repeat(MAX_IMPORT_BYTES + 1),
      says: en.import.tooLarge({ kilobytes: 64 }),
    },
    {
      what: "reaches into objects",
      content: `{"format":"beleg-settings","version":1,"settings":{"__proto__":{"language":"de"}}}`,
      says: en.import.problem.unknown({ key: "__proto__" }),
    },
    {
      what: "has a setting that is none",
      content: fileOf({ colour: "#c8102e", fnord: 1 }),
      says: en.import.problem.unknown({ key: "fnord" }),
    },
    {
      what: "has a bad value",
      content: fileOf({ language: "fr" }),
      says: en.import.problem.value({ key: "language", expected: en.import.expected.language, found: '"fr"' }),
    },
    {
      what: "lets nobody answer publicly anywhere",
      content: fileOf({ channels: [] }),
      says: en.import.problem.value({ key: "channels", expected: en.import.expected.channels, found: "[]" }),
    },
  ])("refuses a file that $what, and changes nothing", async ({ content, says }) => {
    const file = { name: "settings.json", contentType: "application/json", content };
    const message = await (await mona.slash("settings import", { file })).message();
    expect(message.text).toContain(says);
    expect(await stored()).toEqual(defaultSettings);
  });

  test("says what is wrong with a file in the reader's language, and nothing of it can be formatting", async () => {
    const jonas = host.moderator("Jonas", "de");
    const content = fileOf({ daily: { channelId: "1", time: "`<@1>` **x**", timeZone: "UTC" } });
    const message = await (await jonas.slash("einstellungen importieren", { datei: upload(content) })).message();
    expect(message.text).toBe(
      de.import.notSettings({
        problems: `- ${de.import.problem.value({
          key: "daily.time",
          expected: de.import.expected["daily.time"],
          found: `"'<@1>' **x**"`,
        })}`,
      }),
    );
  });

  test("refuses what /daily start would refuse: publishing elsewhere, a role that nobody would hear of", async () => {
    const quiet = world().addRole(world().guild(), "quiet");
    const texts = textsIn("en");
    const base = { channelId: channelId("general"), time: "09:00", timeZone: "Europe/Berlin" };
    const ask = async (daily: object) =>
      (await mona.slash("settings import", { file: upload(fileOf({ language: "de", daily })) })).message();
    expect((await ask({ ...base, publish: true })).text).toContain(
      texts.daily.start.notAnnouncement({ channel: `<#${channelId("general")}>` }),
    );
    const question = await ask({ ...base, roleId: quiet.id });
    expect(question.text).toContain(texts.obstacle.permissions.mentionRoles);
    await (await mona.press(question, en.import.confirm)).answer;
    expect(await stored()).toEqual({ ...defaultSettings, language: "de" });
  });

  test("leaves @everyone out of the moderators, in a file and in the menu", async () => {
    const file = upload(fileOf({ language: "de", moderatorRoleIds: [guildId()] }));
    const question = await (await mona.slash("settings import", { file })).message();
    expect(question.text).toContain(en.import.everyoneItem({ name: en.names.moderatorRoleIds }));
    await (await mona.press(question, en.import.confirm)).answer;
    expect((await stored()).moderatorRoleIds).toEqual([]);
    const message = await show();
    await (await mona.choose(message, "set:moderatorRoleIds", [guildId()])).answer;
    expect(message.text).toContain(en.everyoneModerates());
    expect((await stored()).moderatorRoleIds).toEqual([]);
  });

  test("imports a schedule also a while after it was asked, and tries at once what had failed", async () => {
    const daily = { channelId: channelId("general"), time: "09:00", timeZone: "Europe/Berlin" };
    const question = await (await mona.slash("settings import", { file: upload(fileOf({ daily })) })).message();
    host.clock.advance(90_000);
    await (await mona.press(question, en.import.confirm)).answer;
    expect((await stored()).daily).toMatchObject({ channelId: channelId("general"), time: "09:00" });
  });

  test("leaves out channels and roles of another server, and names them", async () => {
    const file = upload(
      fileOf({ language: "de", channels: ["111111111111111111"], moderatorRoleIds: ["222222222222222222"] }),
    );
    const question = await (await mona.slash("settings import", { file })).message();
    expect(question.text).toContain(en.import.droppedItem({ name: en.names.channels, id: "111111111111111111" }));
    expect(question.text).toContain(
      en.import.droppedItem({ name: en.names.moderatorRoleIds, id: "222222222222222222" }),
    );
    await (await mona.press(question, en.import.confirm)).answer;
    expect(await stored()).toEqual({ ...defaultSettings, language: "de" });
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });

  test("leaves out a daily fact that could not be posted, and says why", async () => {
    world().overwrite(world().channel("secret"), { deny: PermissionFlagsBits.SendMessages });
    const daily = { channelId: channelId("secret"), time: "09:00", timeZone: "Europe/Berlin" };
    const file = upload(fileOf({ language: "de", daily }));
    const question = await (await mona.slash("settings import", { file })).message();
    expect(question.text).toContain(textsIn("en").obstacle.permissions.sendMessages);
    await (await mona.press(question, en.import.confirm)).answer;
    expect(await stored()).toEqual({ ...defaultSettings, language: "de" });
  });

  test("starts an imported daily fact, and names its next run", async () => {
    const daily = { channelId: channelId("general"), time: "09:00", timeZone: "Europe/Berlin" };
    const question = await (await mona.slash("settings import", { file: upload(fileOf({ daily })) })).message();
    const due = Date.UTC(2026, 2, 10, 8) / 1000;
    expect(question.text).toContain(`<t:${due}:F>`);
    await (await mona.press(question, en.import.confirm)).answer;
    expect((await stored()).daily).toMatchObject({ channelId: channelId("general"), pause: null });
  });
});

describe("/settings delete-data", () => {
  test("forgets the server, after asking", async () => {
    await host.bot.context.settings.update(guildId(), { language: "de", logChannelId: channelId("log") });
    const question = await (await mona.slash("settings delete-data")).message();
    expect(question.text).toBe(en.deleteData.ask());
    await (await mona.press(question, en.deleteData.confirm)).answer;
    expect(question.text).toBe(en.deleteData.done());
    expect(await stored()).toEqual(defaultSettings);
    expect(publicIn(host.bot, "log").at(-1)?.text).toBe(de.log.forgotten({ who: `<@${mona.user.id}>` }));
  });
});

describe("a store that fails", () => {
  test("is an error that the moderator sees, never the defaults", async () => {
    const message = await show();
    const { settings } = host.bot.context;
    const broken = async () => {
      throw new StoreError("The store failed to answer.");
    };
    const { inspect, update } = settings;
    Object.assign(settings, { inspect: broken, update: broken });
    const shown = await (await mona.slash("settings show")).message();
    expect(shown.text).toBe(textsIn("en").error.store());
    const failed = await (await mona.choose(message, "set:language", ["de"])).followUp();
    expect(failed.text).toBe(textsIn("en").error.store());
    Object.assign(settings, { inspect, update });
    expect((await stored()).language).toBe("auto");
  });

  test("says that it does not know where the answer to a write did not come", async () => {
    const message = await show();
    const { settings } = host.bot.context;
    const { update } = settings;
    Object.assign(settings, {
      update: async (...call: Parameters<typeof update>) => {
        await update(...call);
        throw new StoreError("The store failed to answer.");
      },
    });
    const failed = await (await mona.choose(message, "set:language", ["de"])).followUp();
    expect(failed.text).toBe(en.perhapsSaved());
    Object.assign(settings, { update });
    expect((await stored()).language).toBe("de");
  });

  test("and Discord, too, do not make what was saved look as if it had failed", async () => {
    const message = await show();
    const { settings } = host.bot.context;
    const { inspect, update } = settings;
    const failing = async () => {
      throw new StoreError("The store failed to answer.");
    };
    Object.assign(settings, {
      update: async (...call: Parameters<typeof update>) => {
        const saved = await update(...call);
        Object.assign(settings, { inspect: failing });
        return saved;
      },
    });
    await (await mona.choose(message, "set:language", ["de"])).answer;
    expect(message.text).toContain(changed(en.names.language, en.values.language.auto, en.values.language.de));
    Object.assign(settings, { inspect, update });
  });
});

/** A text input that is emptied: the stand-in's driver would send what was preset. */
function withoutPresets<T>(components: T): T {
  return JSON.parse(JSON.stringify(components, (key, value) => (key === "value" ? undefined : value)));
}
