import { highest } from "../highest.ts";
import type { Relative } from "./compounds.ts";
import type { Spelling } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Completions {
  /** Words that what is typed so far may become, the most used ones; not the typed word itself. */
  completions(typed: string): readonly Relative[];
}

const MAX_COMPLETIONS = 50;
/** A word that is complete as typed comes before those that it may become. */
const QUALITY = 0.8;

/** `uses` counts the passages that hold each word. */
export function createCompletions(vocabulary: Vocabulary, spelling: Spelling, uses: Float32Array): Completions {
  return {
    completions: (typed) => {
      const words = vocabulary.sortedWords.startingWith(typed);
      const completed = highest(words, words.length, uses, MAX_COMPLETIONS)
        .filter((id) => vocabulary.words[id] !== typed)
        .map((id) => ({ id, quality: QUALITY }));
      return completed.length > 0 || vocabulary.isKnown(typed) ? completed : spelling.beginnings(typed);
    },
  };
}
