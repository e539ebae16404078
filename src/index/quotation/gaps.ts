import type { Article, Span } from "../../article/article.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { hasNegation } from "../claims/negation.ts";
import { compareQuantities } from "../quantities/compareQuantities.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Cut } from "./fragments.ts";
import { limitingWordsIn } from "./limitingWords.ts";
import type { DiffRun, Gap, QuotationChange } from "./quotationVerdict.ts";

/** What the ellipses and brackets of a quotation stand for, given where its fragments stand, one after the other. */
export interface MarkedGap extends Gap {
  /** What is left out of the sentences that are quoted: whole sentences between them say something of their own. */
  readonly ofSentence: string;
  /** What stands in the article where the brackets do; at either end of a quotation that is only a guess. */
  readonly beside: string;
}

/** One for each cut, those without a mark included: as many as there are fragments, and one more. */
export function gapsOf(article: Article, spans: readonly Span[], cuts: readonly Cut[]): readonly MarkedGap[] {
  return cuts.map(({ inserted }, index): MarkedGap => {
    const [before, after] = [spans[index - 1], spans[index]];
    if (before && after) {
      const leftOut = wordsBetween(article, before.end, after.start);
      return { inserted, leftOut, ofSentence: partsOfSentences(article, before.end, after.start), beside: leftOut };
    }
    const beside = inserted.length === 0 ? "" : neighbour(article, before?.end, after?.start, inserted.join(" "));
    return { inserted, leftOut: "", ofSentence: "", beside };
  });
}

function wordsBetween({ text }: Article, from: number, to: number): string {
  const between = text.slice(from, Math.max(from, to));
  // Punctuation that stands beside the gap is left out of nothing.
  return /[\p{L}\p{N}%€$£]/u.test(between) ? between.replace(/^[\s,;:.–—-]+|[\s,;:–—-]+(?:[„‚«"“]\s*)?$/gu, "") : "";
}

/** The rest of the sentence that was broken off, and the beginning of the one that is gone on with. */
function partsOfSentences(article: Article, from: number, to: number): string {
  const at = (offset: number) => article.passages.find(({ start, end }) => start <= offset && offset < end);
  const [first, last] = [at(from - 1), at(to)];
  if (first === undefined || last === undefined || first === last) return wordsBetween(article, from, to);
  return `${wordsBetween(article, from, first.end)}\n${wordsBetween(article, last.start, to)}`.trim();
}

/** As many words as the brackets have, beside the quotation in the same sentence. */
function neighbour(article: Article, end: number | undefined, start: number | undefined, inserted: string): string {
  const offset = end ?? start ?? 0;
  const sentence = article.passages.find((one) => one.start <= offset && offset <= one.end);
  if (!sentence) return "";
  const count = inserted.split(/\s+/).length;
  if (start !== undefined) return article.text.slice(sentence.start, start).trim().split(/\s+/).slice(-count).join(" ");
  return article.text.slice(offset, sentence.end).trim().split(/\s+/).slice(0, count).join(" ");
}

/** Where what is left out or put into brackets turns what the article says. */
export function gapChanges(gaps: readonly MarkedGap[], language: Language): readonly QuotationChange[] {
  return gaps.flatMap((gap) => [...bracketChanges(gap, language), ...omissionChanges(gap)]);
}

function bracketChanges({ inserted, beside, leftOut }: MarkedGap, language: Language): readonly QuotationChange[] {
  const added = inserted.join(" ");
  const stated = quantitiesIn(added, language);
  const known = quantitiesIn(beside, language);
  const other = stated.filter((one) => !known.some((theirs) => isSame(one, theirs)));
  const [first] = other;
  const [replaced] = known;
  // „Im Juni [2018]“ explains; another date than the article's, or an amount of one's own, does not.
  if (first && (replaced || first.kind === "amount")) {
    const removed = replaced ? beside.slice(replaced.start, replaced.end) : "";
    return [{ kind: first.kind === "amount" ? "figure" : "date", removed, added, by: "bracket" }];
  }
  return hasNegation(added) && !hasNegation(leftOut)
    ? [{ kind: "negation", removed: leftOut, added, by: "bracket" }]
    : [];
}

/** In more words than this a „nur“ may belong to something else that is left out with it. */
const LONGEST_LIMIT = 5;

function omissionChanges({ ofSentence, inserted }: MarkedGap): readonly QuotationChange[] {
  const added = inserted.join(" ");
  const kind =
    hasNegation(ofSentence) && !hasNegation(added)
      ? "negation"
      : ofSentence.split(/\s+/).length <= LONGEST_LIMIT &&
          limitingWordsIn(ofSentence).length > limitingWordsIn(added).length
        ? "limit"
        : undefined;
  return kind === undefined ? [] : [{ kind, removed: ofSentence, added, by: "omission" }];
}

export function isSame(one: Quantity, other: Quantity): boolean {
  return compareQuantities(one, other) === "same" && compareQuantities(other, one) === "same";
}

/** Characters of what is left out that the comparison shows. */
const SHOWN_MAX = 200;

/** A gap inside a comparison, with the spaces around it. */
export function gapRuns({ leftOut, inserted }: Gap, isInside: boolean): readonly DiffRun[] {
  const runs: DiffRun[] = [];
  if (leftOut.length > SHOWN_MAX) runs.push({ kind: "omitted", text: " … " });
  else if (leftOut !== "") runs.push({ kind: "removed", text: ` ${leftOut}` });
  if (inserted.length > 0) runs.push({ kind: "added", text: ` [${inserted.join("] [")}]` });
  return runs.length > 0 || isInside ? [...runs, { kind: "kept", text: " " }] : [];
}
