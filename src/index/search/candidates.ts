import type { Concept } from "./concepts.ts";
import type { Corpus } from "./corpus.ts";
import { LEAST_INFORMATION, SATURATION } from "./weights.ts";

/** A concept with what the corpus says about how rare it is. */
export interface WeightedConcept extends Concept {
  /** From 0 to 1: how much it tells to find this in a passage. */
  readonly information: number;
}

export interface CandidateFinder {
  /** The passages that are likeliest to be among the best, and the concepts weighed by their rarity. */
  find(
    concepts: readonly Concept[],
    limit: number,
  ): {
    readonly concepts: readonly WeightedConcept[];
    readonly passages: readonly number[];
  };
}

/** Below it a variant says nothing about how rare the thing itself is. */
const MIN_QUALITY_FOR_RARITY = 0.75;

export function createCandidateFinder(corpus: Corpus): CandidateFinder {
  const scores = new Float32Array(corpus.passageCount);
  const best = new Float32Array(corpus.passageCount);
  return {
    find(concepts, limit) {
      const touched: number[] = [];
      const weighted = concepts.map((concept) => addConcept(concept, corpus, scores, best, touched));
      const passages = highest(touched, scores, limit);
      for (const passage of touched) {
        scores[passage] = 0;
      }
      return { concepts: weighted, passages };
    },
  };
}

/** Adds what the concept contributes to each passage it occurs in; `best` is scratch space and left empty. */
function addConcept(
  concept: Concept,
  corpus: Corpus,
  scores: Float32Array,
  best: Float32Array,
  touched: number[],
): WeightedConcept {
  const { postingStarts, postingPassages, postingWeights } = corpus;
  const found: number[] = [];
  let close = 0;
  const variants = [...concept.variants].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [word, quality] of variants) {
    const end = postingStarts[word + 1] ?? 0;
    for (let at = postingStarts[word] ?? 0; at < end; at += 1) {
      const passage = postingPassages[at] ?? 0;
      const weight = postingWeights[at] ?? 0;
      const contribution = (quality * weight * (1 + SATURATION)) / (weight + SATURATION);
      const before = best[passage] ?? 0;
      if (before === 0) {
        found.push(passage);
        close += quality >= MIN_QUALITY_FOR_RARITY ? 1 : 0;
      }
      if (contribution > before) {
        best[passage] = contribution;
      }
    }
  }
  const holders = close > 0 ? close : found.length;
  const telling = concept.specificity * rarity(holders, corpus.passageCount);
  const information = concept.share * (LEAST_INFORMATION + (1 - LEAST_INFORMATION) * telling);
  for (const passage of found) {
    if (scores[passage] === 0) {
      touched.push(passage);
    }
    scores[passage] = (scores[passage] ?? 0) + information * (best[passage] ?? 0);
    best[passage] = 0;
  }
  return { ...concept, information };
}

/** 1 for what stands nowhere, towards 0 for what stands everywhere: BM25's inverse document frequency, scaled. */
export function rarity(holders: number, passageCount: number): number {
  const idf = (count: number) => Math.log(1 + (passageCount - count + 0.5) / (count + 0.5));
  return idf(holders) / idf(0);
}

/** The passages with the highest scores, best first, ties in order of the text. */
function highest(touched: readonly number[], scores: Float32Array, limit: number): readonly number[] {
  const score = (passage: number) => scores[passage] ?? 0;
  if (touched.length <= limit) {
    return [...touched].sort((a, b) => score(b) - score(a) || a - b);
  }
  const ordered = Float32Array.from(touched, score).sort();
  const least = ordered[ordered.length - limit] ?? 0;
  return touched
    .filter((passage) => score(passage) >= least)
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, limit);
}
