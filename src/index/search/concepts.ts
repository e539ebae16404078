import { isStopword } from "../analysis/stopwords.ts";
import { type Token, tokenize } from "../analysis/tokenize.ts";
import type { Completions } from "../vocabulary/completions.ts";
import type { Relative } from "../vocabulary/compounds.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Corpus } from "./corpus.ts";
import type { Meaning, Thesaurus } from "./meanings.ts";
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
  /** The texts have no such word: its variants are spelt or put together otherwise. */
  readonly isUnknown: boolean;
  /** A year, company or place that the texts know nothing of. */
  readonly isForeign: boolean;
  /** Names somebody or something, and the query asks for more than names. */
  readonly isName: boolean;
}

export interface Query {
  /** The words in reading order. */
  readonly words: readonly string[];
  /** In order of the query. */
  readonly concepts: readonly Concept[];
}

/** What the texts call somebody or something. */
type Names = Pick<Corpus, "namePairs" | "nameParts">;

export interface Interpreter {
  interpret(query: string): Query;
  /** The last word may be the beginning of one, unless something was typed behind it. */
  interpretUnfinished(typed: string): Query;
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
/** A common word in a name („Chef von Tesla“) is none by itself. */
const MIN_SPECIFICITY_OF_NAME = 0.9;

/** More words than anybody types; the rest of a pasted text says nothing new. */
const MAX_WORDS = 64;

export function createInterpreter(
  vocabulary: Vocabulary,
  thesaurus: Thesaurus,
  { completions }: Completions,
  { namePairs, nameParts }: Names,
): Interpreter {
  const concept = ({ word, share, relatives }: Meaning, wordShare: number): Concept => {
    const variants = bestOf(relatives);
    return {
      word,
      variants,
      share: share * wordShare,
      specificity: specificity(word, vocabulary),
      isUnknown: !vocabulary.isKnown(word),
      isForeign: variants.size === 0 && (YEAR.test(word) || vocabulary.commonWords.isProperName(word)),
      isName: false,
    };
  };

  const conceptsOf = (tokens: readonly Token[], reading: readonly Token[]): readonly Concept[] => {
    const names = namesIn(reading, vocabulary, namePairs);
    const stems = new Set(reading.map(({ word }) => vocabulary.germanStem(word)));
    const asked = new Map(tokens.filter(({ word }) => !isStopword(word)).map((token) => [token.word, token]));
    return [...asked.values()].flatMap((token) => {
      const position = reading.indexOf(token);
      const name = names.get(position);
      const joined = [...joinedWords(reading, position, thesaurus), ...(name?.relatives ?? [])];
      return thesaurus.meanings(token.word, stems, joined).map((meaning) => concept(meaning, name?.share ?? 1));
    });
  };

  /** Where nothing but names is asked for, they are all there is to find, and count as any words. */
  const withNames = (concepts: readonly Concept[]): readonly Concept[] => {
    const parts = concepts.map(({ variants }) => nameParts.has(likeliest(variants) ?? NO_WORD));
    return parts.every((isPart) => isPart)
      ? concepts
      : concepts.map((one, at) => ({ ...one, isName: parts[at] === true && isRare(likeliest(one.variants)) }));
  };
  const isRare = (id: number | undefined) =>
    specificity(vocabulary.words[id ?? NO_WORD] ?? "", vocabulary) >= MIN_SPECIFICITY_OF_NAME;

  /** Undefined when the word cannot become another one. */
  const unfinishedConcept = (word: string): Concept | undefined => {
    const completed = completions(word);
    const finished = isStopword(word) ? [] : thesaurus.relatives(word, NO_STEMS);
    return completed.length === 0 ? undefined : concept({ word, share: 1, relatives: [...finished, ...completed] }, 1);
  };

  return {
    interpret: (query) => {
      const { tokens, reading } = read(query);
      return { words: wordsOf(reading), concepts: withNames(conceptsOf(tokens, reading)) };
    },
    interpretUnfinished: (typed) => {
      const { tokens, reading } = read(typed);
      const last = reading.at(-1);
      const unfinished = last?.end === typed.length ? unfinishedConcept(last.word) : undefined;
      if (!last || !unfinished) {
        return { words: wordsOf(reading), concepts: withNames(conceptsOf(tokens, reading)) };
      }
      const before = tokens.filter((token) => token !== last);
      const concepts = conceptsOf(before, reading);
      const isFinished = isStopword(last.word) && concepts.length > 0;
      return {
        words: wordsOf(reading),
        concepts: withNames(isFinished ? concepts : [...concepts, unfinished]),
      };
    },
  };
}

function wordsOf(reading: readonly Token[]): readonly string[] {
  return reading.map(({ word }) => word);
}

function read(query: string): { readonly tokens: readonly Token[]; readonly reading: readonly Token[] } {
  const tokens = tokenize(query)
    .slice(0, MAX_WORDS)
    .filter(({ role }) => role !== "joined");
  return { tokens, reading: tokens.filter(({ role }) => role === "read") };
}

/** Words of the texts that are this word and its neighbour written as one: `open ai`, `cash-cow`, `robo taxi`. */
function joinedWords(tokens: readonly Token[], position: number, thesaurus: Thesaurus): readonly Relative[] {
  const word = tokens[position]?.word;
  if (word === undefined) {
    return [];
  }
  const before = tokens[position - 1]?.word ?? "";
  const after = tokens[position + 1]?.word ?? "";
  return [before + word, word + after].filter((text) => text.length > word.length).flatMap(thesaurus.joined);
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

const NO_WORD = -1;

function likeliest(variants: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [id, quality] of variants) {
    if (best === undefined || quality > (variants.get(best) ?? 0)) {
      best = id;
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
