import type { Language } from "../../knowledge/knowledge.ts";
import { englishNumber, germanNumber, isEnglishTen } from "./numberWords.ts";
import type { Token } from "./tokens.ts";
import { multiplierOf } from "./units.ts";
import type { Reading } from "./years.ts";

export interface NumberReading extends Reading<number> {
  /** What the multipliers came to: 1e9 for „86 Milliarden“. */
  readonly scale: number;
  /** An article or “one”: only a number beside a multiplier or unit. */
  readonly vague: boolean;
}

interface NumberContext {
  readonly tokens: readonly Token[];
  readonly language: Language | undefined;
}

const VAGUE_ONES: ReadonlySet<string> = new Set(["a", "an", "one", "ein", "eine", "einen", "einer", "einem", "eins"]);
const HALF_ADJECTIVES: ReadonlySet<string> = new Set(["half", "halbe", "halben", "halb"]);
const ONE_AND_A_HALF: ReadonlySet<string> = new Set(["anderthalb", "eineinhalb"]);

/**
 * `1.5`, `1,5`, `1.500`, `1,500,000`, `1'000`. A lone separator before exactly three digits groups thousands (unless a zero stands
 * before it, or the language's decimal sign is meant: German `1,500` stays doubtful and is read as thousands only in English).
 */
export function parseDigits(raw: string, language: Language | undefined): number | undefined {
  const plain = raw.replace(/['’\u00a0\u202f\u2009]/g, "");
  const separators = plain.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return Number(plain);
  const others = separators.slice(0, -1);
  const decimals = plain.length - plain.lastIndexOf(last) - 1;
  const decimalSign = language === "de" ? "," : language === "en" ? "." : undefined;
  const mixed = others.some((sign) => sign !== last);
  const groups = new RegExp(`^\\d{1,3}(?:\\${last}\\d{3})+$`).test(plain) && !plain.startsWith("0");
  if (!mixed && groups && (others.length > 0 || last !== decimalSign)) return Number(plain.replaceAll(last, ""));
  if (!mixed && others.length > 0) return undefined;
  const whole = plain.slice(0, plain.length - decimals - 1).replace(/[.,]/g, "");
  return Number(`${whole}.${plain.slice(-decimals)}`);
}

function digitsAt({ tokens, language }: NumberContext, at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const value = parseDigits(token.raw, language);
  return value === undefined || !Number.isFinite(value) ? undefined : { value, next: at + 1 };
}

const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
]);

/** “two hundred and fifty thousand”, “twenty-five”. */
function englishWordsAt(tokens: readonly Token[], at: number): Reading<number> | undefined {
  let total = 0;
  let group: number | undefined;
  let next = at;
  for (; next < tokens.length; next += 1) {
    const key = tokens[next]?.key ?? "";
    const small = englishNumber(key);
    const scale = SMALL_SCALES.get(key);
    if (small !== undefined) {
      const fits = group === undefined || (small < 10 && (group % 100 === 0 || isTen(group))) || group % 100 === 0;
      if (!fits) break;
      group = (group ?? 0) + small;
    } else if (scale === 100 && group !== undefined) group *= 100;
    else if (scale === 1000 && group !== undefined) {
      total += group * 1000;
      group = 0;
    } else if (!isJoint(tokens, next, group)) break;
  }
  while (next > at && !isNumberWord(tokens[next - 1]?.key ?? "")) next -= 1;
  return group === undefined ? undefined : { value: total + group, next };
}

function isTen(group: number): boolean {
  const rest = group % 100;
  return rest >= 20 && rest % 10 === 0;
}

function isNumberWord(key: string): boolean {
  return englishNumber(key) !== undefined || SMALL_SCALES.has(key);
}

/** The hyphen of “twenty-five” and the “and” of “hundred and five”. */
function isJoint(tokens: readonly Token[], at: number, group: number | undefined): boolean {
  if (group === undefined || !isNumberWord(tokens[at + 1]?.key ?? "")) return false;
  const before = tokens[at - 1]?.key ?? "";
  return tokens[at]?.raw === "-" ? isEnglishTen(before) : tokens[at]?.key === "and" && SMALL_SCALES.has(before);
}

function halvesAt(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const key = tokens[at]?.key ?? "";
  if (ONE_AND_A_HALF.has(key)) return { value: 1.5, next: at + 1 };
  if (!HALF_ADJECTIVES.has(key)) return undefined;
  return { value: 0.5, next: tokens[at + 1]?.key === "a" ? at + 2 : at + 1 };
}

interface Head extends Reading<number> {
  readonly vague: boolean;
  readonly digits: boolean;
}

function headAt(context: NumberContext, at: number): Head | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (!token) return undefined;
  const digits = digitsAt(context, at);
  if (digits) return { ...digits, vague: false, digits: true };
  if (token.kind !== "word") return undefined;
  const halfAt = VAGUE_ONES.has(token.key) && halvesAt(tokens, at + 1) ? at + 1 : at;
  const half = halvesAt(tokens, halfAt);
  if (half) return { ...half, vague: true, digits: false };
  if (VAGUE_ONES.has(token.key) && !isNumberWord(tokens[at + 1]?.key ?? ""))
    return { value: 1, next: at + 1, vague: true, digits: false };
  const english = token.key === "a" ? undefined : englishWordsAt(tokens, at);
  if (english) return { ...english, vague: false, digits: false };
  const german = germanNumber(token.key);
  return german === undefined ? undefined : { value: german, next: at + 1, vague: false, digits: false };
}

/** A number with its multipliers: „86 Milliarden“, `1,5 Mio.`, `1B`, “two hundred million”, „eine halbe Milliarde“. */
export function readNumber(context: NumberContext, at: number): NumberReading | undefined {
  const head = headAt(context, at);
  if (!head) return undefined;
  const { tokens, language } = context;
  let { next } = head;
  let scale = 1;
  for (let afterDigits = head.digits; ; afterDigits = false) {
    const token = tokens[tokens[next]?.raw === "-" ? next + 1 : next];
    const multiplier = token && multiplierOf(token, afterDigits, language);
    if (multiplier === undefined) break;
    scale *= multiplier;
    next = tokens[next]?.raw === "-" ? next + 2 : next + 1;
    if (tokens[next]?.raw === "." && /^(?:mrd|mio|tsd|mill|mia|bio)$/.test(token?.key ?? "")) next += 1;
  }
  return { value: head.value * scale, next, scale, vague: head.vague && scale === 1 };
}
