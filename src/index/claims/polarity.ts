import { indexOf, likeness } from "./alignment.ts";
import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import type { Frame, Negation, Term } from "./frame.ts";

const REACH = 4;

/** The word that a negation is about: the next in its clause, or the last before it. */
function scopeOf(frame: Frame, { at, clause }: Negation): Term | undefined {
  const words = frame.terms.filter((term) => !term.isAttitude && term.clause === clause);
  return words.find((term) => term.at > at && term.at <= at + REACH) ?? words.findLast((term) => term.at < at);
}

/**
 * Negations that bear on what the other statement takes up: those in clauses of which it has a word, unless what they deny is
 * something else („in einem nicht näher bezeichneten Januar“).
 */
function negationsThatBear(frame: Frame, other: Stated): readonly Negation[] {
  const isShared = (term: Term): boolean => likeness(term, other.index) !== 0;
  const clauses = new Set(frame.terms.filter((term) => !term.isAttitude && isShared(term)).map(({ clause }) => clause));
  const isEmpty = (clause: number): boolean => frame.terms.every((term) => term.isAttitude || term.clause !== clause);
  return frame.negations.filter((negation) => {
    const { clause } = negation;
    const scope = scopeOf(frame, negation);
    if (scope && !scope.optional && scope.at > negation.at && !isShared(scope)) return false;
    return clauses.size === 0 || clauses.has(clause) || (isEmpty(clause) && clauses.has(clause + 1));
  });
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

/** Words for up and down, for much and little, which mean the same turn of things when they stand together. */
const DIRECTIONS: ReadonlySet<string> = new Set([
  "=rise",
  "=speed",
  "=compare",
  "=big",
  "=advance",
  "=success",
  "=good",
]);

const isDirection = ({ keys }: Term): boolean => [...keys.keys()].some((key) => DIRECTIONS.has(key));

/** Tokens between two opposites that turn each other back: “smaller losses” are the other side of “bigger profits”. */
const SIDE_BY_SIDE = 2;

/** Opposites that stand apart do not cancel out: each turns what it stands for. */
function countOpposites(opposites: readonly Term[]): number {
  const apart = opposites.filter((term, index) => {
    const before = opposites[index - 1];
    return !(before && isDirection(term) && isDirection(before));
  });
  const [first, second] = apart;
  if (!first || !second) return apart.length;
  return apart.length === 2 && second.at - first.at <= SIDE_BY_SIDE ? 2 : 1;
}

/** What undoes the rest of a statement: “broke the contract to stay non-profit” says that it did not stay so. */
const UNDOING = ["=break", "=give-up", "=end", "=forget", "=prevent", "=cancel"];

/** The claim leaves out a word that undoes what it takes up. */
export function undoingDoubts(claim: Stated, { frame }: Prepared): readonly Doubt[] {
  const undoing = frame.terms.find(
    (term) =>
      likeness(term, claim.index) === 0 &&
      (UNDOING.some((key) => term.keys.get(key) === 1) ||
        ["=success", "=true", "=attract"].some((key) => term.keys.get(key) === -1)),
  );
  return undoing ? [{ kind: "scope", about: undoing.raw }] : [];
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

const THAN: ReadonlySet<string> = new Set(["als", "than"]);
/** Words behind „als“ that the comparison reaches. */
const COMPARED = 3;

const isBehind = ({ at, isAttitude }: Term, than: number): boolean => at > than && at <= than + COMPARED && !isAttitude;

/** Expectations are what results are held against. */
const isStandard = ({ keys }: Term): boolean => keys.has("=expect");

/** “Larger losses than expected” says nothing of losses as expected: whoever takes up what is compared with must compare. */
export function comparisonDoubts(claim: Stated, { frame }: Prepared): readonly Doubt[] {
  if (claim.frame.tokens.some(({ key }) => THAN.has(key))) return [];
  const than = frame.tokens.findIndex(({ key }) => THAN.has(key));
  const compared = frame.terms.find((term) => isStandard(term) || (than >= 0 && isBehind(term, than)));
  const comparing = frame.terms.find((term) => term !== compared && isDirection(term) && !isStandard(term));
  if (!compared || !comparing || likeness(compared, claim.index) === 0) return [];
  return likeness(comparing, claim.index) === 0 ? [{ kind: "scope", about: comparing.raw }] : [];
}
