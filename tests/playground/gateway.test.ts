import { type Client, Events, GatewayIntentBits, Routes } from "discord.js";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import type { StandIn } from "#src/playground/startStandIn.ts";
import { botOn, restOn, SILENT, standInFor } from "./bot.ts";

const COMMANDS = [{ name: "echo", description: "Echo" }];

const gatewayUrl = ({ url }: StandIn) => `${url.replace(/^http(.*)\/api$/, "ws$1")}/gateway?v=10&encoding=json`;

/** The code and reason with which the gateway closes a connection that says this. */
function closing(standIn: StandIn, packet: unknown): Promise<readonly [number, string]> {
  const socket = new WebSocket(gatewayUrl(standIn));
  socket.on("open", () => socket.send(typeof packet === "string" ? packet : JSON.stringify(packet)));
  return new Promise((resolve) => socket.on("close", (code, reason) => resolve([code, String(reason)])));
}

const identify = (standIn: StandIn, more: object = {}) => ({
  op: 2,
  d: { token: standIn.token, intents: 1, properties: {}, ...more },
});

test.each([
  { when: "the token is wrong", packet: (standIn: StandIn) => identify(standIn, { token: "no" }), code: 4004 },
  {
    when: "a privileged intent was not granted",
    packet: (standIn: StandIn) => identify(standIn, { intents: 1 << 15 }),
    code: 4014,
  },
  {
    when: "an intent does not exist",
    packet: (standIn: StandIn) => identify(standIn, { intents: 1 << 30 }),
    code: 4013,
  },
  { when: "the shard does not exist", packet: (standIn: StandIn) => identify(standIn, { shard: [2, 2] }), code: 4010 },
  { when: "it is no JSON", packet: () => "hello", code: 4002 },
  { when: "nobody introduced themselves", packet: () => ({ op: 3, d: {} }), code: 4003 },
])("the gateway closes the connection when $when", async ({ packet, code }) => {
  const standIn = await standInFor();
  const [closed] = await closing(standIn, packet(standIn));
  expect(closed).toBe(code);
  expect(standIn.complaints).toMatchObject([{ kind: "invalid", route: "gateway" }]);
});

test("the gateway closes the connection of a bot that says more than 120 things a minute", async () => {
  const standIn = await standInFor();
  const socket = new WebSocket(gatewayUrl(standIn));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("open", () => {
    for (let count = 0; count <= 120; count += 1) socket.send('{"op":1,"d":null}');
  });
  expect(await closed).toBe(4008);
});

test("the client knows its guilds when it is ready", async () => {
  const standIn = await standInFor({
    world: { guilds: [{ name: "A" }, { name: "B", locale: "de" }, { name: "C", withBot: false }] },
  });
  const client = await botOn(standIn);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["A", "B"]);
  const guild = client.guilds.cache.find(({ name }) => name === "B");
  expect([guild?.preferredLocale, guild?.channels.cache.map(({ name }) => name)]).toEqual(["de", ["general"]]);
  expect(guild?.members.me?.user.username).toBe("bot");
});

/** Resolves with what the client emits first. */
function heard<T>(client: Client, event: string): Promise<T> {
  return new Promise((resolve) => client.once(event, (value: T) => resolve(value)));
}

test("it hears of guilds, channels and roles that come, change and go", async () => {
  const standIn = await standInFor();
  const client = await botOn(standIn);
  const { world } = standIn;

  const joined = heard<{ name: string }>(client, Events.GuildCreate);
  const guild = world.addGuild({ name: "New" });
  expect((await joined).name).toBe("New");

  const channelMade = heard<{ name: string }>(client, Events.ChannelCreate);
  const channel = world.addChannel(guild, { name: "news" });
  expect((await channelMade).name).toBe("news");
  const changed = heard<{ id: string }>(client, Events.ChannelUpdate);
  world.updateChannel(channel, { name: "old news" });
  expect((await changed).id).toBe(channel.id);
  const gone = heard<{ id: string }>(client, Events.ChannelDelete);
  world.deleteChannel(channel);
  expect((await gone).id).toBe(channel.id);

  const roleGone = heard<{ id: string }>(client, Events.GuildRoleDelete);
  const role = world.addRole(guild, "readers");
  world.deleteRole(guild, role.id);
  expect((await roleGone).id).toBe(role.id);

  const outage = heard<{ id: string }>(client, Events.GuildUnavailable);
  world.setAvailable(guild, false);
  expect((await outage).id).toBe(guild.id);
  const back = heard<{ id: string }>(client, Events.GuildAvailable);
  world.setAvailable(guild, true);
  expect((await back).id).toBe(guild.id);

  const left = heard<{ id: string }>(client, Events.GuildDelete);
  world.removeBot(guild);
  expect((await left).id).toBe(guild.id);
  expect(standIn.complaints).toEqual([]);
});

