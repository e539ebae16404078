import type { Span } from "../../article/article.ts";
import { hasNegation } from "../claims/negation.ts";
import { compareQuantities } from "../quantities/compareQuantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type ChangedPair, type Compared, changedPairs, meets } from "./changedPairs.ts";
import { isSame } from "./gaps.ts";
import { limitsDiffer } from "./limitingWords.ts";
import { CHANGE_KINDS, type QuotationChange } from "./quotationVerdict.ts";
import { charactersOf, type Side, type Unit } from "./units.ts";
import { piecesOf } from "./words.ts";

type Texts = Pick<QuotationChange, "removed" | "added">;

/** What was altered, gravest first. Figures, dates and names are compared as wholes: „9 %“ with „20 %“, not „9“ with „20“. */
export function changesIn(compared: Compared): readonly QuotationChange[] {
  const spare = spareWords(compared);
  const changes = changedPairs(compared).flatMap((pair) => changesOf(pair, compared, spare));
  const moved = new Set(changes.flatMap(({ kind, added }) => (isOfOrder(kind) ? wordsOf(added) : [])));
  return gravestFirst(changes.flatMap((change) => withoutMoved(change, moved)));
}

const isOfOrder = (kind: QuotationChange["kind"]): boolean => kind === "order" || kind === "roles";

/** What the quotation has in another place of the sentence is neither added there nor missing here. */
function isMoved({ removed, added }: Texts, spare: ReadonlySet<string>): boolean {
  const [said, typed] = [wordsOf(removed), wordsOf(added)];
  // „nicht“ in another place denies something else.
  return said.length === 0 && typed.length > 0 && typed.every((word) => spare.has(word)) && !hasNegation(added);
}

function withoutMoved(change: QuotationChange, moved: ReadonlySet<string>): readonly QuotationChange[] {
  if (change.added !== "" || !wordsOf(change.removed).some((word) => moved.has(word))) return [change];
  const missing = change.removed.split(/\s+/).filter((word) => wordsOf(word).some((one) => !moved.has(one)));
  return missing.length === 0 ? [] : [{ ...change, removed: missing.join(" ") }];
}

