import { LRUCache } from "lru-cache";
import type { Span } from "../../article/article.ts";
import { wordSpans } from "../analysis/tokenize.ts";
import type { Corpus } from "./corpus.ts";
import type { Hits } from "./hits.ts";
import { isExtra, wordIdOf, wordsCovered } from "./token.ts";
import { FIELDS, TEXT } from "./weights.ts";

/** A phrase of the query in the text: the place of its first word among the words read; undefined when it is not there. */
export interface PhrasePlace {
  readonly from: number | undefined;
  readonly length: number;
}

/** The indexed words of the passage's own text. */
export function wordsOf(passage: number, corpus: Corpus): Uint32Array {
  const at = passage * FIELDS.length + TEXT;
  return corpus.tokens.subarray(corpus.fieldStarts[at], corpus.fieldStarts[at + 1]);
}

/** Texts of which it is remembered where their words stand. */
const TEXTS_MAX = 1000;

/** Where the words of numbered texts stand. */
export function createWordPlaces(): (number: number, text: string) => readonly Span[] {
  const known = new LRUCache<number, readonly Span[]>({ max: TEXTS_MAX });
  return (number, text) => {
    const before = known.get(number);
    if (before) return before;
    const places = wordSpans(text);
    known.set(number, places);
    return places;
  };
}

/** Where the words stand that the query matched, out of the places of all words of the text; a phrase is one span. */
export function matchedSpans(
  places: readonly Span[],
  words: Uint32Array,
  hits: Hits,
  phrase: PhrasePlace,
): readonly Span[] {
  const spans: Span[] = [];
  const mark = (from: number, to: number) => {
    const [first, last] = [places[from], places[to]];
    if (first && last) {
      spans.push({ start: first.start, end: last.end });
    }
  };
  if (phrase.from !== undefined) {
    mark(phrase.from, phrase.from + phrase.length - 1);
  }
  let place = -1;
  for (const word of words) {
    place += isExtra(word) ? 0 : 1;
    if (hits.has(wordIdOf(word))) {
      mark(place + 1 - wordsCovered(word), place);
    }
  }
  return withoutOverlaps(spans);
}

/** In order; spans that overlap become one. */
function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
