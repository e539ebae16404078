import { Agent, request } from "node:http";
import process from "node:process";
import { Client, GatewayIntentBits, Options } from "discord.js";
import { WebSocket } from "ws";
import { readConfig } from "../../app/config.ts";
import { createLog } from "../../app/log.ts";
import { createLibrary } from "../../index/library.ts";
import { loadSources } from "../../knowledge/loadSources.ts";
import { assembleBot } from "../assembleBot.ts";

/** One of the bots that are compared, in a process of its own; asked over the IPC channel, it tells the CPU time it used. */

const CONSTANT = "The article says nothing about this.";

/** Gives the address for interactions, where they do not come over the gateway. */
const BOTS: Readonly<Record<string, () => Promise<string | undefined>>> = { beleg, bare, raw };

async function beleg(): Promise<string | undefined> {
  const config = readConfig(process.env);
  const library = createLibrary(await loadSources(config.libraryRoot));
  const log = createLog({ level: config.logLevel, pretty: false });
  const assembled = await assembleBot({ config, log, library, now: () => new Date() });
  await assembled.start();
  return assembled.bot.interactionsUrl();
}

/** As little as a bot on discord.js can do, with as small a cache as Beleg's. */
async function bare(): Promise<undefined> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: process.env["DISCORD_API_URL"] ?? "" },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: 1,
      GuildMemberManager: 1,
    }),
  });
  client.on("interactionCreate", (interaction) => {
    if (interaction.isAutocomplete()) void interaction.respond([{ name: CONSTANT, value: "constant" }]);
    else if (interaction.isChatInputCommand()) void interaction.reply(CONSTANT);
  });
  const ready = new Promise((resolve) => client.once("clientReady", resolve));
  await client.login(process.env["DISCORD_TOKEN"]);
  await ready;
}

/** No library at all: how fast the stand-in itself is. */
async function raw(): Promise<undefined> {
  const api = process.env["DISCORD_API_URL"] ?? "";
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const socket = new WebSocket(`${api.replace(/^http/, "ws").replace(/\/api$/, "")}/gateway`);
  const { promise, resolve } = Promise.withResolvers<void>();
  const body = JSON.stringify({ type: 4, data: { content: CONSTANT } });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  socket.on("message", (data) => {
    const { op, t, d } = JSON.parse(String(data));
    if (op === 10) {
      const properties = { os: "linux", browser: "raw", device: "raw" };
      socket.send(JSON.stringify({ op: 2, d: { token: process.env["DISCORD_TOKEN"], intents: 1, properties } }));
    }
    if (t === "READY") resolve();
    if (t !== "INTERACTION_CREATE") return;
    const url = `${api}/v10/interactions/${d.id}/${d.token}/callback`;
    request(url, { method: "POST", agent, headers }, (response) => response.resume()).end(body);
  });
  await promise;
}

const interactionsUrl = await BOTS[process.argv[2] ?? ""]?.();
process.on("message", () => {
  // Where the process was started with --expose-gc: what is left is what is held.
  globalThis.gc?.();
  process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), heap: process.memoryUsage().heapUsed });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true, interactionsUrl });
