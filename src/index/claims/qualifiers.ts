import type { Language } from "../../knowledge/knowledge.ts";
import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import type { Family } from "./statements.ts";

/**
 * Words that make another statement of the same event: it may have happened, is yet to happen, or happened before something. What
 * the article says without them neither bears out nor contradicts a claim with them.
 */
const QUALIFIERS = {
  possibly:
    /(?<!\p{L})(?:could(?! not)|might|(?<!(?:in|of|on|by|since|until|early|late|last|this|mid)[\s-])may(?!\s\d)|maybe|perhaps|possibly|probably|könnte[nt]?|dürfte[nt]?|vielleicht|möglicherweise|eventuell|wahrscheinlich)(?!\p{L})/iu,
  almost: /(?<!\p{L})(?:nearly|almost|beinahe|up to|bis zu)(?!\p{L})/iu,
  future:
    /(?<!\p{L})(?:will|going to|gonna|['’]ll)(?!\p{L})|(?<!\p{L})(?:wird|werden)(?=\s[^.,;!?]*\p{L}(?:en|ern|eln)[.!]?$)/iu,
  before:
    /(?<!\p{L})(?:before|until|prior to|earlier than|(?<!(?:kurz|knapp|dicht|nahe|angst)\s)vor(?!\s*(?:allem|[.,;!]|$))|bevor|ehe)(?!\p{L})/iu,
  after: /(?<!\p{L})(?:after|nach(?!\s*(?:[.,;!]|$))|nachdem)(?!\p{L})/iu,
  only: /(?<!\p{L})(?:only|nur|allein|lediglich|ausschließlich)(?!\p{L})/iu,
} as const;

export type Qualifier = keyof typeof QUALIFIERS;

const NAMES = Object.keys(QUALIFIERS).filter((name): name is Qualifier => name in QUALIFIERS);

/** In German, „wird … entlassen“ may be a passive as well as a future. */
const GERMAN_PASSIVE = /(?<!\p{L})(?:wird|werden)\s[^.,;!?]*(?:ge\p{L}+|(?:ver|ent|be|er|zer)\p{L}+)(?:t|en)[.!]?$/iu;

/** In English, “fast” says how, not that something is missing. */
const GERMAN_ALMOST = /(?<!\p{L})fast(?!\p{L})/iu;

export function qualifiersIn(text: string, language: Language | undefined): ReadonlySet<Qualifier> {
  const isAlmost = language !== "en" && GERMAN_ALMOST.test(text);
  return new Set([
    ...(isAlmost ? (["almost"] as const) : []),
    ...NAMES.filter(
      (name) =>
        QUALIFIERS[name].test(text) &&
        !(name === "future" && !/will|going|gonna|ll/iu.test(text) && GERMAN_PASSIVE.test(text)),
    ),
  ]);
}

const ofEvidence = new WeakMap<Family, ReadonlySet<Qualifier>>();

function qualifiersOf(family: Family): ReadonlySet<Qualifier> {
  const known = ofEvidence.get(family) ?? qualifiersIn(family.sentences.join("\n"), undefined);
  ofEvidence.set(family, known);
  return known;
}

const OPPOSITES: ReadonlyMap<Qualifier, Qualifier> = new Map([
  ["before", "after"],
  ["after", "before"],
]);

export interface QualifierFindings {
  readonly differences: readonly Difference[];
  readonly doubts: readonly Doubt[];
}

/** What the claim says with a qualifier that neither the wording nor the sentences behind it have. */
export function compareQualifiers({ qualifiers }: Stated, prepared: Prepared): QualifierFindings {
  const own = prepared.qualifiers;
  const turned = [...qualifiers].filter((one) => {
    const opposite = OPPOSITES.get(one);
    return opposite !== undefined && own.has(opposite) && !own.has(one) && !qualifiers.has(opposite);
  });
  const missing = [...qualifiers].filter(
    (one) => !own.has(one) && !turned.includes(one) && !qualifiersOf(prepared.family).has(one),
  );
  return {
    differences: turned.map(() => ({ kind: "opposite", stated: "", known: "" })),
    doubts: missing.map((about) => ({ kind: "qualifier", about })),
  };
}
