import type { Passage, Span } from "../article/article.ts";

/** One passage with what is searched beside its text. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly gloss?: string;
  /** Words of the topics it is evidence for. */
  readonly topics: readonly string[];
  /** Statements and paraphrases of the claims, figures and timeline entries it is evidence for, in both languages. */
  readonly claims: readonly string[];
  /** Every name and description of the people and companies it mentions: a query that calls them so means them. */
  readonly names?: readonly string[];
}

export interface Suggested {
  readonly passage: Passage;
  /** 0 to 1; comparable within one query only. */
  readonly score: number;
  /** `weak` is below the evidence threshold: never an answer, at most "nearest passages". */
  readonly strength: "strong" | "weak";
}

export interface Match extends Suggested {
  /** Matched words, offsets into `passage.text`, in order, not overlapping. */
  readonly spans: readonly Span[];
}

export interface PassageIndex {
  /** Best first; strong matches before weak ones. Empty when no word of the query resembles anything indexed. */
  search(query: string, limit: number): readonly Match[];
  /** What is being typed, the last word perhaps unfinished. Best first; empty for an empty query. */
  suggest(typed: string, limit: number): readonly Suggested[];
}
