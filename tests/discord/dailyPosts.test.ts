import { REST } from "discord.js";
import { ChannelType, PermissionFlagsBits as May, MessageFlags } from "discord-api-types/v10";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findOwnPost } from "#src/discord/daily/findOwnPost.ts";
import { createGuildView } from "#src/discord/guild/createGuildView.ts";
import type { FailureMode } from "#src/playground/rest/failures.ts";
import { defaultSettings } from "#src/settings/guildSettings.ts";
import { textsIn } from "#src/text/texts.ts";
import { dailySchedule } from "../support/dailySchedule.ts";
import { type ModeratedBot, publicIn, sentBy, startModeratedBot } from "../support/moderation.ts";

const en = textsIn("en").daily;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 09:00 in UTC, a minute before which the tests begin. */
const NINE = Date.UTC(2026, 2, 10, 9);
const ROUTES = { message: "/channels/:channelId/messages", forumPost: "/channels/:channelId/threads" };

let host: ModeratedBot;
let allowed: Parameters<ModeratedBot["end"]>[0];
afterEach(() => host.end(allowed));

const CHANNELS = [
  { name: "general" },
  { name: "news", type: ChannelType.GuildAnnouncement },
  { name: "forum", type: ChannelType.GuildForum, tags: ["Facts"], tagRequired: true },
  { name: "free-forum", type: ChannelType.GuildForum },
  { name: "log" },
  { name: "system" },
];

interface Choices {
  readonly channel?: string;
  readonly tag?: boolean;
  readonly publish?: boolean;
  readonly roleId?: string;
  readonly log?: boolean;
}

/** A bot whose server wants a fact at nine. */
async function begin(choices: Choices = {}, expected: typeof allowed = undefined, locale: "en-US" | "de" = "en-US") {
  allowed = expected;
  host = await startModeratedBot(
    {
      standIn: { world: { guilds: [{ name: "Playground", locale, channels: CHANNELS, systemChannel: "system" }] } },
      limits: { jitterMs: 0, postTimeoutMs: 400 },
    },
    NINE - MINUTE,
  );
  await schedule(choices);
}

const PLAIN = { ...dailySchedule, timeZone: "UTC", since: new Date(NINE - HOUR).toISOString() };

async function schedule({ channel: name = "general", tag, publish = false, roleId, log = true }: Choices) {
  const channel = world().channel(name);
  await settings().update(guild().id, {
    logChannelId: log ? world().channel("log").id : null,
    daily: {
      ...PLAIN,
      channelId: channel.id,
      roleId: roleId ?? null,
      publish,
      tagId: tag ? (channel.available_tags?.[0]?.id ?? null) : null,
    },
  });
}

const world = () => host.bot.standIn.world;
const guild = () => world().guild();
const settings = () => host.bot.context.settings;
const progress = () => host.bot.context.daily.ledger.progress(guild().id);
const daily = async () => (await settings().read(guild().id)).daily;
const posts = (name = "general") => publicIn(host.bot, name);
const notes = (name = "log") => posts(name).map(({ text }) => text);
/** So long after nine, whatever is owed is done. */
async function sweepAt(afterNine: number) {
  host.clock.set(NINE + afterNine);
  await host.heard();
  await host.bot.sweep();
}
const dates = { today: "March 10, 2026", tomorrow: "March 11, 2026" };

