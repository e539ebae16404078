import type { BagFact } from "#src/daily/bag.ts";
import type { SlotLedger } from "#src/daily/ledger.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import { createPoster, type Poster } from "#src/daily/poster.ts";
import type { PosterEvent } from "#src/daily/posting.ts";
import { openStores } from "#src/settings/openStores.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { createPostOffice, type Fault, HOUR, MINUTE, SCHEDULE, SECOND } from "./posterWorld.ts";

export interface SimulationOptions {
  readonly storeUrl: string;
  /** Programs that sweep at the same time, each crashing by itself. */
  readonly processes: number;
  readonly guilds: number;
  readonly zones: readonly string[];
  readonly from: string;
  readonly days: number;
  readonly facts: number;
  /** Share of sends that fail, in thirds: 500, lost on the way, delivered without an answer. */
  readonly faultRate: number;
  /** Share of calls to ledger and post office at which the process dies, before or after the call. */
  readonly crashRate: number;
  /** Share of crashes after which nothing runs for up to five hours. */
  readonly outageRate: number;
  readonly seed: number;
  /** Attempts are made only where a look at the guild says that one is due, as a cluster hands them out. Otherwise by sweeps. */
  readonly handedOut?: boolean;
}

export interface SimulationResult {
  /** Guild and local date pairs that could have had a post: something ran for ten minutes of their window. */
  readonly expected: number;
  readonly posted: number;
  readonly doubled: readonly string[];
  readonly missing: readonly string[];
  /** Facts that came again before the bag was empty. */
  readonly repeated: readonly string[];
  /** Posted outside their window, or on a date that has none. */
  readonly stray: readonly string[];
  /** Not posted and nobody was told. */
  readonly untold: readonly string[];
  readonly crashes: number;
  readonly faults: number;
  /** Windows during which too little ran. */
  readonly excused: number;
}

/** mulberry32: small and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STEP = 30 * SECOND;
const GRACE = 3 * HOUR;
const ENOUGH = 10 * MINUTE;
const DAYS_CHOSEN = ["every", "every", "weekdays", "weekends"] as const;

class ProcessGone extends Error {}

interface Process {
  readonly poster: Pick<Poster, "nextWake" | "dispose"> & {
    sweep(): Promise<{ readonly events: readonly PosterEvent[] }>;
  };
  readonly isGone: () => boolean;
}

/** Lives through the days with a clock of its own, and counts. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const random = randomFrom(options.seed);
  const begin = Date.parse(options.from);
  const end = begin + options.days * 24 * HOUR;
  let clock = begin;
  const now = () => new Date(clock);
  const stores = await Promise.all(
    Array.from({ length: options.storeUrl === "memory:" ? 1 : options.processes }, () =>
      openStores(options.storeUrl, { now }),
    ),
  );
  const office = createPostOffice(() => clock);
  let faults = 0;
  office.fault = () => {
    if (random() >= options.faultRate) return undefined;
    faults += 1;
    return (["500", "lost", "late"] satisfies Fault[])[Math.floor(random() * 3)];
  };
  const guilds = plan(options, random, new Date(begin).toISOString());
  for (const { guildId, daily } of guilds) await stores[0]?.settings.update(guildId, { daily });

  const facts: readonly BagFact[] = Array.from({ length: options.facts }, (_, index) => ({
    id: `a/f${index}`,
    recurs: index < 3 ? { month: 1 + ((new Date(begin).getUTCMonth() + index) % 12), day: undefined } : undefined,
  }));
  const startProcess = (index: number): Process => {
    let gone = false;
    const store = stores[index % stores.length] ?? stores[0];
    if (!store) throw new TypeError("no store");
    /** The process dies before or after any call that reaches outside it. */
    const mortal =
      <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        const fate = random();
        if (gone || fate < options.crashRate / 2) {
          gone = true;
          throw new ProcessGone();
        }
        const result = await call(...args);
        if (gone || fate < options.crashRate) {
          gone = true;
          throw new ProcessGone();
        }
        return result;
      };
    const ledger = mortalLedger(openLedger(store.backend, { now }), mortal);
    const poster = createPoster({
      ledger,
      settings: store.settings,
      facts: () => facts,
      now,
      random,
      post: mortal((slot) => office.post(slot)),
      findOwnPost: mortal((post) => office.findOwnPost(post)),
      log: silentLog,
      limits: { recheckMs: 2 * HOUR },
    });
    const guildIds = guilds.map(({ guildId }) => guildId);
    return { poster: options.handedOut ? handedOut(poster, guildIds, () => clock) : poster, isGone: () => gone };
  };

  const running = Array.from({ length: options.processes }, (_, index) => ({
    process: startProcess(index) as Process | undefined,
    backAt: 0,
  }));
  const up: [number, number][] = [];
  const told = new Set<string>();
  let crashes = 0;
  while (clock < end + GRACE + HOUR) {
    const alive = running.flatMap(({ process }) => process ?? []);
    const reports = await Promise.all(alive.map(({ poster }) => poster.sweep()));
    for (const event of reports.flatMap(({ events }) => events)) {
      if (event.kind === "missed") told.add(`${event.guildId} ${event.date}`);
    }
    for (const [index, place] of running.entries()) {
      if (place.process?.isGone()) {
        place.process.poster.dispose();
        place.process = undefined;
        crashes += 1;
        place.backAt = clock + (random() < options.outageRate ? random() * 5 * HOUR : random() * 4 * MINUTE);
      } else if (!place.process && clock >= place.backAt) place.process = startProcess(index);
    }
    clock = nextStep(clock, running, up);
  }
  for (const store of stores) await store.close();

  const windows = expectedWindows(guilds, options, begin, end);
  return { ...judge(windows, office.messages, up, told, options.facts), crashes, faults };
}

