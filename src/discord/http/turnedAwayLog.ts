import type { AppContext } from "../../app/context.ts";

/** Why a request is not taken for Discord's. */
export type TurnedAway = "unsigned" | "bad-signature" | "stale" | "no-interaction" | "too-large" | "not-json";

const AT_MOST_EVERY_MS = 60_000;

const MEANING: Readonly<Record<TurnedAway, string>> = {
  unsigned: "requests without a signature were turned away",
  "bad-signature":
    "requests with a bad signature were turned away: somebody else's, or DISCORD_PUBLIC_KEY is not this app's",
  stale: "signed requests were turned away as out of date: a replay, or the clock of this machine is off",
  "too-large": "requests with a larger body than any of Discord's were turned away",
  "not-json": "requests whose body is not said to be JSON were turned away",
  "no-interaction": "signed requests without an interaction were turned away",
};

/** One line a minute for each kind, with their number: a flood must not fill the log. */
export function createTurnedAwayLog(log: AppContext["log"], now: () => Date): (why: TurnedAway) => void {
  const kinds = new Map<TurnedAway, { count: number; loggedAt: number }>();
  return (why) => {
    const kind = kinds.get(why) ?? { count: 0, loggedAt: Number.NEGATIVE_INFINITY };
    kinds.set(why, kind);
    kind.count += 1;
    if (now().getTime() - kind.loggedAt < AT_MOST_EVERY_MS) return;
    log.warn({ count: kind.count }, MEANING[why]);
    kind.count = 0;
    kind.loggedAt = now().getTime();
  };
}
