import type { WeightedConcept } from "./candidates.ts";
import { type Corpus, isExtra, occurrenceWeight, wordIdOf } from "./corpus.ts";
import { FIELDS, NEAR, NEARBY_WORDS, SATURATION } from "./weights.ts";

export interface Judgement {
  readonly passage: number;
  readonly score: number;
  /** Share of what the query asks for that the passage answers, from 0 to 1. */
  readonly coverage: number;
}

interface Hit {
  readonly concept: number;
  readonly quality: number;
}

/** Word id -> the concepts it may mean. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

export function hitsOf(concepts: readonly WeightedConcept[]): Hits {
  const hits = new Map<number, Hit[]>();
  concepts.forEach(({ variants }, concept) => {
    for (const [word, quality] of variants) {
      const known = hits.get(word);
      if (known) {
        known.push({ concept, quality });
      } else {
        hits.set(word, [{ concept, quality }]);
      }
    }
  });
  return hits;
}

/** Looks at one passage word by word. */
export function judge(passage: number, concepts: readonly WeightedConcept[], hits: Hits, corpus: Corpus): Judgement {
  const weights = new Float64Array(concepts.length);
  const qualities = new Float64Array(concepts.length);
  let nearness = 0;
  for (let field = 0; field < FIELDS.length; field += 1) {
    nearness = Math.max(nearness, readField(passage, field, concepts, hits, corpus, weights, qualities));
  }
  let score = 0;
  let covered = 0;
  let asked = 0;
  concepts.forEach(({ information }, at) => {
    const weight = weights[at] ?? 0;
    score += (information * weight * (1 + SATURATION)) / (weight + SATURATION);
    covered += information * (qualities[at] ?? 0);
    asked += information;
  });
  return { passage, score: (score + NEAR * nearness) / (asked * (1 + SATURATION + NEAR) || 1), coverage: asked === 0 ? 0 : covered / asked };
}

/** Adds a field's occurrences to `weights` and `qualities`; returns how much of the query stands close together in it. */
function readField(
  passage: number,
  field: number,
  concepts: readonly WeightedConcept[],
  hits: Hits,
  corpus: Corpus,
  weights: Float64Array,
  qualities: Float64Array,
): number {
  const start = corpus.fieldStarts[passage * FIELDS.length + field] ?? 0;
  const end = corpus.fieldStarts[passage * FIELDS.length + field + 1] ?? 0;
  const occurrence = occurrenceWeight(field, end - start, corpus.meanLengths);
  const lastSeen = new Map<number, number>();
  const pairs = new Map<number, number>();
  let position = 0;
  for (let at = start; at < end; at += 1) {
    const token = corpus.tokens[at] ?? 0;
    position += isExtra(token) ? 0 : 1;
    for (const { concept, quality } of hits.get(wordIdOf(token)) ?? []) {
      weights[concept] = (weights[concept] ?? 0) + quality * occurrence;
      qualities[concept] = Math.max(qualities[concept] ?? 0, quality);
      for (const [other, seenAt] of lastSeen) {
        if (other !== concept && position - seenAt <= NEARBY_WORDS) {
          const pair = Math.min(other, concept) * concepts.length + Math.max(other, concept);
          const gain = Math.min(concepts[other]?.information ?? 0, concepts[concept]?.information ?? 0) * quality;
          pairs.set(pair, Math.max(pairs.get(pair) ?? 0, gain / Math.max(1, position - seenAt)));
        }
      }
      lastSeen.set(concept, position);
    }
  }
  let nearness = 0;
  for (const gain of pairs.values()) {
    nearness += gain;
  }
  return nearness;
}
