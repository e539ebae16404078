import type { LocalDate } from "../settings/formats.ts";
import type { DailySchedule } from "../settings/guildSettings.ts";
import { addDays, dayOfWeek, instantOf, localDateAt } from "./slotTime.ts";

/** How long after its time a post is still made up for. */
export const GRACE_MS = 3 * 60 * 60 * 1000;

/** Dates looked at in search of the next slot: a weekend is at most five days away, and a date may be skipped. */
const FURTHEST_SLOT_DAYS = 12;
/** Of a longer outage only the last days are counted one by one. */
const MISSED_LOOKBACK_DAYS = 14;

export type SlotPlan = Pick<DailySchedule, "time" | "timeZone" | "days" | "since" | "pause">;

/** One local date on which the plan wants a post. Times in milliseconds since 1970. */
export interface PlannedSlot {
  readonly date: LocalDate;
  readonly dueAt: number;
}

/** What the ledger knows of a guild's dates. */
export interface DateProgress {
  /** The latest date that has a post, or may have one. No slot opens on or before it, whatever the plan says. */
  readonly lastDate: LocalDate | null;
  /** Up to here every date without a post is known as missed. */
  readonly accountedThrough: LocalDate | null;
  /** A date whose slot was claimed and not settled yet. No slot opens before it. */
  readonly open: LocalDate | null;
}

export const NO_PROGRESS: DateProgress = { lastDate: null, accountedThrough: null, open: null };

/** The slot that should have a post by now and can still get it. */
export function owedSlot(
  now: Date,
  plan: SlotPlan,
  progress: DateProgress,
  graceMs: number = GRACE_MS,
): PlannedSlot | undefined {
  const today = localDateAt(now, plan.timeZone);
  return slots(plan, addDays(today, -1), today).find(
    ({ date, dueAt }) => dueAt <= now.getTime() && now.getTime() < dueAt + graceMs && isFree(date, progress),
  );
}

/** The first slot due after the instant; undefined while a pause has no end. */
export function nextRun(plan: SlotPlan, after: Date, progress: DateProgress = NO_PROGRESS): PlannedSlot | undefined {
  return nextRuns(plan, after, 1, progress)[0];
}

/** The next slots due after the instant, `count` of them unless a pause has no end. */
export function nextRuns(
  plan: SlotPlan,
  after: Date,
  count: number,
  progress: DateProgress = NO_PROGRESS,
): readonly PlannedSlot[] {
  const since = Math.max(after.getTime(), Date.parse(plan.since) - 1);
  const from = latest(localDateAt(new Date(since), plan.timeZone), pauseEnd(plan), following(progress.lastDate));
  const last = addDays(from, FURTHEST_SLOT_DAYS * count);
  return slots(plan, addDays(from, -1), last)
    .filter(({ date, dueAt }) => dueAt > since && isFree(date, progress))
    .take(count)
    .toArray();
}

/** What `/daily status` and a preview show: what is owed now, then what follows. */
export function upcomingSlots(
  now: Date,
  plan: SlotPlan,
  progress: DateProgress,
  count: number,
  graceMs: number = GRACE_MS,
): readonly PlannedSlot[] {
  const owed = owedSlot(now, plan, progress, graceMs);
  const later = nextRuns(plan, now, count, progress).filter(({ date }) => date !== owed?.date);
  return (owed ? [owed, ...later] : later).slice(0, count);
}

/** Slots whose window closed without anybody noticing, oldest first. */
export function missedSlots(
  now: Date,
  plan: SlotPlan,
  progress: DateProgress,
  graceMs: number = GRACE_MS,
): readonly PlannedSlot[] {
  const today = localDateAt(now, plan.timeZone);
  const from = latest(
    localDateAt(new Date(plan.since), plan.timeZone),
    addDays(today, -MISSED_LOOKBACK_DAYS),
    following(progress.lastDate),
    following(progress.accountedThrough),
  );
  return slots(plan, from, today)
    .filter(({ dueAt }) => dueAt + graceMs <= now.getTime())
    .toArray();
}

function isFree(date: LocalDate, { lastDate, open }: DateProgress): boolean {
  return (lastDate === null || date > lastDate) && (open === null || date >= open);
}

/** Every slot of the plan from one date through another: days chosen, not paused, not due before `since`. */
function* slots(plan: SlotPlan, from: LocalDate, through: LocalDate): Generator<PlannedSlot, undefined, undefined> {
  const until = pauseEnd(plan);
  if (until === undefined) return;
  for (let date = latest(from, until); date <= through; date = addDays(date, 1)) {
    if (!isChosen(date, plan.days)) continue;
    const due = instantOf(date, plan.time, plan.timeZone)?.getTime();
    if (due !== undefined && due >= Date.parse(plan.since)) yield { date, dueAt: due };
  }
}

/** The pause, unless its end has come: it stays in the settings until somebody changes them. */
export function currentPause({ pause, timeZone }: Pick<SlotPlan, "pause" | "timeZone">, now: Date): SlotPlan["pause"] {
  if (pause?.by !== "moderator" || pause.until === null) return pause;
  return localDateAt(now, timeZone) < pause.until ? pause : null;
}

/** The first date that is not paused: the earliest of all without a pause, undefined while its end is open. */
function pauseEnd({ pause }: SlotPlan): LocalDate | undefined {
  if (pause === null) return EARLIEST;
  return (pause.by === "moderator" && pause.until) || undefined;
}

function isChosen(date: LocalDate, days: DailySchedule["days"]): boolean {
  if (days === "every") return true;
  return dayOfWeek(date) >= 6 === (days === "weekends");
}

const EARLIEST: LocalDate = "0001-01-01";

function following(date: LocalDate | null): LocalDate {
  return date === null ? EARLIEST : addDays(date, 1);
}

/** Dates compare as text. */
function latest(...dates: readonly (LocalDate | undefined)[]): LocalDate {
  return dates.reduce<LocalDate>((last, date) => (date !== undefined && date > last ? date : last), EARLIEST);
}
