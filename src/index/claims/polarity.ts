import { indexOf, likeness } from "./alignment.ts";
import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import type { Frame, Negation, Term } from "./frame.ts";

/** Negations that bear on what the other statement takes up: those in clauses of which it has a word. */
function negationsThatBear(frame: Frame, other: Stated): readonly Negation[] {
  const clauses = new Set(
    frame.terms.filter((term) => !term.isAttitude && likeness(term, other.index) !== 0).map(({ clause }) => clause),
  );
  const isEmpty = (clause: number): boolean => frame.terms.every((term) => term.isAttitude || term.clause !== clause);
  return frame.negations.filter(
    ({ clause }) => clauses.size === 0 || clauses.has(clause) || (isEmpty(clause) && clauses.has(clause + 1)),
  );
}

/** Refusals and denials that bear likewise. */
function refusals(frame: Frame): number {
  return frame.attitudes.filter(({ sign }) => sign === -1).length;
}

/** Whether one denies what the other says: an odd number of denials and opposites between them. */
export function polarityDifferences(
  claim: Stated,
  { frame }: Prepared,
  opposites: readonly Term[],
): readonly Difference[] {
  const denials = claim.frame.negations.length + negationsThatBear(frame, claim).length;
  const turns = denials + refusals(claim.frame) + refusals(frame) + countOpposites(opposites);
  if (turns % 2 === 0) return [];
  const [first] = opposites;
  return [{ kind: first ? "opposite" : "negation", stated: first?.raw ?? "", known: "" }];
}

/** Words for up and down, which are often doubled: “going down and down”. */
const DIRECTIONS = ["=rise", "=speed", "=compare", "=big", "=advance", "=success", "=good"];

function countOpposites(opposites: readonly Term[]): number {
  const isDirection = (term: Term): boolean => DIRECTIONS.some((key) => term.keys.has(key));
  return opposites.filter((term, index) => {
    const before = opposites[index - 1];
    return !(before && term.at - before.at <= 2 && isDirection(term) && isDirection(before));
  }).length;
}

/** The claim leaves out that the statement holds only without somebody. */
export function conditionDoubts(claim: Stated, { frame }: Prepared): readonly Doubt[] {
  const withoutSomebody = frame.terms.find(
    (term) => term.keys.has("=without") && frame.mentions.some(({ at }) => at > term.at && at <= term.at + 3),
  );
  if (!withoutSomebody || claim.index.keys.has("=without")) return [];
  return claim.frame.terms.some((term) => term.keys.has("=need") || term.keys.has("=condition"))
    ? []
    : [{ kind: "scope", about: withoutSomebody.raw }];
}

const REACH = 4;

/** The word that a negation is about: the next in its clause, or the last before it. */
function scopeOf(frame: Frame, { at, clause }: Negation): Term | undefined {
  const words = frame.terms.filter((term) => !term.isAttitude && term.clause === clause);
  return words.find((term) => term.at > at && term.at <= at + REACH) ?? words.findLast((term) => term.at < at);
}

/** Both deny something, but not the same thing. */
export function scopeDoubts(claim: Stated, { frame }: Prepared): readonly Doubt[] {
  const known = negationsThatBear(frame, claim);
  if (claim.frame.negations.length !== 1 || known.length !== 1) return [];
  const [mine, theirs] = [claim.frame.negations, known].map(([negation], index) =>
    negation ? scopeOf(index === 0 ? claim.frame : frame, negation) : undefined,
  );
  if (!mine || !theirs) return [];
  const same = likeness(mine, indexOf([{ ...frame, terms: [theirs] }])) !== 0;
  return same ? [] : [{ kind: "scope", about: mine.raw }];
}
