import type { Article, Passage, Section, Span } from "../../article/article.ts";
import type { QuotedPart } from "./quotationVerdict.ts";
import { type Piece, piecesOf } from "./words.ts";

/** The article prepared for finding quoted words: title, headings and paragraphs in order, without pull quotes and metadata. */
export interface Quotable {
  readonly article: Article;
  readonly pieces: readonly Piece[];
  /** All pieces in lower case without anything between them. */
  readonly squeezed: string;
  /** Index of the piece that begins at an offset of `squeezed`. */
  readonly pieceAt: ReadonlyMap<number, number>;
  readonly words: readonly Piece[];
  /** Where three words follow each other: indexes into `words`. */
  readonly trigrams: ReadonlyMap<string, readonly number[]>;
}

/** A text that repeats itself is not looked up in more places than this. */
const MOST_PLACES = 64;

export function trigramAt(words: readonly Piece[], at: number): string {
  return `${words[at]?.lower} ${words[at + 1]?.lower} ${words[at + 2]?.lower}`;
}

/** Pull quotes only when asked for: their words stand in a paragraph too, but whoever copies two paragraphs copies the one between. */
export function prepareQuotable(article: Article, pullQuotes: "without" | "with" = "without"): Quotable {
  const between: readonly Span[] = pullQuotes === "with" ? article.pullQuotes : [];
  const stretches = [...article.sections, ...article.paragraphs, ...between]
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  const pieces = stretches.flatMap((stretch) => piecesOf(article.text, stretch));
  const pieceAt = new Map<number, number>();
  let squeezed = "";
  for (const [index, piece] of pieces.entries()) {
    pieceAt.set(squeezed.length, index);
    squeezed += piece.lower;
  }
  pieceAt.set(squeezed.length, pieces.length);
  const words = pieces.filter((piece) => piece.isWord);
  const trigrams = new Map<string, number[]>();
  for (let at = 0; at + 2 < words.length; at += 1) {
    const key = trigramAt(words, at);
    const places = trigrams.get(key);
    if (!places) trigrams.set(key, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  return { article, pieces, squeezed, pieceAt, words, trigrams };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export function passagesIn(article: Article, span: Span): readonly Passage[] {
  return article.passages.filter((passage) => overlaps(passage, span));
}

export function partOf(article: Article, span: Span): QuotedPart {
  const passages = passagesIn(article, span);
  const heading: Section | undefined =
    passages.length === 0 ? article.sections.find((section) => overlaps(section, span)) : undefined;
  return { span, passages, heading };
}
