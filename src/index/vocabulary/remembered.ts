import { LRUCache } from "lru-cache";

/** About as many different words as a busy day brings; each takes up to some kilobytes. */
const WORDS_MAX = 2000;

/**
 * Works something out about a word once, for as long as the word is in use: the same words come again and again in other
 * questions. Nothing about whole questions is kept.
 */
export function remembered<T extends object | string>(
  workOut: (word: string) => T,
  most = WORDS_MAX,
): (word: string) => T {
  const known = new LRUCache<string, T>({ max: most });
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const worked = workOut(word);
    known.set(word, worked);
    return worked;
  };
}
