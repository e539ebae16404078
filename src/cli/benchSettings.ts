import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { z } from "zod";
import { readConfig } from "../app/config.ts";
import { createLog } from "../app/log.ts";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { openStores } from "../settings/openStores.ts";
import { assembleBot } from "./assembleBot.ts";
import { writePart } from "./benchmark/performanceFile.ts";
import { SOAK_ZONES } from "./soak/soakPlan.ts";

/** `npm run bench:settings`: what 10,000 servers with a daily fact cost at the start, written into docs/performance.md. */

const GUILDS = 10_000;
const READS = 2_000;
/** Noon: nothing is due for hours, so that planning alone is measured. */
const NOW = Date.UTC(2026, 2, 10, 12);

const measurement = z.object({
  guilds: z.number(),
  libraryMs: z.number(),
  openMs: z.number(),
  planMs: z.number(),
  planAgainMs: z.number(),
  readColdUs: z.number(),
  readCachedUs: z.number(),
  rssMB: z.number(),
  heapMB: z.number(),
});
type Measurement = z.output<typeof measurement>;

const { values } = parseArgs({ options: { measure: { type: "string" }, guilds: { type: "string", default: "0" } } });
if (values.measure === undefined) await compare();
else console.log(JSON.stringify(await measure(values.measure, Number(values.guilds))));

async function compare(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  try {
    const empty = await measureApart(join(directory, "empty.sqlite"), 0);
    const full = join(directory, "full.sqlite");
    const fillMs = await fill(full);
    const fileMB = (await stat(full)).size / 1e6;
    const report = format([empty, await measureApart(full, GUILDS)], { fillMs, fileMB });
    console.log(report);
    await writePart("settings", report);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function guildId(index: number): string {
  return String(613_425_648_685_547_000n + BigInt(index));
}

/** Through the store itself, one moderator after the other. */
async function fill(path: string): Promise<number> {
  const stores = await openStores(`sqlite:${path}`, { now: () => new Date(NOW) });
  const began = performance.now();
  for (let index = 0; index < GUILDS; index += 1) {
    await stores.settings.update(guildId(index), {
      language: "de",
      logChannelId: guildId(index),
      daily: {
        channelId: guildId(index),
        time: `${String(index % 10).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`,
        timeZone: SOAK_ZONES[index % SOAK_ZONES.length] ?? "UTC",
        days: "every",
        roleId: null,
        publish: false,
        tagId: null,
        since: new Date(NOW).toISOString(),
        pause: null,
      },
    });
  }
  const ms = performance.now() - began;
  await stores.close();
  return ms;
}

async function measureApart(path: string, guilds: number): Promise<Measurement> {
  const script = ["--expose-gc", "src/cli/benchSettings.ts", "--measure", path, "--guilds", String(guilds)];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  return measurement.parse(JSON.parse(stdout));
}

/** The bot as it starts, up to the moment at which it would connect, and its first look at what it owes. */
async function measure(path: string, guilds: number): Promise<Measurement> {
  const now = () => new Date(NOW);
  const [library, libraryMs] = await timed(async () => createLibrary(await loadSources(".")));
  const config = readConfig({ DISCORD_TOKEN: "a.b.c", STORE_URL: `sqlite:${path}` });
  const log = createLog({ level: "silent", pretty: false });
  const [assembled, openMs] = await timed(() => assembleBot({ config, log, library, now }));
  const [, planMs] = await timed(() => assembled.bot.sweep());
  const [, planAgainMs] = await timed(() => assembled.bot.sweep());
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  await assembled.stop();
  const { readColdUs, readCachedUs } = await measureReads(path, guilds);
  const rounded = { libraryMs, openMs, planMs, planAgainMs, readColdUs, readCachedUs };
  return { guilds, ...rounded, rssMB: rss / 1e6, heapMB: heapUsed / 1e6 };
}

async function measureReads(path: string, guilds: number) {
  const stores = await openStores(`sqlite:${path}`, { now: () => new Date(NOW) });
  const all = async () => {
    for (let index = 0; index < READS; index += 1) await stores.settings.read(guildId(index % Math.max(guilds, 1)));
  };
  const [, coldMs] = await timed(all);
  const [, cachedMs] = await timed(all);
  await stores.close();
  return { readColdUs: (coldMs / READS) * 1000, readCachedUs: (cachedMs / READS) * 1000 };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

function format(measured: readonly Measurement[], { fillMs, fileMB }: { fillMs: number; fileMB: number }): string {
  const row = (label: string, of: (one: Measurement) => string) => `| ${label} | ${measured.map(of).join(" | ")} |`;
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
  const [processor] = cpus();
  return [
    `## ${GUILDS.toLocaleString("en")} servers with a daily fact`,
    "",
    `Measured with \`npm run bench:settings\` on ${processor?.model ?? "an unknown processor"}, Node ${process.versions.node}: the bot as`,
    "it starts, up to the connection to Discord, with an empty SQLite file and with one in which every server has settings and a schedule.",
    "",
    `| | ${measured.map(({ guilds }) => `${guilds.toLocaleString("en")} servers`).join(" | ")} |`,
    `| --- | ${measured.map(() => "---:").join(" | ")} |`,
    row("read the article, build its index", ({ libraryMs }) => ms(libraryMs)),
    row("open the store, assemble the bot", ({ openMs }) => ms(openMs)),
    row("first look at every schedule", ({ planMs }) => ms(planMs)),
    row("each later look, every half minute", ({ planAgainMs }) => ms(planAgainMs)),
    row("one server's settings, not cached", ({ readColdUs }) => `${readColdUs.toFixed(0)} µs`),
    row("one server's settings, cached", ({ readCachedUs }) => `${readCachedUs.toFixed(1)} µs`),
    row("memory of the process", ({ rssMB }) => `${rssMB.toFixed(0)} MB`),
    row("of it JavaScript objects", ({ heapMB }) => `${heapMB.toFixed(0)} MB`),
    "",
    `Writing them one after the other took ${(fillMs / 1000).toFixed(0)} s (${(fillMs / GUILDS).toFixed(1)} ms each, safe against a power failure); the file has ${fileMB.toFixed(1)} MB.`,
  ].join("\n");
}
