import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { factKey } from "#src/commands/daily/factQueue.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { textsIn } from "#src/text/texts.ts";
import { type ModeratedBot, type Person, publicIn, startModeratedBot } from "../support/moderation.ts";

const en = textsIn("en");
const t = en.daily;
const HOUR = 3_600_000;

let host: ModeratedBot;
let mona: Person;

beforeEach(async () => {
  const guilds = [
    {
      name: "Playground",
      channels: [
        { name: "general" },
        { name: "news", type: ChannelType.GuildAnnouncement },
        { name: "forum", type: ChannelType.GuildForum, tags: ["Facts", "Other"], tagRequired: true },
        { name: "log" },
      ],
    },
  ];
  host = await startModeratedBot({ standIn: { world: { guilds } } });
  mona = host.moderator();
});
afterEach(() => host.end());

const world = () => host.bot.standIn.world;
const guildId = () => world().guild().id;
const channel = (name: string) => world().channel(name);
const schedule = async () => (await host.bot.context.settings.read(guildId())).daily;
const run = async (command: string, options = {}, person = mona) => (await person.slash(command, options)).message();
const start = (more: object = {}, person = mona) =>
  run("daily start", { channel: channel("general"), time: "09:00", timezone: "Europe/Berlin", ...more }, person);
/** Sets it up, for tests about what follows. */
async function started(more: object = {}) {
  const starter = host.moderator("Starter");
  const question = await start(more, starter);
  await (await starter.press(question, t.start.confirm)).answer;
  return question;
}
const unix = (iso: string) => Date.parse(iso) / 1000;

