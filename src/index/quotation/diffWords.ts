import { diffArrays } from "diff";
import type { Span } from "../../article/article.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";
import { hasNegation } from "../claims/negation.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import { CHANGE_KINDS, type DiffRun, type QuotationChange } from "./quotationVerdict.ts";
import { type Piece, piecesOf } from "./words.ts";

/** Beyond this many differing words the diff is not worth its time and the stretches count as wholly different. */
const MOST_EDITS = 600;

export interface WordDiff {
  readonly runs: readonly DiffRun[];
  readonly changes: readonly QuotationChange[];
}

interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** Pieces that were kept, removed or added, as ranges of indexes into the article's and the quotation's pieces. */
interface Block {
  readonly kind: DiffRun["kind"];
  readonly article: Span;
  readonly quote: Span;
}

function blocksOf(article: readonly Piece[], quote: readonly Piece[]): readonly Block[] {
  const changes = diffArrays([...article], [...quote], {
    comparator: (a, b) => a.norm === b.norm,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { count: article.length, removed: true, added: false },
    { count: quote.length, removed: false, added: true },
  ];
  let [articleAt, quoteAt] = [0, 0];
  const blocks = changes.map(({ count, removed, added }): Block => {
    const [articleEnd, quoteEnd] = [articleAt + (added ? 0 : count), quoteAt + (removed ? 0 : count)];
    const block: Block = {
      kind: removed ? "removed" : added ? "added" : "kept",
      article: { start: articleAt, end: articleEnd },
      quote: { start: quoteAt, end: quoteEnd },
    };
    [articleAt, quoteAt] = [articleEnd, quoteEnd];
    return block;
  });
  return trimEdges(blocks);
}

/** What the article says right before or after the stretch that was quoted is not an omission. */
function trimEdges(blocks: readonly Block[]): readonly Block[] {
  const first = blocks[0]?.kind === "removed" && blocks[1]?.kind === "kept" ? 1 : 0;
  const last = blocks.at(-1)?.kind === "removed" && blocks.at(-2)?.kind === "kept" ? -1 : undefined;
  return blocks.slice(first, last);
}

/** A quotation may begin in the middle of a sentence, or make a beginning of a middle. */
function ignoringFirstCase(quote: readonly Piece[], article: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = quote;
  const head = article[0];
  if (!first || head?.lower !== first.lower || head.norm.slice(1) !== first.norm.slice(1)) return quote;
  return [{ ...first, norm: head.norm }, ...rest];
}

/** The characters of some pieces, with the white space and quotation marks that lead up to them. */
function characters(text: string, pieces: readonly Piece[], range: Span, isFirst: boolean): string {
  const before = isFirst ? undefined : pieces[range.start - 1];
  const start = before?.end ?? pieces[range.start]?.start ?? 0;
  return text.slice(start, pieces[range.end - 1]?.end ?? start);
}

/** Compares a stretch of the article with a stretch of the quotation, word by word. */
export function diffWords(article: Stretch, quote: Stretch, knowledge: Knowledge): WordDiff {
  const said = piecesOf(article.text, article.span);
  const typed = ignoringFirstCase(piecesOf(quote.text, quote.span), said);
  const blocks = blocksOf(said, typed);
  const textOf = (block: Block, isFirst: boolean): string =>
    block.kind === "added"
      ? characters(quote.text, typed, block.quote, isFirst)
      : characters(article.text, said, block.article, isFirst);
  const runs = blocks.map((block, index) => ({ kind: block.kind, text: textOf(block, index === 0) }));
  const changes = pairs(blocks).map((pair): QuotationChange => {
    const removed = pair.flatMap((block) => (block.kind === "removed" ? [textOf(block, true)] : [])).join(" ");
    const added = pair.flatMap((block) => (block.kind === "added" ? [textOf(block, true)] : [])).join(" ");
    return { kind: kindOf(removed, added, knowledge), removed, added };
  });
  return { runs, changes: gravestFirst(changes) };
}

export function gravestFirst(changes: readonly QuotationChange[]): readonly QuotationChange[] {
  return changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

/** Neighbouring removed and added blocks are one change. */
function pairs(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let open = false;
  for (const block of blocks) {
    if (block.kind !== "kept" && open) found.at(-1)?.push(block);
    else if (block.kind !== "kept") found.push([block]);
    open = block.kind !== "kept";
  }
  return found;
}

function kindOf(removed: string, added: string, knowledge: Knowledge): QuotationChange["kind"] {
  const both = `${removed} ${added}`;
  if (!/[\p{L}\p{N}%€$£]/u.test(both)) return "punctuation";
  if (/[\d%€$£]/.test(both) || quantitiesIn(removed).length > 0 || quantitiesIn(added).length > 0) return "figure";
  if (hasNegation(removed) !== hasNegation(added)) return "negation";
  return hasName(removed, knowledge) || hasName(added, knowledge) ? "name" : "words";
}

function hasName(text: string, { people }: Knowledge): boolean {
  const padded = padWords(text);
  return people.some((person) => namesOf(person).some((alias) => padded.includes(padWords(alias))));
}

function padWords(text: string): string {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldUmlauts(foldWord(word)));
  return ` ${words.join(" ")} `;
}
