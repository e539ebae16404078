import { type APIChannel, type APIMessage, ChannelType, PermissionFlagsBits as May, Routes } from "discord.js";
import { expect, test } from "vitest";
import type { ChannelSpec } from "#src/playground/world/build.ts";
import { answerOf, refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const body = { content: "hello", allowed_mentions: SILENT };

async function scene(...channels: readonly ChannelSpec[]) {
  const standIn = await standInFor({
    world: { guilds: [{ channels: [{ name: "general" }, ...channels] }] },
    rateLimits: false,
  });
  const rest = restOn(standIn);
  const { world } = standIn;
  const id = (name: string) => world.channel(name).id;
  const post = (name: string, more: object = {}) =>
    answerOf<APIMessage>(rest.post(Routes.channelMessages(id(name)), { body: { ...body, ...more } }));
  return { standIn, rest, world, id, post };
}

test("with enforce_nonce the same nonce posts once", async () => {
  const { post, world, id } = await scene();
  const [first, again] = [
    await post("general", { nonce: "slot-1", enforce_nonce: true }),
    await post("general", { nonce: "slot-1", enforce_nonce: true }),
  ];
  expect(again.id).toBe(first.id);
  await post("general", { nonce: "slot-2", enforce_nonce: true });
  await post("general", { nonce: "slot-2" });
  expect(world.messages.get(id("general"))?.size).toBe(3);
});

test("a nonce is forgotten after some minutes", async () => {
  const { post, standIn } = await scene();
  const first = await post("general", { nonce: "slot-1", enforce_nonce: true });
  standIn.clock.advance(6 * 60_000);
  const later = await post("general", { nonce: "slot-1", enforce_nonce: true });
  expect(later.id).not.toBe(first.id);
});

test("messages are listed newest first, and found, edited and deleted one by one", async () => {
  const { post, rest, id } = await scene();
  const ids: string[] = [];
  for (const content of ["one", "two", "three"]) ids.push((await post("general", { content })).id);
  const [one = "", two = "", three = ""] = ids;
  const list = async (query: Record<string, string>) => {
    const request = rest.get(Routes.channelMessages(id("general")), { query: new URLSearchParams(query) });
    const found = await answerOf<APIMessage[]>(request);
    return found.map(({ content }) => content);
  };
  expect(await list({})).toEqual(["three", "two", "one"]);
  expect(await list({ limit: "1" })).toEqual(["three"]);
  expect(await list({ before: three })).toEqual(["two", "one"]);
  expect(await list({ after: one, limit: "1" })).toEqual(["two"]);
  await rest.patch(Routes.channelMessage(id("general"), two), { body: { content: "2", allowed_mentions: SILENT } });
  expect(await rest.get(Routes.channelMessage(id("general"), two))).toMatchObject({
    content: "2",
    edited_timestamp: expect.any(String),
  });
  await rest.delete(Routes.channelMessage(id("general"), two));
  expect(await refusalOf(rest.get(Routes.channelMessage(id("general"), two)))).toMatchObject({
    status: 404,
    code: 10008,
  });
});

test("another's message cannot be edited, and is deleted only with permission", async () => {
  const { standIn, rest, world } = await scene();
  const { id, channelId } = standIn.user({ name: "Anna" }).say("mine");
  const route = Routes.channelMessage(channelId, id);
  expect(await refusalOf(rest.patch(route, { body }))).toMatchObject({ status: 403, code: 50005 });
  expect(await refusalOf(rest.delete(route))).toMatchObject({ status: 403, code: 50013 });
  world.setBotPermissions(world.guild(), May.ManageMessages);
  await rest.delete(route);
  expect(world.messages.get(channelId)?.size).toBe(0);
});

test.each([
  { when: "the channel is gone", change: "delete", expected: { status: 404, code: 10003 } },
  { when: "the bot does not see it", change: May.ViewChannel, expected: { status: 403, code: 50001 } },
  { when: "the bot may not write", change: May.SendMessages, expected: { status: 403, code: 50013 } },
  { when: "the bot was removed", change: "remove", expected: { status: 403, code: 50001 } },
] as const)("posting is refused when $when", async ({ change, expected }) => {
  const { world, rest, standIn } = await scene();
  const channel = world.channel("general");
  if (change === "delete") world.deleteChannel(channel);
  else if (change === "remove") world.removeBot(world.guild());
  else world.overwrite(channel, { deny: change });
  expect(await refusalOf(rest.post(Routes.channelMessages(channel.id), { body }))).toMatchObject(expected);
  expect(standIn.complaints).toMatchObject([{ kind: "refused" }]);
});

test("a permission that is given back is given back, and an invited bot may post again", async () => {
  const { world, post } = await scene();
  const channel = world.channel("general");
  world.overwrite(channel, { deny: May.SendMessages });
  await refusalOf(post("general"));
  world.overwrite(channel, { allow: May.SendMessages });
  await post("general");
  world.removeBot(world.guild());
  await refusalOf(post("general"));
  world.inviteBot(world.guild());
  await post("general");
});

test("announcements are published once, and only there", async () => {
  const { post, rest, id } = await scene({ name: "news", type: ChannelType.GuildAnnouncement });
  const crosspost = async (name: string, message: string) =>
    rest.post(Routes.channelMessageCrosspost(id(name), message));
  const { id: posted } = await post("news");
  expect(await crosspost("news", posted)).toMatchObject({ flags: 1 });
  expect(await refusalOf(crosspost("news", posted))).toMatchObject({ status: 400, code: 40033 });
  expect(await refusalOf(crosspost("general", (await post("general")).id))).toMatchObject({ status: 400, code: 50024 });
});

test("a forum takes posts, not messages, and a tag where one is required", async () => {
  const type = ChannelType.GuildForum;
  const { post, rest, id, world } = await scene(
    { name: "open", type },
    { name: "tagged", type, tagRequired: true, tags: ["daily"] },
  );
  expect(await refusalOf(post("open"))).toMatchObject({ status: 400, code: 50008 });
  const start = (name: string, more: object = {}) =>
    rest.post(Routes.threads(id(name)), { body: { name: "today", message: body, ...more } });
  const opened = await answerOf<APIChannel & { message: APIMessage }>(start("open"));
  expect([opened.type, opened.message.id, opened.message.content]).toEqual([
    ChannelType.PublicThread,
    opened.id,
    "hello",
  ]);
  expect(await refusalOf(start("tagged"))).toMatchObject({ status: 400, code: 40067 });
  expect(await refusalOf(start("tagged", { applied_tags: ["1"] }))).toMatchObject({ status: 400, code: 50035 });
  const [tag] = world.channel("tagged").available_tags ?? [];
  expect(await start("tagged", { applied_tags: [tag?.id] })).toMatchObject({ applied_tags: [tag?.id] });
});

test("an archived thread opens when somebody posts, a locked one does not", async () => {
  const { post, world, rest, id, standIn } = await scene();
  const thread = { type: ChannelType.PublicThread, parentId: world.channel("general").id, archived: true };
  world.addChannel(world.guild(), { ...thread, name: "old" });
  world.addChannel(world.guild(), { ...thread, name: "closed", locked: true });
  await post("old");
  expect(world.channel("old").thread_metadata?.archived).toBe(false);
  expect(await refusalOf(post("closed"))).toMatchObject({ status: 400, code: 50083 });
  world.setBotPermissions(world.guild(), May.ManageThreads);
  await rest.patch(Routes.channel(id("closed")), { body: { archived: false } });
  await post("closed");
  expect(standIn.complaints).toHaveLength(1);
});

test("threads are started on messages and without", async () => {
  const { post, rest, id, world } = await scene();
  const { id: message } = await post("general");
  await rest.post(Routes.threads(id("general"), message), { body: { name: "about it" } });
  expect(await refusalOf(rest.post(Routes.threads(id("general"), message), { body: { name: "again" } }))).toMatchObject(
    { code: 160004 },
  );
  await rest.post(Routes.threads(id("general")), { body: { name: "open talk", type: ChannelType.PublicThread } });
  expect(world.channel("open talk").parent_id).toBe(id("general"));
  const closed = rest.post(Routes.threads(id("general")), {
    body: { name: "closed talk", type: ChannelType.PrivateThread },
  });
  expect(await refusalOf(closed)).toMatchObject({ status: 403, code: 50013 });
});

test("somebody can be written to directly", async () => {
  const { rest, standIn, world } = await scene();
  const anna = standIn.user({ name: "Anna" });
  const dm = await answerOf<APIChannel>(rest.post(Routes.userChannels(), { body: { recipient_id: anna.user.id } }));
  expect(dm).toMatchObject({ type: ChannelType.DM, recipients: [{ username: "anna" }] });
  await rest.post(Routes.channelMessages(dm.id), { body });
  expect(world.messages.get(anna.dm.id)?.size).toBe(1);
});

test("files are attached where that is allowed, and kept or dropped by an edit", async () => {
  const { rest, id, world, post } = await scene();
  const files = [{ name: "a.txt", data: Buffer.from("A") }];
  const named = { ...body, attachments: [{ id: "0", filename: "a.txt", description: "letter A" }] };
  const message = await answerOf<APIMessage>(rest.post(Routes.channelMessages(id("general")), { body: named, files }));
  expect(message.attachments).toMatchObject([{ filename: "a.txt", size: 1, description: "letter A" }]);
  const edited = await rest.patch(Routes.channelMessage(id("general"), message.id), {
    body: { ...body, attachments: [] },
  });
  expect(edited).toMatchObject({ attachments: [] });
  world.overwrite(world.channel("general"), { deny: May.AttachFiles });
  const refused = rest.post(Routes.channelMessages(id("general")), { body, files });
  expect(await refusalOf(refused)).toMatchObject({ status: 403, code: 50013 });
  await post("general");
});

test("guild, roles, members and channels can be asked for", async () => {
  const { rest, world, standIn } = await scene();
  const guild = world.guild();
  const anna = standIn.user({ name: "Anna" });
  expect(await rest.get(Routes.guild(guild.id))).toMatchObject({ name: "Playground", preferred_locale: "en-US" });
  expect(await rest.get(Routes.guildRoles(guild.id))).toHaveLength(2);
  expect(await rest.get(Routes.guildChannels(guild.id))).toMatchObject([{ name: "general" }]);
  expect(await rest.get(Routes.guildMember(guild.id, anna.user.id))).toMatchObject({ user: { username: "anna" } });
  expect(await rest.get(Routes.userGuilds())).toMatchObject([{ id: guild.id }]);
  expect(await refusalOf(rest.get(Routes.guild("1")))).toMatchObject({ status: 404, code: 10004 });
  world.removeBot(guild);
  expect(await refusalOf(rest.get(Routes.guild(guild.id)))).toMatchObject({ status: 404, code: 10004 });
});