describe("/daily start", () => {
  test("shows the next run in the server's and the reader's time and the first post, and saves only when told to", async () => {
    const question = await start();
    expect(question.onlyFor).toBe(mona.user.id);
    expect(question.text).toContain("Tuesday, March 10, 2026 at 09:00 (Europe/Berlin)");
    expect(question.text).toContain(`<t:${unix("2026-03-10T08:00:00Z")}:F>`);
    expect(question.text).toContain("Linette Lopez, Business Insider");
    expect(await schedule()).toBeNull();
    await (await mona.press(question, t.start.confirm)).answer;
    expect(await schedule()).toMatchObject({ time: "09:00", timeZone: "Europe/Berlin", days: "every", pause: null });
    expect(question.text).toContain("✅");
  });

  test("saves nothing when the answer is no", async () => {
    const question = await start();
    await (await mona.press(question, t.start.cancel)).answer;
    expect(question.text).toBe(t.start.discarded());
    expect(await schedule()).toBeNull();
  });

  test("remembers every choice in the button, also after a restart", async () => {
    const role = world().addRole(world().guild(), "readers", { mentionable: true });
    const question = await start({ channel: channel("forum"), role, tag: "facts", days: "weekdays", time: "23:59" });
    const ids = JSON.stringify(question.data.components).match(/"custom_id":"[^"]*"/g) ?? [];
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(100 + '"custom_id":""'.length);
    await host.bot.restart();
    await (await mona.press(question, t.start.confirm)).answer;
    expect(await schedule()).toMatchObject({
      channelId: channel("forum").id,
      time: "23:59",
      days: "weekdays",
      roleId: role.id,
      tagId: channel("forum").available_tags?.[0]?.id,
    });
  });

  test("shows old against new where one runs already", async () => {
    await started();
    const question = await start({ time: "18:30" });
    expect(question.text).toContain(t.start.askNew());
    expect(question.text).toContain(
      en.settings.change({ name: en.settings.names["daily.time"], from: "09:00", to: "18:30" }),
    );
    expect((await start({}, host.moderator("Otto"))).text).toContain(t.start.sameAsBefore());
  });

  test.each(["25:10", "9:00", "24:00", "09.00", "nine", "09:60"])("refuses %s as a time", async (time) => {
    expect((await start({ time })).text).toBe(t.start.badTime({ typed: time }));
    expect(await schedule()).toBeNull();
  });

  test("refuses what is no zone, asks where it could be several, and takes a city", async () => {
    expect((await start({ timezone: "Atlantis" })).text).toBe(t.start.badZone({ typed: "Atlantis" }));
    expect((await start({ timezone: "EST" })).text).toContain("`America/New_York`");
    expect((await start({ timezone: "Berlin" })).text).toContain("(Europe/Berlin)");
  });

  test("offers zones by city, country and abbreviation, with the time there now", async () => {
    const typed = { channel: channel("general"), time: "09:00" };
    const offered = async (timezone: string) =>
      (await mona.autocomplete("daily start", { ...typed, timezone }, "timezone")).map(({ name }) => name);
    expect(await offered("tok")).toContain("Asia/Tokyo – 21:00 (+09:00)");
    expect(await offered("Germany")).toContain("Europe/Berlin – 13:00 (+01:00)");
    expect(await offered("MEZ")).toEqual(["Europe/Berlin – 13:00 (+01:00)"]);
    expect(await offered("")).toContain("UTC – 12:00 (+00:00)");
  });

  test("names a missing permission and what to click, and saves nothing", async () => {
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.SendMessages });
    const message = await start();
    expect(message.text).toContain(en.obstacle.permissions.sendMessages);
    expect(message.text).toContain("Edit Channel → Permissions");
    expect(await schedule()).toBeNull();
  });

  test("says when a permission was taken away between question and answer", async () => {
    const question = await start();
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.ViewChannel });
    const refused = await (await mona.press(question, t.start.confirm)).followUp();
    expect(refused.text).toContain(en.obstacle.permissions.viewChannel);
    expect(await schedule()).toBeNull();
  });

  test("advises where history cannot be read, without refusing", async () => {
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.ReadMessageHistory });
    expect((await start()).text).toContain(en.obstacle.permissions.readHistory);
  });

  test("asks for a tag where the forum needs one, and names those there are", async () => {
    const untagged = await start({ channel: channel("forum") });
    expect(untagged.text).toContain(
      en.obstacle.tagRequired({ channel: `<#${channel("forum").id}>`, tags: "Facts, Other" }),
    );
    const unknown = await start({ channel: channel("forum"), tag: "fnord" });
    expect(unknown.text).toBe(t.start.unknownTag({ typed: "fnord", tags: "Facts, Other" }));
    const elsewhere = await start({ tag: "Facts" });
    expect(elsewhere.text).toContain(en.obstacle.tagElsewhere({ channel: `<#${channel("general").id}>` }));
  });

  test("publishes only in announcement channels", async () => {
    expect((await start({ publish: true })).text).toContain(
      t.start.notAnnouncement({ channel: `<#${channel("general").id}>` }),
    );
    expect((await start({ channel: channel("news"), publish: true })).text).toContain(t.start.published());
  });

  test("refuses a role that nobody would hear of, and takes one that anybody may mention", async () => {
    const quiet = world().addRole(world().guild(), "quiet");
    expect((await start({ role: quiet })).text).toContain(en.obstacle.permissions.mentionRoles);
    const loud = world().addRole(world().guild(), "loud", { mentionable: true });
    expect((await start({ role: loud })).text).toContain(t.start.role({ role: `<@&${loud.id}>` }));
    expect((await start({ role: { id: guildId() } })).text).toContain(en.obstacle.roleGone());
  });

  test("notes the change in the log channel", async () => {
    await host.bot.context.settings.update(guildId(), { logChannelId: channel("log").id });
    await started();
    expect(publicIn(host.bot, "log").at(-1)?.text).toContain(en.settings.names.daily);
  });

  test("two moderators at once: the later answer counts, and says what it replaced", async () => {
    const otto = host.moderator("Otto");
    const [first, second] = [await start({ time: "08:00" }), await start({ time: "10:00" }, otto)];
    await (await mona.press(first, t.start.confirm)).answer;
    await (await otto.press(second, t.start.confirm)).answer;
    expect((await schedule())?.time).toBe("10:00");
    expect(second.text).toContain(
      en.settings.change({ name: en.settings.names["daily.time"], from: "08:00", to: "10:00" }),
    );
  });

  test("names role, tag and publishing of what was saved, in the answer and in the log", async () => {
    await host.bot.context.settings.update(guildId(), { logChannelId: channel("log").id });
    const role = world().addRole(world().guild(), "readers", { mentionable: true });
    const question = await start({ channel: channel("forum"), role, tag: "facts" });
    await (await mona.press(question, t.start.confirm)).answer;
    for (const text of [question.text, publicIn(host.bot, "log").at(-1)?.text]) {
      expect(text).toContain(`<@&${role.id}>`);
      expect(text).toContain("Facts");
    }
    const otto = host.moderator("Otto");
    const second = await start({ channel: channel("news"), publish: true }, otto);
    await (await otto.press(second, t.start.confirm)).answer;
    expect(second.text).toContain(
      en.settings.change({ name: en.settings.names["daily.publish"], from: "no", to: "yes" }),
    );
  });

  test("says that it is saved also where the ledger fails afterwards", async () => {
    const { ledger } = host.bot.context.daily;
    const { forgiveRefusals } = ledger;
    const question = await start();
    Object.assign(ledger, {
      forgiveRefusals: async () => {
        throw new StoreError("The store failed to answer.");
      },
    });
    await (await mona.press(question, t.start.confirm)).answer;
    Object.assign(ledger, { forgiveRefusals });
    expect(question.text).toContain("✅");
    expect(await schedule()).not.toBeNull();
  });

  test("knows a schedule in an archived thread as what it is", async () => {
    const parentId = channel("general").id;
    world().addChannel(world().guild(), { name: "old", type: ChannelType.PublicThread, parentId, archived: true });
    const thread = channel("old");
    await started();
    await host.bot.context.settings.update(guildId(), ({ daily }) => ({
      daily: daily && { ...daily, channelId: thread.id },
    }));
    const question = await start();
    expect(question.text).toContain(`<#${thread.id}>`);
    expect(question.text).not.toContain(en.settings.values.gone);
  });

  test("says so where every fact is excluded", async () => {
    const [source] = host.bot.context.library.sources.values();
    const vetoed = (source?.knowledge.facts ?? []).map(({ id }) => `${source?.article.slug}/${id}`);
    await host.bot.context.settings.update(guildId(), { facts: { vetoed, moved: {} } });
    expect((await start()).text).toContain(t.start.allExcluded());
  });

  test("an offset is refused with places that have it", async () => {
    const refused = await start({ timezone: "UTC+1" });
    expect(refused.text).toContain("`Europe/Berlin`");
    expect(refused.text).toContain("stays the same all year");
  });

  test("not for members, and not in a direct message", async () => {
    await expect(host.member("Ben").slash("daily status")).rejects.toThrow("missing ManageGuild");
    await expect(mona.slash("daily status", {}, mona.dm)).rejects.toThrow("not offered");
  });
});

