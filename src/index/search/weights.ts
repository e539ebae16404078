/** Everything about ranking that is a matter of judgement. */

interface Field {
  readonly name: "text" | "gloss" | "topics" | "claims";
  /** What one occurrence counts beside one in the text itself. */
  readonly weight: number;
  /** BM25's b: 0 ignores how long the field is, 1 divides by it. */
  readonly lengthInfluence: number;
}

export const FIELDS: readonly Field[] = [
  { name: "text", weight: 1, lengthInfluence: 0.5 },
  { name: "gloss", weight: 0.9, lengthInfluence: 0.5 },
  { name: "topics", weight: 0.6, lengthInfluence: 0.3 },
  { name: "claims", weight: 0.6, lengthInfluence: 0.5 },
];

/** BM25's k1: how soon further occurrences stop counting. */
export const SATURATION = 0.8;

/** What words of the query count that stand side by side in a passage, beside the words themselves. */
export const NEAR = 0.3;
/** Further apart than this they are not near each other. */
export const NEARBY_WORDS = 5;

/** Passages looked at word by word, at least. */
export const CANDIDATES = 50;
/** Of what the query asks for, a strong match answers at least this much. */
export const STRONG_EVIDENCE = 0.4;
/**
 * What it counts for the order that one text has much of the query, be it the sentence, its gloss or one statement about
 * it: words that only meet across ten statements prove less.
 */
export const TOGETHER = 0.5;

/** Every word asked for weighs at least this much, however common it is here: names that stand everywhere. */
export const LEAST_INFORMATION = 0.2;

/** What a word counts that stands in a neighbouring sentence of the same paragraph instead. */
export const CONTEXT = 0.3;
export const TRUST = 0.5;

export const MISSED = 0.7;
export const DOUBT = 0.5;
export const COMPLETE = 0.1;
