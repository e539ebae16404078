import type { Span } from "../../article/article.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import { attributeWords } from "./attributeWords.ts";
import { gravestFirst } from "./changes.ts";
import { crossesIn } from "./crosses.ts";
import { diffWords, type WordDiff } from "./diffWords.ts";
import { clusters, findRuns, type Run, wordsIn } from "./findRuns.ts";
import { alignedWindow, isRare, reorderedWindow, sentencesAround, spanOfWords, windowOfRuns } from "./findWindow.ts";
import type { Fragment, Fragmented } from "./fragments.ts";
import { gapChanges, gapRuns, gapsOf, type MarkedGap } from "./gaps.ts";
import { isContinuous } from "./isContinuous.ts";
import { partsOf, type Quotable } from "./quotable.ts";
import type { DiffRun, Gap, QuotationVerdict } from "./quotationVerdict.ts";
import { type Piece, piecesOf } from "./words.ts";

/** What somebody says the article contains. */
export interface Question extends Fragmented {
  /** Cleaned of markup and outer quotation marks. */
  readonly quote: string;
  readonly speaker: string | undefined;
}

/** This share of a quotation's words must stand in the article in the same order; less, and it is not a quotation of it. */
const ENOUGH_KEPT = 0.55;
/** Of a quotation that adds next to nothing, this much of the article's stretch is enough: the rest was left out without a mark. */
const MOSTLY_KEPT = 0.8;
const ENOUGH_OF_STRETCH = 0.35;
/** Fewer words than this must have one among them that stands in few passages. */
const FEWEST_PLAIN = 4;
const ENOUGH_STITCHED = 0.8;
const SHORTEST_STITCHED = 4;

interface Found {
  readonly span: Span;
  readonly diff: WordDiff;
}

/** An altered or stitched quotation; undefined when too few of its words stand together in the article. */
export function findInexact(source: Source, quotable: Quotable, question: Question): QuotationVerdict | undefined {
  const stitched = stitchedParts(quotable, question.quote);
  if (stitched) return stitchedVerdict(source, stitched, question);
  const found: Found[] = [];
  for (const fragment of question.fragments) {
    const one = findAltered(source, quotable, question.quote, fragment);
    if (!one) return undefined;
    found.push(one);
  }
  const spans = found.map(({ span }) => span);
  if (!isContinuous(source.article, found)) return stitchedVerdict(source, spans, question);
  const gaps = gapsOf(source.article, spans, question.cuts);
  return {
    outcome: "altered",
    parts: spans.flatMap((span) => partsOf(source.article, span)),
    speaker: attributeWords(source, spans, question.speaker),
    gaps: markedGaps(gaps),
    crosses: crossesIn(source.article, spans),
    runs: runsWithGaps(
      found.map(({ diff }) => diff.runs),
      gaps,
    ),
    changes: gravestFirst([
      ...found.flatMap(({ diff }) => diff.changes),
      ...gapChanges(gaps, source.knowledge.info.language),
    ]),
  };
}

function stitchedVerdict(source: Source, spans: readonly Span[], { speaker }: Question): QuotationVerdict {
  return {
    outcome: "stitched",
    parts: spans.flatMap((span) => partsOf(source.article, span)),
    speaker: attributeWords(source, spans, speaker),
    gaps: [],
    crosses: undefined,
  };
}

/** The gaps in which something is left out or put in. */
export function markedGaps(gaps: readonly MarkedGap[]): readonly Gap[] {
  return gaps.flatMap(({ leftOut, inserted }) =>
    leftOut === "" && inserted.length === 0 ? [] : [{ leftOut, inserted }],
  );
}

export function runsWithGaps(
  fragments: readonly (readonly DiffRun[])[],
  gaps: readonly MarkedGap[],
): readonly DiffRun[] {
  return gaps.flatMap((gap, index) => [
    ...gapRuns(gap, index > 0 && index < fragments.length),
    ...(fragments[index] ?? []),
  ]);
}

