import { canonicalPair, canonicalWord, readNumber } from "./canonicalWords.ts";
import { foldWord } from "./foldWord.ts";

/** One word of a text as the index knows it. */
export interface Token {
  /** Folded and canonical: `Prozent`, `%` and `percent` are all `prozent`. */
  readonly word: string;
  /** Offsets into the text that was taken apart. */
  readonly start: number;
  readonly end: number;
  /** Stands beside the words in reading order: the joined form of a hyphenated word, the scale of `1bn`. */
  readonly extra: boolean;
}

const WORD = /\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*|[%$€£]/gu;
const DIGIT_FIRST = /^\d/;
const QUARTER = /^(?:q([1-4])|([1-4])q)$/;
const LETTERS = /^\p{L}+$/u;
/** Hyphen-minus, hyphen, non-breaking hyphen. */
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011]);

/** What one raw token says: a word, and for some numbers a second one, the scale or unit glued to it. */
export interface Reading {
  readonly word: string;
  readonly glued?: string;
}

export type WordReader = (raw: string) => Reading;

export function readWord(raw: string): Reading {
  const folded = foldWord(raw);
  const quarter = QUARTER.exec(folded);
  if (quarter) {
    return { word: quarter[1] ?? quarter[2] ?? "", glued: "quartal" };
  }
  return DIGIT_FIRST.test(folded) ? readNumber(folded) : { word: canonicalWord(folded) };
}

/** Reads each spelling once: a long text has few different words. Made for the time of one build, never kept. */
export function createCachedReader(): WordReader {
  const known = new Map<string, Reading>();
  return (raw) => {
    const before = known.get(raw);
    if (before) {
      return before;
    }
    const reading = readWord(raw);
    known.set(raw, reading);
    return reading;
  };
}

/** Takes a text apart into words in reading order. Never throws; a text without words gives an empty list. */
export function tokenize(text: string, read: WordReader = readWord): readonly Token[] {
  const tokens: Token[] = [];
  let previous = -1;
  for (const match of text.matchAll(WORD)) {
    const reading = read(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    const before = tokens[previous];
    const pair = before && canonicalPair(before.word, reading.word);
    if (pair) {
      tokens[previous] = { ...before, word: pair[0] };
    }
    const word = pair ? pair[1] : reading.word;
    previous = tokens.length;
    tokens.push({ word, start, end, extra: false });
    if (before && isHyphenated(text, before, start) && LETTERS.test(before.word) && LETTERS.test(word)) {
      tokens.push({ word: before.word + word, start: before.start, end, extra: true });
    }
    if (reading.glued !== undefined) {
      tokens.push({ word: reading.glued, start, end, extra: true });
    }
  }
  return tokens;
}

function isHyphenated(text: string, before: Token, start: number): boolean {
  return start - before.end === 1 && HYPHENS.has(text.charCodeAt(before.end));
}
