import type { WeightedConcept } from "./candidates.ts";
import { TRUST } from "./weights.ts";

export interface Hit {
  readonly concept: number;
  readonly quality: number;
  /** A word that may well mean the same is better evidence than its rank among the variants says. */
  readonly trust: number;
}

/** Word id -> the concepts it may mean in the present query. */
export interface Hits {
  at(word: number): readonly Hit[] | undefined;
}

export interface HitTable extends Hits {
  /** Forgets the query before. */
  fill(concepts: readonly WeightedConcept[]): void;
  /** The words that have any. */
  words(): readonly number[];
}

/** One table for all queries of an index: reading a passage looks every word up, and an array is many times faster than a map. */
export function createHitTable(wordCount: number): HitTable {
  /** Where in `hits` a word's are, plus 1; 0 for most words. */
  const slots = new Uint32Array(wordCount);
  const words: number[] = [];
  const hits: Hit[][] = [];
  return {
    at: (word) => {
      const slot = slots[word] ?? 0;
      return slot === 0 ? undefined : hits[slot - 1];
    },
    words: () => words,
    fill: (concepts) => {
      for (const word of words) {
        slots[word] = 0;
      }
      words.length = 0;
      hits.length = 0;
      concepts.forEach(({ variants }, concept) => {
        for (const [word, quality] of variants) {
          const hit = { concept, quality, trust: quality ** TRUST };
          const known = hits[(slots[word] ?? 0) - 1];
          if (known) {
            known.push(hit);
          } else {
            words.push(word);
            slots[word] = hits.push([hit]);
          }
        }
      });
    },
  };
}
