import type { LocalDate } from "../settings/formats.ts";
import type { DailySchedule } from "../settings/guildSettings.ts";
import { currentPause, type DateProgress, GRACE_MS, owedSlot } from "./schedule.ts";
import { instantOf } from "./slotTime.ts";

/** What a moderator chooses; the rest of a schedule follows. */
export type ScheduleChoices = Omit<DailySchedule, "since" | "pause">;

export interface ScheduleMoment {
  readonly now: Date;
  readonly progress: DateProgress;
  readonly graceMs?: number;
}

/**
 * The schedule that `/daily start` saves. It runs, also where the one before was paused. A time that has passed today begins
 * tomorrow; but a post that is owed already stays owed.
 */
export function startSchedule(
  previous: DailySchedule | null,
  choices: ScheduleChoices,
  { now, progress, graceMs = GRACE_MS }: ScheduleMoment,
): DailySchedule {
  const running = previous && resumeSchedule(previous, now, graceMs);
  const keeps = running !== null && owedSlot(now, running, progress, graceMs) !== undefined;
  // What the new choices would have wanted before the window that is open was never asked for, and is not missed.
  const since = keeps ? Math.max(now.getTime() - graceMs, Date.parse(running.since)) : now.getTime();
  return { ...choices, since: new Date(since).toISOString(), pause: null };
}

/** `until` is the first date that is posted again; null is until somebody resumes. */
export function pauseSchedule(schedule: DailySchedule, until: LocalDate | null): DailySchedule {
  return { ...schedule, pause: { by: "moderator", until } };
}

/** When a pause that is over has ended: what fell due since is owed, what fell due before is not missed. */
function endOf({ pause, timeZone }: DailySchedule, now: Date): number {
  const until = pause?.by === "moderator" ? pause.until : null;
  return (until === null ? undefined : instantOf(until, "00:00", timeZone)?.getTime()) ?? now.getTime();
}

/**
 * Nothing that fell due during a moderator's pause is made up for. After a pause by the bot, what is still inside its window
 * is: whoever put a permission right sees at once that it works.
 */
export function resumeSchedule(schedule: DailySchedule, now: Date, graceMs: number = GRACE_MS): DailySchedule {
  const { pause, since } = schedule;
  if (pause === null) return schedule;
  const from = currentPause(schedule, now) ? now.getTime() - (pause.by === "bot" ? graceMs : 0) : endOf(schedule, now);
  return { ...schedule, since: new Date(Math.max(from, Date.parse(since))).toISOString(), pause: null };
}
