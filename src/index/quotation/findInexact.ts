import type { Article, Span } from "../../article/article.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import { alignPassage, LONGEST_ALIGNED } from "./alignPassage.ts";
import { attributeWords } from "./attributeWords.ts";
import type { Fragment } from "./cleanQuote.ts";
import { diffWords, gravestFirst, type WordDiff } from "./diffWords.ts";
import { clusters, findRuns, type Run, wordsIn } from "./findRuns.ts";
import { isContinuous } from "./isContinuous.ts";
import { partOf, type Quotable } from "./quotable.ts";
import type { QuotationVerdict } from "./quotationVerdict.ts";
import { type Piece, piecesOf } from "./words.ts";

/** What somebody says the article contains. */
export interface Question {
  /** Cleaned of markup and outer quotation marks. */
  readonly quote: string;
  readonly fragments: readonly Fragment[];
  readonly speaker: string | undefined;
}

/** This share of a quotation's words must stand in the article in the same order; less, and it is not a quotation of it. */
const ENOUGH_KEPT = 0.55;
/** Of a quotation that adds next to nothing, this much of the article's stretch is enough: the rest was left out without a mark. */
const MOSTLY_KEPT = 0.8;
const ENOUGH_OF_STRETCH = 0.35;
const ENOUGH_STITCHED = 0.8;
const SHORTEST_STITCHED = 4;

interface Found {
  readonly span: Span;
  readonly fragment: Fragment;
  readonly diff: WordDiff;
}

/** An altered or stitched quotation; undefined when too few of its words stand together in the article. */
export function findInexact(source: Source, quotable: Quotable, question: Question): QuotationVerdict | undefined {
  const whole: Fragment = { start: 0, end: question.quote.length };
  const stitched = stitchedParts(quotable, question.quote, whole);
  if (stitched) {
    const speaker = attributeWords(source, stitched, question.speaker);
    return { outcome: "stitched", parts: stitched.map((span) => partOf(source.article, span)), speaker };
  }
  const found: Found[] = [];
  for (const fragment of question.fragments) {
    const one = findAltered(source, quotable, question.quote, fragment);
    if (!one) return undefined;
    found.push(one);
  }
  const spans = found.map(({ span }) => span);
  const speaker = attributeWords(source, spans, question.speaker);
  const parts = spans.map((span) => partOf(source.article, span));
  if (!isContinuous(source.article, found)) return { outcome: "stitched", parts, speaker };
  const changes = gravestFirst(found.flatMap(({ diff }) => diff.changes));
  const runs = found.flatMap(({ diff }, index) => (index === 0 ? diff.runs : [OMITTED, ...diff.runs]));
  return { outcome: "altered", parts, speaker, runs, changes };
}

const OMITTED = { kind: "omitted", text: " … " } as const;

/** The places of a quotation that is put together from several; undefined when it is not. */
function stitchedParts(quotable: Quotable, quote: string, fragment: Fragment): readonly Span[] | undefined {
  const words = wordsOf(quote, fragment);
  const groups = clusters(findRuns(quotable, words)).filter((group) => wordsIn(group) >= SHORTEST_STITCHED);
  const covered = groups.reduce((sum, group) => sum + wordsIn(group), 0);
  if (groups.length < 2 || covered < words.length * ENOUGH_STITCHED) return undefined;
  return groups.map((group) => spanOfWords(quotable, group[0]?.articleAt ?? 0, endOf(group)));
}

function wordsOf(quote: string, fragment: Fragment): readonly Piece[] {
  return piecesOf(quote, fragment).filter((piece) => piece.isWord);
}

function endOf(group: readonly Run[]): number {
  const last = group.at(-1);
  return last ? last.articleAt + last.length : 0;
}

function spanOfWords({ words }: Quotable, from: number, to: number): Span {
  const start = words[from]?.start ?? 0;
  return { start, end: words[to - 1]?.end ?? start };
}

function findAltered(source: Source, quotable: Quotable, quote: string, fragment: Fragment): Found | undefined {
  const words = wordsOf(quote, fragment);
  const span = windowOf(quotable, words) ?? alignedWindow(source.article, words);
  if (!span) return undefined;
  const diff = diffWords({ text: source.article.text, span }, { text: quote, span: fragment }, source.knowledge);
  const keptText = diff.runs.filter(({ kind }) => kind === "kept").map(({ text }) => text);
  const kept = keptText.reduce((sum, text) => sum + piecesOf(text).filter(({ isWord }) => isWord).length, 0);
  const said = piecesOf(source.article.text, span).filter(({ isWord }) => isWord).length;
  const share = kept / words.length;
  const enough =
    kept >= 2 && share >= ENOUGH_KEPT && kept >= said * (share >= MOSTLY_KEPT ? ENOUGH_OF_STRETCH : ENOUGH_KEPT);
  return enough ? { span, fragment, diff } : undefined;
}

/** Around the largest group of runs, widened by as many words as the quotation has before and after it. */
function windowOf(quotable: Quotable, words: readonly Piece[]): Span | undefined {
  const groups = clusters(findRuns(quotable, words));
  const best = groups.reduce<readonly Run[] | undefined>((a, b) => (a && wordsIn(a) >= wordsIn(b) ? a : b), undefined);
  const first = best?.[0];
  const last = best?.at(-1);
  if (!best || !first || !last) return undefined;
  const core = spanOfWords(quotable, first.articleAt, endOf(best));
  const before = first.quoteAt;
  const after = words.length - (last.quoteAt + last.length);
  const wide = spanOfWords(
    quotable,
    Math.max(0, first.articleAt - (before > 0 ? before + LEEWAY : 0)),
    Math.min(quotable.words.length, endOf(best) + (after > 0 ? after + LEEWAY : 0)),
  );
  const sentence = sentencesAround(quotable.article, core);
  const span = { start: Math.max(wide.start, sentence.start), end: Math.min(wide.end, sentence.end) };
  return withMarksAfter(quotable, span);
}

/** Words that may have been left out at either end of an altered quotation. */
const LEEWAY = 4;

/** The closing punctuation belongs to the stretch, so that a quotation that has it adds nothing. */
function withMarksAfter({ pieces }: Quotable, span: Span): Span {
  let { end } = span;
  for (const piece of pieces) {
    if (piece.start < end) continue;
    if (piece.isWord) break;
    end = piece.end;
  }
  return { start: span.start, end };
}

/** The whole sentences and headings that a span touches. */
function sentencesAround({ passages, sections }: Article, span: Span): Span {
  const touched = [...passages, ...sections].filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}

function alignedWindow(article: Article, words: readonly Piece[]): Span | undefined {
  if (words.length < 2 || words.length > LONGEST_ALIGNED) return undefined;
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (const passage of article.passages) {
    const said = piecesOf(article.text, passage).filter(({ isWord }) => isWord);
    const { words: range, score } = alignPassage(said, words);
    if (score <= (best?.score ?? words.length)) continue;
    best = { span: { start: said[range.start]?.start ?? 0, end: said[range.end - 1]?.end ?? 0 }, score };
  }
  return best?.span;
}
