import type { Span } from "../../article/article.ts";
import { canonicalPair, canonicalWord, readNumber } from "./canonicalWords.ts";
import { foldWord } from "./foldWord.ts";

/** One word of a text as the index knows it. */
export interface Token {
  /** Folded and canonical: `Prozent`, `%` and `percent` are all `prozent`. */
  readonly word: string;
  /** Offsets into the text that was taken apart. */
  readonly start: number;
  readonly end: number;
  /**
   * `read` words follow each other as in the text. Beside them stand `said` ones, what a number or pair of words also
   * says (the scale in `1bn`), and `joined` ones, a hyphenated word written as one.
   */
  readonly role: "read" | "said" | "joined";
}

const WORD =
  /[pP]er\s[cC]ent(?!\p{L})|\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*|[%$€£]/gu;
const DIGIT_FIRST = /^\d/;
const QUARTER = /^(?:q([1-4])|([1-4])q)$/;
const PER_CENT = /^per\scent$/;
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
  if (PER_CENT.test(folded)) {
    return { word: "prozent" };
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
  let before: Token | undefined;
  for (const match of text.matchAll(WORD)) {
    const { word, glued } = read(match[0]);
    const token: Token = { word, start: match.index, end: match.index + match[0].length, role: "read" };
    tokens.push(token);
    if (glued !== undefined) {
      tokens.push({ ...token, word: glued, role: "said" });
    }
    if (before) {
      addPair(before, token, text, tokens);
    }
    before = token;
  }
  return tokens;
}

/** Where the words stand that `tokenize` reads, in the same order. */
export function wordSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

function addPair(first: Token, second: Token, text: string, tokens: Token[]): void {
  const said = canonicalPair(first.word, second.word);
  if (said !== undefined) {
    tokens.push({ word: said, start: first.start, end: second.end, role: "said" });
  }
  const isHyphenated = second.start - first.end === 1 && HYPHENS.has(text.charCodeAt(first.end));
  if (isHyphenated && LETTERS.test(first.word) && LETTERS.test(second.word)) {
    tokens.push({ word: first.word + second.word, start: first.start, end: second.end, role: "joined" });
  }
}
