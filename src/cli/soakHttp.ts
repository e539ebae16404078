import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { writePart } from "./benchmark/performanceFile.ts";
import { dripHeaders, type Statuses, sendBadSignatures, sendOversizedBodies } from "./load/hostileClients.ts";

/** `npm run soak:http`: the bot under load over the gateway and over HTTP, and under attack; written into docs/performance.md. */

const USAGE = `Measures interactions a second over the gateway and over HTTP, then attacks the HTTP side of a bot that goes on answering.
Everything stays on this machine. Ends with code 1 where anything was answered that should not be, a member got no answer, or memory grew.

  npm run soak:http
  npm run soak:http -- --seconds 2 --bad 1000

  --seconds 8      of load, for each of the two, after 2 s to warm up
  --in-flight 32   interactions that wait for their first answer at any time; a quarter of that under attack
  --bad 10000      requests with bad signatures
  --large 300      bodies of 1 MB
  --slow 500       connections that send their headers drop by drop
  --dry            print, but do not write docs/performance.md`;

const started = z.object({ url: z.string(), token: z.string(), publicKey: z.string() });
const botStarted = z.object({ interactionsUrl: z.string().optional() });
const loadSchema = z.object({
  answered: z.number(),
  failed: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
});
interface Load extends z.output<typeof loadSchema> {
  /** Of the bot's CPU time, for one answer. */
  readonly cpuMs: number;
}
const usageSchema = z.object({
  rss: z.number(),
  heap: z.number(),
  cpu: z.object({ user: z.number(), system: z.number() }),
});
type Usage = z.output<typeof usageSchema>;

/** More than this is no noise of the collector's. */
const GROWTH_MB = 8;
const TOGETHER = 64;
const CUT_OFF = [0, 408];
const PATIENCE_MS = 120_000;

interface Plan {
  readonly seconds: number;
  readonly inFlight: number;
  readonly bad: number;
  readonly large: number;
  readonly slow: number;
}

