import type { Language } from "../../knowledge/knowledge.ts";
import { type NumberReading, readNumber } from "./numberReader.ts";
import { FOLDS, FRACTIONS, ORDINALS } from "./numberWords.ts";
import { readOneOfMany } from "./oneOfMany.ts";
import type { Amount, Bound } from "./quantity.ts";
import type { Token } from "./tokens.ts";
import { CURRENCIES, CURRENCY_SIGNS, countedOf, durationOf, PER_WORDS, PERCENT_WORDS, SHARE_WORDS } from "./units.ts";
import type { Reading } from "./years.ts";

export interface AmountContext {
  readonly tokens: readonly Token[];
  readonly language: Language | undefined;
}

/** Words before a number that make it part of a name: “Model 3”, “Magnificent 7”, „Absatz 7“. */
const NAME_HEADS: ReadonlySet<string> = new Set(
  `model modell modells models magnificent gpt chatgpt iphone windows falcon type typ area boeing formel formula g web playstation xbox version
  level stufe artikel article section abschnitt absatz paragraph kapitel chapter seite page nummer number nr platz rank rang route highway
  room raum gate top roadster starship covid dojo hardware autopilot gen generation serie series phase teil part punkt fortune dax glorreichen
  apollo satz sentence`.split(/\s+/),
);

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ["at-least", /(?:^| )(?:mindestens|wenigstens|at least|no less than|nicht weniger als|minimum)$/],
  ["at-most", /(?:^| )(?:hochstens|maximal|bis zu|up to|at most|no more than|nicht mehr als)$/],
  ["more", /(?:^| )(?:mehr als|uber|more than|over|above|exceeding|larger than|hoher als|exceeds|excess of)$/],
  ["less", /(?:^| )(?:weniger als|unter|less than|under|below|fewer than|geringer als)$/],
  [
    "about",
    /(?:^| )(?:etwa|rund|circa|ca|ca \.|zirka|ungefahr|about|roughly|approximately|around|almost|nearly|fast|beinahe|knapp|gut|~|um die)$/,
  ],
];

function boundBefore(tokens: readonly Token[], at: number): Bound {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.key)
    .join(" ");
  return BOUNDS.find(([, words]) => words.test(before))?.[0] ?? "exactly";
}

function unitAfter(tokens: readonly Token[], at: number): Reading<string> | undefined {
  const next = tokens[at]?.raw === "-" ? at + 1 : at;
  const token = tokens[next];
  if (!token) return undefined;
  if (PERCENT_WORDS.has(token.key)) return { value: "percent", next: next + 1 };
  if (token.key === "per" && tokens[next + 1]?.key === "cent") return { value: "percent", next: next + 2 };
  return currencyAfter(tokens, next) ?? countedAfter(tokens, next);
}

function currencyAfter(tokens: readonly Token[], at: number): Reading<string> | undefined {
  const american = tokens[at]?.key === "us";
  const start = american ? (tokens[at + 1]?.raw === "-" ? at + 2 : at + 1) : at;
  const token = tokens[start];
  const currency = token && (CURRENCIES.get(token.key) ?? CURRENCY_SIGNS.get(token.raw));
  return currency === undefined ? undefined : { value: currency, next: start + 1 };
}

/** A noun that says what is counted, with at most one adjective before it. */
function countedAfter(tokens: readonly Token[], at: number): Reading<string> | undefined {
  for (let next = at; next <= at + 1; next += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" && !(token?.raw === "-" && next === at)) return undefined;
    const unit = durationOf(token) ?? countedOf(token) ?? (token.key === "x" && token.glued ? "times" : undefined);
    if (unit !== undefined && (next === at || durationOf(token) === undefined)) return { value: unit, next: next + 1 };
  }
  return undefined;
}

function perShare(tokens: readonly Token[], at: number): number | undefined {
  return PER_WORDS.has(tokens[at]?.key ?? "") && SHARE_WORDS.has(tokens[at + 1]?.key ?? "") ? at + 2 : undefined;
}

function currencyBefore(tokens: readonly Token[], at: number): Reading<string> | undefined {
  const found = currencyAfter(tokens, at);
  return found && tokens[found.next]?.kind === "number" ? found : undefined;
}

/** `24/7`, `9:30`: neither number counts anything. */
const SPLIT_BY: ReadonlySet<string> = new Set(["/", ":"]);

function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1]?.raw === "-" && tokens[at - 1]?.glued === true;
  const head = tokens[hyphen ? at - 2 : at - 1];
  const self = tokens[at];
  const after = tokens[at + 1];
  if (after?.glued && (after.key === "er" || after.key === "s")) return true;
  if (self && after?.glued && SPLIT_BY.has(after.raw) && tokens[at + 2]?.kind === "number") return true;
  if (self?.glued && SPLIT_BY.has(tokens[at - 1]?.raw ?? "") && tokens[at - 2]?.kind === "number") return true;
  if (!head || !self || head.kind !== "word") return false;
  if (NAME_HEADS.has(head.key)) return true;
  return (self.glued && !CURRENCIES.has(head.key)) || (hyphen && self.glued && head.capital);
}

