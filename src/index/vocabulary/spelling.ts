import Fuse, { type RangeTuple } from "fuse.js";
import { canonicalEntries, canonicalWord } from "../analysis/canonicalWords.ts";
import { foldUmlauts } from "../analysis/foldWord.ts";
import type { Relative } from "./compounds.ts";
import { createLetterPairs } from "./letterPairs.ts";
import { spellingDistance } from "./spellingDistance.ts";

export interface Spelling {
  /** The words of the texts that a misspelt word may stand for, the likeliest first. */
  corrections(word: string): readonly Relative[];
  /** The words of the texts that a misspelt beginning may become, the likeliest first. */
  beginnings(typed: string): readonly Relative[];
}

const MIN_LENGTH = 3;
const MIN_BEGINNING_LENGTH = 4;
/** Handed from the letter-pair filter to Fuse. */
const MAX_CANDIDATES = 40;
/** Below it a word is another word. */
const MIN_QUALITY = 0.5;
/** Corrections this much worse than the best one are left out. */
const SPREAD = 0.12;
const MAX_CORRECTIONS = 4;
const MAX_BEGINNINGS = 12;
/** Bitap works on one machine word. */
const LONGEST_PATTERN = 32;
/** Fuse finds where in a word the typed letters stand, up to this share of them wrong (an exchange of two counts twice). */
const FUSE_OPTIONS = {
  threshold: 0.45,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeMatches: true,
  shouldSort: false,
};

interface Spelled {
  readonly id: number;
  readonly text: string;
}

/** A word in which Fuse found the typed letters, and where: the first and last of each run. */
interface Found extends Spelled {
  readonly runs: readonly RangeTuple[];
}

export function createSpelling(words: readonly string[], idOf: (word: string) => number | undefined): Spelling {
  const spellings: readonly Spelled[] = words.map((text, id) => ({ text, id })).concat(otherSpellings(idOf));
  const pairs = createLetterPairs(spellings.map(({ text }) => text));
  const near = (typed: string, minShared: number): readonly Found[] => {
    const candidates = pairs.closest(typed, minShared, MAX_CANDIDATES).flatMap((number) => spellings[number] ?? []);
    const fuse = new Fuse(
      candidates.map(({ text }) => text),
      FUSE_OPTIONS,
    );
    return fuse.search(typed.slice(0, LONGEST_PATTERN)).flatMap(({ refIndex, matches }) => {
      const candidate = candidates[refIndex];
      return candidate ? [{ ...candidate, runs: matches?.[0]?.indices ?? [] }] : [];
    });
  };
  const corrected = (typed: string): readonly Relative[] =>
    near(typed, minSharedPairs(typed.length)).map((found) => ({ id: found.id, quality: asWord(typed, found) }));
  const exchanged = (typed: string): readonly Relative[] =>
    exchanges(typed).flatMap((text) => {
      const id = idOf(canonicalWord(text));
      return id === undefined ? [] : [{ id, quality: similarity(typed, text) }];
    });
  return {
    corrections: (word) =>
      isSpelt(word, MIN_LENGTH)
        ? likeliest([...exchanged(word), ...umlautVariants(word).flatMap(corrected)], MAX_CORRECTIONS)
        : [],
    beginnings: (typed) => {
      const begun = (text: string) =>
        near(text, minSharedPairs(text.length) - 1).map((found) => ({
          id: found.id,
          quality: asBeginning(text, found.text),
        }));
      return isSpelt(typed, MIN_BEGINNING_LENGTH)
        ? likeliest(umlautVariants(typed).flatMap(begun), MAX_BEGINNINGS)
        : [];
    },
  };
}

function isSpelt(word: string, minLength: number): boolean {
  return word.length >= minLength && !/\d/.test(word);
}

/** The word, and without the `e` of umlauts written out: the texts hold `fuhrung` for `Führung`. */
function umlautVariants(word: string): readonly string[] {
  return [...new Set([word, foldUmlauts(word)])];
}

function likeliest(relatives: readonly Relative[], limit: number): readonly Relative[] {
  const sorted = relatives
    .filter(({ quality }) => quality >= MIN_QUALITY)
    .toSorted((a, b) => b.quality - a.quality || a.id - b.id);
  const least = (sorted[0]?.quality ?? 0) - SPREAD;
  return sorted.filter(({ quality }) => quality >= least).slice(0, limit);
}

/** Words that the texts hold under their canonical name: `billion` for `milliarde`. */
function otherSpellings(idOf: (word: string) => number | undefined): Spelled[] {
  return [...canonicalEntries()].flatMap(([text, canonical]) => {
    const id = idOf(canonical);
    return id === undefined || text === canonical || text.length < MIN_LENGTH ? [] : [{ text, id }];
  });
}

/** The word with each two neighbouring letters exchanged: too short words keep too few pairs for the filter. */
function exchanges(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}

/** From this length on two slips are looked for. */
const MIN_LENGTH_FOR_TWO = 7;
/** A wrong letter spoils two of the pairs, an exchange three. */
const PAIRS_PER_SLIP = 3;

function minSharedPairs(length: number): number {
  const slips = length < MIN_LENGTH_FOR_TWO ? 1 : 2;
  return Math.max(2, length + 1 - PAIRS_PER_SLIP * slips);
}

/** A misspelt word found as part of a longer one counts less. */
const AS_PART = 0.75;
const MIN_PART_LENGTH = 6;
const MIN_LETTERS_AROUND_PART = 3;

/** The typed word is the whole of the other, or, where Fuse found it at the border of a longer one, a part of it. */
function asWord(typed: string, { text, runs }: Found): number {
  const whole = similarity(typed, text);
  const isLonger = text.length >= typed.length + MIN_LETTERS_AROUND_PART;
  if (typed.length < MIN_PART_LENGTH || !isLonger || runs.length === 0) {
    return whole;
  }
  const start = Math.min(...runs.map(([from]) => from));
  const end = Math.max(...runs.map(([, to]) => to)) + 1;
  const isAtBorder = start <= 1 || end >= text.length - 1;
  return isAtBorder ? Math.max(whole, AS_PART * similarity(typed, text.slice(start, end))) : whole;
}

/** The typed letters against as many of the word, give or take one. */
function asBeginning(typed: string, text: string): number {
  const lengths = [typed.length - 1, typed.length, typed.length + 1];
  return Math.max(...lengths.map((length) => similarity(typed, text.slice(0, length))));
}

/** Errors weigh less in a long word. */
const LETTERS_PER_ERROR = 0.5;

function similarity(typed: string, text: string): number {
  return Math.max(0, 1 - spellingDistance(typed, text) / (LETTERS_PER_ERROR * Math.max(typed.length, text.length)));
}
