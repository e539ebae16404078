import type { DueSlot } from "./dueSlots.ts";

/** Three hours: as long after its time a fact may still appear. */
export const WINDOW_MS: number = 3 * 60 * 60 * 1000;
/** A bot that runs so long in one piece inside a window has time for several attempts. */
const ENOUGH_MS = 60 * 60 * 1000;

/** Time in which the bot ran and nobody killed it. */
export interface Uptime {
  readonly from: number;
  readonly to: number;
}

export interface PostSeen {
  readonly at: number;
  readonly factId: string;
}

export interface GuildRecord {
  readonly slots: readonly DueSlot[];
  readonly posts: readonly PostSeen[];
  /** Facts that there are. */
  readonly facts: number;
}

export interface Tally {
  /** Slots in whose window the bot ran for an hour. */
  readonly expected: number;
  /** Of these, with a post. */
  readonly posted: number;
  /** Posts beyond the first of a date, or outside every window. */
  readonly doubled: number;
  readonly missing: number;
  /** Facts posted again before all had been. */
  readonly repeated: number;
  /** Slots in whose window the bot ran for less than an hour, and how many of them have a post all the same. */
  readonly doubtful: number;
  readonly doubtfulPosted: number;
  /** What went wrong, for people. */
  readonly findings: readonly string[];
}

export function tally(guilds: ReadonlyMap<string, GuildRecord>, uptimes: readonly Uptime[]): Tally {
  const sum = { expected: 0, posted: 0, doubled: 0, missing: 0, repeated: 0, doubtful: 0, doubtfulPosted: 0 };
  const findings: string[] = [];
  for (const [guildId, { slots, posts, facts }] of guilds) {
    const bySlot = Map.groupBy(posts, (post) => slots.findLast(({ dueAt }) => dueAt <= post.at));
    for (const slot of slots) {
      const found = bySlot.get(slot) ?? [];
      const extra = found.length - 1;
      if (extra > 0) findings.push(`${guildId} ${slot.date}: ${found.length} posts`);
      sum.doubled += Math.max(0, extra);
      const late = found.filter(({ at }) => at > slot.dueAt + WINDOW_MS);
      if (late.length > 0) findings.push(`${guildId} ${slot.date}: a post after its window`);
      sum.doubled += late.length;
      if (!hadTime(slot, uptimes)) {
        sum.doubtful += 1;
        sum.doubtfulPosted += found.length > 0 ? 1 : 0;
        continue;
      }
      sum.expected += 1;
      sum.posted += found.length > 0 ? 1 : 0;
      if (found.length > 0) continue;
      sum.missing += 1;
      findings.push(`${guildId} ${slot.date}: no post, due ${new Date(slot.dueAt).toISOString()}`);
    }
    const stray = bySlot.get(undefined)?.length ?? 0;
    if (stray > 0) findings.push(`${guildId}: ${stray} posts before any was due`);
    sum.doubled += stray;
    const repeats = repeatedFacts(posts, facts);
    if (repeats > 0) findings.push(`${guildId}: ${repeats} facts repeated`);
    sum.repeated += repeats;
  }
  return { ...sum, findings };
}

function hadTime({ dueAt }: DueSlot, uptimes: readonly Uptime[]): boolean {
  return uptimes.some(({ from, to }) => Math.min(to, dueAt + WINDOW_MS) - Math.max(from, dueAt) >= ENOUGH_MS);
}

function repeatedFacts(posts: readonly PostSeen[], facts: number): number {
  let repeated = 0;
  let round = new Set<string>();
  for (const { factId } of posts.toSorted((a, b) => a.at - b.at)) {
    if (round.size >= facts) round = new Set();
    if (round.has(factId)) repeated += 1;
    round.add(factId);
  }
  return repeated;
}

export function tallyLine({ expected, posted, doubled, missing, repeated }: Tally): string {
  return `expected ${expected} posted ${posted} doubled ${doubled} missing ${missing} repeated ${repeated}`;
}
