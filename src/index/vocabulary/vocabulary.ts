import type { CommonWords, Language } from "../analysis/commonWords.ts";
import { englishStem, germanStem } from "../analysis/stems.ts";
import { remembered } from "./remembered.ts";
import { createSortedWords, type SortedWords } from "./sortedWords.ts";
import { createStemGroups } from "./stemGroups.ts";

/** All words of the indexed texts. Words have ids from 0 in the order of first use. */
export interface Vocabulary {
  readonly words: readonly string[];
  idOf(word: string): number | undefined;
  /** Ids of the words with the same stem in this language, the word itself included if it is there. */
  sameStem(word: string, language: Language): readonly number[];
  /** Whether the word, or another with its stem, stands in the texts. */
  isKnown(word: string): boolean;
  /** Whether the word, or another with its German stem, stands in the texts. */
  isGermanWord(word: string): boolean;
  /** The German stem of any folded word. */
  germanStem(word: string): string;
  /** German stems in the order of `wordsOfGermanStem`. */
  readonly germanStems: readonly string[];
  isGermanStem(stem: string): boolean;
  wordsOfGermanStem(stemNumber: number): readonly number[];
  readonly sortedStems: SortedWords;
  readonly sortedWords: SortedWords;
  readonly commonWords: CommonWords;
}

/** Marks a name of several words as one word; nobody types it, and it has no stem and no parts. */
const NAME_MARK = "@";

/** The marked word for the stems of a name; „Chef von Tesla“ and „Tesla-Chef“ are the same. */
export function nameWord(stems: readonly string[]): string {
  return NAME_MARK + stems.toSorted().join(" ");
}

function isName(word: string): boolean {
  return word.startsWith(NAME_MARK);
}

/** Also of every part of a word that is taken apart. */
const STEMS_MAX = 10_000;

export function createVocabulary(ids: ReadonlyMap<string, number>, commonWords: CommonWords): Vocabulary {
  const words = [...ids.keys()];
  const german = createStemGroups(words, (word) => (isName(word) ? "" : germanStem(word)));
  const english = createStemGroups(words, (word) => (isName(word) ? "" : englishStem(word)));
  const sortedStems = createSortedWords(german.stems);
  const sortedWords = createSortedWords(words);

  const germanStemOf = remembered(germanStem, STEMS_MAX);
  const englishStemOf = remembered(englishStem, STEMS_MAX);

  const byLanguage = {
    german: { groups: german, stemOf: germanStemOf },
    english: { groups: english, stemOf: englishStemOf },
  };

  return {
    words,
    idOf: (word) => ids.get(word),
    sameStem: (word, language) => {
      const { groups, stemOf } = byLanguage[language];
      const number = groups.stemNumber(stemOf(word));
      return number === undefined ? [] : groups.members(number);
    },
    isKnown: (word) =>
      ids.has(word) ||
      german.stemNumber(germanStemOf(word)) !== undefined ||
      english.stemNumber(englishStemOf(word)) !== undefined,
    isGermanWord: (word) => ids.has(word) || german.stemNumber(germanStemOf(word)) !== undefined,
    germanStem: germanStemOf,
    germanStems: german.stems,
    isGermanStem: (stem) => german.stemNumber(stem) !== undefined,
    wordsOfGermanStem: (stemNumber) => german.members(stemNumber),
    sortedStems,
    sortedWords,
    commonWords,
  };
}
