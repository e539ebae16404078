import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observer } from "../app/observer.ts";
import { VERSION } from "../app/version.ts";

/** What is asked of the running bot at each scrape. */
export interface Gauges {
  /** How many shards of this process are in which state, as discord.js names it in lower case; empty without a gateway. */
  shards(): ReadonlyMap<string, number>;
  /** Servers that this process hears of; undefined without a gateway. */
  guilds(): number | undefined;
  /** There and back over the gateway. */
  latencyMs(): number | undefined;
}

/** As `/healthz` names them. */
type Problems = () => Promise<readonly string[]>;

export interface Metrics {
  readonly observer: Observer;
  /** From now on scrapes ask here. */
  watch(gauges: Gauges, problems: Problems): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Discord gives up after 3 s. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  let gauges: Gauges | undefined;
  let problems: Problems = async () => [];
  addGauges(register, () => gauges);
  new Gauge({
    name: "beleg_problems",
    help: "Reasons that /healthz gives for not being ready",
    registers: [register],
    async collect() {
      this.set((await problems()).length);
    },
  });
  return {
    observer: createCounters(register),
    watch(now, why) {
      gauges = now;
      problems = why;
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

function createCounters(register: Registry): Observer {
  const registers = [register];
  const answers = new Counter({
    name: "beleg_answers_total",
    help: "Interactions by what they were and how they ended",
    labelNames: ["kind", "name", "outcome"],
    registers,
  });
  const firstAnswer = new Histogram({
    name: "beleg_first_answer_seconds",
    help: "From an interaction's arrival until Discord had taken the first answer",
    labelNames: ["kind"],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const turnedAway = new Counter({
    name: "beleg_requests_turned_away_total",
    help: "HTTP requests that were not taken for Discord's",
    labelNames: ["why"],
    registers,
  });
  const due = new Counter({ name: "beleg_daily_due_total", help: "Daily posts that fell due", registers });
  const tried = new Counter({
    name: "beleg_daily_attempts_total",
    help: "Attempts at daily posts by outcome; sent is a post",
    labelNames: ["outcome"],
    registers,
  });
  const missed = new Counter({ name: "beleg_daily_missed_total", help: "Daily posts given up for a date", registers });
  return {
    answered({ kind, name, outcome, firstMs }) {
      answers.inc({ kind, name, outcome });
      if (firstMs !== undefined) firstAnswer.observe({ kind }, firstMs / 1_000);
    },
    turnedAway: (why) => turnedAway.inc({ why }),
    postDue: () => due.inc(),
    postTried: (outcome) => tried.inc({ outcome }),
    postMissed: () => missed.inc(),
  };
}

function addGauges(register: Registry, current: () => Gauges | undefined): void {
  const registers = [register];
  new Gauge({ name: "beleg_info", help: "The version that runs", labelNames: ["version"], registers }).set(
    { version: VERSION },
    1,
  );
  new Gauge({
    name: "beleg_gateway_shards",
    help: "Shards of this process by state",
    labelNames: ["state"],
    registers,
    collect() {
      this.reset();
      for (const [state, count] of current()?.shards() ?? []) this.set({ state }, count);
    },
  });
  numberGauge(register, "beleg_guilds", "Servers that this process hears of over the gateway", () =>
    current()?.guilds(),
  );
  numberGauge(register, "beleg_gateway_latency_seconds", "There and back over the gateway", () => {
    const latencyMs = current()?.latencyMs();
    return latencyMs === undefined ? undefined : latencyMs / 1_000;
  });
}

/** Absent while there is no value. */
function numberGauge(register: Registry, name: string, help: string, read: () => number | undefined): void {
  new Gauge({
    name,
    help,
    registers: [register],
    labelNames: [],
    collect() {
      this.remove();
      const value = read();
      if (value !== undefined) this.set(value);
    },
  });
}
