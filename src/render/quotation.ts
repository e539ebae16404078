import type { Article, Span } from "../article/article.ts";
import { escapeMarkdown, wordEnd } from "./markdown.ts";

/** A place of an article that a reply names. */
export interface CitedPlace {
  readonly article: string;
  readonly revision: string;
  /** Ids of its first and last passage, `7.2` or `7.2-8.1`; `s1` for the heading of section 1. */
  readonly place: string;
}

/** A stretch of an article that a reply shows as the article's words. */
export interface Quotation extends Span, CitedPlace {
  /** The citation that stands with it, as shown. */
  readonly citation: string;
  /** How well it matched what was asked, 0 to 1, where it was searched for. */
  readonly score?: number;
}

/** A single passage longer than this is cut at a word, so that citation and buttons still fit into a message. */
export const QUOTATION_MAX = 2000;

/**
 * The article's words as a block quotation, the given spans in bold; one line of it for each line of the source.
 * Only this function writes lines that begin with `>`: that is how the check finds them.
 */
export function quoteLines(article: Article, span: Span, bold: readonly Span[]): string {
  let marked = "";
  let at = span.start;
  for (const mark of insideInOrder(bold, span)) {
    marked += `${escapeMarkdown(article.text.slice(at, mark.start))}**${escapeMarkdown(article.text.slice(mark.start, mark.end))}**`;
    at = mark.end;
  }
  marked += escapeMarkdown(article.text.slice(at, span.end));
  return marked
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`)
    .join("\n");
}

/** The span, or its first part up to a word where it is too long to be shown. */
export function shownSpan(article: Article, span: Span): { readonly span: Span; readonly cut: boolean } {
  const text = article.text.slice(span.start, span.end);
  if (text.length <= QUOTATION_MAX) return { span, cut: false };
  return { span: { start: span.start, end: span.start + wordEnd(text, QUOTATION_MAX) }, cut: true };
}

function insideInOrder(marks: readonly Span[], span: Span): Span[] {
  const inside: Span[] = [];
  let at = span.start;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, span.end);
    if (start >= end) continue;
    const before = inside.at(-1);
    // `**a****b**` would not be bold: neighbours become one.
    if (before?.end === start) inside.splice(-1, 1, { start: before.start, end });
    else inside.push({ start, end });
    at = end;
  }
  return inside;
}
