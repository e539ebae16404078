/** A window of time in which only so many requests are taken. */
interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

interface Window {
  used: number;
  endsAt: number;
}

export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds; set when the request came too soon. */
  readonly retryAfter?: number;
  readonly isGlobal?: boolean;
}

/** Interactions and what follows from them do not count here. */
const GLOBAL: Limit = { requests: 50, perMs: 1_000 };

/** What is known of Discord's limits by channel; routes that are not named have room enough for any bot. */
const BY_ROUTE: Readonly<Record<string, Limit>> = {
  "POST /channels/:channelId/messages": { requests: 5, perMs: 5_000 },
  "PATCH /channels/:channelId/messages/:messageId": { requests: 5, perMs: 5_000 },
  "DELETE /channels/:channelId/messages/:messageId": { requests: 5, perMs: 1_000 },
  "POST /channels/:channelId/messages/:messageId/crosspost": { requests: 10, perMs: 3_600_000 },
  "POST /webhooks/:applicationId/:token": { requests: 5, perMs: 2_000 },
  "PATCH /webhooks/:applicationId/:token/messages/:messageId": { requests: 5, perMs: 2_000 },
};

const MOST_WINDOWS = 10_000;

/**
 * Counts requests the way Discord does: in all, and by route and channel or token. Runs on real time, because a client
 * that is told to wait waits in real time.
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export function createRateLimits(now: () => number = () => performance.now()) {
  const windows = new Map<string, Window>();

  function windowFor(key: string, { perMs }: Limit): Window {
    const known = windows.get(key);
    if (known && known.endsAt > now()) return known;
    const opened: Window = { used: 0, endsAt: now() + perMs };
    windows.delete(key);
    windows.set(key, opened);
    for (const [old, { endsAt }] of windows) {
      if (windows.size <= MOST_WINDOWS && endsAt > now()) break;
      windows.delete(old);
    }
    return opened;
  }

  const secondsLeft = (window: Window) => Math.max(window.endsAt - now(), 0) / 1_000;

  return (route: string, major: string, isOpen: boolean): Verdict => {
    const overall = isOpen ? undefined : windowFor("global", GLOBAL);
    if (overall && overall.used >= GLOBAL.requests) {
      const retryAfter = secondsLeft(overall);
      return { headers: { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }, retryAfter, isGlobal: true };
    }
    const limit = BY_ROUTE[route];
    const window = limit && windowFor(`${route} ${major}`, limit);
    const isFull = limit !== undefined && window !== undefined && window.used >= limit.requests;
    if (overall && !isFull) overall.used += 1;
    if (!limit || !window) return { headers: {} };
    if (!isFull) window.used += 1;
    const left = secondsLeft(window);
    const headers = {
      "x-ratelimit-limit": String(limit.requests),
      "x-ratelimit-remaining": String(limit.requests - window.used),
      "x-ratelimit-reset": String(Date.now() / 1_000 + left),
      "x-ratelimit-reset-after": left.toFixed(3),
      "x-ratelimit-bucket": Buffer.from(route).toString("hex").slice(0, 32),
    };
    return isFull ? { headers: { ...headers, "x-ratelimit-scope": "user" }, retryAfter: left } : { headers };
  };
}
