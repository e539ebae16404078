import { Client, GatewayIntentBits, REST } from "discord.js";
import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGuildView } from "#src/discord/guild/createGuildView.ts";
import { noteObstacles, postingObstacles } from "#src/discord/guild/postingObstacles.ts";
import type { GuildView } from "#src/discord/guildView.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";

let standIn: StandIn;
let client: Client;
let views: Readonly<Record<"gateway" | "rest", GuildView>>;
const now = () => new Date(standIn.clock.now());

beforeEach(async () => {
  const channels = [
    { name: "general" },
    { name: "hidden" },
    { name: "mute" },
    { name: "forum", type: ChannelType.GuildForum, tags: ["Facts"], tagRequired: true },
    { name: "voice", type: ChannelType.GuildVoice },
  ];
  const guild = { name: "Playground", locale: "de" as const, channels, systemChannel: "general" };
  standIn = await startStandIn({ world: { guilds: [guild] }, rateLimits: false });
  const { world } = standIn;
  world.overwrite(world.channel("hidden"), { deny: May.ViewChannel });
  world.overwrite(world.channel("mute"), { deny: May.SendMessages });
  world.addRole(world.guild(), "readers", { mentionable: true });
  const parentId = world.channel("general").id;
  const thread = { type: ChannelType.PublicThread, parentId };
  world.addChannel(world.guild(), { name: "open", ...thread });
  world.addChannel(world.guild(), { name: "closed", ...thread, archived: true, locked: true });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.url } });
  const ready = new Promise((resolve) => client.once("clientReady", resolve));
  await client.login(standIn.token);
  await ready;
  const rest = new REST({ api: standIn.url }).setToken(standIn.token);
  views = {
    gateway: createGuildView({ rest: client.rest, client, now }),
    rest: createGuildView({ rest, now }),
  };
});
afterEach(async () => {
  await client.destroy();
  await standIn.close();
});

const guildId = () => standIn.world.guild().id;
const idOf = (name: string) => standIn.world.channel(name).id;

/** In an order of its own, since cache and REST list things differently. */
async function looksLike(view: GuildView) {
  const guild = await view.guild(guildId());
  if (!guild) return undefined;
  const byId = <T extends { id: string }>(map: ReadonlyMap<string, T>) =>
    [...map.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...guild, channels: byId(guild.channels), roles: byId(guild.roles) };
}

describe("a guild", () => {
  test("looks the same over the gateway and by REST alone", async () => {
    const seen = await looksLike(views.gateway);
    expect(seen).toEqual(await looksLike(views.rest));
    expect(seen).toMatchObject({ language: "de", systemChannelId: idOf("general"), ownRole: "bot" });
    expect(seen?.channels.map(({ name }) => name).toSorted()).toEqual([
      "forum",
      "general",
      "hidden",
      "mute",
      "open",
      "voice",
    ]);
  });

  test.each(["gateway", "rest"] as const)("shows over %s what the bot may do in each channel", async (way) => {
    const guild = await views[way].guild(guildId());
    const permissions = (name: string) => guild?.channels.get(idOf(name))?.permissions ?? 0n;
    expect(permissions("hidden")).toBe(0n);
    expect(permissions("mute") & May.SendMessages).toBe(0n);
    expect(permissions("general") & May.SendMessages).toBe(May.SendMessages);
    expect(permissions("open") & May.SendMessagesInThreads).toBe(May.SendMessagesInThreads);
  });

  test.each(["gateway", "rest"] as const)("may only be read over %s while the bot is in time-out", async (way) => {
    const { world } = standIn;
    const timeoutUntil = standIn.clock.now() + 60_000;
    world.updateMember(world.guild(), world.bot.id, { timeoutUntil });
    if (way === "gateway") await new Promise((resolve) => client.once("guildMemberUpdate", resolve));
    const guild = await views[way].guild(guildId());
    expect(guild?.channels.get(idOf("general"))?.permissions).toBe(May.ViewChannel | May.ReadMessageHistory);
  });

  test.each(["gateway", "rest"] as const)("that the bot is not in is not there over %s", async (way) => {
    const other = standIn.world.addGuild({ name: "Elsewhere", withBot: false });
    expect(await views[way].guild(other.id)).toBeUndefined();
    expect(await views[way].channel(guildId(), [...other.channels.keys()][0] ?? "")).toBeUndefined();
  });
});

test("without a gateway a guild is asked for once within five seconds, and then anew", async () => {
  const { world, clock } = standIn;
  const general = async () => (await views.rest.guild(guildId()))?.channels.get(idOf("general"))?.permissions ?? 0n;
  expect((await general()) & May.SendMessages).toBe(May.SendMessages);
  world.overwrite(world.channel("general"), { deny: May.SendMessages });
  expect((await general()) & May.SendMessages).toBe(May.SendMessages);
  clock.advance(5_001);
  expect((await general()) & May.SendMessages).toBe(0n);
});

describe("a channel", () => {
  test.each(["gateway", "rest"] as const)("that is an archived thread is found over %s", async (way) => {
    const closed = await views[way].channel(guildId(), idOf("closed"));
    expect(closed).toMatchObject({ name: "closed", archived: true, locked: true });
    expect((closed?.permissions ?? 0n) & May.ViewChannel).toBe(May.ViewChannel);
  });

  test.each(["gateway", "rest"] as const)("of another guild that the bot is in is not there over %s", async (way) => {
    const other = standIn.world.addGuild({ name: "Elsewhere" });
    const [foreign = ""] = other.channels.keys();
    expect(await views[way].channel(guildId(), foreign)).toBeUndefined();
    expect(await views.rest.channel(other.id, foreign)).toMatchObject({ id: foreign });
  });

  test("that is gone is not there", async () => {
    expect(await views.gateway.channel(guildId(), "111111111111111111")).toBeUndefined();
  });
});

describe("what stands in the way of a post", () => {
  async function kinds(name: string, more: { roleId?: string; tagId?: string } = {}) {
    const guild = await views.gateway.guild(guildId());
    if (!guild) throw new Error("no guild");
    const channel = await views.gateway.channel(guildId(), idOf(name));
    const found = postingObstacles({ channel, roleId: more.roleId ?? null, tagId: more.tagId ?? null }, guild);
    return found.blocking.map((one) => (one.kind === "permission" ? one.permission : one.kind));
  }

  test("is named by kind of channel", async () => {
    const { world } = standIn;
    expect(await kinds("general")).toEqual([]);
    expect(await kinds("hidden")).toEqual(["viewChannel"]);
    expect(await kinds("mute")).toEqual(["sendMessages"]);
    expect(await kinds("voice")).toEqual(["channelType"]);
    expect(await kinds("open")).toEqual([]);
    expect(await kinds("closed")).toEqual(["threadLocked"]);
    expect(await kinds("forum")).toEqual(["tagRequired"]);
    expect(await kinds("forum", { tagId: world.channel("forum").available_tags?.[0]?.id ?? "" })).toEqual([]);
    expect(await kinds("forum", { tagId: "111111111111111111" })).toEqual(["tagGone"]);
    expect(await kinds("general", { tagId: "111111111111111111" })).toEqual(["tagElsewhere"]);
  });

  test("differs for notes: a forum takes none", async () => {
    const forum = await views.gateway.channel(guildId(), idOf("forum"));
    expect(forum && noteObstacles(forum)).toEqual([{ kind: "channelType" }]);
  });
});