export function gravestFirst(changes: readonly QuotationChange[]): readonly QuotationChange[] {
  return changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

function changesOf(pair: ChangedPair, compared: Compared, spare: ReadonlySet<string>): readonly QuotationChange[] {
  const { article, quote } = compared;
  const texts: Texts = { removed: charactersOf(article, pair.article), added: charactersOf(quote, pair.quote) };
  if (!/[\p{L}\p{N}%€$£]/u.test(texts.removed + texts.added)) return [{ kind: "punctuation", ...texts }];
  if (isMoved(texts, spare)) return [moved(texts.added, peopleIn(quote, pair.quote))];
  const known = article.units.filter((unit) => unit.quantity && meets(pair.article, unit));
  const stated = quote.units.filter((unit) => unit.quantity && meets(pair.quote, unit));
  if (known.length + stated.length === 0) return wordChanges(pair, compared);
  if (known.length === 0 || stated.length === 0) {
    const rest = known.length === 0 ? texts.removed : texts.added;
    if (wordsOf(rest).length === 0) return [{ kind: figureKind([...known, ...stated]), ...texts }];
  }
  if (stated.length === 0 && isAtEdge(pair, compared)) {
    const removed = peopleIn(quote, pair.quote) === "" ? texts.removed : without(article, pair.article, known);
    return [{ ...texts, removed, kind: isOtherName(pair, compared) ? "name" : kindOfWords("", texts.added) }];
  }
  const figures = figureChanges(known, stated, compared);
  const rest = { removed: without(article, pair.article, known), added: without(quote, pair.quote, stated) };
  const isRestAlike = wordsOf(rest.removed).join(" ") === wordsOf(rest.added).join(" ");
  if (isRestAlike) return figures;
  const isOfMoved = isMoved(rest, spare);
  return [...figures, isOfMoved ? moved(rest.added, "") : { kind: kindOfWords(rest.removed, rest.added), ...rest }];
}

/** A quotation may begin behind a date or end before one without leaving it out. */
function isAtEdge({ quote: { start, end } }: ChangedPair, { quote }: Compared): boolean {
  return start === 0 || end === quote.pieces.length;
}

/** Where a name moves, who does what may be turned. */
function moved(added: string, people: string): QuotationChange {
  return { kind: people === "" ? "order" : "roles", removed: "", added };
}

/** Ids of those who are named there. */
function peopleIn({ units }: Side, range: Span): string {
  return [...new Set(units.flatMap((unit) => (meets(range, unit) ? (unit.person ?? []) : [])))].toSorted().join(" ");
}

/** Each figure that the quotation states beside the one in the article that it stands for. */
function figureChanges(
  known: readonly Unit[],
  stated: readonly Unit[],
  { article, quote }: Compared,
): readonly QuotationChange[] {
  const open = [...known];
  const changes = stated.map((unit): QuotationChange => {
    const likes: readonly ((other: Unit) => boolean)[] = [
      (other) => both(unit, other, isSame),
      (other) => both(unit, other, (one, theirs) => compareQuantities(one, theirs) !== "incomparable"),
      () => true,
    ];
    const at = likes.map((like) => open.findIndex(like)).find((index) => index !== -1) ?? -1;
    const [other] = at === -1 ? [] : open.splice(at, 1);
    const texts = { removed: other ? charactersOf(article, other) : "", added: charactersOf(quote, unit) };
    if (other === undefined) return { kind: figureKind([unit]), ...texts };
    return { kind: kindOfPair(unit, other), ...texts };
  });
  const missing = open.map(
    (unit): QuotationChange => ({ kind: figureKind([unit]), removed: charactersOf(article, unit), added: "" }),
  );
  return [...changes, ...missing];
}

function kindOfPair(stated: Unit, known: Unit): QuotationChange["kind"] {
  if (both(stated, known, isSame)) return "notation";
  if (both(stated, known, isHedged)) return "limit";
  return both(stated, known, isOtherwiseDated) ? "precision" : figureKind([stated, known]);
}

/** „Juni 2018“ beside „Juni“: no other date. */
function isOtherwiseDated(stated: Quantity, known: Quantity): boolean {
  return stated.kind === "date" && known.kind === "date" && compareQuantities(stated, known) !== "different";
}

/** „rund 9 %“ beside „9 %“. */
function isHedged(one: Quantity, other: Quantity): boolean {
  if (one.kind !== "amount" || other.kind !== "amount") return false;
  const bounds = [one.bound, other.bound].toSorted().join(" ");
  return bounds === "about exactly" && isSame({ ...one, bound: "exactly" }, { ...other, bound: "exactly" });
}

function both(one: Unit, other: Unit, test: (a: Quantity, b: Quantity) => boolean): boolean {
  return one.quantity !== undefined && other.quantity !== undefined && test(one.quantity, other.quantity);
}

function figureKind(units: readonly Unit[]): "figure" | "date" {
  return units.every(({ quantity }) => quantity?.kind !== "amount") ? "date" : "figure";
}

/** What a range says besides its figures. */
function without(side: Side, range: Span, units: readonly Unit[]): string {
  const stretches: string[] = [];
  let start = range.start;
  for (const unit of [...units.toSorted((a, b) => a.start - b.start), { start: range.end, end: range.end }]) {
    stretches.push(charactersOf(side, { start, end: unit.start }));
    start = Math.max(start, unit.end);
  }
  return stretches.filter((text) => text !== "").join(" … ");
}

/** In more words than this somebody is spoken of, not put in somebody's place. */
const LONGEST_NAME = 3;
/** In the place of a name it may mean whoever is named. */
const PRONOUN = /^(?:er|sie|es|ihn|ihm|ihr|ihnen|dieser|diese|dieses|das|he|she|it|they|him|her|them)$/i;

function wordChanges(pair: ChangedPair, compared: Compared): readonly QuotationChange[] {
  const { article, quote } = compared;
  const [removed, added] = [charactersOf(article, pair.article), charactersOf(quote, pair.quote)];
  // A mark beside a word that was put in or left out stands for no word.
  const texts = { removed: withLetters(removed, added), added: withLetters(added, removed) };
  const kind = kindOfWords(texts.removed, texts.added);
  if (kind === "figure" || kind === "negation") return [{ kind, ...texts }];
  return [{ kind: isOtherName(pair, compared) ? "name" : kind, ...texts }];
}

function withLetters(text: string, beside: string): string {
  return wordsOf(text).length === 0 && wordsOf(beside).length > 0 ? "" : text;
}

function isOtherName(pair: ChangedPair, { article, quote }: Compared): boolean {
  const [said, typed] = [charactersOf(article, pair.article), charactersOf(quote, pair.quote)];
  const isLong = Math.max(wordsOf(said).length, wordsOf(typed).length) > LONGEST_NAME;
  const isOther = peopleIn(article, pair.article) !== peopleIn(quote, pair.quote);
  return isOther && !isLong && !PRONOUN.test(said) && !PRONOUN.test(typed);
}

function kindOfWords(removed: string, added: string): "figure" | "negation" | "limit" | "words" {
  const digits = (text: string) => text.replace(/[^\d%€$£]/g, "");
  if (digits(removed) !== digits(added)) return "figure";
  if (hasNegation(removed) !== hasNegation(added)) return "negation";
  return limitsDiffer(removed, added) ? "limit" : "words";
}

function wordsOf(text: string): readonly string[] {
  return piecesOf(text).flatMap(({ lower, isWord }) => (isWord || /[%€$£]/.test(lower) ? [lower] : []));
}

/** Words of the sentence that the quotation has nowhere in their place. */
function spareWords({ article, blocks, around }: Compared): ReadonlySet<string> {
  const kept = new Set(
    blocks
      .filter(({ kind }) => kind === "kept")
      .flatMap((block) => article.pieces.slice(block.article.start, block.article.end).map(({ start }) => start)),
  );
  return new Set(around.filter(({ start }) => !kept.has(start)).map(({ lower }) => lower));
}
