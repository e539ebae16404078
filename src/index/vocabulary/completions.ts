import type { Relative } from "./compounds.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Completions {
  /** Words that what is typed so far may become, the most used ones; not the typed word itself. */
  completions(typed: string): readonly Relative[];
}

/** Looked at, in alphabetical order; only one or two letters have more. */
const MAX_WORDS = 2000;
const MAX_COMPLETIONS = 50;
/** A word that is complete as typed comes before those that it may become. */
const QUALITY = 0.8;

/** `uses` counts the passages that hold a word. */
export function createCompletions(vocabulary: Vocabulary, uses: (id: number) => number): Completions {
  return {
    completions: (typed) =>
      vocabulary.sortedWords
        .startingWith(typed, MAX_WORDS)
        .filter((id) => vocabulary.words[id] !== typed)
        .sort((a, b) => uses(b) - uses(a) || a - b)
        .slice(0, MAX_COMPLETIONS)
        .map((id) => ({ id, quality: QUALITY })),
  };
}
