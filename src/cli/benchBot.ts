import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { writePart } from "./benchmark/performanceFile.ts";

/** `npm run bench:bot`: answers per second beside a bare discord.js bot, written into docs/performance.md. */

const USAGE = `Measures how many interactions a second the bot answers, how soon, and at what cost, beside a bare discord.js bot.

  npm run bench:bot
  npm run bench:bot -- --rounds 1 --seconds 2

  --rounds 5       of each bot, one after the other
  --seconds 6      of load in each round, after 2 s to warm up
  --in-flight 32   interactions that wait for their first answer at any time
  --dry            print, but do not write docs/performance.md`;

const address = z.object({ url: z.string(), token: z.string() });
const load = z.object({
  answered: z.number(),
  failed: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
});
const usage = z.object({ cpu: z.object({ user: z.number(), system: z.number() }), rss: z.number() });

const BOTS = ["beleg", "bare", "raw"] as const;
type BotName = (typeof BOTS)[number];

const LABELS: Readonly<Record<BotName, string>> = {
  beleg: "Beleg",
  bare: "bare discord.js bot that answers a constant",
  raw: "the stand-in's own limit (no library)",
};

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU time for one answer. */
  readonly cpuMs: number;
  readonly rssMB: number;
  readonly failed: number;
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "6" },
    "in-flight": { type: "string", default: "32" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await bench();

async function bench(): Promise<void> {
  const [rounds, seconds, inFlight] = [values.rounds, values.seconds, values["in-flight"]].map((text) =>
    z.coerce.number("must be a number").positive().parse(text),
  );
  const measured = new Map<BotName, Round[]>(BOTS.map((name) => [name, []]));
  for (let round = 0; round < (rounds ?? 1); round += 1) {
    for (const name of BOTS) {
      const result = await measure(name, { seconds: seconds ?? 1, inFlight: inFlight ?? 1 });
      measured.get(name)?.push(result);
      console.log(
        `${name}: ${Math.round(result.perSecond)} answers a second, ${result.cpuMs.toFixed(3)} ms of CPU each`,
      );
    }
  }
  const report = format(measured, { seconds: seconds ?? 1, inFlight: inFlight ?? 1 });
  console.log(`\n${report}`);
  if (!values.dry) await writePart("bot", report);
}

interface Load {
  readonly seconds: number;
  readonly inFlight: number;
}

/** A stand-in and a bot of their own for each round, so that none inherits what another left behind. */
async function measure(name: BotName, { seconds, inFlight }: Load): Promise<Round> {
  const standIn = start("standInProcess.ts", [], {});
  try {
    const { url, token } = address.parse(await next(standIn));
    const env = {
      DISCORD_API_URL: url,
      DISCORD_TOKEN: token,
      STORE_URL: "memory:",
      LOG_LEVEL: "warn",
      PLAYGROUND: "0",
    };
    // Beleg registers the commands that the stand-in's people use.
    const first = await startBot("beleg", env);
    await ask(standIn, { prepare: true });
    const bot = name === "beleg" ? first : await replace(first, name, env);
    try {
      await ask(standIn, { seconds: 2, inFlight });
      const before = usage.parse(await ask(bot, "usage"));
      const done = load.parse(await ask(standIn, { seconds, inFlight }));
      const after = usage.parse(await ask(bot, "usage"));
      const cpuUs = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
      return {
        perSecond: done.answered / done.seconds,
        p50: done.p50,
        p99: done.p99,
        cpuMs: cpuUs / 1000 / done.answered,
        rssMB: after.rss / 1e6,
        failed: done.failed,
      };
    } finally {
      await end(bot);
    }
  } finally {
    await end(standIn);
  }
}

function start(file: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const path = fileURLToPath(new URL(`load/${file}`, import.meta.url));
  return fork(path, args, { env: { ...process.env, ...env } });
}

async function startBot(name: BotName, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const bot = start("answeringProcess.ts", [name], env);
  await next(bot);
  return bot;
}

async function replace(bot: ChildProcess, name: BotName, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  await end(bot);
  return startBot(name, env);
}

async function ask(process: ChildProcess, order: object | string): Promise<unknown> {
  const answer = next(process);
  process.send(order);
  return answer;
}

async function next(process: ChildProcess): Promise<unknown> {
  const ended = once(process, "exit").then(([code]) => {
    throw new Error(`a process of the benchmark ended with code ${code}`);
  });
  const [message] = await Promise.race([once(process, "message"), ended]);
  return message;
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const gone = once(process, "exit");
  process.disconnect();
  await gone;
}

function format(measured: ReadonlyMap<BotName, readonly Round[]>, { seconds, inFlight }: Load): string {
  const middle = (name: BotName, of: (round: Round) => number) => {
    const all = (measured.get(name) ?? []).map(of).toSorted((a, b) => a - b);
    return all[Math.floor(all.length / 2)] ?? Number.NaN;
  };
  const line = (name: BotName) =>
    `| ${LABELS[name]} | ${Math.round(middle(name, (one) => one.perSecond))} | ${middle(name, (one) => one.p50).toFixed(1)} | ${middle(name, (one) => one.p99).toFixed(1)} | ${middle(name, (one) => one.cpuMs).toFixed(3)} | ${Math.round(middle(name, (one) => one.rssMB))} |`;
  const share = middle("beleg", (one) => one.perSecond) / middle("bare", (one) => one.perSecond);
  const failed = [...measured.values()].flat().reduce((sum, one) => sum + one.failed, 0);
  const rounds = measured.get("beleg")?.length ?? 0;
  return `## Interactions a second

Measured with \`npm run bench:bot\` on ${cpus()[0]?.model ?? "?"} (${cpus().length} cores), Node ${process.versions.node}: the stand-in in a process of its own, its
validation off, with ${inFlight} interactions waiting at any time, half of them keystrokes of an autocomplete, the others \`/search\`, \`/quote\`,
\`/timeline\` and \`/fact\`, each by another member. No question is asked twice; their words come again, as in real use, and every
seventh is misspelt. Medians of ${rounds} rounds of ${seconds} s.

| | answers a second | first answer, p50 ms | p99 ms | CPU an answer, ms | memory, MB |
| --- | ---: | ---: | ---: | ---: | ---: |
${BOTS.map(line).join("\n")}

Beleg reaches ${Math.round(share * 100)} % of the bare bot's rate; ${failed} interactions got no answer.`;
}
