import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import { doerDoubts } from "./doers.ts";
import type { EntityFinder } from "./entities.ts";
import { groupDoubts } from "./groups.ts";
import { once } from "./once.ts";
import { comparisonDoubts, conditionDoubts, polarityDifferences, scopeDoubts, undoingDoubts } from "./polarity.ts";
import { compareQualifiers } from "./qualifiers.ts";
import { compareRoles, figureDoubts, namesInOtherPlaces } from "./roleDifferences.ts";
import { stanceDoubts, sweepingDoubts } from "./stanceDoubts.ts";
import type { NameTally, QuantityTally, TermTally } from "./tally.ts";

/** From here on two wordings are the same but for names and figures. */
const SAME_WORDING = 0.95;

interface Tallied {
  readonly names: NameTally;
  readonly terms: TermTally;
  readonly quantities: QuantityTally;
  readonly wording: () => number;
  readonly entities: EntityFinder;
}

/** What differs and what is in doubt: by far the most work of a comparison, and most are settled by their tallies. */
export interface Findings {
  readonly differences: () => readonly Difference[];
  readonly doubts: () => readonly Doubt[];
}

export function findingsIn(claim: Stated, prepared: Prepared, tallied: Tallied): Findings {
  const { names, terms, quantities, wording, entities } = tallied;
  const qualifiers = once(() => compareQualifiers(claim, prepared));
  const roles = once(() => compareRoles(claim, prepared, wording(), entities));
  return {
    differences: once(() => [
      ...quantities.differences,
      ...polarityDifferences(claim, prepared, terms),
      ...qualifiers().differences,
      ...(roles().differences.length === 0 && wording() >= SAME_WORDING
        ? namesInOtherPlaces(claim, prepared, entities)
        : roles().differences),
    ]),
    doubts: once(() => [
      ...terms.missing.map(({ raw }) => ({ kind: "word", about: raw }) as const),
      ...names.extra.map((id) => ({ kind: "name", about: id }) as const),
      ...quantities.unknown.map((about) => ({ kind: "figure", about }) as const),
      ...quantities.narrower.map((about) => ({ kind: "narrower", about }) as const),
      ...roles().doubts,
      ...doerDoubts(claim, prepared, entities),
      ...figureDoubts(claim, prepared, entities),
      ...stanceDoubts(claim, prepared, wording()),
      ...sweepingDoubts(claim, prepared),
      ...scopeDoubts(claim, prepared),
      ...groupDoubts(claim, prepared),
      ...conditionDoubts(claim, prepared),
      ...comparisonDoubts(claim, prepared),
      ...qualifiers().doubts,
      ...undoingDoubts(claim, prepared),
    ]),
  };
}
