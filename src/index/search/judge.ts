import type { WeightedConcept } from "./candidates.ts";
import type { Readings } from "./readings.ts";
import { COMPLETE, CONTEXT, DOUBT, NEAR, SATURATION, TOGETHER } from "./weights.ts";

export interface Judgement {
  readonly passage: number;
  readonly score: number;
  /** From 0 to 1: how surely it answers the query rather than sharing a few words with it. */
  readonly evidence: number;
}

export type Judge = (passage: number) => Judgement;

/** Judges passages that were read, with their neighbours. */
export function createJudge(
  concepts: readonly WeightedConcept[],
  { row: rowOf, weights, trusts, bestTexts, bestNearness }: Readings,
  neighboursOf: (passage: number) => readonly number[],
): Judge {
  const asked = concepts.reduce((sum, { information }) => sum + information, 0);
  const size = concepts.length;
  return (passage) => {
    if (asked === 0) {
      return { passage, score: 0, evidence: 0 };
    }
    const row = rowOf(passage);
    const neighbours = neighboursOf(passage).map(rowOf);
    let score = 0;
    let covered = 0;
    let lacking = 0;
    for (const [at, { information, missed }] of concepts.entries()) {
      const weight = weights[row * size + at] ?? 0;
      score += (information * weight * (1 + SATURATION)) / (weight + SATURATION);
      let around = 0;
      for (const neighbour of neighbours) {
        around = Math.max(around, trusts[neighbour * size + at] ?? 0);
      }
      const answered = Math.max(trusts[row * size + at] ?? 0, CONTEXT * around);
      covered += information * answered;
      lacking += missed * (1 - answered);
    }
    const together = score + NEAR * (bestNearness[row] ?? 0) + TOGETHER * (bestTexts[row] ?? 0);
    return {
      passage,
      score: together / (asked * (1 + SATURATION + NEAR + TOGETHER)),
      evidence: evidenceOf(covered, lacking),
    };
  };
}

/** Everything found is certain; otherwise what was found against what was not and a doubt that little evidence cannot outweigh. */
function evidenceOf(covered: number, lacking: number): number {
  const isComplete = covered > 0 && lacking <= COMPLETE * covered;
  return isComplete ? 1 : covered / (covered + lacking + DOUBT);
}
