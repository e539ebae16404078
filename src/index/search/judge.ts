import type { WeightedConcept } from "./candidates.ts";
import type { Readings } from "./readings.ts";
import { COMPLETE, CONTEXT, DOUBT, NEAR, SATURATION, TOGETHER } from "./weights.ts";

export interface Judgement {
  readonly score: number;
  /** From 0 to 1: how surely it answers the query rather than sharing a few words with it. */
  readonly evidence: number;
}

export type Judge = (passage: number) => Judgement;

/** Beside the table: nothing stands there. */
const NO_ROW = -1;
const UNASKED = { information: 0, missed: 0 };

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
      return { score: 0, evidence: 0 };
    }
    const row = rowOf(passage);
    const [before, after] = neighboursOf(passage);
    const rowBefore = before === undefined ? NO_ROW : rowOf(before);
    const rowAfter = after === undefined ? NO_ROW : rowOf(after);
    let score = 0;
    let covered = 0;
    let lacking = 0;
    for (let at = 0; at < size; at += 1) {
      const { information, missed } = concepts[at] ?? UNASKED;
      const weight = weights[row * size + at] ?? 0;
      score += (information * weight * (1 + SATURATION)) / (weight + SATURATION);
      const around = Math.max(trusts[rowBefore * size + at] ?? 0, trusts[rowAfter * size + at] ?? 0);
      const answered = Math.max(trusts[row * size + at] ?? 0, CONTEXT * around);
      covered += information * answered;
      lacking += missed * (1 - answered);
    }
    const together = score + NEAR * (bestNearness[row] ?? 0) + TOGETHER * (bestTexts[row] ?? 0);
    return {
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
