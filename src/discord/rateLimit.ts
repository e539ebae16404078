import { LRUCache } from "lru-cache";

/** A member may ask this often … */
const QUESTIONS_MAX = 10;
/** … within this time. */
const WINDOW_MS = 30_000;
/** Members remembered at once; whoever asked longest ago is forgotten first. */
const MEMBERS_MAX = 10_000;

export interface RateLimit {
  /** Counts one question. Returns the milliseconds to wait, 0 when the question may be answered. */
  wait(userId: string): number;
}

/** Sliding window over the last questions of each member. A refused question is not counted. */
export function createRateLimit(now: () => Date): RateLimit {
  const askedAt = new LRUCache<string, readonly number[]>({ max: MEMBERS_MAX });
  return {
    wait(userId) {
      const time = now().getTime();
      // A clock that was set back leaves questions from the future.
      const recent = (askedAt.get(userId) ?? []).filter((at) => at <= time && time - at < WINDOW_MS);
      const oldest = recent[0];
      if (recent.length >= QUESTIONS_MAX && oldest !== undefined) return oldest + WINDOW_MS - time;
      askedAt.set(userId, [...recent, time]);
      return 0;
    },
  };
}
