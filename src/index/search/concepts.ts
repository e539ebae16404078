import { germanStem } from "../analysis/stems.ts";
import { isStopword } from "../analysis/stopwords.ts";
import { type Token, tokenize } from "../analysis/tokenize.ts";
import type { Relative } from "../vocabulary/compounds.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Thesaurus } from "./meanings.ts";
import { namesIn } from "./names.ts";

/** One thing the query asks for, with every word of the texts that may mean it. */
export interface Concept {
  readonly word: string;
  /** Word id -> how surely it means the same, from 0 to 1. Empty when nothing resembles it. */
  readonly variants: ReadonlyMap<number, number>;
  /** Share of one word of the query: less than 1 for the parts of a compound and of a name. */
  readonly share: number;
  /** From 0 to 1: how little the word is used in the language at large. */
  readonly specificity: number;
}

export interface Query {
  /** The words in reading order. */
  readonly words: readonly string[];
  /** In order of the query. */
  readonly concepts: readonly Concept[];
}

export interface Interpreter {
  interpret(query: string): Query;
}

/** More words than anybody types; the rest of a pasted text says nothing new. */
const MAX_WORDS = 64;

export function createInterpreter(
  vocabulary: Vocabulary,
  thesaurus: Thesaurus,
  namePairs: ReadonlySet<string>,
): Interpreter {
  return {
    interpret: (query) => {
      const reading = tokenize(query)
        .filter((token) => !token.extra)
        .slice(0, MAX_WORDS);
      const names = namesIn(reading, vocabulary, namePairs);
      const stems = new Set(reading.map(({ word }) => germanStem(word)));
      const seen = new Set<string>();
      const concepts: Concept[] = [];
      reading.forEach(({ word }, position) => {
        if (isStopword(word) || seen.has(word)) {
          return;
        }
        seen.add(word);
        const name = names.get(position);
        const joined = [...joinedWords(reading, position, thesaurus), ...(name?.relatives ?? [])];
        for (const meaning of thesaurus.meanings(word, stems, joined)) {
          concepts.push({
            word: meaning.word,
            variants: bestOf(meaning.relatives),
            share: meaning.share * (name?.share ?? 1),
            specificity: specificity(meaning.word, vocabulary),
          });
        }
      });
      return { words: reading.map(({ word }) => word), concepts };
    },
  };
}

/** Words of the texts that are this word and its neighbour written as one: `open ai`, `cash-cow`, `robo taxi`. */
function joinedWords(tokens: readonly Token[], position: number, thesaurus: Thesaurus): readonly Relative[] {
  const word = tokens[position]?.word ?? "";
  const before = tokens[position - 1]?.word ?? "";
  const after = tokens[position + 1]?.word ?? "";
  return [before + word, word + after]
    .filter((text) => text.length > word.length)
    .flatMap((text) => thesaurus.relatives(text, NO_STEMS));
}

const NO_STEMS: ReadonlySet<string> = new Set();

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
/** What a word as common as „Zeit“ or "people" tells beside one that is in no list of common words. */
const LEAST_SPECIFIC = 0.3;

function specificity(word: string, vocabulary: Vocabulary): number {
  const rank = vocabulary.commonWords.rank(word);
  if (rank === undefined) {
    return 1;
  }
  const scale = Math.log(rank / VERY_COMMON_RANK) / Math.log(RAREST_RANK / VERY_COMMON_RANK);
  return LEAST_SPECIFIC + (1 - LEAST_SPECIFIC) * Math.min(1, Math.max(0, scale));
}