const TO: ReadonlySet<string> = new Set(["-", "–", "—", "bis", "to"]);
const BETWEEN: ReadonlySet<string> = new Set(["zwischen", "between"]);

/** The upper end of a range: „5–9 %“, „zwischen 5 und 9 Prozent“. */
function upperEnd(context: AmountContext, at: number, from: NumberReading): NumberReading | undefined {
  const { tokens } = context;
  const joint = tokens[from.next];
  if (!joint) return undefined;
  const between = BETWEEN.has(tokens[at - 1]?.key ?? "") && (joint.key === "und" || joint.key === "and");
  if (!between && !TO.has(joint.key)) return undefined;
  const start = currencyBefore(tokens, from.next + 1)?.next ?? from.next + 1;
  const to = readNumber(context, start);
  return to && !to.vague && to.value > from.value / Math.max(1, from.scale) ? to : undefined;
}

const COUNTED_THINGS: ReadonlySet<string> = new Set(["vehicles", "people", "companies", "shares"]);

function measured(context: AmountContext, at: number): Reading<Amount> | undefined {
  const { tokens } = context;
  const prefix = currencyBefore(tokens, at);
  const numberAt = prefix?.next ?? at;
  const from = readNumber(context, numberAt);
  const first = tokens[at];
  if (!from || !first) return undefined;
  const to = upperEnd(context, numberAt, from);
  const afterNumber = to?.next ?? from.next;
  const suffix = prefix ?? unitAfter(tokens, afterNumber);
  // „ein schwaches Unternehmen“ counts nothing.
  if (from.vague && suffix !== undefined && COUNTED_THINGS.has(suffix.value)) return undefined;
  if (suffix === undefined && (isPartOfName(tokens, numberAt) || from.vague)) return undefined;
  if (isPartOfName(tokens, numberAt) && suffix !== undefined && NAME_HEADS.has(tokens[numberAt - 1]?.key ?? ""))
    return undefined;
  const afterUnit = prefix ? afterNumber : (suffix?.next ?? afterNumber);
  const share = prefix || suffix ? perShare(tokens, afterUnit) : undefined;
  const unit = share !== undefined ? `${suffix?.value}/share` : (suffix?.value ?? "count");
  const next = share ?? afterUnit;
  const last = tokens[next - 1] ?? first;
  const low = to && from.scale === 1 && to.scale > 1 ? from.value * to.scale : from.value;
  return {
    value: {
      kind: "amount",
      start: first.start,
      end: last.end,
      low,
      high: to?.value ?? low,
      unit,
      bound: boundBefore(tokens, at),
    },
    next,
  };
}

const HALVES: ReadonlySet<string> = new Set(["halfte", "half", "halb", "halbe", "halben", "halber"]);
const ARTICLES: ReadonlySet<string> = new Set(["ein", "a", "eines", "einem", "one"]);

function amount(tokens: readonly Token[], at: number, next: number, value: number, unit: string): Reading<Amount> {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { value: { kind: "amount", start, end, low: value, high: value, unit, bound: "exactly" }, next };
}

/** „ein Drittel“, “two thirds”, „die Hälfte“: a share, so the same quantity as a percentage. */
function fraction(context: AmountContext, at: number): Reading<Amount> | undefined {
  const { tokens, language } = context;
  const key = tokens[at]?.key ?? "";
  // „Das half uns“ is no half.
  if (HALVES.has(key) && !(key === "half" && language === "de")) {
    const half = readNumber(context, at);
    const ofSomethingCounted = half !== undefined && (half.scale > 1 || unitAfter(tokens, half.next) !== undefined);
    return ofSomethingCounted ? undefined : amount(tokens, at, at + 1, 50, "percent");
  }
  const counter = ARTICLES.has(key) ? { value: 1, next: at + 1 } : readNumber(context, at);
  if (!counter) return undefined;
  const denominatorAt = tokens[counter.next]?.raw === "-" ? counter.next + 1 : counter.next;
  const part = FRACTIONS.get(tokens[denominatorAt]?.key ?? "");
  if (part === undefined || counter.value >= part) return undefined;
  return amount(tokens, at, denominatorAt + 1, (100 * counter.value) / part, "percent");
}

function fold({ tokens }: AmountContext, at: number): Reading<Amount> | undefined {
  const factor = FOLDS.get(tokens[at]?.key ?? "");
  return factor === undefined ? undefined : amount(tokens, at, at + 1, factor, "times");
}

function ordinal({ tokens }: AmountContext, at: number): Reading<Amount> | undefined {
  const value = ORDINALS.get(tokens[at]?.key ?? "");
  return value === undefined ? undefined : amount(tokens, at, at + 1, value, "ordinal");
}

const oneOfMany = ({ tokens }: AmountContext, at: number): Reading<Amount> | undefined => readOneOfMany(tokens, at);

const READERS = [oneOfMany, fraction, fold, measured, ordinal];

/** The amount that begins at exactly that token. */
export function readAmount(context: AmountContext, at: number): Reading<Amount> | undefined {
  for (const read of READERS) {
    const found = read(context, at);
    if (found) return found;
  }
  return undefined;
}
