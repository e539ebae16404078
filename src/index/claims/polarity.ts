import { indexOf, type KeyIndex, likeness } from "./alignment.ts";
import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import type { Frame, Negation, Term } from "./frame.ts";
import { isPolar } from "./lexicon.ts";
import { turnedTerm } from "./replaced.ts";

/** „weder A noch B eingehalten“ denies what is said of both. */
const NEITHER: ReadonlySet<string> = new Set(["weder", "neither"]);

/** The word that a negation is about: the next in its clause, or the last before it. */
function scopeOf(frame: Frame, { at, clause }: Negation): Term | undefined {
  const words = frame.terms.filter((term) => !term.isAttitude && term.inside === undefined && term.clause === clause);
  if (NEITHER.has(frame.tokens[at]?.key ?? "")) return words.findLast((term) => term.at > at);
  return words.find((term) => term.at > at) ?? words.findLast((term) => term.at < at);
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

const isPolarTerm = ({ keys }: Term): boolean =>
  [...keys.keys()].some((key) => key.startsWith("=") && isPolar(key.slice(1)));

/**
 * The frame with each word that it denies on its other side: „weder … noch das Budget eingehalten“ says what „gesprengt“ says. What
 * a wording lends to its siblings it lends without the denial around it.
 */
export function withDenialsTurned(frame: Frame): Frame {
  if (frame.negations.length === 0) return frame;
  const isDenied = (term: Term): boolean => {
    const denials = frame.negations.filter(({ at, clause }) => clause === term.clause && at < term.at);
    return denials.length % 2 === 1;
  };
  const terms = frame.terms.map((term) => (isPolarTerm(term) && isDenied(term) ? turnedTerm(term) : term));
  return { ...frame, terms };
}

/** Refusals and denials that bear likewise. */
const refusalsIn = ({ attitudes }: Frame): number => attitudes.filter(({ sign }) => sign === -1).length;

/** Who refuses what was asked of them, or what is somebody's, denies neither the asking nor the thing: „Musks Klage wurde abgewiesen“. */
function refusesAnothers(refusing: Frame, other: Frame): boolean {
  if (refusalsIn(refusing) === 0) return false;
  const doers = other.mentions.filter(({ role }) => role === "doer");
  const isSomebodyElse = doers.length > 0 && doers.every(({ id }) => refusing.mentions.every((one) => one.id !== id));
  const isAsked = other.attitudes.some(({ impersonal, sign }) => sign === 1 && (impersonal || isSomebodyElse));
  const hasOwner = refusing.mentions.some(({ role }) => role === "owner");
  return isAsked || (hasOwner && !refusing.mentions.some(({ role }) => role === "doer"));
}

/** How the words of a claim stand to a statement's. */
interface Sides {
  readonly opposites: readonly Term[];
  /** Words that only other wordings of the statement have. */
  readonly lent: ReadonlySet<Term>;
}

/** Whether one denies what the other says. A denial turns an opposite back only within one clause. */
export function polarityDifferences(claim: Stated, prepared: Prepared, sides: Sides): readonly Difference[] {
  const { frame, index } = prepared;
  const hasLent = [...sides.lent].some(isPolarTerm);
  // What a lent word says, the wording itself may say with a denial of who knows what: „das wird nie was“.
  const bearing = negationsThatBear(frame, claim).filter((one) => !(hasLent && isVague(frame, one, claim.index)));
  const denials = claim.frame.negations.length + bearing.length + refusalsIn(claim.frame) + refusalsIn(frame);
  const [first, ...more] = oppositesApart(sides, prepared);
  if (!first) {
    if (denials % 2 === 0) return [];
    const isUnsure =
      refusesAnothers(claim.frame, frame) ||
      claim.frame.negations.some((one) => isVague(claim.frame, one, index)) ||
      bearing.some((one) => isVague(frame, one, claim.index));
    return [{ kind: "negation", stated: "", known: "", ...(isUnsure && { isVague: true }) }];
  }
  const isTurnedBack = denials % 2 === 1 && !(more.length === 0 && standsApart(first, claim, prepared, bearing));
  return isTurnedBack ? [] : [{ kind: "opposite", stated: first.raw, known: "" }];
}

/** Whether no denial is in a clause of the opposite: “a small profit that did not cover the losses” for a big one that did. */
function standsApart(opposite: Term, claim: Stated, { frame, index }: Prepared, bearing: readonly Negation[]): boolean {
  if (refusalsIn(claim.frame) + refusalsIn(frame) > 0 || likeness(opposite, index) === 0) return false;
  const isOutside = (of: Frame, negations: readonly Negation[], clauses: readonly number[]): boolean =>
    negations.every((one) => {
      const scope = scopeOf(of, one);
      return scope !== undefined && !clauses.includes(one.clause) && !clauses.includes(scope.clause);
    });
  const known = opposedBy(opposite, frame).map(({ clause }) => clause);
  return isOutside(claim.frame, claim.frame.negations, [opposite.clause]) && isOutside(frame, bearing, known);
}

const opposedBy = ({ keys }: Term, { terms }: Frame): readonly Term[] =>
  terms.filter((term) => [...keys.keys()].some((key) => term.keys.has(key)));

/** Whether what is denied is nothing that the other has a word for. */
function isVague(frame: Frame, negation: Negation, other: KeyIndex): boolean {
  const scope = scopeOf(frame, negation);
  return scope === undefined || scope.optional || likeness(scope, other) === 0;
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

/** Opposites that do not turn each other back: two words for the same („sanft und zurückhaltend“, “growing fast”) count once. */
function oppositesApart({ opposites, lent }: Sides, { frame }: Prepared): readonly Term[] {
  const apart = opposites.filter((term, index) => {
    const before = opposites[index - 1];
    return !before || !((isDirection(term) && isDirection(before)) || sharesMeaning(term, before));
  });
  const [first, second] = apart;
  if (!first || !second || apart.length > 2 || second.at - first.at > SIDE_BY_SIDE) return apart;
  if (lent.has(first) || lent.has(second)) return apart;
  const isOfOne = opposedBy(first, frame).some((known) => opposedBy(second, frame).includes(known));
  return isOfOne ? apart : [];
}

const sharesMeaning = (a: Term, b: Term): boolean =>
  [...a.keys.keys()].some((key) => key.startsWith("=") && b.keys.has(key));

/** What undoes the rest of a statement: “broke the contract to stay non-profit” says that it did not stay so. */
const UNDOING = ["=break", "=give-up", "=end", "=forget", "=prevent", "=cancel"];

/** The claim leaves out a word that undoes what it takes up. */
export function undoingDoubts(claim: Stated, { frame }: Prepared): readonly Doubt[] {
  const undoing = frame.terms.find(
    (term) =>
      likeness(term, claim.index) === 0 &&
      (UNDOING.some((key) => term.keys.get(key) === 1) ||
        ["=success", "=true", "=attract", "=come-about"].some((key) => term.keys.get(key) === -1)),
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
