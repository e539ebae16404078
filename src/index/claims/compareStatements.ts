import { compareQuantities } from "../quantities/compareQuantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { indexOf, type KeyIndex, type Likeness, likeness } from "./alignment.ts";
import type { Comparison, Prepared, Stated } from "./comparison.ts";
import type { EntityFinder } from "./entities.ts";
import { findingsIn } from "./findings.ts";
import type { Attitude, Frame } from "./frame.ts";
import { once } from "./once.ts";
import { withDenialsTurned } from "./polarity.ts";
import { qualifiersIn } from "./qualifiers.ts";
import type { Family } from "./statements.ts";
import { isAlien, tallyNames, tallyQuantities, tallyTerms } from "./tally.ts";

const NAME_WEIGHT = 0.7;
const FIGURE_WEIGHT = 1.5;

/** `countered` is what a counter counters. */
export function prepareFamily(family: Family, countered?: Family): readonly Prepared[] {
  const familyIndex = indexOf(family.frames.map(withDenialsTurned));
  const counteredIndex = countered && indexOf(countered.frames);
  const familyIds = [...new Set(family.frames.flatMap(({ mentions }) => mentions.map(({ id }) => id)))];
  return family.frames.map((frame) => {
    const distinctive = counteredIndex
      ? frame.terms.filter((term) => !term.isAttitude && likeness(term, counteredIndex) !== 1)
      : [];
    return {
      family,
      frame,
      index: indexOf([frame]),
      familyIndex,
      ids: idsIn(frame),
      familyIds,
      pairs: pairsOf(frame),
      qualifiers: qualifiersIn(frame.text, frame.language),
      distinctive,
      countered,
    };
  });
}

/** What a counter is told apart by: its words, or else its figures, or else who does what to whom. */
function shareOfDistinctive(claim: Stated, { distinctive, frame, countered }: Prepared): number | undefined {
  if (!countered) return undefined;
  if (distinctive.length > 0)
    return distinctive.filter((term) => likeness(term, claim.index) === 1).length / distinctive.length;
  const figures = frame.quantities.filter((one) =>
    countered.quantities.every(({ quantity }) => !isSame(one, quantity)),
  );
  if (figures.length > 0)
    return shareOf(figures, (one) => claim.frame.quantities.some((stated) => isSame(stated, one)));
  const isNew = (pair: string): boolean => countered.frames.every(({ order }) => !order.has(pair));
  const pairs = frame.negations.length === 0 ? [...frame.order].filter(isNew) : [];
  if (pairs.length > 0) return shareOf(pairs, (pair) => claim.frame.order.has(pair));
  // “Wanted someone else as CEO”: what sets it apart is in no word that is understood, so that it shows nothing of another claim.
  const isUnderstood = frame.negations.length > 0 || frame.attitudes.length === 0 || frame.attitudes.some(isRefusing);
  return isUnderstood ? undefined : 0;
}

const isRefusing = ({ sign }: Attitude): boolean => sign === -1;

const isSame = (a: Quantity, b: Quantity): boolean => compareQuantities(a, b) === "same";

const shareOf = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length / list.length;

export function stateClaim(frame: Frame): Stated {
  return {
    frame,
    index: { ...indexOf([frame]), found: new Map() },
    ids: idsIn(frame),
    aliens: new Set(frame.terms.filter(isAlien)),
    pairs: pairsOf(frame),
    qualifiers: qualifiersIn(frame.text, frame.language),
    familiar: familiarIn(frame),
    compared: comparedOnce(),
  };
}

const idsIn = ({ mentions }: Frame): readonly string[] => [...new Set(mentions.map(({ id }) => id))];

function comparedOnce(): Stated["compared"] {
  const before = new Map<Quantity, Map<Quantity, ReturnType<typeof compareQuantities>>>();
  return (stated, known) => {
    const compared = before.get(stated) ?? new Map<Quantity, ReturnType<typeof compareQuantities>>();
    before.set(stated, compared);
    const found = compared.get(known) ?? compareQuantities(stated, known);
    compared.set(known, found);
    return found;
  };
}

function familiarIn({ terms }: Frame): Stated["familiar"] {
  const known = new Map<KeyIndex, readonly Likeness[]>();
  return (family) => {
    const before = known.get(family);
    if (before) return before;
    const found = terms.map((term) => likeness(term, family));
    known.set(family, found);
    return found;
  };
}