interface Attack {
  readonly load: Load;
  readonly bad: Statuses;
  readonly large: Statuses;
  readonly slow: Statuses;
  readonly before: Usage;
  readonly after: Usage;
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "8" },
    "in-flight": { type: "string", default: "32" },
    bad: { type: "string", default: "10000" },
    large: { type: "string", default: "300" },
    slow: { type: "string", default: "500" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await soak();

async function soak(): Promise<void> {
  const count = z.coerce.number("must be a number").int().positive();
  const plan: Plan = {
    seconds: count.parse(values.seconds),
    inFlight: count.parse(values["in-flight"]),
    bad: count.parse(values.bad),
    large: count.parse(values.large),
    slow: count.parse(values.slow),
  };
  const [busy = 0] = loadavg();
  const gateway = await withBot({}, (standIn, bot) => measure(standIn, bot, plan));
  console.log(line("gateway", gateway));
  const http = await withBot({ INTERACTIONS_PORT: "0" }, async (standIn, bot, url) => {
    const load = await measure(standIn, bot, plan);
    console.log(line("http", load));
    return { load, attack: await attack({ standIn, bot, url, plan }) };
  });
  console.log(line("http under attack", http.attack.load));
  const report = format({ ...plan, busy }, gateway, http.load, http.attack);
  console.log(`\n${report}`);
  const faults = faultsOf(http.attack, [gateway, http.load, http.attack.load]);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (!values.dry) await writePart("http", report);
}

/** A stand-in and a bot of their own. */
async function withBot<T>(
  env: Readonly<Record<string, string>>,
  use: (standIn: ChildProcess, bot: ChildProcess, url: string) => Promise<T>,
): Promise<T> {
  const standIn = start("standInProcess.ts", [], {});
  try {
    const { url, token, publicKey } = started.parse(await next(standIn));
    const bot = start("answeringProcess.ts", ["beleg"], {
      DISCORD_API_URL: url,
      DISCORD_TOKEN: token,
      DISCORD_PUBLIC_KEY: publicKey,
      STORE_URL: "memory:",
      LOG_LEVEL: "error",
      PLAYGROUND: "0",
      ...env,
    });
    try {
      const { interactionsUrl = "" } = botStarted.parse(await next(bot));
      if (interactionsUrl !== "") await ask(standIn, { deliverTo: interactionsUrl });
      await ask(standIn, { prepare: true });
      return await use(standIn, bot, interactionsUrl);
    } finally {
      await end(bot);
    }
  } finally {
    await end(standIn);
  }
}

async function measure(standIn: ChildProcess, bot: ChildProcess, { seconds, inFlight }: Plan): Promise<Load> {
  await ask(standIn, { seconds: 2, inFlight });
  const before = usageSchema.parse(await ask(bot, "usage"));
  const done = loadSchema.parse(await ask(standIn, { seconds, inFlight }));
  return { ...done, cpuMs: cpuBetween(before, usageSchema.parse(await ask(bot, "usage"))) / done.answered };
}

/** Milliseconds. */
function cpuBetween({ cpu: before }: Usage, { cpu: after }: Usage): number {
  return (after.user + after.system - before.user - before.system) / 1_000;
}

interface Scene {
  readonly standIn: ChildProcess;
  readonly bot: ChildProcess;
  readonly url: string;
  readonly plan: Plan;
}

async function attack({ standIn, bot, url, plan }: Scene): Promise<Attack> {
  // Once before, so that what such requests warm up is not taken for growth.
  await sendBadSignatures(url, { count: 1_000, together: TOGETHER });
  const before = usageSchema.parse(await ask(bot, "usage"));
  const asking = ask(standIn, { seconds: plan.seconds, inFlight: Math.max(1, Math.floor(plan.inFlight / 4)) });
  const [done, bad, large, slow] = await Promise.all([
    asking.then((answer) => loadSchema.parse(answer)),
    sendBadSignatures(url, { count: plan.bad, together: TOGETHER }),
    sendOversizedBodies(url, { count: plan.large, together: TOGETHER / 4 }),
    dripHeaders(url, plan.slow),
  ]);
  const after = usageSchema.parse(await ask(bot, "usage"));
  const load = { ...done, cpuMs: cpuBetween(before, after) / done.answered };
  return { load, bad, large, slow, before, after };
}

function faultsOf({ bad, large, slow, before, after }: Attack, loads: readonly Load[]): readonly string[] {
  const outside = (statuses: Statuses, allowed: readonly number[]) =>
    [...statuses].filter(([status]) => !allowed.includes(status)).map(([status, count]) => `${count} times ${status}`);
  const named = (what: string, found: readonly string[]) => (found.length > 0 ? [`${what}: ${found.join(", ")}`] : []);
  const failed = loads.reduce((sum, one) => sum + one.failed, 0);
  const grown = (after.heap - before.heap) / 1e6;
  return [
    ...named("bad signatures were answered", outside(bad, [401])),
    ...named("bodies that are too large were answered", outside(large, [413, ...CUT_OFF])),
    ...named("slow clients were answered", outside(slow, CUT_OFF)),
    ...(failed > 0 ? [`${failed} members got no answer`] : []),
    ...(grown > GROWTH_MB ? [`what is held in memory grew by ${grown.toFixed(1)} MB`] : []),
  ];
}

function start(file: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const path = fileURLToPath(new URL(`load/${file}`, import.meta.url));
  return fork(path, args, { env: { ...process.env, ...env }, execArgv: ["--expose-gc"] });
}

async function ask(child: ChildProcess, order: object | string): Promise<unknown> {
  const answer = next(child);
  child.send(order);
  return answer;
}

async function next(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a process of the soak ended with code ${code}`);
  });
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const [message] = await Promise.race([once(child, "message", { signal }), ended]);
  return message;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}

function line(name: string, { answered, seconds, p50, p99, failed }: Load): string {
  const rate = Math.round(answered / seconds);
  return `${name}: ${rate} answers a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${failed} without an answer`;
}

function format(
  plan: Plan & { readonly busy: number },
  gateway: Load,
  http: Load,
  { load, bad, large, slow, before, after }: Attack,
): string {
  const row = (name: string, { answered, seconds, p50, p99, cpuMs, failed }: Load) =>
    `| ${name} | ${Math.round(answered / seconds)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${cpuMs.toFixed(2)} | ${failed} |`;
  const counts = (statuses: Statuses) =>
    [...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, count]) => `${count} × ${status === 0 ? "cut off" : status}`)
      .join(", ");
  const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
  return `## Gateway, HTTP, and HTTP under attack

Measured with \`npm run soak:http\` on ${cpus()[0]?.model ?? "?"} (${cpus().length} cores), Node ${process.versions.node}: stand-in, bot and attackers each in a process of
their own on this machine. ${plan.inFlight} interactions waiting at any time, ${plan.seconds} s each; under attack a quarter of that. Over HTTP the stand-in signs every
request and the bot verifies it, in the same seconds. Before the start the machine was busy with other programs to a load of ${plan.busy.toFixed(1)}: with
much more than 1 rates and waits say little, and the bot's CPU time for an answer is what compares.

| | answers a second | first answer, p50 ms | p99 ms | the bot's CPU an answer, ms | no answer |
| --- | ---: | ---: | ---: | ---: | ---: |
${row("gateway", gateway)}
${row("HTTP", http)}
${row("HTTP under attack", load)}

| the attack | answered |
| --- | --- |
| ${plan.bad} requests with bad signatures | ${counts(bad)} |
| ${plan.large} bodies of 1 MB | ${counts(large)} |
| ${plan.slow} clients that send headers drop by drop | ${counts(slow)} |

Held in memory before ${mb(before.heap)} MB, after ${mb(after.heap)} MB; the process before ${mb(before.rss)} MB, after ${mb(after.rss)} MB.`;
}
