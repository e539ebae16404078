import { createAgenda } from "../daily/agenda.ts";
import type { Outlook } from "../daily/outlook.ts";
import type { Poster, SweepReport } from "../daily/poster.ts";
import { POSTING_LIMITS, type PostingLimits } from "../daily/posting.ts";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import { StoreError } from "../settings/storeError.ts";
import type { Lease } from "./lease.ts";
import type { PostQueue } from "./postQueue.ts";

/** Looks what is owed in every guild and hands it out, in one process at a time. */
export interface Planner extends Pick<Poster, "sweep"> {
  /** Looks at one guild now, whichever process sweeps. */
  look(guildId: string): Promise<void>;
  close(): Promise<void>;
}

export interface PlannerParts {
  readonly outlook: Poster["outlook"];
  readonly settings: Pick<SettingsStore, "scheduledGuilds" | "onChange">;
  readonly lease: Pick<Lease, "hold" | "release">;
  readonly queue: Pick<PostQueue, "hand">;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: OperatorLog;
  readonly limits?: Partial<PostingLimits>;
}

/** Redis answers many at once. */
const LOOKS_AT_ONCE = 32;
/** Guilds between two renewals of the lease, and the most that are handed out together. */
const CHUNK = 1_000;
/** What was handed out is looked at again after this long, in case it was lost. */
const HANDED_MS = 60_000;

export function createPlanner(parts: PlannerParts): Planner {
  const { queue, lease, settings, log, now } = parts;
  const agenda = createAgenda({ ...parts, limits: { ...POSTING_LIMITS, ...parts.limits } });
  const listening = settings.onChange(agenda.touch);
  let held = false;
  let underWay: Promise<SweepReport> | undefined;

  /** What another process planned meanwhile is not known here. */
  const hold = async (): Promise<boolean> => {
    const before = held;
    held = false;
    held = await lease.hold();
    if (held && !before) agenda.touch(undefined);
    return held;
  };
  const lookAt = async (guildId: string): Promise<boolean> => {
    const { due } = await agenda.during(guildId, async () => planned(await parts.outlook(guildId), now()));
    return due;
  };
  const sweep = async (signal: AbortSignal | undefined): Promise<SweepReport> => {
    let looked = 0;
    try {
      if (!(await hold())) return { looked, events: [], stopped: undefined };
      const due = agenda.due(await settings.scheduledGuilds(), now().getTime());
      for (let from = 0; from < due.length; from += CHUNK) {
        if (signal?.aborted) return { looked, events: [], stopped: "aborted" };
        if (from > 0 && !(await hold())) break;
        const chunk = due.slice(from, from + CHUNK);
        looked += chunk.length;
        await queue.hand(await owedIn(chunk, lookAt, log));
      }
      return { looked, events: [], stopped: undefined };
    } catch (err) {
      // What was looked at and not handed out is looked at again.
      agenda.touch(undefined);
      log.error({ err }, "daily posts cannot be handed out");
      return { looked, events: [], stopped: "store" };
    }
  };
  return {
    sweep(signal) {
      underWay ??= sweep(signal).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    async look(guildId) {
      if ((await parts.outlook(guildId)).due) await queue.hand([guildId]);
    },
    async close() {
      listening();
      await underWay;
      if (held)
        await lease.release().catch((err: unknown) => log.warn({ err }, "the sweep's lease runs out by itself"));
    },
  };
}

function planned({ due, wakeAt }: Outlook, now: Date) {
  return { due, wakeAt: due ? now.getTime() + HANDED_MS : wakeAt };
}

/** Several at once. A guild that cannot be looked at is left for the next sweep; a store that fails ends this one. */
async function owedIn(
  guildIds: readonly string[],
  lookAt: (guildId: string) => Promise<boolean>,
  log: OperatorLog,
): Promise<readonly string[]> {
  const owed: string[] = [];
  const waiting = guildIds.values();
  const look = async () => {
    for (const guildId of waiting) {
      try {
        if (await lookAt(guildId)) owed.push(guildId);
      } catch (err) {
        if (err instanceof StoreError) throw err;
        log.error({ err, guildId }, "daily post of one server cannot be looked up");
      }
    }
  };
  await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, look));
  return owed;
}