/** The places of a quotation that is put together from several, each once; undefined when it is not. */
function stitchedParts(quotable: Quotable, quote: string): readonly Span[] | undefined {
  const words = wordsOf(quote, { start: 0, end: quote.length });
  const groups = clusters(findRuns(quotable, words)).filter((group) => wordsIn(group) >= SHORTEST_STITCHED);
  const covered = groups.reduce((sum, group) => sum + wordsIn(group), 0);
  if (groups.length < 2 || covered < words.length * ENOUGH_STITCHED) return undefined;
  const spans = groups.map((group) => spanOfWords(quotable, group[0]?.articleAt ?? 0, endOf(group)));
  const isKnown = (span: Span, at: number) =>
    spans.slice(0, at).some(({ start, end }) => start <= span.start && span.end <= end);
  const places = spans.filter((span, at) => !isKnown(span, at));
  const isRepeated = places.length === 1 && spans.every((span) => lengthOf(span) > lengthOf(places[0] ?? span) / 2);
  // Parts of one sentence in another order are that sentence, altered.
  return isRepeated || !areInOneSentence(quotable, places) ? places : undefined;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function areInOneSentence({ article }: Quotable, spans: readonly Span[]): boolean {
  return article.passages.some(({ start, end }) => spans.every((span) => span.start >= start && span.end <= end));
}

function wordsOf(quote: string, fragment: Fragment): readonly Piece[] {
  return piecesOf(quote, fragment).filter((piece) => piece.isWord);
}

function endOf(group: readonly Run[]): number {
  const last = group.at(-1);
  return last ? last.articleAt + last.length : 0;
}

function findAltered(source: Source, quotable: Quotable, quote: string, fragment: Fragment): Found | undefined {
  const { language } = source.knowledge.info;
  const words = wordsOf(quote, fragment);
  const typed = quote.slice(fragment.start, fragment.end);
  // Another figure does not make it another sentence.
  const weight = plainWords(typed, language).length;
  const inOrder = windowOfRuns(quotable, words) ?? alignedWindow(quotable, words, weight);
  const altered = inOrder && compare(source, quote, fragment, inOrder);
  if (altered && isEnough(altered.diff, weight, quotable, language)) return altered;
  const reordered = reorderedWindow(quotable, words, typed);
  if (!reordered) return undefined;
  const { span, diff } = compare(source, quote, fragment, reordered);
  // The window is the whole sentence: what the quotation lacks of it is not missing.
  const asked = diff.changes.filter(({ added }) => added !== "");
  return { span, diff: { ...diff, changes: asked.length > 0 ? asked : diff.changes } };
}

/** The words that belong to no figure or date. */
function plainWords(text: string, language: Language): readonly Piece[] {
  const figures = quantitiesIn(text, language);
  return wordsOf(text, { start: 0, end: text.length }).filter(
    (word) => !figures.some(({ start, end }) => word.start >= start && word.start < end),
  );
}

function compare({ article, knowledge }: Source, quote: string, fragment: Fragment, span: Span): Found {
  const [said, typed] = [
    { text: article.text, span },
    { text: quote, span: fragment },
  ];
  return { span, diff: diffWords(said, sentencesAround(article, span), typed, knowledge) };
}

function isEnough({ runs }: WordDiff, weight: number, quotable: Quotable, language: Language): boolean {
  const textOf = (kind: DiffRun["kind"]) => runs.flatMap((run) => (run.kind === kind ? [run.text] : []));
  const kept = textOf("kept").flatMap((text) => wordsOf(text, { start: 0, end: text.length }));
  if (kept.length < 2 || (kept.length < FEWEST_PLAIN && !kept.some((word) => isRare(quotable, word)))) return false;
  const weigh = (texts: readonly string[]) => texts.flatMap((text) => plainWords(text, language)).length;
  const same = weigh(textOf("kept"));
  const share = same / weight;
  const needed = (same + weigh(textOf("removed"))) * (share >= MOSTLY_KEPT ? ENOUGH_OF_STRETCH : ENOUGH_KEPT);
  return share >= ENOUGH_KEPT && same >= needed;
}
