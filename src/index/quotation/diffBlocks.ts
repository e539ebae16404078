import { diffArrays } from "diff";
import type { Span } from "../../article/article.ts";
import type { DiffRun } from "./quotationVerdict.ts";
import type { Piece } from "./words.ts";

/** Beyond this many differing words the diff is not worth its time and the stretches count as wholly different. */
const MOST_EDITS = 600;

/** Pieces that were kept, removed or added, as ranges of indexes into the article's and the quotation's pieces. */
export interface DiffBlock {
  readonly kind: Exclude<DiffRun["kind"], "omitted">;
  readonly article: Span;
  readonly quote: Span;
}

/** What differs between a stretch of the article and one of a quotation; upper and lower case do not. */
export function diffBlocks(article: readonly Piece[], quote: readonly Piece[]): readonly DiffBlock[] {
  const changes = diffArrays([...article], [...quote], {
    comparator: (a, b) => a.lower === b.lower,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { count: article.length, removed: true, added: false },
    { count: quote.length, removed: false, added: true },
  ];
  let [articleAt, quoteAt] = [0, 0];
  const blocks = changes.map(({ count, removed, added }): DiffBlock => {
    const [articleEnd, quoteEnd] = [articleAt + (added ? 0 : count), quoteAt + (removed ? 0 : count)];
    const block: DiffBlock = {
      kind: removed ? "removed" : added ? "added" : "kept",
      article: { start: articleAt, end: articleEnd },
      quote: { start: quoteAt, end: quoteEnd },
    };
    [articleAt, quoteAt] = [articleEnd, quoteEnd];
    return block;
  });
  return trimEnd(trimStart(blocks), article);
}

/** What the article says right before the stretch that was quoted is not an omission, nor is it all replaced by one word. */
function trimStart(blocks: readonly DiffBlock[]): readonly DiffBlock[] {
  const [first, second, ...rest] = blocks;
  if (first?.kind !== "removed" || !second) return blocks;
  if (second.kind === "kept") return [second, ...rest];
  const start = Math.max(first.article.start, first.article.end - lengthOf(second.quote));
  return [{ ...first, article: { start, end: first.article.end } }, second, ...rest];
}

function trimEnd(blocks: readonly DiffBlock[], pieces: readonly Piece[]): readonly DiffBlock[] {
  const [last, before] = [blocks.at(-1), blocks.at(-2)];
  if (last?.kind === "removed" && before?.kind === "kept") return blocks.slice(0, -1);
  if (last?.kind !== "added" || before?.kind !== "removed") return blocks;
  const gone = pieces.slice(before.article.start, before.article.end);
  // A quotation that goes on where the article's sentence ends.
  if (!gone.some(({ isWord }) => isWord) && lengthOf(last.quote) > 1) return [...blocks.slice(0, -2), last];
  const end = Math.min(before.article.end, before.article.start + lengthOf(last.quote));
  return [...blocks.slice(0, -2), { ...before, article: { start: before.article.start, end } }, last];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
