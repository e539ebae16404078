import { BOUNDARY, isExtra, wordIdOf } from "./token.ts";
import { FIELDS } from "./weights.ts";

/** Every single place of every word, so that a query looks at the places of its words alone. */
export interface Occurrences {
  /** Where the occurrences of word `w` begin: at `w`; one more at the end. */
  readonly occurrenceStarts: Uint32Array;
  /** Positions in `tokens`, ascending for each word. */
  readonly occurrences: Uint32Array;
  /** For each token the number of its text within the field, and its place among the words read in it; see `textOf` and `placeOf`. */
  readonly places: Uint32Array;
}

const TEXT_BITS = 16;
/** Texts and words beyond it count as the last: no sentence and no list of statements is so long. */
const MOST = 0xffff;

export function textOf(place: number): number {
  return place >>> TEXT_BITS;
}

/** From 1 on; a word beside the reading order has that of the word before it. */
export function placeIn(place: number): number {
  return place & MOST;
}

export function locate(tokens: Uint32Array, fieldStarts: Uint32Array, wordCount: number): Occurrences {
  const occurrenceStarts = new Uint32Array(wordCount + 1);
  for (let at = 0; at < tokens.length; at += 1) {
    const word = wordIdOf(tokens[at] ?? 0);
    if (word !== BOUNDARY) occurrenceStarts[word + 1] = (occurrenceStarts[word + 1] ?? 0) + 1;
  }
  for (let word = 0; word < wordCount; word += 1) {
    occurrenceStarts[word + 1] = (occurrenceStarts[word + 1] ?? 0) + (occurrenceStarts[word] ?? 0);
  }
  const filled = occurrenceStarts.slice();
  const occurrences = new Uint32Array(occurrenceStarts[wordCount] ?? 0);
  for (let at = 0; at < tokens.length; at += 1) {
    const word = wordIdOf(tokens[at] ?? 0);
    if (word === BOUNDARY) continue;
    const next = filled[word] ?? 0;
    occurrences[next] = at;
    filled[word] = next + 1;
  }
  return { occurrenceStarts, occurrences, places: placesOf(tokens, fieldStarts) };
}

function placesOf(tokens: Uint32Array, fieldStarts: Uint32Array): Uint32Array {
  const places = new Uint32Array(tokens.length);
  for (let field = 0; field + 1 < fieldStarts.length; field += 1) {
    const end = fieldStarts[field + 1] ?? 0;
    let text = 0;
    let place = 0;
    for (let at = fieldStarts[field] ?? 0; at < end; at += 1) {
      const token = tokens[at] ?? 0;
      if (token === BOUNDARY) {
        text = Math.min(MOST, text + 1);
        place = 0;
      } else if (!isExtra(token)) {
        place = Math.min(MOST, place + 1);
      }
      places[at] = ((text << TEXT_BITS) | place) >>> 0;
    }
  }
  return places;
}

/** Marks the places of a query's words and walks through them in order of the text, however many words there are. */
export interface Marks {
  /** Marks every place of these words, at least where they stand in these passages. */
  mark(words: Iterable<number>, passages: readonly number[]): void;
  /** Calls back for each marked position from `start` up to, but not including, `end`, in order. */
  forEach(start: number, end: number, visit: (at: number) => void): void;
  clear(): void;
}

/** A word with more places than this is looked up in the passages alone. */
const MARKED_EVERYWHERE = 4096;

export function createMarks(
  { tokens, occurrences, occurrenceStarts }: Occurrences & { readonly tokens: Uint32Array },
  fieldStarts: Uint32Array,
): Marks {
  /** One bit a token. */
  const marks = new Uint32Array((tokens.length >>> 5) + 1);
  const markRun = (from: number, to: number, before: number) => {
    for (let next = from; next < to; next += 1) {
      const at = occurrences[next] ?? 0;
      if (at >= before) return;
      marks[at >>> 5] = (marks[at >>> 5] ?? 0) | (1 << (at & 31));
    }
  };
  return {
    mark(words, passages) {
      for (const word of words) {
        const from = occurrenceStarts[word] ?? 0;
        const to = occurrenceStarts[word + 1] ?? 0;
        if (to - from <= MARKED_EVERYWHERE) {
          markRun(from, to, Number.POSITIVE_INFINITY);
          continue;
        }
        for (const passage of passages) {
          const start = fieldStarts[passage * FIELDS.length] ?? 0;
          markRun(
            firstFrom(occurrences, from, to, start),
            to,
            fieldStarts[(passage + 1) * FIELDS.length] ?? tokens.length,
          );
        }
      }
    },
    forEach(start, end, visit) {
      for (let first = start & ~31; first < end; first += 32) {
        let bits = marks[first >>> 5] ?? 0;
        if (first < start) bits &= -1 << (start & 31);
        while (bits !== 0) {
          const lowest = bits & -bits;
          const at = first + 31 - Math.clz32(lowest);
          if (at >= end) return;
          visit(at);
          bits ^= lowest;
        }
      }
    },
    clear: () => void marks.fill(0),
  };
}

/** Where the first of the ascending numbers stands that is not below `least`. */
function firstFrom(numbers: Uint32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
