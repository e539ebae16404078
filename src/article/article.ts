/** How the bytes of a seed file are read. Chosen by the file name's ending: `.md`, `.html`/`.htm`, everything else is text. */
export type ArticleFormat = "text" | "markdown" | "html";

/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sentence of the article. Its offsets point into `Article.text`. */
export interface Passage extends Span {
  /** `7.2`: paragraph 7, sentence 2, both counted from 1. */
  readonly id: string;
  /** Slug of the article it belongs to. */
  readonly article: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** Position in `Article.sections`. */
  readonly section: number;
  /** Verbatim: equal to `Article.text.slice(start, end)`, line breaks and all. */
  readonly text: string;
  /** The source stops in the middle of this sentence. Never offered as a quote or fact. */
  readonly truncated: boolean;
}

export interface Paragraph extends Span {
  /** Counted from 1 over the whole article; pull quotes, headings and metadata are not counted. */
  readonly number: number;
  readonly section: number;
  readonly passages: readonly Passage[];
}

/** The title opens section 0; each heading opens the next. The heading's own words are `Article.text.slice(start, end)`. */
export interface Section extends Span {
  readonly heading: string;
  readonly paragraphs: readonly number[];
}

/** A paragraph whose whole text stands inside another one. Not numbered: its passages are those of the longer paragraph. */
export interface PullQuote extends Span {
  /** Passages of the longer paragraph that it repeats. */
  readonly passages: readonly string[];
  /** Number of the last paragraph before it, 0 at the top. */
  readonly after: number;
}

/** What the text says about itself outside its body. Curated metadata in `article.yaml` wins over it. */
export interface ParsedMetadata {
  readonly author?: string;
  readonly publication?: string;
  /** The metadata lines as they stand in the source, in order. */
  readonly lines: readonly string[];
}

export interface Article {
  readonly slug: string;
  /** First 12 hex digits of the SHA-256 of the source file's bytes. */
  readonly revision: string;
  /**
   * The source as decoded: for plain text the whole file without its byte-order mark; for Markdown and HTML the text that
   * the markup encodes, blocks separated by an empty line. Every offset refers to it, and everything shown is cut from it.
   */
  readonly text: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** All passages in order of the text. */
  readonly passages: readonly Passage[];
  readonly pullQuotes: readonly PullQuote[];
  readonly metadata: ParsedMetadata;
}

/** The seed file cannot be used. The message names the file and says what is wrong, in one sentence. */
export class ArticleError extends Error {
  override readonly name = "ArticleError";
}
