import type { Span } from "../../article/article.ts";
import type { DiffBlock } from "./diffBlocks.ts";
import type { Side, Unit } from "./units.ts";
import type { Piece } from "./words.ts";

/** A stretch of the article that stands where the quotation has another: ranges of pieces, either may be empty. */
export interface ChangedPair {
  readonly article: Span;
  readonly quote: Span;
}

export interface Compared {
  readonly article: Side;
  readonly quote: Side;
  readonly blocks: readonly DiffBlock[];
  /** The words of the sentences that the quotation is from. */
  readonly around: readonly Piece[];
}

/** What differs between the two sides; no figure, date or name is cut through. */
export function changedPairs(compared: Compared): readonly ChangedPair[] {
  return merged(pairsOf(compared.blocks).map((pair) => widened(pair, compared)));
}

/** Neighbouring removed and added blocks are one change. */
function pairsOf(blocks: readonly DiffBlock[]): readonly ChangedPair[] {
  const found: ChangedPair[] = [];
  let open: ChangedPair | undefined;
  for (const { kind, article, quote } of blocks) {
    if (kind === "kept") {
      if (open) found.push(open);
      open = undefined;
    } else {
      open = open ? { article: union(open.article, article), quote: union(open.quote, quote) } : { article, quote };
    }
  }
  return open ? [...found, open] : found;
}

function union(a: Span, b: Span): Span {
  if (a.end === a.start) return b.end === b.start ? a : b;
  return b.end === b.start ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

const isEmpty = ({ start, end }: Span): boolean => end <= start;

/** An empty range meets a unit that it stands inside of. */
export function meets(range: Span, unit: Span): boolean {
  return unit.start < range.end && range.start < unit.end;
}

function cover(range: Span, units: readonly Unit[]): Span {
  return units.filter((unit) => meets(range, unit)).reduce<Span>((wide, unit) => spread(wide, unit), range);
}

function spread(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Until it cuts through no figure, date or name on either side. */
function widened(pair: ChangedPair, { article, quote, blocks }: Compared): ChangedPair {
  let wide = pair;
  for (;;) {
    let next: ChangedPair = { article: cover(wide.article, article.units), quote: cover(wide.quote, quote.units) };
    for (const { kind, article: said, quote: typed } of blocks) {
      if (kind !== "kept") continue;
      const shift = typed.start - said.start;
      const taken = { start: Math.max(next.article.start, said.start), end: Math.min(next.article.end, said.end) };
      if (!isEmpty(taken)) next = { ...next, quote: spread(next.quote, shifted(taken, shift)) };
      const used = { start: Math.max(next.quote.start, typed.start), end: Math.min(next.quote.end, typed.end) };
      if (!isEmpty(used)) next = { ...next, article: spread(next.article, shifted(used, -shift)) };
    }
    if (isEqual(next.article, wide.article) && isEqual(next.quote, wide.quote)) return wide;
    wide = next;
  }
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const isEqual = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Two changes inside one date are one. */
function merged(pairs: readonly ChangedPair[]): readonly ChangedPair[] {
  const found: ChangedPair[] = [];
  for (const pair of pairs) {
    const last = found.at(-1);
    const isOne = last && (meets(last.article, pair.article) || meets(last.quote, pair.quote));
    if (isOne) {
      found.splice(-1, 1, { article: spread(last.article, pair.article), quote: spread(last.quote, pair.quote) });
    } else found.push(pair);
  }
  return found;
}
