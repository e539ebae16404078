import { Temporal } from "temporal-polyfill";
import { type LocalDate, localDate } from "../settings/formats.ts";
import { addDays, dayOfWeek } from "./slotTime.ts";

/** `ambiguous`: `03/04/2026` is April 3 to some and March 4 to others; both are named. */
export type TypedDate =
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "ambiguous"; readonly dates: readonly [LocalDate, LocalDate] };

const date = (found: LocalDate | undefined): TypedDate | undefined =>
  found === undefined ? undefined : { kind: "date", date: found };

/**
 * A day as people write it in German or English, the next one where it names no year: `2026-12-24`, `24.12.26`, `24/12/2026`,
 * `24. Dezember`, `Dec 24`, `morgen`, `next monday`, `nächste Woche`; or how far away it is: `3 Tage`, `48h`, `a week`, `1 Jahr`.
 */
export function readTypedDate(typed: string, today: LocalDate): TypedDate | undefined {
  const text = withoutLead(typed.trim().toLowerCase().replace(/\s+/g, " "));
  return (
    numericDate(text, today) ??
    date(writtenDate(text, today) ?? namedDay(text, today) ?? weekday(text, today) ?? afterDuration(text, today))
  );
}

/** „bis zum“, "until", „für“: what the option is about anyway. */
const LEAD = /^(?:until|till|til|to|for|from|on|in|the|bis|zum|zu|für|fuer|ab|am|den|dem|der|noch) /;

function withoutLead(text: string): string {
  const rest = text.replace(LEAD, "");
  return rest === text ? text.replace(/[.!]$/, (end) => (/\d\.$/.test(text) ? end : "")) : withoutLead(rest);
}

