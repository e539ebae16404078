import type { Span } from "../../article/article.ts";
import type { DateParts, Moment } from "./quantity.ts";

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EDGE_MONTHS = { start: "01", middle: "06", end: "12" } as const;

const two = (value: number): string => String(value).padStart(2, "0");

export const NO_DATE: DateParts = {
  year: undefined,
  month: undefined,
  day: undefined,
  part: undefined,
  edge: undefined,
};

/** A month from 1 to 12 and a day that it can have. */
export function isCalendarDate(month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return day === undefined;
  const days = DAYS_IN_MONTH[month - 1];
  return days !== undefined && (day === undefined || (day >= 1 && day <= days));
}

/** EDTF level 2; a missing year is `XXXX`. „Ende 2019“ has no code of its own and becomes about December, `2019-12~`. */
export function edtfOf(parts: DateParts): string {
  const year = parts.year === undefined ? "XXXX" : String(parts.year).padStart(4, "0");
  if (parts.month !== undefined) {
    const month = `${year}-${two(parts.month)}`;
    return parts.day === undefined ? month : `${month}-${two(parts.day)}`;
  }
  if (parts.part !== undefined) return `${year}-${parts.part}`;
  return parts.edge === undefined ? year : `${year}-${EDGE_MONTHS[parts.edge]}~`;
}

function unitOf(parts: DateParts): Moment["unit"] {
  if (parts.day !== undefined) return "date";
  if (parts.month !== undefined) return "month";
  if (parts.part === undefined) return "year";
  if (parts.part >= 40) return "half";
  return parts.part >= 33 ? "quarter" : "season";
}

export function momentOf(span: Span, parts: Partial<DateParts>): Moment {
  const whole = { ...NO_DATE, ...parts };
  return { kind: "date", start: span.start, end: span.end, ...whole, date: edtfOf(whole), unit: unitOf(whole) };
}
