import { Temporal } from "temporal-polyfill";
import { type LocalDate, localDate, localTime } from "../settings/formats.ts";

/** `HH:MM` exactly, `00:00` to `23:59`, spaces around it aside. */
export function parseTime(typed: string): string | undefined {
  const time = typed.trim();
  return localTime.safeParse(time).success ? time : undefined;
}

export type PauseReading =
  | { readonly ok: true; readonly until: LocalDate }
  | { readonly ok: false; readonly why: "unreadable" | "not-later" | "too-far" };

export const LONGEST_PAUSE_DAYS = 366;

const UNITS = [
  { unit: "days", names: /^(?:d|t|days?|tage?n?)$/ },
  { unit: "weeks", names: /^(?:w|weeks?|wochen?)$/ },
  { unit: "months", names: /^(?:m|months?|monate?n?)$/ },
] as const;

/**
 * The first date that is posted again: `2026-12-24`, `24.12.2026`, `24.12.` (the next one), or a duration from today on, `3 Tage`,
 * `2 weeks`, `1 month`, `10d`, in German or English.
 */
export function parsePause(typed: string, today: LocalDate): PauseReading {
  const text = typed.trim().toLowerCase();
  const until = readDate(text, today) ?? readDuration(text, today);
  if (until === undefined) return { ok: false, why: "unreadable" };
  if (until <= today) return { ok: false, why: "not-later" };
  const furthest = Temporal.PlainDate.from(today).add({ days: LONGEST_PAUSE_DAYS }).toString();
  return until > furthest ? { ok: false, why: "too-far" } : { ok: true, until };
}

function readDate(text: string, today: LocalDate): LocalDate | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return valid(text);
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?$/.exec(text) ?? [];
  if (!day || !month) return undefined;
  const inYear = (of: string) => valid(`${of}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (year) return inYear(year);
  const thisYear = Number(today.slice(0, 4));
  // 29.2. may be up to eight years away.
  for (let of = thisYear; of <= thisYear + 8; of += 1) {
    const date = inYear(`${of}`);
    if (date !== undefined && date > today) return date;
  }
  return undefined;
}

function valid(date: string): LocalDate | undefined {
  return localDate.safeParse(date).success ? date : undefined;
}

function readDuration(text: string, today: LocalDate): LocalDate | undefined {
  const [, amount, name] = /^(\d{1,3})\s*([a-z]+)$/.exec(text) ?? [];
  const unit = UNITS.find(({ names }) => name !== undefined && names.test(name))?.unit;
  if (unit === undefined) return undefined;
  return Temporal.PlainDate.from(today)
    .add({ [unit]: Number(amount) })
    .toString();
}
