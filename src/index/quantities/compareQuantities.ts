import type { Amount, Bound, DateParts, Moment, Quantity } from "./quantity.ts";

/**
 * How a figure that somebody states stands to the one in the article: `same` (also where the statement is less precise: „2018“ for
 * „Februar 2018“, „mehr als 80“ for 86), `narrower` (more precise than the article, so not borne out by it), `different`, or
 * `incomparable` (a share beside a sum of money).
 */
export type Comparison = "same" | "narrower" | "different" | "incomparable";

interface Interval {
  readonly low: number;
  readonly high: number;
}

const ABOUT = 0.1;
/** So that 33.3 % is a third. */
const ROUNDING = 0.005;

function widened(amount: Amount, bound: Bound): Interval {
  const { low, high } = amount;
  const slack = (value: number, share: number): number => Math.abs(value) * share;
  switch (bound) {
    case "about":
      return { low: low - slack(low, ABOUT), high: high + slack(high, ABOUT) };
    case "more":
    case "at-least":
      return { low, high: Number.POSITIVE_INFINITY };
    case "less":
    case "at-most":
      return { low: Number.NEGATIVE_INFINITY, high };
    case "exactly":
      return { low: low - slack(low, ROUNDING), high: high + slack(high, ROUNDING) };
  }
}

function compareIntervals(stated: Interval, known: Interval): Comparison {
  if (stated.high < known.low || known.high < stated.low) return "different";
  return stated.low <= known.low && stated.high >= known.high ? "same" : "narrower";
}

const MONTHS_PER: ReadonlyMap<string, number> = new Map([
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
]);

/** Units of one dimension and the factor between them; money per share is what a price is without saying so. */
function dimensionOf(unit: string): { readonly name: string; readonly factor: number } {
  const months = MONTHS_PER.get(unit);
  if (months !== undefined) return { name: "months", factor: months };
  return { name: unit.replace("/share", ""), factor: 1 };
}

const CURRENCY = /^[A-Z]{3}(?:\/share)?$/;
const PLAIN: ReadonlySet<string> = new Set(["vehicles", "people", "companies", "shares"]);

/** Without a unit only large numbers are taken for the same kind of thing: „86 Milliarden“ beside 68 billion dollars, not „zwei“. */
const LARGE = 1e6;
/** A price of a share and a sum of money are different things unless they are of one order. */
const ONE_ORDER = 100;

/** Whether two amounts that are not equal measure the same. */
function measureTheSame(stated: Amount, known: Amount): boolean {
  if (stated.unit === known.unit) return true;
  const [smaller = 0, larger = 0] = [stated.low, known.low].toSorted((a, b) => a - b);
  if (stated.unit === "count" || known.unit === "count") return smaller >= LARGE;
  return !(stated.unit.includes("/") || known.unit.includes("/")) || larger <= smaller * ONE_ORDER;
}

function compareAmounts(stated: Amount, known: Amount): Comparison {
  const [mine, theirs] = [dimensionOf(stated.unit), dimensionOf(known.unit)];
  const unnamed = stated.unit === "count" || known.unit === "count";
  if (CURRENCY.test(stated.unit) && CURRENCY.test(known.unit) && mine.name !== theirs.name) return "different";
  const comparable = mine.name === theirs.name || (unnamed && isCountable(stated.unit) && isCountable(known.unit));
  if (!comparable) return "incomparable";
  const compared = compareScaled(scaled(stated, mine.factor), scaled(known, theirs.factor));
  return compared === "different" && !measureTheSame(stated, known) ? "incomparable" : compared;
}

function scaled(amount: Amount, factor: number): Amount {
  return { ...amount, low: amount.low * factor, high: amount.high * factor };
}

function compareScaled(stated: Amount, known: Amount): Comparison {
  const isPoint = known.bound === "exactly" && known.low === known.high;
  const interval = known.bound === "exactly" ? { low: known.low, high: known.high } : widened(known, known.bound);
  if (stated.bound === "more" && isPoint && stated.low === known.low) return "different";
  if (stated.bound === "less" && isPoint && stated.high === known.high) return "different";
  return compareIntervals(widened(stated, stated.bound), interval);
}

function isCountable(unit: string): boolean {
  return unit === "count" || PLAIN.has(unit) || CURRENCY.test(unit);
}

/** Months of a year that a date covers, 1 to 12; a winter is December to February, written as 12 to 14. */
function monthsOf(parts: DateParts): Interval {
  if (parts.month !== undefined) return { low: parts.month, high: parts.month };
  if (parts.part !== undefined) {
    if (parts.part >= 40) return parts.part === 40 ? { low: 1, high: 6 } : { low: 7, high: 12 };
    if (parts.part >= 33) return { low: (parts.part - 33) * 3 + 1, high: (parts.part - 33) * 3 + 3 };
    return { low: (parts.part - 21) * 3 + 3, high: (parts.part - 21) * 3 + 5 };
  }
  switch (parts.edge) {
    case "start":
      return { low: 1, high: 4 };
    case "middle":
      return { low: 5, high: 8 };
    case "end":
      return { low: 9, high: 12 };
    case undefined:
      return { low: 1, high: 12 };
  }
}

/** Days on a calendar of 31-day months: exact enough to order and to contain. */
function daysOf(parts: DateParts, year: number): Interval {
  const months = monthsOf(parts);
  const from = (year * 12 + months.low) * 31;
  if (parts.day !== undefined) return { low: from + parts.day, high: from + parts.day };
  return { low: from + 1, high: (year * 12 + months.high) * 31 + 31 };
}

export function compareDates(stated: DateParts, known: DateParts): Comparison {
  if (stated.year !== undefined && known.year !== undefined)
    return compareIntervals(daysOf(stated, stated.year), daysOf(known, known.year));
  const compared = compareIntervals(daysOf(stated, 0), daysOf(known, 0));
  return compared === "same" && stated.year !== undefined ? "narrower" : compared;
}

function isDate(quantity: Quantity): quantity is Moment {
  return quantity.kind === "date";
}

export function compareQuantities(stated: Quantity, known: Quantity): Comparison {
  if (isDate(stated) && isDate(known)) return compareDates(stated, known);
  if (stated.kind === "weekday" && known.kind === "weekday") return stated.day === known.day ? "same" : "different";
  if (stated.kind === "amount" && known.kind === "amount") return compareAmounts(stated, known);
  return "incomparable";
}
