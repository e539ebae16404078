import type { Amount, Quantity } from "../quantities/quantity.ts";
import { type Likeness, likeness } from "./alignment.ts";
import type { Difference, Prepared, Stated } from "./comparison.ts";
import type { EntityFinder } from "./entities.ts";
import type { Term } from "./frame.ts";
import type { Family } from "./statements.ts";

/** What only other wordings of the same thing have. */
const FAMILY = 0.95;
const FAMILY_ANCHOR = 0.5;

export interface Share {
  readonly matched: number;
  readonly total: number;
}

export interface TermTally extends Share {
  readonly anchors: number;
  /** Share of the words found that stand in the wording itself. */
  readonly own: number;
  readonly opposites: readonly Term[];
  /** Words that only other wordings of the statement have. */
  readonly lent: ReadonlySet<Term>;
  /** Words that say what the claim is about and stand in the wording itself. */
  readonly substance: number;
  readonly missing: readonly Term[];
  /** Missing words with a meaning of their own: the claim is about something else as well. */
  readonly alien: number;
}

/** Under which condition something holds is nothing that another wording can lend. */
const mustStandThere = ({ keys }: Term): boolean => keys.has("=without") || keys.has("=despite");

/** Parts of a compound, which may come from several wordings, are not opposed together. */
function lentLikeness({ parts }: Term, ofFamily: Likeness): Likeness {
  return ofFamily === -1 && parts.length > 0 ? 0 : ofFamily;
}

/** Words that only judge how something went do not make a claim one about something else. */
const JUDGING: ReadonlySet<string> = new Set(["=difficult", "=good", "=big", "=mass", "=important"]);

/** Whether a claim with this word, where a statement lacks it, is about something else as well. */
export function isAlien({ keys, isForeign }: Term): boolean {
  if (isForeign) return true;
  const names = [...keys.keys()];
  return names.some((key) => key.startsWith("=")) && !names.some((key) => JUDGING.has(key));
}

/** How many of the claim's words the statement has. `named` are the people whose description need not be there word for word. */
export function tallyTerms(
  { frame, familiar, aliens }: Stated,
  { index, familyIndex }: Prepared,
  named: ReadonlySet<string>,
): TermTally {
  const ofFamily = familiar(familyIndex);
  let [matched, total, anchors, telling] = [0, 0, 0, 0];
  let substance = 0;
  const opposites: Term[] = [];
  const lent = new Set<Term>();
  const missing: Term[] = [];
  for (const [at, term] of frame.terms.entries()) {
    const shared = ofFamily[at] ?? 0;
    // What no wording of the family has, this one has not.
    const own = shared === 0 ? 0 : likeness(term, index);
    const like = own === 0 && !mustStandThere(term) ? lentLikeness(term, shared) : own;
    if (like === 0) {
      if (term.optional || (term.inside !== undefined && named.has(term.inside))) continue;
      total += 1;
      missing.push(term);
      continue;
    }
    total += 1;
    matched += own === 0 ? FAMILY : 1;
    if (own === 0) lent.add(term);
    if (term.isAttitude) continue;
    if (own !== 0 && !term.optional) substance += 1;
    telling += 1;
    anchors += own === 0 ? FAMILY_ANCHOR : 1;
    if (like === -1) opposites.push(term);
  }
  const alien = missing.length === 0 ? 0 : missing.filter((term) => aliens.has(term)).length;
  // An anchor that only the family has counts half.
  const own = telling === 0 ? 1 : (2 * anchors) / telling - 1;
  return { matched, total, anchors, own, opposites, lent, substance, missing, alien };
}

export interface NameTally extends Share {
  /** Ids that nothing of the family mentions. */
  readonly extra: readonly string[];
  readonly named: ReadonlySet<string>;
}

/** Whoever most wordings name is meant by those as well that leave the name out. */
const TYPICAL = 0.5;

function isTypical(id: string, { frames }: Family, entities: EntityFinder): boolean {
  const naming = frames.filter(({ mentions }) => mentions.some((mention) => entities.related(id, mention.id)));
  return naming.length >= frames.length * TYPICAL;
}

const NO_NAMES: NameTally = { matched: 0, total: 0, extra: [], named: new Set() };

/** By family and by whom the wording names: most wordings of a family name the same. */
const namesTallied = new WeakMap<Stated, Map<Family, Map<string, NameTally>>>();

function namesTalliedFor(claim: Stated, family: Family): Map<string, NameTally> {
  const byFamily = namesTallied.get(claim) ?? new Map<Family, Map<string, NameTally>>();
  namesTallied.set(claim, byFamily);
  const byNames = byFamily.get(family) ?? new Map<string, NameTally>();
  byFamily.set(family, byNames);
  return byNames;
}

export function tallyNames(claim: Stated, { ids, family }: Prepared, entities: EntityFinder): NameTally {
  if (claim.ids.length === 0) return NO_NAMES;
  const tallied = namesTalliedFor(claim, family);
  const key = ids.join(" ");
  const found = tallied.get(key) ?? tallyIds(claim.ids, ids, family, entities);
  tallied.set(key, found);
  return found;
}

function tallyIds(ids: readonly string[], known: readonly string[], family: Family, entities: EntityFinder): NameTally {
  const own = ids.filter((id) => known.some((one) => entities.related(id, one)));
  const shared = ids.filter((id) => !own.includes(id) && isTypical(id, family, entities));
  // A wording that names others instead is not about those whom only its siblings name; one that names nobody is about one of them.
  const namesOthers = known.some((id) => !ids.some((other) => entities.related(id, other)));
  const borrowed = known.length === 0 ? 1 : shared.length;
  const extra = ids.filter(
    (id) => !own.includes(id) && (namesOthers || shared.indexOf(id) < 0 || shared.indexOf(id) >= borrowed),
  );
  return {
    matched: own.length + FAMILY * shared.length,
    total: ids.length,
    extra,
    named: new Set([...own, ...shared]),
  };
}

