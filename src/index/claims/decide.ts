import { foldWord } from "../analysis/foldWord.ts";
import type { ClaimVerdict } from "./checkClaim.ts";
import type { Comparison, Difference, Stated } from "./comparison.ts";
import { contradictionOf, isOfFigures } from "./contradiction.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame } from "./frame.ts";
import { substitutionOf } from "./substitution.ts";
import { isTwisted, namesSomeOfMany } from "./twisted.ts";
import { closeness, closest, has, isCounter, LEAST_OWN, saysWhatCounterSays, shareFor } from "./weighing.ts";

/** From this share of the claim on, nothing of substance is missing. */
const FULLY = 0.94;
/** Share of the weight of all wordings that an outcome needs: three of five. */
const MAJORITY = 0.6;

/** A figure's description names what was measured; it says something only of the figure itself. */
function saysEnough({ family, figures }: Comparison): boolean {
  return family.origin.kind !== "figure" || figures >= 1;
}

/** The fewer words both have, the more of the statement the claim must have. */
function leastCovered({ anchors }: Comparison): number {
  return anchors >= 2 ? 0.4 : anchors > 1 ? 0.6 : 0.75;
}

function supportOf(claim: Stated, all: readonly Comparison[]): Comparison | undefined {
  return closest(
    all.filter(
      (one) =>
        !isCounter(one) &&
        one.anchors >= 1 &&
        one.covered >= FULLY &&
        one.own > LEAST_OWN &&
        one.missing.words + one.missing.names + one.missing.figures === 0 &&
        one.differences().length === 0 &&
        one.doubts().length === 0 &&
        !namesSomeOfMany(claim, one) &&
        (one.covers() >= leastCovered(one) || isPartOf(one)) &&
        saysEnough(one),
    ),
  );
}

/** „Musk hatte keine Antwort“ stands word for word in „Musk hatte keine Antwort, nur Dampf“. */
function isPartOf({ covered, covers, own, wording }: Comparison): boolean {
  return covered >= 1 && own >= 1 && wording() >= 0.6 && covers() >= 0.6;
}

/** A word that only judges may be missing where the rest is put the same. */
function isNearlyWordForWord(one: Comparison): boolean {
  return one.covered >= 0.75 && one.wording() >= 0.5 && one.covers() >= 0.7;
}

function counterOf(claim: Stated, all: readonly Comparison[]): Comparison | undefined {
  const reports = claim.frame.attitudes.some(({ stances }) => stances.some((stance) => stance !== "possible"));
  return closest(
    all.filter(
      (one) =>
        isCounter(one) &&
        one.anchors >= 1 &&
        one.alien === 0 &&
        one.missing.names + one.missing.figures === 0 &&
        (one.covered >= 0.84 || isNearlyWordForWord(one)) &&
        one.covers() >= (one.anchors >= 2 ? 0.45 : 0.7) &&
        one.differences().length === 0 &&
        !has(one, "figure", "doer", "scope", "sweeping", "qualifier") &&
        one.doubts().length <= 1 &&
        !(reports && has(one, "stance")) &&
        saysWhatCounterSays(one),
    ),
  );
}

/** What differs from the statement that a counter counters: its figures and dates can be named side by side. */
function figuresBeside(counter: Comparison, all: readonly Comparison[]): readonly Difference[] {
  const { origin } = counter.family;
  const countered = all.filter(
    ({ family, differences }) =>
      origin.kind === "counter" &&
      family.origin.kind === "claim" &&
      family.origin.claim === origin.claim &&
      differences().some(isOfFigures),
  );
  return closest(countered)?.differences().filter(isOfFigures) ?? [];
}

/** Each wording is held against many claims. */
const words = new WeakMap<Frame, string>();

/** A statement without its marks and capitals: typed as it was written down, it needs no weighing. */
function wordsOf({ frame }: { readonly frame: Frame }): string {
  const known = words.get(frame);
  if (known !== undefined) return known;
  const found = foldWord(frame.text)
    .replace(/[^\p{L}\p{N}%$€]+/gu, " ")
    .trim();
  words.set(frame, found);
  return found;
}

/** A counter has every word of the claim, and what speaks for the claim has to borrow some from its siblings. */
function deniedOutright(
  claim: Stated,
  all: readonly Comparison[],
  support: Comparison | undefined,
): Comparison | undefined {
  const isWhole = (one: Comparison): boolean => one.own >= 1 && one.covered >= 0.999;
  const counter = counterOf(
    claim,
    all.filter((one) => isCounter(one) && isWhole(one) && one.covers() >= 0.9),
  );
  return counter && support && !isWhole(support) && closeness(counter) > closeness(support) ? counter : undefined;
}

export function decide(claim: Stated, all: readonly Comparison[], entities: EntityFinder): ClaimVerdict {
  const result = (
    outcome: ClaimVerdict["outcome"],
    one: Comparison | undefined,
    differences = one?.differences() ?? [],
  ): ClaimVerdict => ({
    outcome,
    basis: one && { origin: one.family.origin, statement: one.frame.text },
    differences,
    evidence: one?.family.evidence ?? [],
  });
  const typed = wordsOf(claim);
  const same = all.find((one) => wordsOf(one) === typed);
  if (same) {
    return isCounter(same) ? result("contradicted", same, figuresBeside(same, all)) : result("supported", same, []);
  }
  const share = shareFor(all);
  const support = supportOf(claim, all);
  const denied = deniedOutright(claim, all, support);
  if (denied) return result("contradicted", denied, figuresBeside(denied, all));
  if (support && share >= MAJORITY && !isTwisted(claim, support, all)) return result("supported", support);
  const counter = counterOf(claim, all);
  const differing = contradictionOf(claim, all);
  const against = closest([counter, differing].flatMap((one) => one ?? []));
  if (against && 1 - share >= MAJORITY) {
    return result("contradicted", against, isCounter(against) ? figuresBeside(against, all) : against.differences());
  }
  const substituted = support || against ? undefined : substitutionOf(claim, all, entities);
  return substituted ? result("contradicted", substituted) : result("not-addressed", undefined);
}
