import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Corpus } from "./corpus.ts";
import { isExtra, wordIdOf } from "./token.ts";
import { FIELDS } from "./weights.ts";

/** From this many words on, the first may be the end of a word and the last the beginning of one: a passage cut out anywhere. */
const MIN_WORDS_WITH_CUT_EDGES = 4;

/** The passages whose own text holds these words one after the other, with the place of the first among the words read. */
export function findPhrase(
  words: readonly string[],
  corpus: Corpus,
  vocabulary: Vocabulary,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  if (words.length < 2) {
    return places;
  }
  const edge = words.length >= MIN_WORDS_WITH_CUT_EDGES ? 1 : 0;
  const inner: number[] = [];
  for (const word of words.slice(edge, words.length - edge)) {
    const id = vocabulary.idOf(word);
    if (id === undefined) {
      return places;
    }
    inner.push(id);
  }
  const phrase: Phrase = {
    inner,
    first: edge === 0 ? "" : (words[0] ?? ""),
    last: edge === 0 ? "" : (words.at(-1) ?? ""),
  };
  for (const passage of passagesWithAll(inner, corpus)) {
    const place = placeOf(passage, phrase, corpus, vocabulary);
    if (place !== NOWHERE) {
      places.set(passage, place - edge);
    }
  }
  return places;
}

interface Phrase {
  /** Word ids. */
  readonly inner: readonly number[];
  /** How the word before them ends; empty when there need be none. */
  readonly first: string;
  /** How the word after them begins; empty when there need be none. */
  readonly last: string;
}

/** Passages that hold every one of the words in any field, found from the rarest word on. */
function passagesWithAll(words: readonly number[], corpus: Corpus): readonly number[] {
  const start = (word: number) => corpus.postingStarts[word] ?? 0;
  const end = (word: number) => corpus.postingStarts[word + 1] ?? 0;
  const [rarest, ...others] = [...new Set(words)].sort((a, b) => end(a) - start(a) - (end(b) - start(b)) || a - b);
  if (rarest === undefined) {
    return [];
  }
  let passages: readonly number[] = Array.from(corpus.postingPassages.subarray(start(rarest), end(rarest)));
  for (const word of others) {
    let at = start(word);
    const last = end(word);
    passages = passages.filter((passage) => {
      while (at < last && (corpus.postingPassages[at] ?? 0) < passage) {
        at += 1;
      }
      return at < last && corpus.postingPassages[at] === passage;
    });
  }
  return passages;
}

const NOWHERE = -1;

/**
 * The place of the first inner word among those read, or `NOWHERE`. Allocates nothing: a phrase of frequent words has many
 * passages to look at.
 */
function placeOf(passage: number, { inner, first, last }: Phrase, corpus: Corpus, vocabulary: Vocabulary): number {
  const end = corpus.fieldStarts[passage * FIELDS.length + 1] ?? 0;
  const wordAt = (at: number) =>
    at === NOWHERE || at >= end ? "" : (vocabulary.words[wordIdOf(corpus.tokens[at] ?? 0)] ?? "");
  let before = NOWHERE;
  let place = 0;
  for (let at = corpus.fieldStarts[passage * FIELDS.length] ?? 0; at < end; at = nextRead(at, end, corpus)) {
    const after = endOfMatch(at, end, inner, corpus);
    if (after !== NOWHERE && wordAt(before).endsWith(first) && wordAt(after).startsWith(last)) {
      return place;
    }
    before = at;
    place += 1;
  }
  return NOWHERE;
}

/** Where the word after the matched ones stands, at most `end`; `NOWHERE` when they do not stand here. */
function endOfMatch(from: number, end: number, inner: readonly number[], corpus: Corpus): number {
  let at = from;
  for (const word of inner) {
    if (at >= end || wordIdOf(corpus.tokens[at] ?? 0) !== word) {
      return NOWHERE;
    }
    at = nextRead(at, end, corpus);
  }
  return at;
}

function nextRead(from: number, end: number, corpus: Corpus): number {
  let at = from + 1;
  while (at < end && isExtra(corpus.tokens[at] ?? 0)) {
    at += 1;
  }
  return at;
}
