import { Temporal } from "temporal-polyfill";
import { type LocalDate, localTime } from "../settings/formats.ts";
import { readTypedDate } from "./typedDate.ts";

/** `HH:MM` exactly, `00:00` to `23:59`, spaces around it aside. */
export function parseTime(typed: string): string | undefined {
  const time = typed.trim();
  return localTime.safeParse(time).success ? time : undefined;
}

export type PauseReading =
  | { readonly ok: true; readonly until: LocalDate }
  | { readonly ok: false; readonly why: "unreadable" | "not-later" | "too-far" }
  | { readonly ok: false; readonly why: "ambiguous"; readonly dates: readonly [LocalDate, LocalDate] };

export const LONGEST_PAUSE_DAYS = 366;

/** The first date that is posted again, as `readTypedDate` reads it: after today, and within a year. */
export function parsePause(typed: string, today: LocalDate): PauseReading {
  const read = readTypedDate(typed, today);
  if (!read) return { ok: false, why: "unreadable" };
  if (read.kind === "ambiguous") return { ok: false, why: "ambiguous", dates: read.dates };
  const until = read.date;
  if (until <= today) return { ok: false, why: "not-later" };
  const furthest = Temporal.PlainDate.from(today).add({ days: LONGEST_PAUSE_DAYS }).toString();
  return until > furthest ? { ok: false, why: "too-far" } : { ok: true, until };
}
