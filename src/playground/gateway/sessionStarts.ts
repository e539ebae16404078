export interface SessionStartOptions {
  /** How many sessions a bot may start … */
  readonly total?: number;
  /** … in this time. */
  readonly perMs?: number;
}

const TOTAL = 1_000;
const PER_MS = 24 * 60 * 60_000;

/** Counts what a bot may start; runs on real time, because the client that waits for it does. */
export function createSessionStarts(
  { total = TOTAL, perMs = PER_MS }: SessionStartOptions = {},
  now: () => number = () => performance.now(),
) {
  let endsAt = now() + perMs;
  let used = 0;
  const renew = () => {
    if (now() < endsAt) return;
    endsAt = now() + perMs;
    used = 0;
  };
  return {
    /** False when there are none left. */
    take(): boolean {
      renew();
      if (used >= total) return false;
      used += 1;
      return true;
    },
    /** As /gateway/bot shows it, without the concurrency. */
    limit() {
      renew();
      return { total, remaining: total - used, reset_after: Math.ceil(endsAt - now()) };
    },
  };
}

export type SessionStarts = ReturnType<typeof createSessionStarts>;
