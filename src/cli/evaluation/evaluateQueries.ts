import type { Match, PassageIndex } from "../../index/passageIndex.ts";
import type { EvaluatedQuery } from "./evaluationFile.ts";

/** Shares are from 0 to 1. */
export interface HitRates {
  readonly n: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
}

export interface QueryMiss {
  readonly q: string;
  readonly kind: string;
  /** Snippets of the passages that answer it; empty when there is no answer. */
  readonly expected: readonly string[];
  /** Place of the right one among the strong passages, counted from 1. */
  readonly rank?: number;
  /** What came first instead. */
  readonly first?: { readonly passage: string; readonly strength: Match["strength"]; readonly text: string };
}

export interface QueryReport {
  /** `all` and each kind of answerable query. */
  readonly rates: Readonly<Record<string, HitRates>>;
  readonly silence: { readonly n: number; readonly kept: number };
  readonly misses: readonly QueryMiss[];
}

/** Passages looked at for one query. */
const DEPTH = 10;

interface Judged {
  readonly query: EvaluatedQuery;
  readonly first: Match | undefined;
  /** Counted from 1 among the strong passages; 0 when the right one is not among them. */
  readonly rank: number;
  readonly isSilent: boolean;
}

export function evaluateQueries(queries: readonly EvaluatedQuery[], index: PassageIndex): QueryReport {
  const judged = queries.map((query) => judge(query, index));
  const answerable = judged.filter(({ query }) => query.hit.length > 0);
  const unanswerable = judged.filter(({ query }) => query.hit.length === 0);
  const kinds = [...new Set(answerable.map(({ query }) => query.kind))];
  return {
    rates: Object.fromEntries([
      ["all", ratesOf(answerable)],
      ...kinds.map((kind) => [kind, ratesOf(answerable.filter(({ query }) => query.kind === kind))]),
      // Again, so that a kind of that name does not take its place.
      ["all", ratesOf(answerable)],
    ]),
    silence: { n: unanswerable.length, kept: share(unanswerable, ({ isSilent }) => isSilent) },
    misses: judged.filter(({ query, rank, isSilent }) => (query.hit.length > 0 ? rank !== 1 : !isSilent)).map(missOf),
  };
}

function judge(query: EvaluatedQuery, index: PassageIndex): Judged {
  const matches = index.search(query.q, DEPTH);
  const strong = matches.filter(({ strength }) => strength === "strong");
  const rank = 1 + strong.findIndex(({ passage }) => query.hit.some((snippet) => holds(passage.text, snippet)));
  return { query, first: matches[0], rank, isSilent: strong.length === 0 };
}

/** Line breaks and kinds of blanks are not what is measured. */
function holds(text: string, snippet: string): boolean {
  const plain = (words: string) => words.normalize("NFKC").replace(/\s+/g, " ");
  return plain(text).includes(plain(snippet));
}

function ratesOf(judged: readonly Judged[]): HitRates {
  const reciprocal = judged.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    n: judged.length,
    hit1: share(judged, ({ rank }) => rank === 1),
    hit3: share(judged, ({ rank }) => rank >= 1 && rank <= 3),
    mrr: judged.length === 0 ? 0 : reciprocal / judged.length,
  };
}

function missOf({ query, rank, first }: Judged): QueryMiss {
  return {
    q: query.q,
    kind: query.kind,
    expected: query.hit,
    ...(rank > 0 ? { rank } : {}),
    ...(first ? { first: { passage: first.passage.id, strength: first.strength, text: first.passage.text } } : {}),
  };
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