describe("a post", () => {
  test("is the fact with heading, statement, cited words, and both buttons, in the server's language", async () => {
    await begin({}, undefined, "de");
    await sweepAt(0);
    const [post, ...others] = posts();
    expect(others).toEqual([]);
    expect(post?.text).toContain(textsIn("de").daily.post.title());
    expect(post?.text).toContain("Linette Lopez, Business Insider · deutsche Übersetzung");
    expect((post?.data.flags ?? 0) & MessageFlags.IsComponentsV2).toBeTruthy();
    const anna = host.member("Anna");
    const ids = JSON.stringify(post?.data.components);
    expect(ids).toContain(String(post?.data.nonce));
    if (!post) return;
    const before = post.text;
    for (const label of [textsIn("de").fact.another, textsIn("de").passage.inContext]) {
      expect((await (await anna.press(post, label)).message()).onlyFor).toBe(anna.user.id);
    }
    const form = await (await anna.press(post, textsIn("de").report.button)).modal();
    const report = await anna.submit(form, { [textsIn("en").report.question]: "The day is wrong" });
    expect((await report.message()).onlyFor).toBe(anna.user.id);
    expect(post.text).toBe(before);
  });

  test("follows the language that moderators chose", async () => {
    await begin();
    await settings().update(guild().id, { language: "de" });
    await sweepAt(0);
    expect(posts()[0]?.text).toContain(textsIn("de").daily.post.title());
  });

  test("pings the chosen role and nobody else", async () => {
    await begin({}, { pings: true });
    const role = world().addRole(guild(), "readers", { mentionable: true });
    await schedule({ roleId: role.id });
    await sweepAt(0);
    expect(posts()[0]?.pings).toEqual({ everyone: false, users: [], roles: [role.id] });
  });

  test("does without a role that is gone, and says so once", async () => {
    await begin();
    const role = world().addRole(guild(), "readers", { mentionable: true });
    await schedule({ roleId: role.id });
    world().deleteRole(guild(), role.id);
    await sweepAt(0);
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.text).not.toContain("<@&");
    await host.heard();
    expect(notes()).toEqual([en.notes.roleGone()]);
  });

  test("in an announcement channel is published when that is wanted", async () => {
    await begin({ channel: "news", publish: true });
    await sweepAt(0);
    expect((posts("news")[0]?.data.flags ?? 0) & MessageFlags.Crossposted).toBeTruthy();
    await schedule({ channel: "news", publish: false });
    await sweepAt(24 * HOUR);
    expect((posts("news")[1]?.data.flags ?? 0) & MessageFlags.Crossposted).toBe(0);
  });

  test("that cannot be published is not posted again, and that is said", async () => {
    await begin({ channel: "news", publish: true });
    host.bot.standIn.fail({ route: "/channels/:channelId/messages/:messageId/crosspost", mode: 500 });
    await sweepAt(0);
    await sweepAt(10 * MINUTE);
    expect(posts("news")).toHaveLength(1);
    expect(notes()).toEqual([en.notes.notPublished({ channel: `<#${world().channel("news").id}>` })]);
  });

  test("in a thread goes there, also when the thread was archived", async () => {
    await begin();
    const parent = world().channel("general");
    world().addChannel(guild(), { name: "facts", type: ChannelType.PublicThread, parentId: parent.id, archived: true });
    await schedule({ channel: "facts" });
    await sweepAt(0);
    expect(posts("facts")).toHaveLength(1);
    expect(world().channel("facts").thread_metadata?.archived).toBe(false);
  });

  test("in a forum has the fact as its title and the chosen tag", async () => {
    await begin({ channel: "forum", tag: true });
    await sweepAt(0);
    const thread = [...guild().channels.values()].find(({ parent_id }) => parent_id === world().channel("forum").id);
    expect(thread?.applied_tags).toEqual([world().channel("forum").available_tags?.[0]?.id]);
    expect(thread?.name?.length).toBeLessThanOrEqual(100);
    const [post] = posts(thread?.name ?? "");
    expect(post?.text).toContain((thread?.name ?? "").slice(0, 30));
  });

  test("in a forum without tags needs none", async () => {
    await begin({ channel: "free-forum" });
    await sweepAt(0);
    expect([...guild().channels.values()].filter(({ parent_id }) => parent_id !== null)).toHaveLength(1);
  });
});

