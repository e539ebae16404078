import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isStillWanted, pickFact } from "./bag.ts";
import { type Delivered, DONE, deliver } from "./deliver.ts";
import { closeOpenSlot, noteMissedDates } from "./missedDates.ts";
import { pauseWhenRefusedTooOften } from "./pauseRefused.ts";
import type { GuildMoment, PosterParts } from "./posterParts.ts";
import type { EventOfSlot, PosterEvent, PostingLimits } from "./posting.ts";
import { type DateProgress, nextRun, owedSlot, type PlannedSlot } from "./schedule.ts";

/** What an attempt leaves to be done. */
export interface AttemptPlan {
  /** When there is something to do again; undefined when nothing is planned. */
  readonly wakeAt: number | undefined;
  /** When to go on with what was begun; undefined when nothing was, or all is settled. */
  readonly retryAt: number | undefined;
  /** Discord lets nobody post before. */
  readonly allWaitUntil: number | undefined;
}

/**
 * Does for one guild whatever is to be done now: settles what is left over, notes what was missed, posts what is owed. Safe to call at any
 * time and from any number of workers: the ledger decides who posts. `tell` hears of events as they happen, also before a failure.
 */
export async function attemptGuild(
  guildId: string,
  parts: PosterParts,
  tell: (event: PosterEvent) => void,
): Promise<AttemptPlan> {
  const settings = await parts.settings.read(guildId);
  const { daily: schedule } = settings;
  await settleHeld(guildId, parts);
  if (!schedule) return waitUntil(undefined);
  const tellOfSlot = (event: EventOfSlot) => tell({ ...event, guildId, schedule });
  return act({ guildId, settings, schedule, tell: tellOfSlot }, parts);
}

async function act(moment: GuildMoment, parts: PosterParts): Promise<AttemptPlan> {
  const { guildId, schedule } = moment;
  const { ledger, limits } = parts;
  const progress = await ledger.progress(guildId);
  const owed = owedSlot(parts.now(), schedule, progress, limits.graceMs);
  const left = await closeOpenSlot(moment, progress.open, owed, parts);
  if (left.wait) return { ...waitUntil(left.at), retryAt: left.at };
  const current = left.closed ? await ledger.progress(guildId) : progress;
  await noteMissedDates(moment, current, parts);
  const slot = left.closed ? owedSlot(parts.now(), schedule, current, limits.graceMs) : owed;
  if (!slot) return waitUntil(earliest(left.at, nextStart(moment, current, parts)));
  const start = startOf(guildId, slot, limits);
  if (parts.now().getTime() < start) return waitUntil(start);
  // Looked at anew at once.
  const at = parts.now().getTime();
  const settings = await settingsNow(moment, parts);
  if (!settings) return { ...waitUntil(at), retryAt: at };
  const delivered = await claimAndDeliver({ ...moment, settings }, slot, parts);
  const wakeAt = delivered.again ?? nextStart(moment, { ...current, lastDate: slot.date, open: null }, parts);
  return { wakeAt, retryAt: delivered.again, allWaitUntil: delivered.allWaitUntil };
}

/**
 * In another process a moderator may have changed something while the settings were still in this one's cache. Undefined where that is the
 * schedule: then everything is to be decided anew.
 */
async function settingsNow({ guildId, schedule }: GuildMoment, { settings }: PosterParts) {
  const stored = (await settings.inspect(guildId)).settings;
  if (isDeepStrictEqual(stored.daily, schedule)) return stored;
  settings.drop(guildId);
  return undefined;
}

const waitUntil = (wakeAt: number | undefined): AttemptPlan => ({
  wakeAt,
  retryAt: undefined,
  allWaitUntil: undefined,
});

/** Tries other facts at once where one cannot be shown, a few times. */
async function claimAndDeliver(
  moment: GuildMoment,
  { date, dueAt }: PlannedSlot,
  parts: PosterParts,
): Promise<Delivered> {
  const { guildId, settings, schedule, tell } = moment;
  const question = { facts: parts.facts(settings), wishes: settings.facts };
  let delivered: Delivered = { ...DONE, unfit: true };
  for (let facts = 0; delivered.unfit && facts < parts.limits.unfitFacts; facts += 1) {
    const answer = await parts.ledger.claim({
      guildId,
      date,
      dueAt,
      closesAt: dueAt + parts.limits.graceMs,
      channelId: schedule.channelId,
      keeps: (factId) => isStillWanted(factId, date, question),
      pick: (bag, unfit) => pickFact({ ...question, bag }, date, unfit),
    });
    if (!answer.won) {
      if (answer.because !== "no-fact") return { ...DONE, again: answer.again };
      if (await parts.ledger.tellOnce(guildId, "no-fact", date)) tell({ kind: "no-fact", date });
      return { ...DONE, again: parts.now().getTime() + parts.limits.refusedRetryMs };
    }
    delivered = await deliver(moment, answer.slot, answer.claim, parts);
  }
  if (delivered.refused) await pauseWhenRefusedTooOften(moment, date, "during", parts);
  return delivered;
}

/** What was held back while the store failed goes first: without it the slot would look as if it had been left alone. */
export async function settleHeld(guildId: string, { held, ledger }: PosterParts): Promise<void> {
  const waiting = held.get(guildId);
  if (!waiting) return;
  await ledger.settle(waiting.claim, waiting.outcome);
  if (held.get(guildId) === waiting) held.delete(guildId);
}

export function nextStart(
  { guildId, schedule }: Pick<GuildMoment, "guildId" | "schedule">,
  progress: DateProgress,
  { now, limits }: Pick<PosterParts, "now" | "limits">,
): number | undefined {
  const next = nextRun(schedule, now(), progress);
  return next && startOf(guildId, next, limits);
}

/** When a slot is posted: some time after it falls due, not all at one full hour at once. */
export function startOf(guildId: string, slot: PlannedSlot, limits: PostingLimits): number {
  return slot.dueAt + jitter(guildId, slot, limits);
}

/** The same at every attempt, different for each guild and date. */
function jitter(guildId: string, { date }: PlannedSlot, { jitterMs }: PostingLimits): number {
  const digest = createHash("sha256").update(`jitter\n${guildId}\n${date}`).digest();
  return Math.floor((digest.readUInt32BE() / 2 ** 32) * jitterMs);
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