/** Neighbouring words, names and figures being all alike. */
function pairsOf({ tokens, mentions, quantities }: Frame): ReadonlySet<string> {
  const words = tokens.flatMap(({ kind, key, start, end }): readonly string[] => {
    if (kind === "sign") return [];
    const mention = mentions.find((one) => one.start <= start && one.end >= end);
    if (mention) return mention.start === start ? ["@"] : [];
    const quantity = quantities.find((one) => one.start <= start && one.end >= end);
    return quantity ? (quantity.start === start ? ["#"] : []) : [key];
  });
  return new Set(["", ...words].map((word, at) => `${word} ${words[at] ?? ""}`));
}

/** Dice's coefficient over neighbouring words. */
function likenessOfWording(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * a.intersection(b).size) / Math.max(1, a.size + b.size);
}

function shareOfStatement(claim: Stated, { frame }: Prepared, entities: EntityFinder): number {
  const own = frame.terms.filter(({ inside, optional }) => inside === undefined && !optional);
  const terms = own.filter((term) => likeness(term, claim.index) !== 0).length;
  const ids = [...new Set(frame.mentions.map(({ id }) => id))];
  const names = ids.filter((id) => claim.frame.mentions.some((mention) => entities.related(mention.id, id))).length;
  const figures = frame.quantities.filter((known) =>
    claim.frame.quantities.some((stated) => ["same", "different"].includes(compareQuantities(stated, known))),
  ).length;
  const total = own.length + NAME_WEIGHT * ids.length + FIGURE_WEIGHT * frame.quantities.length;
  return total === 0 ? 0 : (terms + NAME_WEIGHT * names + FIGURE_WEIGHT * figures) / total;
}

/** A statement that has less than this share of the claim decides nothing, whatever else it has. */
const LEAST_COVERED = 0.55;

/** More than sums of shares may differ by being added in another order. */
const ROUNDING = 1e-9;

/**
 * Whether any wording of a statement can have enough of the claim to decide something. Looks at all of them together, which have each
 * word, name and figure that one of them has: most statements that share a word with a claim are passed over here.
 */
export function mayBeAbout(claim: Stated, [first]: readonly Prepared[], entities: EntityFinder): boolean {
  if (!first) return false;
  const { ids, frame } = claim;
  const { terms, quantities } = frame;
  const likenesses = claim.familiar(first.familyIndex);
  const found = likenesses.filter((like) => like !== 0);
  // Words of a description are no loss where somebody is named by it.
  const lost = terms.filter(({ optional, inside }, at) => !optional && inside === undefined && likenesses[at] === 0);
  let named = 0;
  for (const id of ids) if (first.familyIds.some((known) => entities.related(id, known))) named += 1;
  const figures = FIGURE_WEIGHT * quantities.length;
  const most = found.length + NAME_WEIGHT * named + figures;
  const total = found.length + lost.length + NAME_WEIGHT * ids.length + figures;
  return total > 0 && most / total >= LEAST_COVERED - ROUNDING;
}

/** Holds a claim against one statement; undefined where they are about different things. */
export function compareStatements(claim: Stated, prepared: Prepared, entities: EntityFinder): Comparison | undefined {
  const names = tallyNames(claim, prepared, entities);
  const terms = tallyTerms(claim, prepared, names.named);
  const total = terms.total + NAME_WEIGHT * names.total + FIGURE_WEIGHT * claim.frame.quantities.length;
  const withFigures = (figures: number): number =>
    total === 0 ? 0 : (terms.matched + NAME_WEIGHT * names.matched + FIGURE_WEIGHT * figures) / total;
  if (withFigures(claim.frame.quantities.length) < LEAST_COVERED) return undefined;
  const quantities = tallyQuantities(claim, prepared);
  const covered = withFigures(quantities.matched);
  if (covered < LEAST_COVERED) return undefined;
  const wording = once(() => likenessOfWording(claim.pairs, prepared.pairs));
  return {
    family: prepared.family,
    frame: prepared.frame,
    covered,
    covers: once(() => shareOfStatement(claim, prepared, entities)),
    anchors: terms.anchors + quantities.anchors,
    words: terms.total === 0 ? 1 : terms.matched / terms.total,
    distinct: once(() => shareOfDistinctive(claim, prepared)),
    alien: terms.alien,
    own: terms.own,
    substance: terms.substance,
    agreeing: terms.anchors - terms.opposites.length,
    wording,
    figures: quantities.anchors,
    missing: { words: terms.missing.length, names: names.extra.length, figures: quantities.unknown.length },
    ...findingsIn(claim, prepared, { names, terms, quantities, wording, entities }),
  };
}
