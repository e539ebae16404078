import type { Article, Passage, Span } from "../../article/article.ts";
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
  /** For each passage the range of its words in `words`; the ones that are not prepared are left out. */
  readonly passageWords: readonly PassageWords[];
  /** In how many passages a word stands. */
  readonly spread: ReadonlyMap<string, number>;
}

export interface PassageWords {
  readonly passage: Passage;
  readonly words: readonly Piece[];
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
  const passageWords = wordsByPassage(article, words);
  const spread = new Map<string, number>();
  for (const { words: own } of passageWords) {
    for (const word of new Set(own.map(({ lower }) => lower))) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return { article, pieces, squeezed, pieceAt, words, trigrams, passageWords, spread };
}

/** Both are in order of the text. */
function wordsByPassage({ passages }: Article, words: readonly Piece[]): readonly PassageWords[] {
  let at = 0;
  return passages.flatMap((passage) => {
    while ((words[at]?.start ?? passage.start) < passage.start) at += 1;
    const from = at;
    while ((words[at]?.start ?? passage.end) < passage.end) at += 1;
    return at > from ? [{ passage, words: words.slice(from, at) }] : [];
  });
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export function passagesIn(article: Article, span: Span): readonly Passage[] {
  return article.passages.filter((passage) => overlaps(passage, span));
}

/** One part; a heading and the text below it are two. */
export function partsOf(article: Article, span: Span): readonly QuotedPart[] {
  const headings = article.sections.filter((section) => overlaps(section, span));
  const passages = passagesIn(article, span);
  const inText = passages.length > 0 || headings.length === 0 ? [{ span, passages, heading: undefined }] : [];
  const inHeadings = headings.map((heading) => ({ span, passages: [], heading }));
  return [...inHeadings, ...inText].toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf({ heading, passages: [passage] }: QuotedPart): number {
  return (heading ?? passage)?.start ?? 0;
}