describe("when Discord says no", () => {
  test("a permission that is missing is named once, and once it is back the fact still appears", async () => {
    await begin({}, { refusals: true });
    const general = world().channel("general");
    world().overwrite(general, { deny: May.SendMessages });
    await sweepAt(0);
    await sweepAt(30 * MINUTE);
    expect(posts()).toEqual([]);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain(en.notes.refused({ date: dates.today }));
    expect(notes()[0]).toContain(textsIn("en").obstacle.permissions.sendMessages);
    world().overwrite(general, { allow: May.SendMessages });
    await sweepAt(60 * MINUTE);
    expect(posts()).toHaveLength(1);
    expect((await progress()).lastDate).toBe("2026-03-10");
  });

  test("a channel that is gone pauses the schedule after the third time and keeps the settings", async () => {
    await begin({}, { refusals: true });
    world().deleteChannel(world().channel("general"));
    for (let minutes = 0; minutes <= 30; minutes += 5) await sweepAt(minutes * MINUTE);
    expect((await daily())?.pause).toMatchObject({ by: "bot", cause: "channel-gone" });
    expect(notes().filter((text) => text.includes(en.notes.paused()))).toHaveLength(1);
    expect(notes().at(-1)).toContain(en.notes.resume());
    const mona = host.moderator();
    const status = await (await mona.slash("daily status", {}, "log")).message();
    expect(status.text).toContain(en.status.paused({ pause: textsIn("en").settings.values.pausedByBot }));
  });

  test("a pause is told in the system channel where there is no log channel", async () => {
    await begin({ log: false }, { refusals: true });
    world().overwrite(world().channel("general"), { deny: May.ViewChannel });
    await sweepAt(0);
    expect(notes("system")).toHaveLength(1);
    expect(notes("system")[0]).toContain(en.notes.refused({ date: dates.today }));
  });

  test("a thread that is archived and locked waits for somebody to unlock it", async () => {
    await begin({}, { refusals: true });
    const parentId = world().channel("general").id;
    const spec = { name: "facts", type: ChannelType.PublicThread, parentId, archived: true, locked: true };
    const thread = world().addChannel(guild(), spec);
    await schedule({ channel: "facts" });
    await sweepAt(0);
    expect(posts("facts")).toEqual([]);
    expect(notes()[0]).toContain(textsIn("en").obstacle.threadLocked({ channel: `<#${thread.id}>` }));
    const { thread_metadata: metadata } = thread;
    if (metadata) world().updateChannel(thread, { thread_metadata: { ...metadata, locked: false } });
    await sweepAt(10 * MINUTE);
    expect(posts("facts")).toHaveLength(1);
  });

  test("a forum that needs a tag and lost it is told to moderators without asking Discord", async () => {
    await begin({ channel: "forum", tag: true });
    world().updateChannel(world().channel("forum"), { available_tags: [] });
    await sweepAt(0);
    expect(notes()[0]).toContain(en.notes.refused({ date: dates.today }));
  });

  test("a day that stays impossible is missed, said so, and the next one is posted", async () => {
    await begin({}, { refusals: true });
    world().overwrite(world().channel("general"), { deny: May.SendMessages });
    await sweepAt(0);
    await sweepAt(4 * HOUR);
    expect(notes().at(-1)).toContain(en.notes.missed({ date: dates.today }));
    world().overwrite(world().channel("general"), { allow: May.SendMessages });
    await sweepAt(24 * HOUR);
    expect(posts()).toHaveLength(1);
    expect((await progress()).lastDate).toBe("2026-03-11");
  });
});

describe("when sending goes wrong", () => {
  const modes: readonly FailureMode[] = [500, 502, 504, "drop", "drop-after-delivery", "timeout-after-delivery"];
  test.each(modes)("%s leads to exactly one post in a channel", async (mode) => {
    await begin();
    host.bot.standIn.fail({ route: ROUTES.message, method: "POST", mode });
    await sweepAt(0);
    await sweepAt(2 * MINUTE);
    await sweepAt(20 * MINUTE);
    expect(posts()).toHaveLength(1);
    expect((await progress()).lastDate).toBe("2026-03-10");
  });

  test.each(modes)("%s leads to exactly one post in a forum, where Discord knows no nonce", async (mode) => {
    await begin({ channel: "forum", tag: true });
    host.bot.standIn.fail({ route: ROUTES.forumPost, method: "POST", mode });
    await sweepAt(0);
    await sweepAt(2 * MINUTE);
    await sweepAt(20 * MINUTE);
    const inForum = [...guild().channels.values()].filter(({ parent_id: id }) => id === world().channel("forum").id);
    expect(inForum).toHaveLength(1);
    expect((await progress()).lastDate).toBe("2026-03-10");
  });

  test("an answer that was lost is found after the nonce is forgotten, among pages of other messages", async () => {
    await begin();
    host.bot.standIn.fail({ route: ROUTES.message, method: "POST", mode: "timeout-after-delivery" });
    const anna = host.member("Anna");
    const chat = () => {
      for (let said = 0; said < 130; said += 1) anna.say(`message ${said}`, "general");
    };
    host.clock.set(NINE - MINUTE / 2);
    chat();
    await sweepAt(0);
    chat();
    await sweepAt(2 * HOUR);
    expect(posts().filter(({ data }) => data.author.bot)).toHaveLength(1);
    expect((await progress()).lastDate).toBe("2026-03-10");
  });

  test("where history cannot be read, an uncertain post is not sent again, and that is said", async () => {
    await begin();
    world().overwrite(world().channel("general"), { deny: May.ReadMessageHistory });
    host.bot.standIn.fail({ route: ROUTES.message, method: "POST", mode: "timeout-after-delivery" });
    await sweepAt(0);
    await sweepAt(10 * MINUTE);
    await sweepAt(20 * MINUTE);
    expect(posts()).toHaveLength(1);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain(en.notes.unreadable({ date: dates.today }));
    await sweepAt(4 * HOUR);
    expect(notes().at(-1)).toContain(en.notes.maybeMissed({ date: dates.today }));
    expect((await progress()).lastDate).toBe("2026-03-10");
  });

  test("many servers at one full hour are all served in one go, the client's own limit of 50 a second notwithstanding", async () => {
    const guilds = Array.from({ length: 70 }, (_, index) => ({ name: `Guild ${index}` }));
    allowed = undefined;
    host = await startModeratedBot({ standIn: { world: { guilds } }, limits: { jitterMs: 0 } }, NINE - MINUTE);
    for (const { id, channels } of world().guilds.values()) {
      const [channelId = ""] = channels.keys();
      await settings().update(id, { daily: { ...PLAIN, channelId } });
    }
    await sweepAt(0);
    expect(posts()).toHaveLength(guilds.length);
  });

  test("a rate limit is waited for", async () => {
    await begin();
    host.bot.standIn.fail({ route: ROUTES.message, method: "POST", mode: 429 });
    await sweepAt(0);
    await sweepAt(MINUTE);
    expect(posts()).toHaveLength(1);
  });
});