export interface QuantityTally extends Share {
  readonly anchors: number;
  readonly differences: readonly Difference[];
  /** Neither borne out nor contradicted. */
  readonly unknown: readonly string[];
  /** More exact than the article. */
  readonly narrower: readonly string[];
}

/** „statt 100 Millionen“: the figure that was not taken. */
const REJECTED = /(?:instead of|rather than|statt|anstatt|anstelle von|nicht|not)\s+(?:\p{L}+\s+){0,2}[$€£]?$/iu;

/** Each figure is held against many, and stands in one text; those of the timeline stand in none. */
const rejected = new WeakMap<Quantity, boolean>();

function isRejected(quantity: Quantity, text: string): boolean {
  const known = rejected.get(quantity) ?? REJECTED.test(text.slice(0, quantity.start));
  rejected.set(quantity, known);
  return known;
}

/** „weniger als“ belongs to what is said. */
const BOUND =
  /(?:mindestens|wenigstens|höchstens|maximal|bis zu|mehr als|weniger als|über|unter|etwa|rund|fast|knapp|at least|at most|up to|more than|less than|fewer than|no more than|no less than|over|under|below|above|about|around|roughly|almost|nearly)\s+$/iu;

function written(quantity: Quantity, text: string): string {
  if (quantity.end > quantity.start) {
    const isBounded = quantity.kind === "amount" && quantity.bound !== "exactly";
    const bound = isBounded ? (BOUND.exec(text.slice(0, quantity.start))?.[0] ?? "") : "";
    return bound + text.slice(quantity.start, quantity.end);
  }
  return quantity.kind === "date" ? quantity.date : "";
}

interface Known {
  readonly quantity: Quantity;
  readonly text: string;
}

const unitsOf = (quantity: Quantity): string =>
  quantity.kind === "amount" ? quantity.unit.replace("/share", "") : quantity.kind;

/** The same number of something else: 9 people for 9 percent. */
function isOtherUnit(stated: Quantity, known: Quantity): boolean {
  if (stated.kind !== "amount" || known.kind !== "amount") return false;
  const isShareOfCounted = (a: Amount, b: Amount): boolean =>
    a.unit === "percent" && /^(?:people|vehicles|companies|shares)$/.test(b.unit);
  return stated.low === known.low && (isShareOfCounted(stated, known) || isShareOfCounted(known, stated));
}

function difference(stated: Quantity, text: string, known: Known): Difference {
  return {
    kind: stated.kind === "amount" ? "figure" : "date",
    stated: written(stated, text),
    known: written(known.quantity, known.text),
  };
}

const NO_QUANTITIES: QuantityTally = { matched: 0, total: 0, anchors: 0, differences: [], unknown: [], narrower: [] };

export function tallyQuantities({ frame: claim, compared }: Stated, { frame, family }: Prepared): QuantityTally {
  if (claim.quantities.length === 0) return NO_QUANTITIES;
  let [matched, anchors] = [0, 0];
  const differences: Difference[] = [];
  const unknown: string[] = [];
  const narrower: string[] = [];
  const own: readonly Known[] = frame.quantities.map((quantity) => ({ quantity, text: frame.text }));
  const shared: readonly Known[] = family.quantities;
  const hasSeveral = (stated: Quantity): boolean =>
    claim.quantities.filter((one) => unitsOf(one) === unitsOf(stated)).length > 1;
  for (const stated of claim.quantities) {
    const same = ({ quantity, text }: Known): boolean =>
      compared(stated, quantity) === "same" && isRejected(stated, claim.text) === isRejected(quantity, text);
    const inOwn = own.some(same);
    // Two sums of one kind must stand in one statement: each alone could belong to another.
    if (inOwn || (shared.some(same) && !(stated.kind === "amount" && hasSeveral(stated)))) {
      matched += 1;
      anchors += inOwn ? 1 : FAMILY_ANCHOR;
      continue;
    }
    const taken = ({ quantity, text }: Known): boolean => !isRejected(quantity, text);
    const isOther = ({ quantity, text }: Known): boolean => {
      const outcome = compared(stated, quantity);
      return (
        outcome === "different" ||
        isOtherUnit(stated, quantity) ||
        (outcome === "same" && isRejected(stated, claim.text) !== isRejected(quantity, text))
      );
    };
    const isTakenOther = (known: Known): boolean => isOther(known) && taken(known);
    const other = own.find(isTakenOther) ?? shared.find(isTakenOther) ?? own.find(isOther);
    const isElsewhere = shared.some(same);
    const compares = (known: readonly Known[], as: string): boolean =>
      known.some(({ quantity }) => compared(stated, quantity) === as);
    const isNarrower = compares(own, "narrower") || (!compares(own, "different") && compares(shared, "narrower"));
    if (!other || isElsewhere || isNarrower) {
      const inContext = family.context.some((date) => compared(stated, date) === "same");
      if (inContext) matched += 1;
      else if (isNarrower && !isElsewhere) {
        matched += 1;
        narrower.push(written(stated, claim.text));
      } else unknown.push(written(stated, claim.text));
      continue;
    }
    matched += 1;
    const isNearby = family.nearby.some((quantity) => compared(stated, quantity) === "same");
    differences.push({ ...difference(stated, claim.text, other), ...(isNearby && { isNearby }) });
  }
  return { matched, total: claim.quantities.length, anchors, differences, unknown, narrower };
}
