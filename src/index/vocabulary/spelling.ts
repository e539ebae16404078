import Fuse from "fuse.js";
import { canonicalEntries, canonicalWord } from "../analysis/canonicalWords.ts";
import { foldUmlauts } from "../analysis/foldWord.ts";
import type { Relative } from "./compounds.ts";
import { createLetterPairs } from "./letterPairs.ts";
import { spellingDistance } from "./spellingDistance.ts";

export interface Spelling {
  /** The words of the texts that a misspelt word may stand for, the likeliest first. */
  corrections(word: string): readonly Relative[];
}

const MIN_LENGTH = 3;
/** Handed from the letter-pair filter to Fuse. */
const MAX_CANDIDATES = 40;
/** Share of the letters that may be wrong at most, as Fuse counts them (an exchange of two counts twice). */
const FUSE_THRESHOLD = 0.45;
/** Below it a word is another word. */
const MIN_QUALITY = 0.5;
/** Corrections this much worse than the best one are left out. */
const SPREAD = 0.12;
const MAX_CORRECTIONS = 4;
/** Bitap works on one machine word. */
const LONGEST_PATTERN = 32;
const FUSE_OPTIONS = {
  keys: ["text"],
  threshold: FUSE_THRESHOLD,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeMatches: true,
};
/** A misspelt word found as part of a longer one counts less. */
const AS_PART = 0.75;
const MIN_PART_LENGTH = 6;

export function createSpelling(words: readonly string[], idOf: (word: string) => number | undefined): Spelling {
  const spellings = words.map((text, id) => ({ text, id })).concat(otherSpellings(idOf));
  const pairs = createLetterPairs(spellings.map(({ text }) => text));
  const judge = (typed: string): readonly Relative[] => {
    const candidates = pairs
      .closest(typed, minSharedPairs(typed.length), MAX_CANDIDATES)
      .flatMap((number) => spellings[number] ?? []);
    return new Fuse(candidates, FUSE_OPTIONS)
      .search(typed.slice(0, LONGEST_PATTERN))
      .map(({ item, matches }) => ({ id: item.id, quality: quality(typed, item.text, matches?.[0]?.indices) }));
  };
  const exchanged = (typed: string): readonly Relative[] =>
    exchanges(typed).flatMap((text) => {
      const id = idOf(canonicalWord(text));
      return id === undefined ? [] : [{ id, quality: similarity(typed, text) }];
    });
  return {
    corrections: (word) => {
      if (word.length < MIN_LENGTH || /\d/.test(word)) {
        return [];
      }
      const withoutDigraphs = foldUmlauts(word);
      const judged = [...exchanged(word), ...judge(word), ...(withoutDigraphs === word ? [] : judge(withoutDigraphs))]
        .filter((relative) => relative.quality >= MIN_QUALITY)
        .sort((a, b) => b.quality - a.quality || a.id - b.id);
      const least = (judged[0]?.quality ?? 0) - SPREAD;
      return judged.filter((relative) => relative.quality >= least).slice(0, MAX_CORRECTIONS);
    },
  };
}

/** Words that the texts hold under their canonical name: `billion` for `milliarde`. */
function otherSpellings(idOf: (word: string) => number | undefined): readonly { text: string; id: number }[] {
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

function quality(typed: string, text: string, indices: readonly (readonly [number, number])[] | undefined): number {
  const whole = similarity(typed, text);
  if (typed.length < MIN_PART_LENGTH || text.length < typed.length + 3 || !indices) {
    return whole;
  }
  const start = Math.min(...indices.map(([from]) => from));
  const end = Math.max(...indices.map(([, to]) => to)) + 1;
  const atBorder = start <= 1 || end >= text.length - 1;
  const asPart = atBorder ? AS_PART * similarity(typed, text.slice(start, end)) : 0;
  return Math.max(whole, asPart);
}

/** Errors weigh less in a long word. */
const LETTERS_PER_ERROR = 0.5;

function similarity(typed: string, text: string): number {
  return Math.max(0, 1 - spellingDistance(typed, text) / (LETTERS_PER_ERROR * Math.max(typed.length, text.length)));
}
