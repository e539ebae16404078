import type { YearPart } from "./quantity.ts";
import { foldKey, keyed } from "./tokens.ts";

const MONTH_SPELLINGS = keyed<number>([
  [1, "januar january jänner jan"],
  [2, "februar february feber feb febr"],
  [3, "märz march mär mrz"],
  [4, "april apr"],
  [5, "mai may"],
  [6, "juni june jun"],
  [7, "juli july jul"],
  [8, "august aug"],
  [9, "september sept sep"],
  [10, "oktober october okt oct"],
  [11, "november nov"],
  [12, "dezember december dez dec"],
  [3, "mar"],
]);

/** English words that only mean a month beside a year, a day or a preposition. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "jan", "dec", "sep", "apr"]);

const SEASONS = keyed<YearPart>([
  [21, "frühjahr frühjahrs frühling frühlings spring lenz"],
  [22, "sommer sommers summer"],
  [23, "herbst herbsts herbstes autumn fall"],
  [24, "winter winters"],
]);

/** English words that only mean a season beside a year or after “in the”. */
export const DOUBTFUL_SEASONS: ReadonlySet<string> = new Set(["spring", "fall"]);

const WEEKDAYS = keyed<number>([
  [1, "montag montags monday mondays"],
  [2, "dienstag dienstags tuesday tuesdays"],
  [3, "mittwoch mittwochs wednesday wednesdays"],
  [4, "donnerstag donnerstags thursday thursdays"],
  [5, "freitag freitags friday fridays"],
  [6, "samstag samstags sonnabend saturday saturdays"],
  [7, "sonntag sonntags sunday sundays"],
]);

const EDGES = keyed<"start" | "middle" | "end">([
  ["start", "anfang beginn early beginning start"],
  ["middle", "mitte mid middle"],
  ["end", "ende late end"],
]);

const QUARTER_WORDS: ReadonlySet<string> = new Set(["quartal", "quartals", "quarter", "jahresviertel"]);
const HALF_WORDS: ReadonlySet<string> = new Set(
  ["halbjahr", "halbjahres", "hälfte", "jahreshälfte", "half"].map((word) => foldKey(word)),
);

/** One insertion, omission, replacement or swap of neighbours apart. */
export function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let head = 0;
  while (head < typed.length && typed[head] === meant[head]) head += 1;
  let tail = 0;
  const longest = Math.min(typed.length, meant.length) - head;
  while (tail < longest && typed[typed.length - 1 - tail] === meant[meant.length - 1 - tail]) tail += 1;
  const left = typed.slice(head, typed.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function almost<T>(table: ReadonlyMap<string, T>, key: string, shortest: number): T | undefined {
  if (key.length < shortest) return undefined;
  for (const [spelling, value] of table) {
    if (spelling.length >= shortest && isOneSlipAway(key, spelling)) return value;
  }
  return undefined;
}

export function monthOf(key: string): number | undefined {
  return MONTH_SPELLINGS.get(key);
}

/** Also with one slip: „Febuar“, “Septmber”. Names shorter than `shortest` must be spelt right. */
export function misspeltMonth(key: string, shortest: number): number | undefined {
  return almost(MONTH_SPELLINGS, key, shortest);
}

export function seasonOf(key: string): YearPart | undefined {
  return SEASONS.get(key);
}

/** Names shorter than `shortest` must be spelt right. */
export function misspeltSeason(key: string, shortest: number): YearPart | undefined {
  return almost(SEASONS, key, shortest);
}

export function weekdayOf(key: string): number | undefined {
  return WEEKDAYS.get(key);
}

export function edgeOf(key: string): "start" | "middle" | "end" | undefined {
  return EDGES.get(key);
}

/** Also with one slip, “quater”, since it is asked only behind an ordinal. */
export function isQuarterWord(key: string): boolean {
  return (
    QUARTER_WORDS.has(key) ||
    (key.length >= 6 && isOneSlipAway(key, "quarter")) ||
    (key.length >= 6 && isOneSlipAway(key, "quartal"))
  );
}

export function isHalfWord(key: string): boolean {
  return HALF_WORDS.has(key);
}

const QUARTERS: readonly YearPart[] = [33, 34, 35, 36];

export function quarterPart(quarter: number): YearPart | undefined {
  return QUARTERS[quarter - 1];
}

export function halfPart(half: number): YearPart | undefined {
  return half === 1 ? 40 : half === 2 ? 41 : undefined;
}
