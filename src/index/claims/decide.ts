import type { Claim } from "../../knowledge/knowledge.ts";
import type { ClaimVerdict } from "./checkClaim.ts";
import type { Comparison, Doubt, Stated } from "./comparison.ts";
import type { EntityFinder } from "./entities.ts";

const FULLY = 0.94;

const rank = (one: Comparison): number =>
  one.covered +
  0.3 * one.covers +
  0.1 * one.wording +
  0.02 * Math.min(4, one.anchors) -
  0.05 * one.differences.length -
  0.03 * one.doubts.length;

function best(list: readonly Comparison[]): Comparison | undefined {
  return list.reduce<Comparison | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined);
}

const has = (one: Comparison, ...kinds: readonly Doubt["kind"][]): boolean =>
  one.doubts.some(({ kind }) => kinds.includes(kind));

/** From this likeness on, one wording decides for all others of the same thing. */
const SAME_WORDING = 0.6;

/** Of all wordings of the same thing that fit about as well, the share that speaks against; the closest alone if it is close enough. */
function shareAgainst(one: Comparison, all: readonly Comparison[], isAgainst: (other: Comparison) => boolean): number {
  const family = all.filter((other) => other.family === one.family && other.covered >= 0.7);
  const closest = Math.max(...family.map(({ wording }) => wording));
  if (closest >= SAME_WORDING) {
    const decisive = family.filter(({ wording }) => wording >= closest - 0.02);
    return decisive.every(isAgainst) ? 1 : 0;
  }
  const siblings = family.filter((other) => other.covered >= one.covered - 0.04 && other.covers >= one.covers - 0.25);
  return siblings.filter(isAgainst).length / Math.max(1, siblings.length);
}

const differs = ({ differences }: Comparison): boolean => differences.length > 0;

const isCounter = (one: Comparison): boolean => one.family.origin.kind === "counter";
const isPassage = (one: Comparison): boolean => one.family.origin.kind === "passage";

/** The wording that is closest of all differs: nothing that is put otherwise can bear the claim out. */
function isVetoed(all: readonly Comparison[]): boolean {
  const full = all.filter((one) => !isCounter(one) && one.covered >= 0.9);
  const closest = Math.max(0, ...full.map(({ wording }) => wording));
  const decisive = full.filter(({ wording }) => wording >= closest - 0.02);
  return closest >= SAME_WORDING && decisive.every(differs);
}

function supportOf(all: readonly Comparison[]): Comparison | undefined {
  if (isVetoed(all)) return undefined;
  return best(
    all.filter(
      (one) =>
        !isCounter(one) &&
        one.differences.length === 0 &&
        one.doubts.length === 0 &&
        one.anchors >= 1 &&
        one.covered >= FULLY &&
        one.covers >= (one.anchors >= 2 ? 0.3 : 0.6) &&
        shareAgainst(one, all, (other) => differs(other) || has(other, "doer")) <= 0.5 &&
        !(
          isPassage(one) &&
          all.some(
            (other) =>
              !isPassage(other) && other.covered >= one.covered && other.covers >= one.covers && has(other, "doer"),
          )
        ),
    ),
  );
}

const claimOf = ({ family: { origin } }: Comparison): Claim | undefined =>
  origin.kind === "counter" || origin.kind === "claim" ? origin.claim : undefined;

/** A counter decides nothing where what it counters fits as well. */
function fitsClaimItself(counter: Comparison, all: readonly Comparison[]): boolean {
  if (counter.covers > 0.9) return false;
  const claim = claimOf(counter);
  return all.some(
    (one) =>
      one.family.origin.kind === "claim" &&
      one.family.origin.claim === claim &&
      one.covered >= counter.covered - 0.02 &&
      one.differences.length === 0 &&
      !has(one, "name", "figure", "doer", "scope"),
  );
}

function counterOf(all: readonly Comparison[]): Comparison | undefined {
  return best(
    all.filter(
      (one) =>
        isCounter(one) &&
        one.differences.length === 0 &&
        one.anchors >= 1 &&
        one.covered >= 0.84 &&
        one.covers >= (one.anchors >= 2 ? 0.45 : 0.75) &&
        !has(one, "name", "figure", "doer", "scope", "sweeping") &&
        one.doubts.length <= 1 &&
        !fitsClaimItself(one, all),
    ),
  );
}

/** Another figure shows by itself; a denial only where it denies most of what is said. */
function leastCovered({ differences }: Comparison): number {
  if (differences.some(({ kind }) => kind === "figure" || kind === "date")) return 0.35;
  return differences.every(({ kind }) => kind === "negation") ? 0.6 : 0.5;
}

function contradictionOf(all: readonly Comparison[]): Comparison | undefined {
  return best(
    all.filter(
      (one) =>
        !isCounter(one) &&
        !isPassage(one) &&
        one.differences.length > 0 &&
        one.anchors - one.figures >= 1 &&
        (one.agreeing >= 1 || one.covers >= 0.8) &&
        one.words >= 0.6 &&
        one.covered >= 0.78 &&
        one.covers >= leastCovered(one) &&
        !has(one, "name", "figure") &&
        one.doubts.filter(({ kind }) => kind !== "stance").length <= 1 &&
        shareAgainst(one, all, differs) >= 0.5,
    ),
  );
}

/** Everything is as the article has it, figures included, but for the one who did it. */
function substitutionOf(claim: Stated, all: readonly Comparison[], entities: EntityFinder): Comparison | undefined {
  return best(
    all.flatMap((one): readonly Comparison[] => {
      const [name, ...others] = one.doubts.filter(({ kind }) => kind === "name");
      const rest = one.doubts.filter(({ kind }) => kind !== "name" && kind !== "doer");
      if (isCounter(one) || !name || others.length > 0 || rest.length > 0 || one.differences.length > 0) return [];
      const doer = one.frame.mentions.find(({ role }) => role === "doer");
      const isTurned =
        doer !== undefined && claim.frame.mentions.some(({ id, role }) => id === doer.id && role !== "doer");
      if (isTurned && one.covers >= 0.5 && one.agreeing >= 1)
        return [{ ...one, differences: [{ kind: "roles", stated: name.about, known: doer.id }] }];
      if (one.figures < 1 || one.anchors < 2 || one.covers < 0.7) return [];
      const replaced = one.frame.mentions.find(
        ({ id }) =>
          entities.kindOf(id) === entities.kindOf(name.about) &&
          !claim.frame.mentions.some((mention) => entities.related(mention.id, id)),
      );
      return replaced ? [{ ...one, differences: [{ kind: "person", stated: name.about, known: replaced.id }] }] : [];
    }),
  );
}

export function decide(claim: Stated, all: readonly Comparison[], entities: EntityFinder): ClaimVerdict {
  const debug = all.toSorted((a, b) => rank(b) - rank(a)).slice(0, 4);
  const result = (outcome: ClaimVerdict["outcome"], one: Comparison | undefined): ClaimVerdict => ({
    outcome,
    basis: one && { origin: one.family.origin, statement: one.frame.text },
    differences: one?.differences ?? [],
    evidence: one?.family.evidence ?? [],
    debug,
  });
  const support = supportOf(all);
  const counter = counterOf(all);
  if (support && (!counter || rank(support) > rank(counter))) return result("supported", support);
  const against = counter ?? contradictionOf(all) ?? substitutionOf(claim, all, entities);
  return against ? result("contradicted", against) : result("not-addressed", undefined);
}
