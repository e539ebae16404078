import type { WeightedConcept } from "./candidates.ts";
import { TRUST } from "./weights.ts";

/** Word id -> the concepts it may mean in the present query. */
export interface Hits {
  has(word: number): boolean;
  /** The first hit of a word; `NO_HIT` where it has none. */
  first(word: number): number;
  /** The hit of the same word after this one; `NO_HIT` behind the last. */
  next(hit: number): number;
  concept(hit: number): number;
  quality(hit: number): number;
  /** How little the concept is missing: a word that may well mean the same is nearly as good as the word itself. */
  trust(hit: number): number;
}

export const NO_HIT = 0;

export interface HitTable extends Hits {
  /** Forgets the query before. */
  fill(concepts: readonly WeightedConcept[]): void;
  /** The words that have any. */
  words(): readonly number[];
}

/** One table for all queries of an index: reading a passage looks every word up, and an array is many times faster than a map. */
export function createHitTable(wordCount: number): HitTable {
  /** Numbers of hits from 1 on; 0 for most words. */
  const first = new Uint32Array(wordCount);
  const last = new Uint32Array(wordCount);
  const words: number[] = [];
  const next: number[] = [NO_HIT];
  const concepts: number[] = [0];
  const qualities: number[] = [0];
  const trusts: number[] = [0];
  const add = (word: number, concept: number, quality: number) => {
    const hit = next.push(NO_HIT) - 1;
    concepts.push(concept);
    qualities.push(quality);
    trusts.push(quality ** TRUST);
    if (first[word] === NO_HIT) {
      first[word] = hit;
      words.push(word);
    } else {
      next[last[word] ?? 0] = hit;
    }
    last[word] = hit;
  };
  return {
    has: (word) => (first[word] ?? NO_HIT) !== NO_HIT,
    first: (word) => first[word] ?? NO_HIT,
    next: (hit) => next[hit] ?? NO_HIT,
    concept: (hit) => concepts[hit] ?? 0,
    quality: (hit) => qualities[hit] ?? 0,
    trust: (hit) => trusts[hit] ?? 0,
    words: () => words,
    fill: (asked) => {
      for (const word of words) first[word] = NO_HIT;
      words.length = 0;
      for (const list of [next, concepts, qualities, trusts]) list.length = 1;
      for (const [concept, { variants }] of asked.entries()) {
        for (const [word, quality] of variants) add(word, concept, quality);
      }
    },
  };
}