describe("without a schedule", () => {
  test.each(["stop", "pause", "resume", "status", "queue", "test"])(
    "/daily %s says how to set one up",
    async (name) => {
      expect((await run(`daily ${name}`)).text).toBe(t.none());
    },
  );
});

describe("/daily stop, pause and resume", () => {
  test("stop ends it and keeps what was wished of the facts", async () => {
    await started();
    await host.bot.context.settings.update(guildId(), { facts: { vetoed: ["a/b"], moved: {} } });
    expect((await run("daily stop")).text).toBe(t.stopped());
    expect(await schedule()).toBeNull();
    expect((await host.bot.context.settings.read(guildId())).facts.vetoed).toEqual(["a/b"]);
  });

  test.each([
    { until: "2026-03-24", first: "2026-03-24" },
    { until: "24.3.", first: "2026-03-24" },
    { until: "2 weeks", first: "2026-03-23" },
    { until: "3 Tage", first: "2026-03-12" },
    { until: "next monday", first: "2026-03-16" },
    { until: "morgen", first: "2026-03-10" },
  ])("pause takes $until", async ({ until, first }) => {
    await started();
    const message = await run("daily pause", { until });
    expect(message.text).toContain(`<t:${unix(`${first}T08:00:00Z`)}:F>`);
    expect((await schedule())?.pause).toEqual({ by: "moderator", until: first });
  });

  test("pause does not say that it paused what another moderator has just stopped", async () => {
    await started();
    const { settings } = host.bot.context;
    const { update } = settings;
    Object.assign(settings, {
      update: async (...call: Parameters<typeof update>) => {
        await update(guildId(), { daily: null });
        return update(...call);
      },
    });
    expect((await run("daily pause")).text).toBe(t.none());
    Object.assign(settings, { update });
    expect(await schedule()).toBeNull();
  });

  test("a pause whose end has come is over: nothing says that it pauses, and it need not be resumed", async () => {
    await started();
    await run("daily pause", { until: "2026-03-11" });
    host.clock.set(Date.UTC(2026, 2, 11, 7));
    const pause = en.settings.values.pausedUntil({ date: "March 11, 2026" });
    const otto = host.moderator("Otto");
    for (const command of ["daily status", "doctor", "settings show"])
      expect((await run(command, {}, otto)).text).not.toContain(pause);
    expect((await run("daily resume", {}, otto)).text).toBe(t.resume.notPaused());
    expect((await start({ time: "10:00" }, otto)).text).not.toContain(t.start.wasPaused());
  });

  test("pause without an end, and resume", async () => {
    await started();
    expect((await run("daily pause")).text).toBe(t.pause.doneOpen());
    expect((await run("daily status")).text).toContain(t.status.paused({ pause: en.settings.values.pausedOpen }));
    expect((await run("daily resume")).text).toContain(`<t:${unix("2026-03-10T08:00:00Z")}:F>`);
    expect((await schedule())?.pause).toBeNull();
    expect((await run("daily resume")).text).toBe(t.resume.notPaused());
  });

  test.each([
    { until: "2026-03-09", says: t.pause.notLater() },
    { until: "2030-01-01", says: t.pause.tooFar() },
    { until: "soon", says: t.pause.unreadable({ typed: "soon" }) },
    {
      until: "04/05/2026",
      says: t.pause.ambiguous({ typed: "04/05/2026", one: "2026-05-04", other: "2026-04-05" }),
    },
    { until: "2026-02-30", says: t.pause.unreadable({ typed: "2026-02-30" }) },
  ])("pause refuses $until and changes nothing", async ({ until, says }) => {
    await started();
    expect((await run("daily pause", { until })).text).toBe(says);
    expect((await schedule())?.pause).toBeNull();
  });

  test("resume refuses where it would fail again, and says what to do first", async () => {
    await started();
    await run("daily pause");
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.SendMessages });
    expect((await run("daily resume")).text).toContain(en.obstacle.permissions.sendMessages);
    expect((await schedule())?.pause).not.toBeNull();
  });
});

