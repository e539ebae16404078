import type { PostingLimits } from "./posting.ts";

export interface RetryMoment {
  readonly now: number;
  readonly closesAt: number;
  /** 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly limits: PostingLimits;
}

/** After the first try 30 s, then doubling up to ten minutes, each up to a fifth longer so that guilds do not march in step. */
export function backOff(tries: number, moment: RetryMoment): number {
  const { firstBackOffMs, longestBackOffMs } = moment.limits;
  // Bounded before it is raised: tries have no limit.
  const wait = Math.min(firstBackOffMs * 2 ** Math.min(tries - 1, 20), longestBackOffMs);
  return insideWindow(wait, moment);
}

/** A wait that would reach past the last try ends there instead. */
export function insideWindow(waitMs: number, { now, closesAt, random, limits }: RetryMoment): number {
  const planned = now + Math.round(waitMs * (1 + random() / 5));
  const lastTry = closesAt - limits.lastTryMs;
  return planned > lastTry && now < lastTry ? lastTry : planned;
}
