import type { WeightedConcept } from "./candidates.ts";
import type { Readings } from "./readings.ts";
import { BY_THE_WAY, COMPLETE, CONTEXT, DOUBT, NEAR, SATURATION, TOGETHER } from "./weights.ts";

export interface Judgement {
  readonly score: number;
  /** From 0 to 1: how surely it answers the query rather than sharing a few words with it. */
  readonly evidence: number;
}

/** `lackingBesides` stands against the evidence as much as missed words do. */
export type Judge = (passage: number, lackingBesides: number) => Judgement;

/** Beside the table: nothing stands there. */
const NO_ROW = -1;
const UNASKED = { information: 0, found: 0, missed: 0, isUnknown: true };

/** Judges passages that were read, with their neighbours. */
export function createJudge(
  concepts: readonly WeightedConcept[],
  { row: rowOf, weights, qualities, trusts, outsideClaims, bestTexts, bestNearness }: Readings,
  neighboursOf: (passage: number) => readonly number[],
): Judge {
  const asked = concepts.reduce((sum, { information }) => sum + information, 0);
  const size = concepts.length;
  return (passage, lackingBesides) => {
    if (asked === 0) {
      return { score: 0, evidence: 0 };
    }
    const row = rowOf(passage);
    const [before, after] = neighboursOf(passage);
    const rowBefore = before === undefined ? NO_ROW : rowOf(before);
    const rowAfter = after === undefined ? NO_ROW : rowOf(after);
    let score = 0;
    let covered = 0;
    let lacking = lackingBesides + (size === 1 && outsideClaims[row] === 0 ? BY_THE_WAY : 0);
    let everything = 0;
    for (let at = 0; at < size; at += 1) {
      const { information, found, missed, isUnknown } = concepts[at] ?? UNASKED;
      const weight = weights[row * size + at] ?? 0;
      score += (information * weight * (1 + SATURATION)) / (weight + SATURATION);
      const around = CONTEXT * Math.max(qualities[rowBefore * size + at] ?? 0, qualities[rowAfter * size + at] ?? 0);
      const answered = Math.max(qualities[row * size + at] ?? 0, around);
      everything += information * answered;
      const trusted = Math.max(trusts[row * size + at] ?? 0, around);
      covered += found * (isUnknown ? trusted : answered);
      lacking += missed * (1 - trusted);
    }
    const together = score + NEAR * (bestNearness[row] ?? 0) + TOGETHER * (bestTexts[row] ?? 0);
    return {
      score: together / (asked * (1 + SATURATION + NEAR + TOGETHER)),
      evidence: lacking <= COMPLETE * everything ? 1 : covered / (covered + lacking + DOUBT),
    };
  };
}