describe("/daily status", () => {
  test("shows the next run, the last attempts with reasons, and how many facts are left", async () => {
    await started();
    const total = host.bot.context.library.sources.values().next().value?.knowledge.facts.length ?? 0;
    expect((await run("daily status")).text).toContain(t.status.left({ left: total, total }));
    host.clock.set(Date.UTC(2026, 2, 10, 8, 1));
    await host.bot.sweep();
    const after = (await run("daily status", {}, host.moderator("Otto"))).text;
    expect(after).toContain(t.status.left({ left: total - 1, total }));
    expect(after).toContain(`Tue, March 10: ${t.status.outcomes.sent}`);
    expect(after).toContain(`<t:${unix("2026-03-11T08:00:00Z")}:F>`);
  });

  test("says what stands in the way now", async () => {
    await started();
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.SendMessages });
    expect((await run("daily status")).text).toContain(en.obstacle.permissions.sendMessages);
  });
});

describe("/daily status of a post that is due", () => {
  test("says that it is being posted, and once that has failed that it is tried again, and since when", async () => {
    await started();
    const due = Date.UTC(2026, 2, 10, 8);
    host.clock.set(due + 1_000);
    expect((await run("daily status")).text).toContain(t.status.owed());
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.SendMessages });
    host.clock.set(due + 60_000);
    await host.bot.sweep();
    const failed = (await run("daily status")).text;
    expect(failed).toContain(t.status.triedAgain({ since: `<t:${due / 1000}:R>` }));
    expect(failed).not.toContain(t.status.owed());
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });
});