/** Looks at each guild when the last look said so, and never for another reason. */
function handedOut(poster: Poster, guildIds: readonly string[], clock: () => number): Process["poster"] {
  const wakes = new Map<string, number>();
  const visit = async (guildId: string, events: PosterEvent[]): Promise<number> => {
    const { due, wakeAt } = await poster.outlook(guildId);
    if (!due) return wakeAt ?? Number.POSITIVE_INFINITY;
    const { retryAt } = await poster.attempt(guildId, (event) => void events.push(event));
    return retryAt ?? clock();
  };
  return {
    async sweep() {
      const events: PosterEvent[] = [];
      for (const guildId of guildIds) {
        if ((wakes.get(guildId) ?? 0) > clock()) continue;
        // The process that died is replaced.
        wakes.set(guildId, await visit(guildId, events).catch(() => clock()));
      }
      return { events };
    },
    nextWake: () => (wakes.size === 0 ? undefined : Math.min(...wakes.values())),
    dispose: poster.dispose,
  };
}

/** Nothing happens before the next sweep with something to do, or the next process that comes back. */
function nextStep(
  clock: number,
  running: readonly { readonly process: Process | undefined; readonly backAt: number }[],
  up: [number, number][],
): number {
  const next = Math.min(
    ...running.map(({ process, backAt }) => (process ? (process.poster.nextWake() ?? clock + STEP) : backAt)),
    clock + HOUR,
  );
  const to = Math.max(clock + STEP, clock + Math.ceil((next - clock) / STEP) * STEP);
  const last = up.at(-1);
  if (!running.some(({ process }) => process)) return to;
  if (last?.[1] === clock) last[1] = to;
  else up.push([clock, to]);
  return to;
}

type Mortal = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

function mortalLedger(ledger: SlotLedger, mortal: Mortal): SlotLedger {
  return {
    progress: mortal(ledger.progress),
    slot: mortal(ledger.slot),
    claim: mortal(ledger.claim),
    clearUncertainty: mortal(ledger.clearUncertainty),
    settle: mortal(ledger.settle),
    markMissed: ledger.markMissed,
    tellOnce: mortal(ledger.tellOnce),
    forgiveRefusals: mortal(ledger.forgiveRefusals),
    hasten: mortal(ledger.hasten),
    forget: mortal(ledger.forget),
    prune: mortal(ledger.prune),
  };
}

interface SimulatedGuild {
  readonly guildId: string;
  readonly daily: typeof SCHEDULE;
}

