import { germanStem } from "../analysis/stems.ts";
import { isStopword } from "../analysis/stopwords.ts";
import type { Token } from "../analysis/tokenize.ts";
import type { Relative } from "../vocabulary/compounds.ts";
import { nameWord, type Vocabulary } from "../vocabulary/vocabulary.ts";

/** Words of a name or description that count. */
const LONGEST_NAME = 4;

/** A word that belongs to a name of several words: together they ask for one thing. */
export interface NamePart {
  /** What the whole name stands for. */
  readonly relatives: readonly Relative[];
  readonly share: number;
}

/** Two words as `namePairs` holds them. */
export function namePair(first: string, second: string): string {
  return `${germanStem(first)} ${germanStem(second)}`;
}

/** Pairs of words side by side that a text writes with capitals: `Frieda Lüders`, `Wall Street`. */
export function namePairsIn(text: string, tokens: readonly Token[]): readonly string[] {
  const pairs: string[] = [];
  let first: Token | undefined;
  for (const second of tokens) {
    if (second.role === "read") {
      if (first && isNamePair(text, first, second)) {
        pairs.push(namePair(first.word, second.word));
      }
      first = second;
    }
  }
  return pairs;
}

function isNamePair(text: string, first: Token, second: Token): boolean {
  return (
    isCapital(text, first) &&
    isCapital(text, second) &&
    text.slice(first.end, second.start) === " " &&
    !isStopword(first.word) &&
    !isStopword(second.word)
  );
}

function isCapital(text: string, { start }: Token): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase();
}

/** The names and descriptions of several words that a query calls somebody by, at the positions of their words. */
export function namesIn(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  namePairs: ReadonlySet<string>,
): ReadonlyMap<number, NamePart> {
  const counting = tokens.map(({ word }, position) => ({ word, position })).filter(({ word }) => !isStopword(word));
  const stems = counting.map(({ word }) => vocabulary.germanStem(word));
  const found = new Map<number, NamePart>();
  for (let from = 0; from < counting.length; from += 1) {
    for (let to = from + 2; to <= Math.min(counting.length, from + LONGEST_NAME); to += 1) {
      const name = stems.slice(from, to);
      const id = vocabulary.idOf(nameWord(name));
      if (id !== undefined || (to === from + 2 && namePairs.has(name.join(" ")))) {
        for (const { position } of counting.slice(from, to)) {
          const before = found.get(position);
          found.set(position, {
            relatives: [...(before?.relatives ?? []), ...(id === undefined ? [] : [{ id, quality: 1 }])],
            share: Math.min(before?.share ?? 1, 1 / (to - from)),
          });
        }
      }
    }
  }
  return found;
}
