import { englishNumber, germanNumber } from "./numberWords.ts";
import { isPlausibleYear } from "./numericDates.ts";
import type { Token } from "./tokens.ts";
import { CURRENCIES, CURRENCY_SIGNS, multiplierOf, PERCENT_WORDS } from "./units.ts";

/** Something read, with the index of the token after it. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’", "‘", "`"]);
const CONNECTORS: ReadonlySet<string> = new Set([
  "of",
  "in",
  "im",
  "des",
  "the",
  "year",
  "jahr",
  "jahres",
  ",",
  "vom",
  "von",
]);

function isAmountNext(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.glued && (token.key === "er" || token.key === "s")) return true;
  return (
    PERCENT_WORDS.has(token.key) ||
    CURRENCIES.has(token.key) ||
    CURRENCY_SIGNS.has(token.key) ||
    multiplierOf(token, false, undefined) !== undefined
  );
}

/** “twenty eighteen”, “nineteen ninety”, “two thousand (and) eighteen”, “two thousand nineteen”. */
function englishYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const head = englishNumber(tokens[at]?.key ?? "");
  if (head === undefined) return undefined;
  const second = tokens[at + 1]?.key ?? "";
  if (head === 2 && second === "thousand") {
    const rest = tokens[at + 2]?.key === "and" ? at + 3 : at + 2;
    const tail = englishNumber(tokens[rest]?.key ?? "");
    return tail === undefined ? undefined : { value: 2000 + tail, next: rest + 1 };
  }
  const tail = englishNumber(second);
  if ((head !== 20 && head !== 19) || tail === undefined || tail < 10) return undefined;
  const ones = tail >= 20 ? englishNumber(tokens[at + 2]?.key ?? "") : undefined;
  const last = ones !== undefined && ones >= 1 && ones <= 9 ? ones : 0;
  return { value: head * 100 + tail + last, next: at + (last > 0 ? 3 : 2) };
}

/** A year that stands at exactly that token: `2018`, `'18`, „zweitausendachtzehn“. */
export function yearAt(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (APOSTROPHES.has(token.raw)) {
    const short = tokens[at + 1];
    if (!short?.glued || !/^\d{2}$/.test(short.raw)) return undefined;
    const value = Number(short.raw);
    return { value: value + (value < 60 ? 2000 : 1900), next: at + 2 };
  }
  if (token.kind === "number") {
    const isYear = /^\d{4}$/.test(token.raw) && isPlausibleYear(Number(token.raw)) && !isAmountNext(tokens[at + 1]);
    return isYear ? { value: Number(token.raw), next: at + 1 } : undefined;
  }
  if (token.kind !== "word") return undefined;
  const german = germanNumber(token.key);
  if (german !== undefined && isPlausibleYear(german) && !isAmountNext(tokens[at + 1]))
    return { value: german, next: at + 1 };
  const english = englishYear(tokens, at);
  return english && isPlausibleYear(english.value) && !isAmountNext(tokens[english.next]) ? english : undefined;
}

/** A year that follows, perhaps after „des Jahres“, “of” or a comma. */
export function yearAfter(tokens: readonly Token[], at: number): Reading<number> | undefined {
  for (let next = at; next < at + 4; next += 1) {
    const year = yearAt(tokens, next);
    if (year) return year;
    if (!CONNECTORS.has(tokens[next]?.key ?? "")) return undefined;
  }
  return undefined;
}