test("a post is found also where the bot's clock was ahead of Discord's when it claimed the day", async () => {
  await begin();
  await sweepAt(0);
  const [post] = posts();
  const { standIn } = host.bot;
  const rest = new REST({ api: standIn.url, retries: 0 }).setToken(standIn.token);
  const guilds = createGuildView({ rest, now: () => new Date(host.clock.now()) });
  const doubtful = { guildId: guild().id, date: "2026-03-10", channelId: world().channel("general").id };
  const nonce = String(post?.data.nonce);
  const since = new Date(NINE + 50 * MINUTE);
  expect(await findOwnPost({ ...doubtful, nonce, since }, { rest, guilds })).toEqual({
    kind: "found",
    messageId: post?.id,
  });
  expect(await findOwnPost({ ...doubtful, nonce: "another", since }, { rest, guilds })).toEqual({ kind: "absent" });
});

describe("the bot", () => {
  test("that is removed forgets the server, and invited again on the same day posts no second fact", async () => {
    await begin();
    await sweepAt(0);
    expect(posts()).toHaveLength(1);
    const { id } = guild();
    const forgotten = new Promise<void>((resolve) => {
      const stop = settings().onChange(() => {
        stop();
        resolve();
      });
    });
    world().removeBot(guild());
    await forgotten;
    expect(await settings().read(id)).toEqual(defaultSettings);
    await vi.waitFor(async () => expect(await progress()).toMatchObject({ posted: [], lastDate: "2026-03-10" }));
    world().inviteBot(guild(), 0n);
    await schedule({});
    await sweepAt(HOUR);
    expect(posts()).toHaveLength(1);
    await sweepAt(24 * HOUR);
    expect(posts()).toHaveLength(2);
  });

  test("that was removed while it was not running forgets the server when it starts again", async () => {
    await begin({}, { refusals: true });
    const forgotten = new Promise<string | undefined>((resolve) => settings().onChange(resolve));
    await host.bot.stop();
    const { id } = guild();
    world().removeBot(guild());
    await host.bot.restart();
    expect(await forgotten).toBe(id);
    expect(await settings().read(id)).toEqual(defaultSettings);
  });

  test("keeps everything through an outage of the server", async () => {
    await begin();
    world().setAvailable(guild(), false);
    world().setAvailable(guild(), true);
    await sweepAt(0);
    expect(posts()).toHaveLength(1);
    expect(await daily()).not.toBeNull();
  });

  test("that was not running for three days says which were missed and posts today's", async () => {
    await begin();
    await sweepAt(3 * 24 * HOUR);
    expect(posts()).toHaveLength(1);
    expect(notes()).toEqual([
      [en.notes.missed({ date: "March 10, 2026, March 11, 2026, and March 12, 2026" }), en.reasons["not-running"]].join(
        "\n",
      ),
    ]);
  });

  test("posts once whatever restarts come between", async () => {
    await begin();
    await sweepAt(0);
    await host.bot.restart();
    await sweepAt(MINUTE);
    await host.bot.restart();
    await sweepAt(2 * MINUTE);
    expect(sentBy(host.bot, "general")).toHaveLength(1);
  });
});