describe("/daily queue", () => {
  const factOf = (options: readonly { value: string; label: string }[], index: number) => options[index]?.value ?? "";
  const menuOf = (message: Awaited<ReturnType<typeof run>>, name: string) => {
    const found = JSON.stringify(message.data.components).match(
      new RegExp(`"custom_id":"${name}"[^\\]]*"options":(\\[[^\\]]*\\])`),
    );
    return JSON.parse(found?.[1] ?? "[]") as readonly { value: string; label: string }[];
  };

  test("shows the next seven facts with their dates, and posts them in that order", async () => {
    await started();
    const queue = await run("daily queue");
    const lines = queue.text.split("\n").filter((line) => line.startsWith("**"));
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^\*\*Tue, March 10\*\* – /);
    host.clock.set(Date.UTC(2026, 2, 10, 8, 1));
    await host.bot.sweep();
    const posted = publicIn(host.bot, "general").at(-1)?.text ?? "";
    expect(posted).toContain((lines[0] ?? "").replace(/^.* – /, "").slice(0, 40));
  });

  test("leaves one out, and brings it back", async () => {
    await started();
    const queue = await run("daily queue");
    const first = factOf(menuOf(queue, "dveto"), 0);
    const label = menuOf(queue, "dveto")[0]?.label ?? "";
    await (await mona.choose(queue, "dveto", [first])).answer;
    expect(queue.text).toContain(t.queue.vetoed());
    expect(menuOf(queue, "dveto").map(({ value }) => value)).not.toContain(first);
    expect(menuOf(queue, "dallow").map(({ value }) => value)).toEqual([first]);
    await (await mona.choose(queue, "dallow", [first])).answer;
    expect(menuOf(queue, "dveto")[0]?.label).toBe(label);
  });

  test("says in the log channel which fact was left out, in the language of the server", async () => {
    await started();
    await host.bot.context.settings.update(guildId(), { logChannelId: channel("log").id });
    const label = menuOf(await run("daily queue"), "dveto")[0]?.label ?? "";
    const jonas = host.moderator("Jonas", "de");
    const queue = await run("täglich vorschau", {}, jonas);
    await (await jonas.choose(queue, "dveto", [factOf(menuOf(queue, "dveto"), 0)])).answer;
    const noted = publicIn(host.bot, "log").at(-1)?.text ?? "";
    expect(noted).toContain(`<@${jonas.user.id}>`);
    expect(noted).toContain(`excluded: ${label.replace(/^[^:]*: /, "").slice(0, 40)}`);
  });

  test("moves one to a date, where it is then posted", async () => {
    await started();
    const queue = await run("daily queue");
    const fourth = factOf(menuOf(queue, "dmove"), 3);
    const form = await (await mona.choose(queue, "dmove", [fourth])).modal();
    await (await mona.submit(form, { date: "2026-03-11" })).answer;
    expect(queue.text).toContain(t.queue.moved({ date: "Wed, March 11" }));
    expect(menuOf(queue, "dmove")[1]?.value).toBe(fourth);
  });

  test.each([
    { date: "2026-03-09", says: t.queue.notLater() },
    { date: "never", says: t.queue.unreadable({ typed: "never" }) },
    { date: "2026-03-14", says: t.queue.noPost({ date: "Sat, March 14" }) },
  ])("does not move one to $date", async ({ date, says }) => {
    await started({ days: "weekdays" });
    const queue = await run("daily queue");
    const form = await (await mona.choose(queue, "dmove", [factOf(menuOf(queue, "dmove"), 3)])).modal();
    expect((await (await mona.submit(form, { date })).followUp()).text).toBe(says);
    expect((await host.bot.context.settings.read(guildId())).facts.moved).toEqual({});
  });

  test("does not move one that has been posted to a date before all others have been, and says so", async () => {
    await started();
    const [source] = host.bot.context.library.sources.values();
    const ids = (source?.knowledge.facts ?? []).map(({ id }) => `${source?.article.slug}/${id}`);
    await host.bot.context.settings.update(guildId(), { facts: { vetoed: ids.slice(3), moved: {} } });
    host.clock.set(Date.UTC(2026, 2, 10, 8, 1));
    await host.bot.sweep();
    const [posted] = (await host.bot.context.daily.ledger.progress(guildId())).posted;
    const queue = await run("daily queue");
    const menu = menuOf(queue, "dmove");
    expect(menu).toHaveLength(3);
    const again = menu.find(({ value }) => value === factKey(posted ?? ""))?.value ?? "";
    const move = async (date: string) =>
      mona.submit(await (await mona.choose(queue, "dmove", [again])).modal(), { date });
    expect((await (await move("2026-03-12")).followUp()).text).toBe(t.queue.tooEarly({ date: "Thu, March 12" }));
    expect((await host.bot.context.settings.read(guildId())).facts.moved).toEqual({});
    await (await move("2026-03-13")).answer;
    expect(queue.text).toContain(t.queue.moved({ date: "Fri, March 13" }));
    host.clock.set(Date.UTC(2026, 2, 11, 8, 1));
    await host.bot.sweep();
    host.clock.set(Date.UTC(2026, 2, 12, 8, 1));
    await host.bot.sweep();
    host.clock.set(Date.UTC(2026, 2, 13, 8, 1));
    await host.bot.sweep();
    expect((await host.bot.context.daily.ledger.progress(guildId())).posted).toEqual([posted]);
  });

  test("has no dates while a pause has no end", async () => {
    await started();
    await run("daily pause");
    const queue = await run("daily queue");
    expect(queue.text).toContain(t.queue.noDates());
    expect(menuOf(queue, "dmove")).toEqual([]);
  });
});