function plan({ guilds, zones }: SimulationOptions, random: () => number, since: string): readonly SimulatedGuild[] {
  return Array.from({ length: guilds }, (_, index) => {
    // Quarters of an hour, midnight and the hours of the clock changes more often than others.
    const quarter = Math.floor(random() * (random() < 0.5 ? 14 : 96));
    const time = `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
    const timeZone = zones[index % zones.length] ?? "UTC";
    const days = DAYS_CHOSEN[Math.floor(random() * 4)] ?? "every";
    return { guildId: `${1000 + index}`, daily: { ...SCHEDULE, channelId: `${index}`, time, timeZone, days, since } };
  });
}

export interface Window {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Worked out apart from the code that is tested: walks through the whole time in quarters of an hour and reads the clock on
 * the wall from Intl; the first quarter of a date that shows the time, or a later one, opens its window.
 */
function expectedWindows(
  guilds: readonly SimulatedGuild[],
  { zones }: SimulationOptions,
  begin: number,
  end: number,
): readonly Window[] {
  const walls = new Map(zones.map((zone) => [zone, wallClock(zone, begin, end)]));
  return guilds.flatMap(({ guildId, daily }) => {
    const opened = new Map<string, number>();
    for (const { at, date, time } of walls.get(daily.timeZone) ?? []) {
      if (time >= daily.time && !opened.has(date)) opened.set(date, at);
    }
    // What the first and the last date show may lie outside the time walked through.
    return [...opened].slice(1, -1).flatMap(([date, at]) => {
      const weekend = [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
      if (daily.days !== "every" && weekend !== (daily.days === "weekends")) return [];
      return [{ key: `${guildId} ${date}`, from: at, to: at + GRACE }];
    });
  });
}

function wallClock(timeZone: string, begin: number, end: number) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const walls = [];
  for (let at = begin; at < end; at += 15 * MINUTE) {
    const [date = "", time = ""] = format.format(at).split(" ");
    walls.push({ at, date, time });
  }
  return walls;
}

function judge(
  windows: readonly Window[],
  messages: readonly {
    readonly guildId: string;
    readonly date: string;
    readonly factId: string;
    readonly at: number;
  }[],
  up: readonly (readonly [number, number])[],
  told: ReadonlySet<string>,
  facts: number,
): Omit<SimulationResult, "crashes" | "faults"> {
  const sent = new Map<string, number[]>();
  for (const { guildId, date, at } of messages)
    sent.set(`${guildId} ${date}`, [...(sent.get(`${guildId} ${date}`) ?? []), at]);
  const possible = windows.filter((window) => upDuring(window, up) >= ENOUGH);
  const byKey = new Map(windows.map((window) => [window.key, window]));
  const first = Math.min(...windows.map(({ from }) => from));
  const last = Math.max(...windows.map(({ from }) => from));
  return {
    expected: possible.length,
    posted: possible.filter(({ key }) => sent.has(key)).length,
    doubled: [...sent].flatMap(([key, times]) => (times.length > 1 ? [key] : [])),
    missing: possible.flatMap(({ key }) => (sent.has(key) ? [] : [key])),
    repeated: repeatedFacts(messages, facts),
    stray: [...sent].flatMap(([key, [at = 0]]) => {
      const window = byKey.get(key);
      if (window) return at >= window.from && at < window.to ? [] : [key];
      return at > first + 24 * HOUR && at < last - 24 * HOUR ? [key] : [];
    }),
    untold: windows.flatMap(({ key }) => (sent.has(key) || told.has(key) ? [] : [key])),
    excused: windows.length - possible.length,
  };
}

function upDuring({ from, to }: Window, up: readonly (readonly [number, number])[]): number {
  return up.reduce((sum, [start, stop]) => sum + Math.max(0, Math.min(stop, to) - Math.max(start, from)), 0);
}

function repeatedFacts(
  messages: readonly { readonly guildId: string; readonly date: string; readonly factId: string }[],
  facts: number,
): readonly string[] {
  const bags = new Map<string, Set<string>>();
  return messages.flatMap(({ guildId, date, factId }) => {
    const posted = bags.get(guildId) ?? new Set<string>();
    bags.set(guildId, posted);
    if (posted.size === facts) posted.clear();
    if (posted.has(factId)) return [`${guildId} ${date} ${factId}`];
    posted.add(factId);
    return [];
  });
}

/** As `npm run soak:daily` ends. */
export function summary({ expected, posted, doubled, missing, repeated }: SimulationResult): string {
  return `expected ${expected} posted ${posted} doubled ${doubled.length} missing ${missing.length} repeated ${repeated.length}`;
}
