import { Temporal } from "temporal-polyfill";

export const CLOCK_MOVES = ["hour", "day", "tomorrow", "clock-change", "now"] as const;
export type ClockMove = (typeof CLOCK_MOVES)[number];

const MORNING = Temporal.PlainTime.from("09:00");
/** The clocks of Central Europe change when the machine's own zone knows no change. */
const ZONE_WITH_CHANGES = "Europe/Berlin";
const MINUTES_BEFORE_CHANGE = 5;

/** Where a move leads, in milliseconds since 1970. */
export function movedTo(move: ClockMove, now: number, timeZone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const here = instant.toZonedDateTimeISO(timeZone);
  switch (move) {
    case "hour":
      return now + 60 * 60_000;
    case "day":
      return here.add({ days: 1 }).epochMilliseconds;
    case "tomorrow":
      return here.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds;
    case "clock-change":
      return clockChange(here).subtract({ minutes: MINUTES_BEFORE_CHANGE }).epochMilliseconds;
    case "now":
      return Date.now();
  }
}

/** The next moment at which clocks are set forward or back. */
function clockChange(here: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const next = here.getTimeZoneTransition("next") ?? here.withTimeZone(ZONE_WITH_CHANGES).getTimeZoneTransition("next");
  if (!next) throw new Error(`no clock change is known after ${here}`);
  return next;
}
