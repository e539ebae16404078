import type { ParsedMetadata, Span } from "./article.ts";
import type { Block, Draft } from "./block.ts";
import { headMetadata, tailMetadata } from "./metadataLines.ts";

/** A draft's blocks by what they are in the article. */
export interface Arrangement {
  readonly title: Span;
  /** Headings and paragraphs in order; a heading is always followed by a paragraph somewhere. */
  readonly body: readonly Block[];
  readonly metadata: ParsedMetadata;
}

const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 15;
/** Bylines and dates stand this close to the title, if at all. */
const MOST_HEAD_LINES = 3;

/** Sorts a draft's blocks into title, body and metadata; undefined when there is no title. */
export function arrangeBlocks(draft: Draft): Arrangement | undefined {
  const blocks = draft.blocks.filter((block) => /[\p{L}\p{N}]/u.test(textOf(draft, block)));
  const titleAt = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === "title"),
  );
  const title = blocks[titleAt];
  if (title === undefined) return undefined;
  const rest = blocks.toSpliced(titleAt, 1);
  const head = headLength(draft, rest);
  const tail = tailStart(draft, rest, head);
  const body = rest.slice(head, tail).map((block) => resolved(draft, block));
  const lastParagraph = body.findLastIndex(({ kind }) => kind !== "heading");
  return {
    title: { start: title.start, end: title.end },
    body: body.map((block, index) => (index > lastParagraph ? { ...block, kind: "paragraph" } : block)),
    metadata: metadata(draft, rest.slice(0, head), rest.slice(tail)),
  };
}

function textOf(draft: Draft, { start, end }: Span): string {
  return draft.text.slice(start, end);
}

/** The block's text on one line. */
function lineOf(draft: Draft, block: Span): string {
  return textOf(draft, block).replaceAll("\u00AD", "").normalize("NFC").replace(/\s+/g, " ");
}

function headLength(draft: Draft, blocks: readonly Block[]): number {
  const first = blocks.slice(0, MOST_HEAD_LINES);
  const text = first.findIndex((block) => block.kind === "heading" || headMetadata(lineOf(draft, block)) === undefined);
  return text === -1 ? first.length : text;
}

function tailStart(draft: Draft, blocks: readonly Block[], from: number): number {
  let start = blocks.length;
  while (start > from && isTail(draft, blocks[start - 1])) start -= 1;
  return start;
}

function isTail(draft: Draft, block: Block | undefined): boolean {
  return block !== undefined && tailMetadata(lineOf(draft, block)) !== undefined;
}

function metadata(draft: Draft, head: readonly Block[], tail: readonly Block[]): ParsedMetadata {
  const found = [
    draft,
    ...head.map((block) => headMetadata(lineOf(draft, block))),
    ...tail.map((block) => tailMetadata(lineOf(draft, block))),
  ];
  const author = found.find((entry) => entry?.author !== undefined)?.author;
  const publication = found.find((entry) => entry?.publication !== undefined)?.publication;
  return {
    ...(author === undefined ? {} : { author }),
    ...(publication === undefined ? {} : { publication }),
    lines: [...head, ...tail].map((block) => textOf(draft, block)),
  };
}

/** A single line of its own becomes a heading when it is short and has no closing punctuation. */
function resolved(draft: Draft, block: Block): Block {
  if (block.kind !== "line") return block;
  const text = textOf(draft, block);
  const isShort = text.length <= LONGEST_HEADING && text.split(/\s+/).length <= MOST_HEADING_WORDS;
  return { ...block, kind: isShort && !hasClosingMark(text) ? "heading" : "paragraph" };
}

/** Whether a text ends in punctuation, quotation marks and brackets aside. */
export function hasClosingMark(text: string): boolean {
  return /[.!?…:;,–—-]$/u.test(text.replace(/[\s\p{Cf}”“"’‘'»«›‹)\]]+$/u, ""));
}
