/** Trouble to order: what goes wrong, where and how often. */
export interface Failure {
  /** As in Discord's documentation, with `:name` for parameters; every route when left out. */
  readonly route?: string;
  readonly method?: string;
  /** How many requests fail; without `times` and `share`, one. */
  readonly times?: number;
  /** From 0 to 1: which part of the requests fails, chosen by `seed`. */
  readonly share?: number;
  readonly seed?: number;
  readonly mode: FailureMode;
}

/**
 * A status is answered instead of doing anything; `drop` cuts the connection before anything is done, `drop-after-delivery`
 * when all is done but not said, and `timeout-after-delivery` does it all and never answers.
 */
export type FailureMode = number | "drop" | "drop-after-delivery" | "timeout-after-delivery";

interface Ordered {
  readonly failure: Failure;
  readonly random: () => number;
  left: number;
}

export function createFailures() {
  const ordered: Ordered[] = [];
  return {
    /** Returns what calls the order off. */
    order(failure: Failure): () => void {
      const times = failure.times ?? (failure.share === undefined ? 1 : Number.POSITIVE_INFINITY);
      const entry: Ordered = { failure, random: seededRandom(failure.seed ?? 1), left: times };
      ordered.push(entry);
      return () => {
        entry.left = 0;
      };
    },
    next(method: string, route: string): FailureMode | undefined {
      for (const entry of ordered) {
        const { failure } = entry;
        const isMeant = (failure.method ?? method) === method && sameRoute(failure.route ?? route, route);
        if (!isMeant || entry.left <= 0) continue;
        if (entry.random() >= (failure.share ?? 1)) continue;
        entry.left -= 1;
        return failure.mode;
      }
      return undefined;
    },
  };
}

export type Failures = ReturnType<typeof createFailures>;

/** What a parameter is called does not matter. */
function sameRoute(one: string, other: string): boolean {
  return one.replaceAll(/:\w+/g, ":") === other.replaceAll(/:\w+/g, ":");
}

/** mulberry32: the same seed gives the same misfortune. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
