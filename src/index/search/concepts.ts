import { isMisspeltStopword, isStopword } from "../analysis/stopwords.ts";
import { foldUmlauts } from "../analysis/foldWord.ts";
import { germanStem } from "../analysis/stems.ts";
import { type Token, tokenize } from "../analysis/tokenize.ts";
import { compoundsWith, type Relative, splitCompound } from "../vocabulary/compounds.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { NAME_MARK } from "./corpus.ts";

/** One thing the query asks for, with every word of the texts that may mean it. */
export interface Concept {
  /** Position among the words of the query. */
  readonly position: number;
  readonly word: string;
  /** Word id -> how surely it means the same, from 0 to 1. Empty when nothing resembles it. */
  readonly variants: ReadonlyMap<number, number>;
  /** Share of a word of the query: less than 1 for the parts of a compound. */
  readonly share: number;
  /** From 0 to 1; how little the word is used in the language at large. */
  readonly specificity: number;
}

export interface Query {
  /** The words in reading order, extras left out. */
  readonly words: readonly string[];
  readonly concepts: readonly Concept[];
}

/** More words than anybody types; the rest of a pasted text says nothing new. */
const MAX_WORDS = 64;
/** Words of a name or description that count. */
const LONGEST_NAME = 4;
const SAME_STEM = 0.92;
/** A known word is not misspelt, however close another one is. */
const COMMON_WORD_QUALITY = 0.85;

export interface Interpreter {
  interpret(query: string): Query;
}

export function createInterpreter(vocabulary: Vocabulary, spelling: Spelling): Interpreter {
  return {
    interpret: (query) => {
      const tokens = tokenize(query).slice(0, MAX_WORDS);
      const reading = tokens.filter((token) => !token.extra);
      const names = namesIn(reading, vocabulary);
      const seen = new Set<string>();
      const concepts: Concept[] = [];
      reading.forEach((token, position) => {
        if (isStopword(token.word) || seen.has(token.word)) {
          return;
        }
        seen.add(token.word);
        const together = [...joinsOf(reading, position, vocabulary), ...(names.get(position) ?? [])];
        concepts.push(...conceptsOf(token.word, position, vocabulary, spelling, together));
      });
      return { words: reading.map(({ word }) => word), concepts };
    },
  };
}

/** Names and descriptions of several words that the query calls somebody by, at each of the words' positions. */
function namesIn(tokens: readonly Token[], vocabulary: Vocabulary): ReadonlyMap<number, readonly Relative[]> {
  const found = new Map<number, Relative[]>();
  const counting = tokens.map(({ word }, position) => ({ word, position })).filter(({ word }) => !isStopword(word));
  const stems = counting.map(({ word }) => germanStem(word));
  for (let from = 0; from < counting.length; from += 1) {
    for (let to = from + 2; to <= Math.min(counting.length, from + LONGEST_NAME); to += 1) {
      const id = vocabulary.idOf(NAME_MARK + stems.slice(from, to).join(" "));
      if (id !== undefined) {
        for (const { position } of counting.slice(from, to)) {
          found.set(position, [...(found.get(position) ?? []), { id, quality: 1 }]);
        }
      }
    }
  }
  return found;
}

/** Words of the texts that are this word and its neighbour written as one: `open ai`, `cash-cow`, `robo taxi`. */
function joinsOf(tokens: readonly Token[], position: number, vocabulary: Vocabulary): readonly Relative[] {
  const word = tokens[position]?.word ?? "";
  const before = tokens[position - 1]?.word;
  const after = tokens[position + 1]?.word;
  const joined = [before === undefined ? "" : before + word, after === undefined ? "" : word + after];
  return joined
    .filter((text) => text.length > word.length)
    .flatMap((text) => [...vocabulary.sameStem(text).map((id) => ({ id, quality: 1 })), ...compoundsWith(text, vocabulary)]);
}

function conceptsOf(
  word: string,
  position: number,
  vocabulary: Vocabulary,
  spelling: Spelling,
  joins: readonly Relative[],
): readonly Concept[] {
  const concept = (text: string, share: number, relatives: readonly Relative[]): Concept => ({
    position,
    word: text,
    share,
    variants: bestOf(relatives),
    specificity: specificity(text, vocabulary),
  });
  const known = [...formsOf(word, vocabulary), ...joins];
  if (known.length > 0) {
    return [concept(word, 1, [...known, ...compoundsWith(word, vocabulary)])];
  }
  if (vocabulary.commonWords.rank(word) === undefined && isMisspeltStopword(word)) {
    return [];
  }
  const related = compoundsWith(word, vocabulary);
  const corrected = correctionsOf(word, vocabulary, spelling);
  const best = Math.max(0, ...related.map(({ quality }) => quality), ...corrected.map(({ quality }) => quality));
  const parts = splitCompound(word, vocabulary);
  if (parts && best < 0.9) {
    const isSurer = parts.every((part) => vocabulary.isKnown(part.text)) || best < 0.6;
    if (isSurer) {
      return parts.map((part) =>
        concept(part.text, part.share, [
          ...formsOf(part.text, vocabulary),
          ...compoundsWith(part.text, vocabulary),
          ...corrected,
        ]),
      );
    }
  }
  return [concept(word, 1, [...related, ...corrected])];
}

/** The word itself and those with its stem. */
function formsOf(word: string, vocabulary: Vocabulary): readonly Relative[] {
  const spelled = foldUmlauts(word);
  return vocabulary.sameStem(word).map((id) => {
    const text = vocabulary.words[id] ?? "";
    return { id, quality: text === word || foldUmlauts(text) === spelled ? 1 : SAME_STEM };
  });
}

function correctionsOf(word: string, vocabulary: Vocabulary, spelling: Spelling): readonly Relative[] {
  const isCommon = vocabulary.commonWords.rank(word) !== undefined;
  return spelling
    .corrections(word)
    .filter(({ quality }) => !isCommon || quality >= COMMON_WORD_QUALITY)
    .flatMap(({ id, quality }) => [
      { id, quality },
      ...vocabulary
        .sameStem(vocabulary.words[id] ?? "")
        .map((relative) => ({ id: relative, quality: quality * SAME_STEM })),
    ]);
}

function bestOf(relatives: readonly Relative[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { id, quality } of relatives) {
    if (quality > (best.get(id) ?? 0)) {
      best.set(id, quality);
    }
  }
  return best;
}

const VERY_COMMON_RANK = 100;
const RAREST_RANK = 10_000;
const LEAST_SPECIFIC = 0.3;

function specificity(word: string, vocabulary: Vocabulary): number {
  const rank = vocabulary.commonWords.rank(word);
  if (rank === undefined) {
    return 1;
  }
  const scale = Math.log(rank / VERY_COMMON_RANK) / Math.log(RAREST_RANK / VERY_COMMON_RANK);
  return LEAST_SPECIFIC + (1 - LEAST_SPECIFIC) * Math.min(1, Math.max(0, scale));
}
