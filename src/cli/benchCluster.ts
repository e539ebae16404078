import { cpus } from "node:os";
import { z } from "zod";
import { writePart } from "./benchmark/performanceFile.ts";
import { startRemote } from "./cluster/remote.ts";

/** `npm run bench:cluster`: what a bot and a worker take of memory, and what 100,000 servers would. */

const SERVERS = [1, 2_500, 5_000] as const;
/** Of a server that is neither small nor large; the bot keeps them, their roles and nobody but itself. */
const CHANNELS = 30;
const SERVERS_PER_SHARD = 1_000;
const MANY = 100_000;
const PER_PROCESS = 10_000;
const FROM = Date.UTC(2026, 2, 27);

const whereSchema = z.object({ url: z.string(), token: z.string() });
const memorySchema = z.object({ rss: z.number(), heapUsed: z.number() });
type Memory = z.output<typeof memorySchema>;

interface Measured {
  readonly servers: number;
  readonly shards: number;
  readonly bot: Memory;
}

async function measure(servers: number): Promise<Measured> {
  const shards = Math.max(1, Math.ceil(servers / SERVERS_PER_SHARD));
  const settings = { guilds: servers, seed: 1, failing: 0, shards, from: FROM, channels: CHANNELS };
  const standIn = await startRemote("standInProcess.ts", { SOAK_STAND_IN: JSON.stringify(settings) });
  if (!standIn) throw new Error("the stand-in did not start");
  const { url, token } = whereSchema.parse(await standIn.ask({ where: true }));
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: url, STORE_URL: "memory:", LOG_LEVEL: "fatal" };
  const bot = await startRemote("memberProcess.ts", { ...env, SOAK_ROLE: "bot", SOAK_NOW: String(FROM) });
  if (!bot) throw new Error("the bot did not start");
  const memory = memorySchema.parse(await bot.ask({ memory: true }));
  bot.kill();
  standIn.kill();
  await Promise.all([bot.gone, standIn.gone]);
  return { servers, shards, bot: memory };
}

function format(measured: readonly Measured[]): string {
  const [least, ...more] = measured;
  const most = more.at(-1);
  if (!least || !most) throw new RangeError("nothing was measured");
  const [processor] = cpus();
  const perThousand = (of: (memory: Memory) => number) =>
    ((of(most.bot) - of(least.bot)) / (most.servers - least.servers)) * 1_000;
  const rss = perThousand((memory) => memory.rss);
  const heap = perThousand((memory) => memory.heapUsed);
  // A process that has just begun has room that it does not use yet.
  const more1000 = Math.max(rss, heap);
  const processes = MANY / PER_PROCESS;
  const each = least.bot.rss + (PER_PROCESS / 1_000) * more1000;
  return [
    "## Memory of a cluster",
    "",
    `Measured with \`npm run bench:cluster\` on ${processor?.model ?? "an unknown processor"}, Node ${process.versions.node}: a bot that is connected, after`,
    `a collection of garbage, on servers with ${CHANNELS} channels each.`,
    "",
    "| servers | shards | memory of the process | of it JavaScript objects |",
    "| ---: | ---: | ---: | ---: |",
    ...measured.map(
      ({ servers, shards, bot }) =>
        `| ${servers.toLocaleString("en")} | ${shards} | ${mb(bot.rss)} | ${mb(bot.heapUsed)} |`,
    ),
    "",
    `That is ${mb(rss)} (${mb(heap)} of objects) for 1,000 servers beside ${mb(least.bot.rss)} for the bot itself. More roles and channels cost`,
    "more; members cost nothing, the bot keeps none. A worker keeps no servers: 250 to 280 MB in `npm run soak:cluster`, however many there are.",
    "",
    `**100,000 servers**, ${PER_PROCESS.toLocaleString("en")} in a process: ${processes} bots of ${mb(least.bot.rss)} + ${PER_PROCESS / 1_000} × ${mb(more1000)} = ${mb(each)}, together ${gb(processes * each)};`,
    `100 shards of 1,000 servers. Daily posts, all for one minute of one time zone, take 100,000 / 12 a second = 2 h 19 min of the`,
    "three hours that there are (see [cluster.md](cluster.md)).",
  ].join("\n");
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const gb = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

const measured: Measured[] = [];
for (const servers of SERVERS) {
  const one = await measure(servers);
  console.log(`${servers} servers: ${mb(one.bot.rss)}, of it ${mb(one.bot.heapUsed)} JavaScript objects`);
  measured.push(one);
}
await writePart("cluster", format(measured));
