import edtf from "edtf";
import { LRUCache } from "lru-cache";

/** The time that an EDTF date may cover: milliseconds since 1970 (UTC), both inclusive, infinite at an open or unknown end. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const OPEN_FROM = Number.NEGATIVE_INFINITY;
const OPEN_TO = Number.POSITIVE_INFINITY;
const SEASON = /^(-?\d{4})-(2[1-9]|3\d|4[01])([?~%])?$/;
const CALENDAR_DAY = /^[?~%]?(-?\d{4})[?~%]?-[?~%]?(\d\d)[?~%]?-[?~%]?(\d\d)/;

/**
 * First month, counted from January = 0, and number of months of the codes 21 to 41. Seasons are the meteorological ones, of
 * the northern half of the earth where the code does not say; a winter is the one that begins in the year.
 */
const SUB_YEARS: readonly (readonly [first: number, months: number])[] = [
  ...([
    [2, 3],
    [5, 3],
    [8, 3],
    [11, 3],
  ] as const),
  ...([
    [2, 3],
    [5, 3],
    [8, 3],
    [11, 3],
  ] as const),
  ...([
    [8, 3],
    [11, 3],
    [2, 3],
    [5, 3],
  ] as const),
  ...([
    [0, 3],
    [3, 3],
    [6, 3],
    [9, 3],
  ] as const),
  ...([
    [0, 4],
    [4, 4],
    [8, 4],
  ] as const),
  ...([
    [0, 6],
    [6, 6],
  ] as const),
];
const FIRST_SUB_YEAR = 21;

/** Whether the text is an EDTF date (ISO 8601-2, levels 0 to 2) that exists in the calendar. */
export function isEdtf(text: string): boolean {
  return parseRange(text) !== undefined;
}

/** Parsing takes longer than the rest of a timeline's answer. */
const parsed = new LRUCache<string, DateRange>({ max: 2_000 });

/** The time that an EDTF date may cover at most. Throws a `TypeError` for anything else. */
export function edtfRange(text: string): DateRange {
  const known = parsed.get(text);
  if (known) return known;
  const range = parseRange(text);
  if (range === undefined) throw new TypeError(`Not an EDTF date: ${text}`);
  parsed.set(text, range);
  return range;
}

function parseRange(text: string): DateRange | undefined {
  const several = /^[[{](.+)[\]}]$/.exec(text)?.[1];
  if (several !== undefined) return text.startsWith("[") === text.endsWith("]") ? rangeOfList(several) : undefined;
  const [first = "", second, ...more] = text.split("/");
  if (more.length > 0) return undefined;
  return second === undefined ? rangeOfDate(first) : rangeBetween(first, second);
}

function rangeOfList(list: string): DateRange | undefined {
  const ranges = list.split(",").map((part) => {
    const [first = "", second] = part.trim().split("..");
    return second === undefined ? rangeOfDate(first) : rangeBetween(first, second);
  });
  if (!ranges.every((range) => range !== undefined)) return undefined;
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}

/** Either end may be open (`..` or nothing), not both. */
function rangeBetween(first: string, second: string): DateRange | undefined {
  const isOpen = (end: string) => end === "" || end === "..";
  const from = isOpen(first) ? OPEN_FROM : rangeOfDate(first)?.from;
  const to = isOpen(second) ? OPEN_TO : rangeOfDate(second)?.to;
  if (from === undefined || to === undefined || from > to || (from === OPEN_FROM && to === OPEN_TO)) return undefined;
  return { from, to };
}

function rangeOfDate(text: string): DateRange | undefined {
  const season = SEASON.exec(text);
  if (season !== null) return rangeOfSeason(Number(season[1]), Number(season[2]));
  if (!existsInCalendar(text)) return undefined;
  try {
    const { type, min, max } = edtf(text);
    // Decades ("201") and centuries ("02") are the package's own; they would let „02/2018“ pass as an interval.
    if (!["Date", "Year", "Season"].includes(type)) return undefined;
    return min === null || max === null || Number.isNaN(min) || Number.isNaN(max) ? undefined : { from: min, to: max };
  } catch {
    return undefined;
  }
}

function rangeOfSeason(year: number, code: number): DateRange | undefined {
  const [first, months] = SUB_YEARS[code - FIRST_SUB_YEAR] ?? [];
  if (first === undefined || months === undefined) return undefined;
  return { from: startOfMonth(year, first), to: startOfMonth(year, first + months) - 1 };
}

function startOfMonth(year: number, month: number): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** The package lets 30 February pass and moves it to March. */
function existsInCalendar(text: string): boolean {
  const [, year, month, day] = CALENDAR_DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return true;
  const date = new Date(new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