test("messages are told to those who asked for them, without other people's words", async () => {
  const standIn = await standInFor();
  const { Guilds, GuildMessages } = GatewayIntentBits;
  const client = await botOn(standIn, undefined, { intents: [Guilds, GuildMessages] });
  const told = heard<{ content: string; author: { username: string } }>(client, Events.MessageCreate);
  standIn.user({ name: "Anna" }).say("between us");
  const message = await told;
  expect([message.author.username, message.content]).toEqual(["anna", ""]);
});

test("what was missed while the connection was down is told on resuming", async () => {
  const standIn = await standInFor();
  const client = await botOn(standIn, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: "back", allowedMentions: SILENT });
  });
  await client.application.commands.set(COMMANDS);
  const [before] = standIn.gateway.sessions();
  const lost = heard(client, Events.ShardReconnecting);
  standIn.gateway.drop();
  await lost;
  const exchange = await standIn.user({ name: "Anna" }).slash("echo");
  expect((await exchange.message()).text).toBe("back");
  expect(standIn.gateway.sessions()).toEqual([before]);
});

test("asked to reconnect it resumes; with its session gone it begins anew", async () => {
  const standIn = await standInFor();
  // Without discord.js's own wait of five seconds between two introductions.
  const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => undefined });
  const client = await botOn(standIn, undefined, { ws: { buildIdentifyThrottler } });
  const [first] = standIn.gateway.sessions();
  const resumed = heard(client, Events.ShardResume);
  standIn.gateway.reconnect();
  await resumed;
  expect(standIn.gateway.sessions()).toEqual([first]);
  const ready = heard(client, Events.ShardReady);
  standIn.gateway.invalidate();
  await ready;
  expect(standIn.gateway.sessions()).toHaveLength(1);
  expect(standIn.gateway.sessions()).not.toEqual([first]);
});

test("each shard hears of its own guilds and only of those", async () => {
  const guilds = Array.from({ length: 8 }, (_, index) => ({ name: `guild ${index}` }));
  const standIn = await standInFor({ world: { guilds } });
  const asked: string[] = [];
  const client = await botOn(
    standIn,
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      asked.push(`${interaction.guildId} ${interaction.guild?.shardId}`);
      await interaction.reply({ content: "here", allowedMentions: SILENT });
    },
    { shards: [0, 1, 2], shardCount: 3 },
  );
  await client.application.commands.set(COMMANDS);
  expect(client.guilds.cache.size).toBe(8);
  expect(new Set(client.guilds.cache.map(({ shardId }) => shardId)).size).toBe(3);
  for (const guild of standIn.world.guilds.values()) {
    await (await standIn.user({ name: "Anna", guild }).slash("echo")).message();
  }
  expect(asked).toEqual([...standIn.world.guilds.keys()].map((id) => `${id} ${Number((BigInt(id) >> 22n) % 3n)}`));
});

test("identifying twice within the time of one bucket is turned away", async () => {
  const standIn = await standInFor({ gateway: { identifyEveryMs: 60_000, maxConcurrency: 1 } });
  await botOn(standIn);
  const socket = new WebSocket(gatewayUrl(standIn));
  const answers: unknown[] = [];
  const turnedAway = new Promise<void>((resolve) =>
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data));
      answers.push([op, d]);
      if (op === 10) socket.send(JSON.stringify(identify(standIn)));
      if (op === 9) resolve();
    }),
  );
  await turnedAway;
  socket.terminate();
  expect(answers.at(-1)).toEqual([9, false]);
  expect(standIn.complaints).toMatchObject([{ reason: expect.stringContaining("too soon") }]);
});

test("/gateway/bot says where and how", async () => {
  const standIn = await standInFor({ shards: 4, gateway: { maxConcurrency: 2 } });
  expect(await restOn(standIn).get(Routes.gatewayBot())).toMatchObject({
    url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/),
    shards: 4,
    session_start_limit: { max_concurrency: 2 },
  });
});

test("5,000 guilds can be served", async () => {
  const guilds = Array.from({ length: 5_000 }, (_, index) => ({ name: `guild ${index}` }));
  const standIn = await standInFor({ world: { guilds } });
  const client = await botOn(standIn);
  expect(client.guilds.cache.size).toBe(5_000);
});

test("a bot that starts more sessions than it may loses its token, and the stand-in says so", async () => {
  const standIn = await standInFor({ gateway: { sessionStarts: { total: 1 } } });
  await botOn(standIn);
  expect(await restOn(standIn).get(Routes.gatewayBot())).toMatchObject({
    session_start_limit: { total: 1, remaining: 0 },
  });
  const [code, reason] = await closing(standIn, identify(standIn));
  expect([code, reason]).toEqual([4004, expect.stringContaining("Session start limit exceeded")]);
  expect(standIn.complaints).toMatchObject([{ kind: "invalid", route: "gateway" }]);
});
