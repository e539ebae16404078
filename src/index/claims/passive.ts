import type { Token } from "../quantities/tokens.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GERMAN_PASSIVE = words("wird werden wurde wurden worden werd");
/** What comes from somebody is that somebody's doing. */
const RECEIVING = words(
  "bekam bekamen bekommt bekommen erhielt erhielten erhalt erhalten got gets get received receives receive heard hears",
);
const ENGLISH_BE = words("is are was were been being be gets get got");
const PARTICIPLES = words(`
  told bought built made sold taken given known held led left hit put set let brought found fought kept lent paid said sent shown thrown
  won written driven chosen broken seen hidden beaten forgotten shaken stolen taught thought understood
`);
const GERMAN_PARTICIPLE = /^(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:ver|ent|be|er|zer|uber|unter|wider)\p{L}{3,}t)$/u;
const GERMAN_STRONG_PARTICIPLE = /^(?:ver|ent|be|er|zer|uber|unter|wider)\p{L}{3,}en$/u;

/** Clauses whose bare noun has something done to it: „wurde von … gedrängt“, “was urged by …”. */
export function passiveClauses(tokens: readonly Token[], clauses: readonly number[]): ReadonlySet<number> {
  const passive = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const clause = clauses[at] ?? 0;
    if (GERMAN_PASSIVE.has(token.key) && hasGermanParticiple(tokens, clauses, at)) passive.add(clause);
    if (
      RECEIVING.has(token.key) &&
      tokens.some(({ key }, index) => clauses[index] === clause && (key === "von" || key === "from"))
    )
      passive.add(clause);
    if (ENGLISH_BE.has(token.key) && tokens.slice(at + 1, at + 4).some(isEnglishParticiple)) passive.add(clause);
  }
  return passive;
}

function hasGermanParticiple(tokens: readonly Token[], clauses: readonly number[], at: number): boolean {
  const isInfinitive = tokens[at]?.key === "werden" && GERMAN_STRONG_PARTICIPLE.test(tokens[at - 1]?.key ?? "");
  const past = isInfinitive || /^(?:wurde|worden)/.test(tokens[at]?.key ?? "");
  return tokens.some(
    ({ key }, index) =>
      clauses[index] === clauses[at] &&
      Math.abs(index - at) <= 14 &&
      (GERMAN_PARTICIPLE.test(key) || (past && GERMAN_STRONG_PARTICIPLE.test(key))),
  );
}

function isEnglishParticiple({ raw, kind }: Token): boolean {
  const word = raw.toLowerCase();
  return kind === "word" && ((word.length >= 4 && word.endsWith("ed")) || PARTICIPLES.has(word));
}
