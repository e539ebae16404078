import type { ChildBot } from "./childBot.ts";
import type { Posts } from "./soakPosts.ts";
import type { Uptime } from "./soakTally.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Some time into a sweep, in milliseconds of the machine's. */
const SOMEWHERE_MS = 30;

/** The processes of a soak. */
export interface SoakTown {
  readonly uptimes: readonly Uptime[];
  readonly threats: number;
  readonly kills: number;
  /** Killed right after a post of theirs was put up, before they were told. */
  readonly killedInside: number;
  /** Starts those whose time has come; at the beginning, so many. */
  wake(now: number, processes: number): Promise<void>;
  /** Lets one of them be killed: at one of the next posts, as soon as it is there and before the bot is told; or some time into the sweep. */
  threaten(): void;
  sweep(now: number): Promise<void>;
  close(): Promise<void>;
}

interface TownParts {
  readonly start: () => Promise<ChildBot | undefined>;
  readonly posts: Posts;
  readonly random: () => number;
}

/** What changes while a soak lasts. */
interface TownState {
  bots: ChildBot[];
  /** When each of those that are dead is started again. */
  startsAt: readonly number[];
  uptimes: Uptime[];
  upSince: number | undefined;
  /** The last time at which all of them did what they were told. */
  wellUntil: number;
  threats: number;
  kills: number;
  killedInside: number;
}

export function createTown(parts: TownParts): SoakTown {
  const state: TownState = {
    bots: [],
    startsAt: [],
    uptimes: [],
    upSince: undefined,
    wellUntil: 0,
    threats: 0,
    kills: 0,
    killedInside: 0,
  };
  return {
    get uptimes() {
      return state.uptimes;
    },
    get threats() {
      return state.threats;
    },
    get kills() {
      return state.kills;
    },
    get killedInside() {
      return state.killedInside;
    },
    wake: (now, processes) => wake(state, parts, now, processes),
    threaten: () => threaten(state, parts),
    sweep: (now) => sweep(state, parts, now),
    async close() {
      endUptime(state);
      for (const bot of state.bots) bot.kill();
      await Promise.all(state.bots.map((bot) => bot.gone()));
      state.bots = [];
      state.startsAt = [];
    },
  };
}

async function wake(state: TownState, { start }: TownParts, now: number, processes: number): Promise<void> {
  const planned = state.bots.length + state.startsAt.length === 0 ? processes : 0;
  const due = state.startsAt.filter((at) => at <= now).length + planned;
  state.startsAt = state.startsAt.filter((at) => at > now);
  for (let started = 0; started < due; started += 1) {
    const bot = await start();
    if (bot) state.bots.push(bot);
    else state.startsAt = [...state.startsAt, now + 5 * MINUTE];
  }
}

function threaten(state: TownState, { posts, random }: TownParts): void {
  const victim = state.bots[Math.floor(random() * state.bots.length)];
  if (!victim) return;
  state.threats += 1;
  if (state.threats > 1 && random() < 0.3) {
    setTimeout(() => victim.kill(), random() * SOMEWHERE_MS);
    return;
  }
  let left = 1 + Math.floor(random() * 3);
  posts.onPost = () => {
    left -= 1;
    if (left > 0) return;
    posts.onPost = () => undefined;
    if (victim.killed) return;
    state.killedInside += 1;
    victim.kill();
  };
}

async function sweep(state: TownState, { random }: TownParts, now: number): Promise<void> {
  const ends = await Promise.all(state.bots.map((bot) => bot.sweep(now)));
  const dead = state.bots.filter(({ killed }) => killed);
  await Promise.all(dead.map((bot) => bot.gone()));
  state.bots = state.bots.filter(({ killed }) => !killed);
  state.kills += dead.length;
  // Mostly somebody starts it again at once; sometimes nobody does for hours.
  const waits = dead.map(() => (random() < 0.12 ? 5 * HOUR : 10 * MINUTE) * random());
  state.startsAt = [...state.startsAt, ...waits.map((wait) => now + wait)];
  if (ends.length === 0 || ends.some((end) => end !== "done")) {
    endUptime(state);
    return;
  }
  state.upSince ??= now;
  state.wellUntil = now;
}

function endUptime(state: TownState): void {
  if (state.upSince !== undefined) state.uptimes.push({ from: state.upSince, to: state.wellUntil });
  state.upSince = undefined;
}
