import type { Span } from "../../article/article.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { changesIn } from "./changes.ts";
import { type DiffBlock, diffBlocks } from "./diffBlocks.ts";
import type { DiffRun, QuotationChange } from "./quotationVerdict.ts";
import { type Side, sideOf } from "./units.ts";
import { piecesOf } from "./words.ts";

export interface WordDiff {
  readonly runs: readonly DiffRun[];
  readonly changes: readonly QuotationChange[];
}

interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** Compares a stretch of the article, within its sentences, with a stretch of the quotation, word by word. */
export function diffWords(said: Stretch, sentences: Span, typed: Stretch, knowledge: Knowledge): WordDiff {
  const [article, quote] = [said, typed].map(({ text, span }) => sideOf(text, span, knowledge));
  if (!article || !quote) return { runs: [], changes: [] };
  const blocks = diffBlocks(article.pieces, quote.pieces);
  const runs = blocks.map((block, index) => ({ kind: block.kind, text: charactersWith(block, article, quote, index) }));
  return { runs, changes: changesIn({ article, quote, blocks, around: piecesOf(said.text, sentences) }) };
}

/** The characters of a block, with the white space and quotation marks that lead up to them unless it is the first. */
function charactersWith(
  { kind, article: said, quote: typed }: DiffBlock,
  article: Side,
  quote: Side,
  at: number,
): string {
  const [{ text, pieces }, range] = kind === "added" ? [quote, typed] : [article, said];
  const before = at === 0 ? undefined : pieces[range.start - 1];
  const start = before?.end ?? pieces[range.start]?.start ?? 0;
  return text.slice(start, pieces[range.end - 1]?.end ?? start);
}
