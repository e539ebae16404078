import { readNumber } from "./numberReader.ts";
import { ORDINALS } from "./numberWords.ts";
import type { Amount } from "./quantity.ts";
import type { Token } from "./tokens.ts";
import { durationOf } from "./units.ts";
import type { Reading } from "./years.ts";

const EVERY: ReadonlySet<string> = new Set(["jeder", "jede", "jedes", "jeden", "jedem", "every"]);
const ONE: ReadonlySet<string> = new Set(["einer", "eine", "eines", "einen", "one"]);
const OF: ReadonlySet<string> = new Set(["in", "von", "out of"]);
/** “one in 2018” is no share. */
const MOST = 20;

interface Share {
  readonly percent: number;
  readonly next: number;
}

/** „jeder fünfte Mitarbeiter“, “one in five”, „neun von zehn“: the same quantity as a percentage; „jeden zweiten Tag“ is none. */
export function readOneOfMany(tokens: readonly Token[], at: number): Reading<Amount> | undefined {
  const found = everySo(tokens, at) ?? soManyOf(tokens, at);
  const [first, last, behind] = [at, (found?.next ?? 0) - 1, found?.next ?? 0].map((index) => tokens[index]);
  if (!found || !first || !last || (behind && durationOf(behind) !== undefined)) return undefined;
  const { percent, next } = found;
  const span = { start: first.start, end: last.end };
  return { value: { kind: "amount", ...span, low: percent, high: percent, unit: "percent", bound: "exactly" }, next };
}

function everySo(tokens: readonly Token[], at: number): Share | undefined {
  const one = EVERY.has(tokens[at]?.key ?? "") ? ORDINALS.get(tokens[at + 1]?.key ?? "") : undefined;
  return one === undefined || one < 2 ? undefined : { percent: 100 / one, next: at + 2 };
}

function soManyOf(tokens: readonly Token[], at: number): Share | undefined {
  const some = ONE.has(tokens[at]?.key ?? "") ? { value: 1, next: at + 1 } : wholeNumber(tokens, at);
  const [joint, second] = [tokens[some?.next ?? 0]?.key, tokens[(some?.next ?? 0) + 1]?.key];
  if (!some || joint === undefined || !OF.has(joint === "out" ? `out ${second}` : joint)) return undefined;
  const all = wholeNumber(tokens, some.next + (joint === "out" ? 2 : 1));
  if (!all || all.value <= some.value || all.value > MOST) return undefined;
  return { percent: (100 * some.value) / all.value, next: all.next };
}

function wholeNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const read = readNumber({ tokens, language: undefined }, at);
  return read && !read.vague && read.scale === 1 ? read : undefined;
}