describe("/daily test", () => {
  test("posts now, marked as a test, taking no slot and no fact", async () => {
    await started();
    const message = await run("daily test");
    const posted = publicIn(host.bot, "general");
    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toContain(t.post.test());
    expect(message.text).toContain(`/${posted[0]?.id}`);
    const progress = await host.bot.context.daily.ledger.progress(guildId());
    expect(progress).toMatchObject({ lastDate: null, posted: [] });
  });

  test("pings nobody", async () => {
    const role = world().addRole(world().guild(), "readers", { mentionable: true });
    await started({ role });
    await run("daily test");
    expect(publicIn(host.bot, "general")[0]?.pings.roles).toEqual([]);
  });

  test("says which permission is missing", async () => {
    await started();
    world().overwrite(channel("general"), { deny: PermissionFlagsBits.SendMessages });
    expect((await run("daily test")).text).toContain(en.obstacle.permissions.sendMessages);
    await host.end({ refusals: true });
    host = await startModeratedBot();
  });
});

test("a moderator's German names work", async () => {
  const jonas = host.moderator("Jonas", "de");
  const options = { kanal: channel("general"), uhrzeit: "09:00", zeitzone: "Wien", tage: "Montag bis Freitag" };
  const question = await run("täglich starten", options, jonas);
  const de = textsIn("de").daily;
  expect(question.text).toContain(de.start.ask());
  expect(question.text).toContain("Dienstag, 10. März 2026 um 09:00 (Europe/Vienna)");
  await (await jonas.press(question, de.start.confirm)).answer;
  expect((await schedule())?.days).toBe("weekdays");
});

test("the clock goes on: what was set up in the morning is posted in the afternoon", async () => {
  await started({ time: "15:00" });
  host.clock.advance(HOUR);
  await host.bot.sweep();
  expect(publicIn(host.bot, "general")).toEqual([]);
  host.clock.advance(2 * HOUR);
  await host.bot.sweep();
  expect(publicIn(host.bot, "general")).toHaveLength(1);
});
