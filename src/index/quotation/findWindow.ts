import type { Article, Span } from "../../article/article.ts";
import { isOneSlipAway } from "../quantities/calendar.ts";
import { compareQuantities } from "../quantities/compareQuantities.ts";
import { languageOf } from "../quantities/languageOf.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import { alignPassage, LONGEST_ALIGNED } from "./alignPassage.ts";
import { clusters, findRuns, type Run, wordsIn } from "./findRuns.ts";
import type { PassageWords, Quotable } from "./quotable.ts";
import type { Piece } from "./words.ts";

/** Words that may have been left out at either end of an altered quotation. */
const LEEWAY = 4;
/** Words in any order: this share of them must stand in one sentence, figures not counted. */
const ENOUGH_TOGETHER = 0.7;
/** A word that stands in no more passages, and in no larger share of them, than this speaks for one of them. */
const RARE = 2;
const RARE_SHARE = 0.05;
const FEWEST_COMMON = 4;
const SHORTEST_SLIP = 5;

/** Around the largest group of runs, widened by as many words as the quotation has before and after it. */
export function windowOfRuns(quotable: Quotable, words: readonly Piece[]): Span | undefined {
  const groups = clusters(findRuns(quotable, words));
  const best = groups.reduce<readonly Run[] | undefined>((a, b) => (a && wordsIn(a) >= wordsIn(b) ? a : b), undefined);
  const [first, last] = [best?.[0], best?.at(-1)];
  if (!first || !last) return undefined;
  const end = last.articleAt + last.length;
  const core = spanOfWords(quotable, first.articleAt, end);
  const before = first.quoteAt;
  const after = words.length - (last.quoteAt + last.length);
  const wide = spanOfWords(
    quotable,
    Math.max(0, first.articleAt - (before > 0 ? before + LEEWAY : 0)),
    Math.min(quotable.words.length, end + (after > 0 ? after + LEEWAY : 0)),
  );
  return withMarksAfter(quotable, within(wide, sentencesAround(quotable.article, core)));
}

export function isRare({ spread, passageWords }: Quotable, { lower }: Piece): boolean {
  return (spread.get(lower) ?? 0) <= Math.max(RARE, passageWords.length * RARE_SHARE);
}

/** Of a short quotation: the stretch of a passage that is most like it, and as many words around it as it has besides. `weight`: its words that are no figures. */
export function alignedWindow(quotable: Quotable, words: readonly Piece[], weight: number): Span | undefined {
  if (words.length < 2 || words.length > LONGEST_ALIGNED) return undefined;
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (const { passage, words: said } of quotable.passageWords) {
    const { words: range, score } = alignPassage(said, words);
    if (score <= (best?.score ?? weight)) continue;
    const beside = Math.max(0, words.length - (range.end - range.start));
    const start = said[Math.max(0, range.start - beside)]?.start ?? passage.start;
    const end = said[Math.min(said.length, range.end + beside) - 1]?.end ?? passage.end;
    best = { span: { start, end }, score };
  }
  return best && withMarksAfter(quotable, best.span);
}

/** The passage that has a quotation's words in another order; of few words only where it also has a figure like theirs. */
export function reorderedWindow(quotable: Quotable, words: readonly Piece[], quote: string): Span | undefined {
  const wanted = words.filter(({ lower }) => !/\d/.test(lower));
  if (wanted.length < 2 || words.length > LONGEST_ALIGNED) return undefined;
  let best: { readonly passage: Span; readonly weight: number } | undefined;
  for (const one of quotable.passageWords) {
    const common = inCommon(one, wanted);
    const isTelling = common.some((word) => isRare(quotable, word));
    if (common.length < wanted.length * ENOUGH_TOGETHER || common.length < 2) continue;
    const isFew = common.length < FEWEST_COMMON;
    if (isFew && !(isTelling && common.length === wanted.length && hasFigureLike(one.passage.text, quote))) continue;
    const weight = common.reduce((sum, { lower }) => sum + 1 / (quotable.spread.get(lower) ?? 1), 0);
    if (weight > (best?.weight ?? 0)) best = { passage: one.passage, weight };
  }
  return best && { start: best.passage.start, end: best.passage.end };
}

function hasFigureLike(text: string, quote: string): boolean {
  const known = quantitiesIn(text);
  const stated = quantitiesIn(quote, languageOf(text));
  return stated.some((one) => known.some((other) => compareQuantities(one, other) !== "incomparable"));
}

/** Each word of the passage counts once. */
function inCommon({ words: said }: PassageWords, wanted: readonly Piece[]): readonly Piece[] {
  const open = new Map<string, number>();
  for (const { lower } of said) open.set(lower, (open.get(lower) ?? 0) + 1);
  return wanted.flatMap(({ lower }) => {
    const like = (open.get(lower) ?? 0) > 0 ? lower : slipOf(lower, open);
    if (like === undefined) return [];
    open.set(like, (open.get(like) ?? 0) - 1);
    return said.find((piece) => piece.lower === like) ?? [];
  });
}

function slipOf(word: string, open: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST_SLIP) return undefined;
  for (const [said, count] of open) {
    if (count > 0 && said.length >= SHORTEST_SLIP && isOneSlipAway(said, word)) return said;
  }
  return undefined;
}

export function spanOfWords({ words }: Quotable, from: number, to: number): Span {
  const start = words[from]?.start ?? 0;
  return { start, end: words[to - 1]?.end ?? start };
}

function within(span: Span, limits: Span): Span {
  return { start: Math.max(span.start, limits.start), end: Math.min(span.end, limits.end) };
}

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
export function sentencesAround({ passages, sections }: Article, span: Span): Span {
  const touched = [...passages, ...sections].filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}
