import type { Span } from "../../article/article.ts";
import { isOneSlipAway } from "../quantities/calendar.ts";
import type { Piece } from "./words.ts";

const MATCH = 2;
const SLIP = 1;
const GAP = -1;
/** A slip of the pen in a shorter word could be another word. */
const SHORTEST_SLIP = 5;
/** Words that are compared at most: quotations without three words in a row are only worth aligning when short. */
export const LONGEST_ALIGNED = 60;

export interface Alignment {
  /** Indexes into the words of the passage. */
  readonly words: Span;
  readonly score: number;
}

function similarity(a: Piece, b: Piece): number {
  if (a.lower === b.lower) return MATCH;
  return Math.min(a.lower.length, b.lower.length) >= SHORTEST_SLIP && isOneSlipAway(a.lower, b.lower) ? SLIP : GAP;
}

/** The stretch of a passage that is most like the quotation (Smith–Waterman over words). */
export function alignPassage(passage: readonly Piece[], quote: readonly Piece[]): Alignment {
  let best: Alignment = { words: { start: 0, end: 0 }, score: 0 };
  let above = passage.map(() => ({ score: 0, start: 0 }));
  for (const quoted of quote.slice(0, LONGEST_ALIGNED)) {
    let left = { score: 0, start: 0 };
    let diagonal = { score: 0, start: 0 };
    above = passage.map((said, index) => {
      const over = above[index] ?? diagonal;
      const like = similarity(said, quoted);
      const options = [
        { score: diagonal.score + like, start: diagonal.score > 0 ? diagonal.start : index },
        { score: over.score + GAP, start: over.start },
        { score: left.score + GAP, start: left.start },
      ];
      const cell = options.reduce((a, b) => (b.score > a.score ? b : a));
      diagonal = over;
      left = cell.score > 0 ? cell : { score: 0, start: index + 1 };
      if (left.score > best.score) best = { words: { start: left.start, end: index + 1 }, score: left.score };
      return left;
    });
  }
  return best;
}
