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

/** Position of the passage's own text among the fields. */
export const TEXT = 0;
/** Position of the statements about the passage, the last. */
export const CLAIMS = 3;

/** BM25's k1: how soon further occurrences stop counting. */
export const SATURATION = 0.8;

/** For the order: what it counts that words of the query stand near each other, beside the words themselves. */
export const NEAR = 0.3;
/** Further apart than this they are not near each other. */
export const NEARBY_WORDS = 5;
/**
 * For the order: what it counts that one text has much of the query, be it the sentence, its gloss or one statement about
 * it. Words that only meet across ten statements prove less.
 */
export const TOGETHER = 0.5;

/** For the order: what it counts that a passage holds a date where the question is when, or a figure where it is how much. */
export const ASKED_FOR = 0.1;

/** Stands against the evidence of a passage without what such a question asks for. */
export const ASKED_FOR_MISSED = 0.25;
/**
 * Stands against the evidence where one word is asked for that is only said by the way: in a statement about the passage, or
 * by somebody about themselves.
 */
export const BY_THE_WAY = 0.5;

/** Passages looked at word by word, at least. */
export const CANDIDATES = 50;

/** Every word that is found weighs at least this much, however common it is in these texts. */
export const LEAST_INFORMATION = 0.2;
/** A word that is not found weighs at least this much, however common it is in these texts, if it is rare in the language: a name. */
export const MISSED = 0.7;
/** A year, company or place that stands nowhere: whoever asks for it does not mean another one. */
export const FOREIGN = 1.5;
/** What a word counts that stands in a neighbouring sentence of the same paragraph instead. */
export const CONTEXT = 0.3;
/** What it counts for the threshold to find a name, beside another word that is as rare: it says whom, but not what. */
export const NAME_FOUND = 0.4;
/** What it counts for the threshold to miss a word, beside a name: it may have been put in another way. */
export const WORD_MISSED = 0.6;

/** A variant of quality q lacks 1 - q to this power: one that may well be meant is hardly missing. */
export const TRUST = 0.5;

/** Stands against the evidence as if so much were missing: one matched word of a short question is not an answer. */
export const DOUBT = 0.5;
/** Below this share of what is found, what is missing does not matter: the doubt neither. */
export const COMPLETE = 0.15;
/** Evidence from which on a passage is an answer. */
export const STRONG_EVIDENCE = 0.46;
