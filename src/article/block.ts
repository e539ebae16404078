import type { Span } from "./article.ts";

/**
 * What the format says a block is. `line` is a paragraph that stands on a single line of its own: it may turn out to be a
 * heading. `item` is a list item, which is complete without a full stop.
 */
export type BlockKind = "title" | "heading" | "line" | "paragraph" | "item";

/** One block of a source; its offsets point into `Draft.text`. Neither end is white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A source as one of the readers leaves it: the text, and its blocks in order. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** From the head of an HTML page or the front matter of a Markdown file. */
  readonly author?: string;
  readonly publication?: string;
}

/** The span without white space at either end; undefined when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
