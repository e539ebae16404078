import type { Span } from "../../article/article.ts";
import type { Quotable } from "./quotable.ts";
import { type Piece, piecesOf } from "./words.ts";

export interface ExactPlace {
  /** Offsets into `Article.text`. */
  readonly span: Span;
  /** Character for character the same. */
  readonly verbatim: boolean;
}

const MOST_PLACES = 200;
const LOOSE_ENDS = new Set([".", ",", ";", ":", "-"]);
/** A quotation of at least this many words may break off in the middle of its last word, as one that met a length limit does. */
const FEWEST_BEFORE_CUT = 8;

function trimmedPieces(quote: string): readonly Piece[] {
  const pieces = [...piecesOf(quote)];
  while (LOOSE_ENDS.has(pieces.at(-1)?.norm ?? "")) pieces.pop();
  while (LOOSE_ENDS.has(pieces[0]?.norm ?? "")) pieces.shift();
  return pieces;
}

/** The piece in which an offset of the squeezed text lies, with how far into it. */
function cutPiece({ pieces, pieceAt }: Quotable, to: number): Span | undefined {
  for (let start = to - 1; start >= to - LONGEST_CUT_WORD; start -= 1) {
    const piece = pieces[pieceAt.get(start) ?? -1];
    if (piece)
      return piece.isWord && !/\d/.test(piece.norm)
        ? { start: piece.start, end: Math.min(piece.end, piece.start + to - start) }
        : undefined;
  }
  return undefined;
}

const LONGEST_CUT_WORD = 60;

function spanOf(quotable: Quotable, from: number, to: number, mayBeCut: boolean): Span | undefined {
  const { pieces, pieceAt } = quotable;
  const start = pieces[pieceAt.get(from) ?? -1]?.start;
  const after = pieceAt.get(to);
  const end = after === undefined ? (mayBeCut ? cutPiece(quotable, to)?.end : undefined) : pieces[after - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Every place where the article says exactly these words, in order of the text. Spaces, quotation marks, kinds of dashes,
 * soft hyphens, upper and lower case and a closing full stop or comma do not count.
 */
export function findExact(quotable: Quotable, quote: string): readonly ExactPlace[] {
  const pieces = trimmedPieces(quote);
  const squeezed = pieces.map(({ lower }) => lower).join("");
  if (squeezed === "") return [];
  const mayBeCut = pieces.filter(({ isWord }) => isWord).length >= FEWEST_BEFORE_CUT;
  const places: ExactPlace[] = [];
  let from = quotable.squeezed.indexOf(squeezed);
  while (from >= 0 && places.length < MOST_PLACES) {
    const span = spanOf(quotable, from, from + squeezed.length, mayBeCut);
    if (span) places.push({ span, verbatim: isVerbatim(quotable, span, quote) });
    from = quotable.squeezed.indexOf(squeezed, from + 1);
  }
  return places;
}

function isVerbatim({ article }: Quotable, span: Span, quote: string): boolean {
  return quote === article.text.slice(span.start, span.start + quote.length) && quote.length >= span.end - span.start;
}
