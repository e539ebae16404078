import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange } from "../../playground/interactions/exchange.ts";
import { seededRandom } from "../../playground/rest/failures.ts";
import { shardOf } from "../../playground/snowflake.ts";
import type { StandIn } from "../../playground/startStandIn.ts";
import type { Person } from "../../playground/users/person.ts";
import { en } from "../../text/en.ts";

/** Members who ask the bot something all the time. */
export interface Crowd {
  /** From now on so often. */
  start(perSecond: number): void;
  /** Asks no more; resolves once everybody has an answer, or no hope of one. */
  stop(): Promise<void>;
  /** The process that serves these shards is killed now: what it was at is nobody's failure. */
  lose(shards: readonly number[]): void;
  tally(): CrowdTally;
}

export interface CrowdTally {
  readonly answered: number;
  /** Reached a living process and got no answer within Discord's three seconds. */
  readonly failed: number;
  /** Answered with an apology: the store was away. */
  readonly apologies: number;
  /** On their way when their process was killed. */
  readonly lost: number;
  /** Not sent: their shard had no connection. */
  readonly unreached: number;
  readonly p50: number;
  readonly p99: number;
  /** What was asked and not answered. */
  readonly findings: readonly string[];
}

interface Question {
  readonly typed: string;
  readonly values: Readonly<Record<string, string>>;
}

const QUESTIONS: readonly Question[] = [
  { typed: "quote", values: { about: "Cash Cow" } },
  { typed: "search", values: { query: "Tesla entlässt Mitarbeiter" } },
  { typed: "search", values: { query: "OpenAI founding" } },
  { typed: "timeline", values: { from: "2018" } },
  { typed: "claim", values: { text: "Tesla fired 20 % of its staff in 2018" } },
  { typed: "help", values: {} },
  { typed: "fact", values: {} },
];
/** Each asks less often than a member may. */
const PEOPLE = 600;
const APOLOGY = en.error.unexpected({ reference: "" }).split("`")[0]?.slice(0, 20) ?? "";

export function createCrowd(standIn: StandIn, shardCount: number, seed: number): Crowd {
  const random = seededRandom(seed);
  const guilds = [...standIn.world.guilds.values()];
  const people = Array.from({ length: Math.min(PEOPLE, guilds.length) }, (_, index): Person => {
    const guild = guilds[Math.floor((index * guilds.length) / PEOPLE) % guilds.length];
    return standIn.user({ name: `member ${index}`, ...(guild && { guild }) });
  });
  const shardOfPerson = ({ home }: Person) => shardOf(home?.id ?? "0", shardCount);
  const pending = new Map<Exchange, number>();
  const lost = new WeakSet<Exchange>();
  const deadSessions = new Set<string>();
  const times: number[] = [];
  const counts = { answered: 0, failed: 0, apologies: 0, lost: 0, unreached: 0 };
  const findings: string[] = [];
  let running: Promise<void> | undefined;
  let stopped = false;

  const isServed = (shard: number) =>
    standIn.gateway.sessions().some((one) => one.shard === shard && one.connected && !deadSessions.has(one.id));

  const judge = async (exchange: Exchange, question: Question, shard: number): Promise<void> => {
    const outcome = await exchange.answer;
    pending.delete(exchange);
    const after = exchange.msToFirstAnswer;
    if (outcome.kind !== "failure" && after !== undefined) {
      counts.answered += 1;
      times.push(after);
      const text = "message" in outcome ? outcome.message.text : "";
      if (text.includes(APOLOGY)) counts.apologies += 1;
    } else if (lost.has(exchange)) counts.lost += 1;
    else {
      counts.failed += 1;
      findings.push(
        `/${question.typed} on shard ${shard}, asked at ${new Date(exchange.sentAt).toISOString()}: no answer`,
      );
    }
  };
  const ask = async (person: Person, question: Question): Promise<void> => {
    const shard = shardOfPerson(person);
    if (!isServed(shard)) {
      counts.unreached += 1;
      return;
    }
    const exchange = await person.slash(question.typed, question.values);
    pending.set(exchange, shard);
    await judge(exchange, question, shard);
  };
  const run = async (perSecond: number): Promise<void> => {
    const asking = new Set<Promise<void>>();
    for (let count = 0; !stopped; count += 1) {
      const person = people[count % people.length];
      const question = QUESTIONS[Math.floor(random() * QUESTIONS.length)];
      if (person && question) {
        const asked = ask(person, question).finally(() => asking.delete(asked));
        asking.add(asked);
      }
      await sleep(1_000 / perSecond);
    }
    await Promise.all(asking);
  };
  return {
    start(perSecond) {
      running ??= run(perSecond);
    },
    async stop() {
      stopped = true;
      await running;
    },
    lose(shards) {
      for (const { id, shard } of standIn.gateway.sessions()) if (shards.includes(shard)) deadSessions.add(id);
      for (const [exchange, shard] of pending) if (shards.includes(shard)) lost.add(exchange);
    },
    tally() {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
      return { ...counts, p50: at(0.5), p99: at(0.99), findings };
    },
  };
}