function numericDate(text: string, today: LocalDate): TypedDate | undefined {
  const [, isoYear, isoMonth = "", isoDay = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return date(dateOf(isoYear, isoMonth, isoDay));
  const [, first = "", mark, second = "", year] =
    /^(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?(?:\2\s?|\s)(\d{4}|\d{2}))?\s?\.?$/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const dayFirst = inYear(year, second, first, today);
  // With dots the day comes first, everywhere.
  if (mark === ".") return date(dayFirst);
  const monthFirst = inYear(year, first, second, today);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return date(dayFirst ?? monthFirst);
  return { kind: "ambiguous", dates: [dayFirst, monthFirst] };
}

/** `24 December 2026`, `December 24th`, „24. Dez.“. */
function writtenDate(text: string, today: LocalDate): LocalDate | undefined {
  const [, day = "", name = "", year] =
    /^(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?(\p{L}+)\.?(?:,? (\d{4}))?$/u.exec(text) ?? [];
  const [, nameFirst = "", dayAfter = "", yearAfter] =
    /^(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(text) ?? [];
  const month = MONTHS.get(name) ?? MONTHS.get(nameFirst);
  return month === undefined ? undefined : inYear(year ?? yearAfter, `${month}`, day || dayAfter, today);
}

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  heute: 0,
  tomorrow: 1,
  morgen: 1,
  übermorgen: 2,
  uebermorgen: 2,
  "day after tomorrow": 2,
};

function namedDay(text: string, today: LocalDate): LocalDate | undefined {
  if (Object.hasOwn(NAMED, text)) return addDays(today, NAMED[text] ?? 0);
  const [, unit] =
    /^(?:next|nächste[nrs]?|naechste[nrs]?|kommende[nrs]?) (week|woche|month|monat|year|jahr)$/.exec(text) ?? [];
  const day = Temporal.PlainDate.from(today);
  switch (unit) {
    case "week":
    case "woche":
      return addDays(today, 8 - dayOfWeek(today));
    case "month":
    case "monat":
      return day.with({ day: 1 }).add({ months: 1 }).toString();
    case "year":
    case "jahr":
      return day.with({ month: 1, day: 1 }).add({ years: 1 }).toString();
    default:
      return undefined;
  }
}

/** The first one after today, whether "next" stands before it or not. */
function weekday(text: string, today: LocalDate): LocalDate | undefined {
  const name = text.replace(/^(?:next|this|coming|nächste[nrm]?|naechste[nrm]?|kommende[nrm]?|diese[nrm]?) /, "");
  const wanted = WEEKDAYS.get(name.replace(/\.$/, ""));
  return wanted === undefined ? undefined : addDays(today, ((wanted - dayOfWeek(today) + 6) % 7) + 1);
}

const UNITS = [
  { unit: "days", times: 1, names: /^(?:d|t|days?|tage?n?)$/ },
  { unit: "weeks", times: 1, names: /^(?:w|wks?|weeks?|wochen?)$/ },
  { unit: "weeks", times: 2, names: /^fortnights?$/ },
  { unit: "months", times: 1, names: /^(?:m|months?|monate?n?)$/ },
  { unit: "years", times: 1, names: /^(?:y|j|years?|jahre?n?)$/ },
] as const;

const HOURS = /^(?:h|hrs?|hours?|std|stunden?)$/;

const NUMBERS: readonly RegExp[] = [
  /^(?:an?|one|eine?[nmrs]?)$/,
  /^(?:two|zwei)$/,
  /^(?:three|drei)$/,
  /^(?:four|vier)$/,
  /^(?:five|fünf|fuenf)$/,
  /^(?:six|sechs)$/,
  /^(?:seven|sieben)$/,
  /^(?:eight|acht)$/,
  /^(?:nine|neun)$/,
  /^(?:ten|zehn)$/,
  /^(?:eleven|elf)$/,
  /^(?:twelve|zwölf|zwoelf)$/,
];

function afterDuration(text: string, today: LocalDate): LocalDate | undefined {
  if (/^(?:half a year|(?:ein )?halbes jahr|halben jahr|einem halben jahr)$/.test(text))
    return later(today, "months", 6);
  const [, amount = "", name = ""] = /^(\d{1,3}|\p{L}+)\s?(\p{L}+)$/u.exec(text) ?? [];
  const unit = UNITS.find(({ names }) => names.test(name));
  const count = /^\d/.test(amount) ? Number(amount) : NUMBERS.findIndex((number) => number.test(amount)) + 1;
  const counted = /^\d/.test(amount) || count > 0;
  if (!counted) return undefined;
  // Of a single day nothing can be left out but its one post.
  if (HOURS.test(name)) return count < 24 ? undefined : later(today, "days", Math.ceil(count / 24));
  return unit ? later(today, unit.unit, count * unit.times) : undefined;
}

function later(today: LocalDate, unit: (typeof UNITS)[number]["unit"], count: number): LocalDate {
  return Temporal.PlainDate.from(today)
    .add({ [unit]: count })
    .toString();
}

/** The next such day where there is no year; 29.2. may be up to eight years away. */
function inYear(year: string | undefined, month: string, day: string, today: LocalDate): LocalDate | undefined {
  if (year !== undefined) return dateOf(year.length === 2 ? `20${year}` : year, month, day);
  const thisYear = Number(today.slice(0, 4));
  for (let of = thisYear; of <= thisYear + 8; of += 1) {
    const found = dateOf(`${of}`, month, day);
    if (found !== undefined && found > today) return found;
  }
  return undefined;
}

function dateOf(year: string, month: string, day: string): LocalDate | undefined {
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return localDate.safeParse(found).success ? found : undefined;
}

/** Names in German and English, long and short, to the numbers from 1. */
function namesToNumbers(options: Intl.DateTimeFormatOptions, dates: readonly Date[]): ReadonlyMap<string, number> {
  const styles = ["en", "de", "de-AT"].flatMap((language) => [
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }),
    new Intl.DateTimeFormat(language, { ...shortened(options), timeZone: "UTC" }),
  ]);
  return new Map(
    dates.flatMap((day, index) =>
      styles.map((style) => [style.format(day).toLowerCase().replace(/\.$/, ""), index + 1] as const),
    ),
  );
}

function shortened(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions {
  return options.month ? { month: "short" } : { weekday: "short" };
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...namesToNumbers(
    { month: "long" },
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month))),
  ),
  // Besides Intl's own abbreviations.
  ["sept", 9],
  ["mrz", 3],
  ["maerz", 3],
]);

/** 1 is Monday. January 5, 2026 is one. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...namesToNumbers(
    { weekday: "long" },
    Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day))),
  ),
  ["sonnabend", 6],
  ["weekend", 6],
  ["wochenende", 6],
]);
