import type { Token } from "../quantities/tokens.ts";
import type { Mention, Term } from "./frame.ts";

/** Words that „statt“ reaches. */
const REPLACED = 6;
const WITHOUT = new Set(["ohne", "without"]);
const CONDITIONS = new Set("dass zu ihn ihm sie es him her them it me mich uns us this das".split(" "));

/** „statt in einem Zelt“, “instead of competing”: what was not so stands on the other side. */
export function withReplaced(
  tokens: readonly Token[],
  terms: readonly Term[],
  mentions: readonly Mention[],
): readonly Term[] {
  const starts = tokens.flatMap(({ key }, at) =>
    replaces(key, tokens[at + 1]?.key) || isWithoutThing(at) ? [at] : [],
  );
  if (starts.length === 0) return terms;
  return terms
    .filter(({ at }) => !starts.includes(at) || !WITHOUT.has(tokens[at]?.key ?? ""))
    .map((term) => {
      const isReplaced = starts.some((at) => term.at > at && term.at <= at + REPLACED && isOneStretch(at, term.at));
      if (!isReplaced) return term;
      return turnedTerm(term);
    });

  /** „ohne Schulden“ is the other side of debt; „ohne Tesla“ and „ohne dass“ are conditions. */
  function isWithoutThing(at: number): boolean {
    if (!WITHOUT.has(tokens[at]?.key ?? "")) return false;
    const next = terms.find((term) => term.at > at && term.at <= at + 3 && !term.isAttitude);
    const isCondition = mentions.some((mention) => mention.at > at && mention.at <= at + 3);
    return next !== undefined && !isCondition && !CONDITIONS.has(tokens[at + 1]?.key ?? "");
  }

  /** Up to the next noun: „ohne Änderungen eine Chance“. */
  function isOneStretch(from: number, to: number): boolean {
    const first = terms.find(({ at }) => at > from)?.at ?? to;
    return !tokens
      .slice(from + 1, to)
      .some(
        ({ raw, key }, index) => raw === "," || AUXILIARIES.has(key) || (from + 1 + index > first && OPENING.has(key)),
      );
  }
}

/** Words that open another part of the sentence behind a noun. */
const OPENING = new Set(
  "ein eine einen einem einer eines der die das den dem a an the fur for hat war was were is".split(" "),
);

const AUXILIARIES = new Set(["wurden", "wurde", "hat"]);

function replaces(key: string, next: string | undefined): boolean {
  const isPair = (key === "instead" && next === "of") || (key === "rather" && next === "than");
  return key === "statt" || key === "anstatt" || isPair;
}

/** The term on its other side. */
export function turnedTerm(term: Term): Term {
  const parts = term.parts.map((part) => ({ ...part, keys: turned(part.keys) }));
  return { ...term, keys: turned(term.keys), parts };
}

function turned(keys: Term["keys"]): Term["keys"] {
  return new Map([...keys].map(([key, sign]) => [key, sign === 1 ? -1 : 1] as const));
}
