import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../settings/formats.ts";

/** The date that the calendar on the wall shows there. */
export function localDateAt(at: Date, timeZone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Calendar arithmetic alone, in which UTC has no clock changes; ten times as fast as through Temporal. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When the clocks there first show this time on this date. Where they jump over it: the first instant after the gap, which in Greenland
 * may be the midnight after. Undefined where the whole date is skipped, as once in Samoa.
 */
export function instantOf(date: LocalDate, time: string, timeZone: string): Date | undefined {
  const wanted = Temporal.PlainDateTime.from(`${date}T${time}`);
  // "earlier" is the first of two occurrences; in a gap it falls before the gap, as the clocks stood until then.
  const first = wanted.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const inGap = !first.toPlainDateTime().equals(wanted);
  const instant = inGap ? first.getTimeZoneTransition("next") : first;
  if (!instant || (inGap && !wanted.toPlainDate().toZonedDateTime(timeZone).toPlainDate().equals(date)))
    return undefined;
  return new Date(instant.epochMilliseconds);
}
