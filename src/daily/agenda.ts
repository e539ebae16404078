import type { PosterParts } from "./posterParts.ts";

/** When each scheduled guild is to be looked at again. A guild that is not in it is looked at in the next sweep. */
export interface Agenda {
  due(guildIds: readonly string[], now: number): readonly string[];
  during<T extends Planned>(guildId: string, attempt: () => Promise<T>): Promise<T>;
  postpone(guildId: string, until: number): void;
  /** Undefined: every guild. */
  touch(guildId: string | undefined): void;
  next(): number | undefined;
}

/** A guild that fails for a reason of its own is left alone for a while. */
export const AFTER_BUG_MS: number = 5 * 60 * 1000;

interface Planned {
  readonly wakeAt: number | undefined;
}

export function createAgenda({ now, random, limits }: Pick<PosterParts, "now" | "random" | "limits">): Agenda {
  const wakeAt = new Map<string, number>();
  const furthest = Math.max(limits.recheckMs, AFTER_BUG_MS);
  /** Guilds at work; true once they were touched meanwhile, so that what they plan is out of date. */
  const working = new Map<string, boolean>();
  return {
    due(guildIds, at) {
      const scheduled = new Set(guildIds);
      for (const guildId of wakeAt.keys()) if (!scheduled.has(guildId)) wakeAt.delete(guildId);
      return guildIds.filter((guildId) => {
        const planned = wakeAt.get(guildId) ?? at;
        // Nothing is ever planned so far ahead: the clock was set back.
        return planned <= at || planned > at + furthest;
      });
    },
    async during(guildId, attempt) {
      working.set(guildId, false);
      try {
        const plan = await attempt();
        const recheck = now().getTime() + Math.round(limits.recheckMs * (1 - random() / 5));
        if (!working.get(guildId)) wakeAt.set(guildId, Math.min(plan.wakeAt ?? recheck, recheck));
        return plan;
      } finally {
        working.delete(guildId);
      }
    },
    postpone: (guildId, until) => void wakeAt.set(guildId, until),
    touch(guildId) {
      if (guildId === undefined) wakeAt.clear();
      else wakeAt.delete(guildId);
      for (const atWork of guildId === undefined ? [...working.keys()] : [guildId]) {
        if (working.has(atWork)) working.set(atWork, true);
      }
    },
    next: () =>
      wakeAt
        .values()
        .reduce<number | undefined>((first, at) => (first === undefined ? at : Math.min(first, at)), undefined),
  };
}
