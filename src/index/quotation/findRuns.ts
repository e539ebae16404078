import { type Quotable, trigramAt } from "./quotable.ts";
import type { Piece } from "./words.ts";

/** Words that stand in the same order in the quotation and in the article; indexes into the words of each. */
export interface Run {
  readonly quoteAt: number;
  readonly articleAt: number;
  readonly length: number;
}

function lengthOf(quote: readonly Piece[], words: readonly Piece[], quoteAt: number, articleAt: number): number {
  let length = 0;
  while (
    quoteAt + length < quote.length &&
    articleAt + length < words.length &&
    quote[quoteAt + length]?.lower === words[articleAt + length]?.lower
  )
    length += 1;
  return length;
}

/** The longest common runs from left to right; at equal length the one that continues where the last run ended. */
export function findRuns({ words, trigrams }: Quotable, quote: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (let quoteAt = 0; quoteAt + 2 < quote.length; ) {
    const expected = (runs.at(-1)?.articleAt ?? 0) + (runs.at(-1)?.length ?? 0);
    let best: Run | undefined;
    for (const articleAt of trigrams.get(trigramAt(quote, quoteAt)) ?? []) {
      const length = lengthOf(quote, words, quoteAt, articleAt);
      const nearer = best && Math.abs(articleAt - expected) < Math.abs(best.articleAt - expected);
      if (!best || length > best.length || (length === best.length && nearer)) best = { quoteAt, articleAt, length };
    }
    if (best) runs.push(best);
    quoteAt += best?.length ?? 1;
  }
  return runs;
}

/** More words than this between two runs and they come from different places. */
const FARTHEST = 15;

/** Runs that follow each other closely enough to be one quotation with alterations. */
export function clusters(runs: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const gap = before ? run.articleAt - (before.articleAt + before.length) : Number.POSITIVE_INFINITY;
    if (last && gap >= 0 && gap <= FARTHEST) last.push(run);
    else found.push([run]);
  }
  return found;
}

export function wordsIn(cluster: readonly Run[]): number {
  return cluster.reduce((sum, run) => sum + run.length, 0);
}
