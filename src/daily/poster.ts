import { setImmediate as breathe } from "node:timers/promises";
import { silentLog } from "../settings/operatorLog.ts";
import { StoreError } from "../settings/storeError.ts";
import { AFTER_BUG_MS, type Agenda, createAgenda } from "./agenda.ts";
import { type AttemptPlan, attemptGuild, settleHeld } from "./attemptGuild.ts";
import { LEASE_MS } from "./ledger.ts";
import { type Outlook, outlook } from "./outlook.ts";
import type { PosterParts } from "./posterParts.ts";
import { POSTING_LIMITS, type PosterEvent, type PostingLimits } from "./posting.ts";

export type PosterOptions = Omit<PosterParts, "held" | "limits" | "log"> & {
  readonly log?: PosterParts["log"];
  readonly limits?: Partial<PostingLimits>;
};

export interface SweepReport {
  /** Guilds that there was something to look at for. */
  readonly looked: number;
  readonly events: readonly PosterEvent[];
  /** Why guilds were left for the next sweep. */
  readonly stopped: "store" | "rate-limit" | "aborted" | undefined;
}

export interface Poster {
  /** Goes once over every guild whose time has come. One at a time: a second call joins the one under way. Never rejects. */
  sweep(signal?: AbortSignal): Promise<SweepReport>;
  /**
   * One guild now, whatever is planned; `tell` hears of events as they happen. Rejects where the store, or a bug, fails it.
   */
  attempt(guildId: string, tell?: (event: PosterEvent) => void): Promise<AttemptPlan>;
  /** Whether an attempt would have something to do. Rejects where the store fails. */
  outlook(guildId: string): Promise<Outlook>;
  /** Tells the store of outcomes that it could not take before. */
  settleHeld(): Promise<void>;
  /** Something about the guild changed: it is looked at in the next sweep, and what failed there is tried again at once. */
  nudge(guildId: string): Promise<void>;
  /** When the next sweep has something to do, as far as is known, in milliseconds since 1970. */
  nextWake(): number | undefined;
  /** Stops listening to the settings. */
  dispose(): void;
}

/** So many in a row, and it is not one guild's entry that is bad. */
const STORE_FAILURES_IN_A_ROW = 3;
const PRUNE_EVERY_MS = 60 * 60 * 1000;

export function createPoster(options: PosterOptions): Poster {
  const parts: PosterParts = {
    ...options,
    log: options.log ?? silentLog,
    limits: { ...POSTING_LIMITS, ...options.limits },
    held: new Map(),
  };
  if (parts.limits.postTimeoutMs >= LEASE_MS) throw new RangeError("a post may not take as long as its claim lasts");
  const agenda = createAgenda(parts);
  const listening = parts.settings.onChange(agenda.touch);
  const run: SweepRun = { agenda, parts, prunedAt: Number.NEGATIVE_INFINITY, allWait: undefined };
  let underWay: Promise<SweepReport> | undefined;

  return {
    sweep(signal) {
      underWay ??= sweep(run, signal).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    attempt: (guildId, tell = () => undefined) => agenda.during(guildId, () => attemptGuild(guildId, parts, tell)),
    outlook: (guildId) => outlook(guildId, parts),
    async settleHeld() {
      for (const guildId of [...parts.held.keys()]) await settleHeld(guildId, parts);
    },
    async nudge(guildId) {
      await parts.ledger.hasten(guildId);
      agenda.touch(guildId);
    },
    nextWake: agenda.next,
    dispose: listening,
  };
}

interface SweepRun {
  readonly agenda: Agenda;
  readonly parts: PosterParts;
  prunedAt: number;
  /** Until then, counted from then. */
  allWait: { readonly from: number; readonly until: number } | undefined;
}

async function sweep(run: SweepRun, signal: AbortSignal | undefined): Promise<SweepReport> {
  const { agenda, parts } = run;
  const events: PosterEvent[] = [];
  let stopped: SweepReport["stopped"];
  let looked = 0;
  let failuresInARow = 0;
  const stops = (): boolean => {
    if (signal?.aborted) stopped = "aborted";
    else if (failuresInARow >= STORE_FAILURES_IN_A_ROW) stopped = "store";
    else if (isWaiting(run)) stopped = "rate-limit";
    return stopped !== undefined;
  };
  const visit = async (guildId: string) => {
    try {
      const tell = (event: PosterEvent) => void events.push(event);
      const { allWaitUntil } = await agenda.during(guildId, () => attemptGuild(guildId, parts, tell));
      if (allWaitUntil !== undefined && allWaitUntil > (run.allWait?.until ?? 0)) {
        run.allWait = { from: parts.now().getTime(), until: allWaitUntil };
      }
      failuresInARow = 0;
    } catch (err) {
      parts.log.error({ err, guildId }, "daily post of one server failed");
      if (err instanceof StoreError) failuresInARow += 1;
      else agenda.postpone(guildId, parts.now().getTime() + AFTER_BUG_MS);
    }
  };

  if (stops()) return { looked, events, stopped };
  const due = await dueGuilds(run);
  if (!due) return { looked, events, stopped: "store" };
  const waiting = due.values();
  const worker = async () => {
    for (const guildId of waiting) {
      if (stops()) return;
      looked += 1;
      await visit(guildId);
      // SQLite answers without ever letting go of the thread.
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: Math.min(parts.limits.concurrency, due.length) }, worker));
  return { looked, events, stopped };
}

/** A clock that was set back behind the beginning of the wait ends it. */
function isWaiting({ allWait, parts }: SweepRun): boolean {
  const now = parts.now().getTime();
  return allWait !== undefined && allWait.from <= now && now < allWait.until;
}

/** Undefined when the store fails, which is logged. */
async function dueGuilds(run: SweepRun): Promise<readonly string[] | undefined> {
  const { parts, agenda } = run;
  const now = parts.now().getTime();
  try {
    if (now - run.prunedAt >= PRUNE_EVERY_MS) {
      await parts.ledger.prune();
      run.prunedAt = now;
    }
    // A guild that stopped its schedule meanwhile may still have an outcome to settle.
    return agenda.due([...new Set([...(await parts.settings.scheduledGuilds()), ...parts.held.keys()])], now);
  } catch (err) {
    parts.log.error({ err }, "daily posts cannot be looked up");
    return undefined;
  }
}
