import { highest } from "../highest.ts";
import type { Concept } from "./concepts.ts";
import type { Corpus } from "./corpus.ts";
import { FOREIGN, LEAST_INFORMATION, MISSED, NAME_FOUND, SATURATION, WORD_MISSED } from "./weights.ts";

/** A concept with what the corpus says about how rare it is. */
export interface WeightedConcept extends Concept {
  /** From 0 to 1: how much it tells for the order to find this in a passage. */
  readonly information: number;
  /** From 0 to 1: how much of an answer it is to find it. */
  readonly found: number;
  /** From 0: how little of an answer a passage is without it. */
  readonly missed: number;
}

export interface Candidates {
  readonly concepts: readonly WeightedConcept[];
  /** The passages that are likeliest to be among the best, the likeliest first. */
  readonly passages: readonly number[];
}

export interface CandidateFinder {
  find(concepts: readonly Concept[], limit: number): Candidates;
}

/** Below it a variant says nothing about how rare the thing itself is. */
const MIN_QUALITY_FOR_RARITY = 0.75;

/** Scratch space of one index: searching allocates nothing that grows with the corpus. */
interface Scratch {
  /** Sum over the concepts so far; 0 where nothing was found. */
  readonly scores: Float32Array;
  readonly touched: Uint32Array;
  touchedCount: number;
  /** The present concept's best contribution; 0 outside `addConcept`. */
  readonly best: Float32Array;
  readonly found: Uint32Array;
}

export function createCandidateFinder(corpus: Corpus): CandidateFinder {
  const scratch: Scratch = {
    scores: new Float32Array(corpus.passageCount),
    touched: new Uint32Array(corpus.passageCount),
    touchedCount: 0,
    best: new Float32Array(corpus.passageCount),
    found: new Uint32Array(corpus.passageCount),
  };
  return {
    find(concepts, limit) {
      scratch.touchedCount = 0;
      const weighted = new Map<Concept, WeightedConcept>();
      for (const concept of rarestFirst(concepts, corpus)) {
        weighted.set(concept, addConcept(concept, corpus, scratch));
      }
      const passages = highest(scratch.touched, scratch.touchedCount, scratch.scores, limit);
      scratch.scores.fill(0);
      return { concepts: concepts.flatMap((concept) => weighted.get(concept) ?? []), passages };
    },
  };
}

/** Once this many passages have rarer words, those that have only more frequent ones are left out. */
const ENOUGH_PASSAGES = 2000;

function rarestFirst(concepts: readonly Concept[], corpus: Corpus): readonly Concept[] {
  const occurrences = ({ variants }: Concept) => {
    let sum = 0;
    for (const word of variants.keys()) {
      sum += (corpus.postingStarts[word + 1] ?? 0) - (corpus.postingStarts[word] ?? 0);
    }
    return sum;
  };
  return concepts
    .map((concept) => ({ concept, count: occurrences(concept) }))
    .sort((a, b) => a.count - b.count)
    .map(({ concept }) => concept);
}

/** Adds what the concept contributes to each passage it occurs in, weighed by how few those are. */
function addConcept(concept: Concept, corpus: Corpus, scratch: Scratch): WeightedConcept {
  const { scores, touched, best, found } = scratch;
  const { foundCount, holders } = collect(concept, corpus, best, found);
  const telling = concept.specificity * rarity(holders, corpus.passageCount);
  const known = LEAST_INFORMATION + (1 - LEAST_INFORMATION) * telling;
  const information = concept.share * known;
  const isComplete = scratch.touchedCount >= ENOUGH_PASSAGES;
  for (let at = 0; at < foundCount; at += 1) {
    const passage = found[at] ?? 0;
    const before = scores[passage] ?? 0;
    if (before === 0 && isComplete) {
      best[passage] = 0;
      continue;
    }
    if (before === 0) {
      touched[scratch.touchedCount] = passage;
      scratch.touchedCount += 1;
    }
    scores[passage] = before + information * (best[passage] ?? 0);
    best[passage] = 0;
  }
  return { ...concept, information, ...evidenceOf(concept, information) };
}

/** A name stands in so many passages that having it proves little; but whoever asks for it wants nothing else. */
function evidenceOf(concept: Concept, information: number): Pick<WeightedConcept, "found" | "missed"> {
  const { share, specificity, isForeign, isName } = concept;
  if (isForeign) {
    return { found: information, missed: share * FOREIGN };
  }
  const missed = Math.max(information, share * MISSED * specificity);
  return isName ? { found: NAME_FOUND * information, missed } : { found: information, missed: WORD_MISSED * missed };
}

/** Fills `found` with the passages of all variants, and `best` with what the best variant contributes to each. */
function collect(
  concept: Concept,
  corpus: Corpus,
  best: Float32Array,
  found: Uint32Array,
): { readonly foundCount: number; readonly holders: number } {
  const { postingStarts, postingPassages, postingWeights } = corpus;
  let foundCount = 0;
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
        found[foundCount] = passage;
        foundCount += 1;
      }
      if (contribution > before) {
        best[passage] = contribution;
      }
    }
    if (quality >= MIN_QUALITY_FOR_RARITY) {
      close = foundCount;
    }
  }
  return { foundCount, holders: close > 0 ? close : foundCount };
}

/** 1 for what stands nowhere, towards 0 for what stands everywhere: BM25's inverse document frequency, scaled. */
function rarity(holders: number, passageCount: number): number {
  const idf = (count: number) => Math.log(1 + (passageCount - count + 0.5) / (count + 0.5));
  return idf(holders) / idf(0);
}
