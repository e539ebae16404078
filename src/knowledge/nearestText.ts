import type { Article, Paragraph } from "../article/article.ts";

export interface Nearest {
  /** Whole words, verbatim. */
  readonly text: string;
  /** Id of the passage in which it begins. */
  readonly passage: string;
}

const GRAM = 3;
/** Share of the quotation's letter groups below which a text does not resemble it. */
const LEAST_RESEMBLANCE = 0.35;

interface Window {
  readonly at: number;
  /** Letter groups that the window shares with the quotation. */
  readonly shared: number;
}

/** The words of the body that resemble a quotation most; undefined when none do. */
export function nearestText(article: Article, quotation: string): Nearest | undefined {
  let best: (Window & { readonly paragraph: Paragraph }) | undefined;
  const wanted = grams(quotation.toLowerCase());
  for (const paragraph of article.paragraphs) {
    const window = bestWindow(article.text.slice(paragraph.start, paragraph.end).toLowerCase(), wanted);
    if (window.shared > (best?.shared ?? 0)) best = { ...window, paragraph };
  }
  if (best === undefined || best.shared < wanted.length * LEAST_RESEMBLANCE) return undefined;
  const { paragraph, at } = best;
  const start = wordStart(article.text, paragraph.start + at, paragraph.start);
  const end = wordEnd(article.text, Math.min(paragraph.end, paragraph.start + at + quotation.length), paragraph.end);
  const text = narrowed(article.text.slice(start, end), quotation, wanted);
  const found = article.text.indexOf(text, start);
  const passage = paragraph.passages.find((one) => one.end > found);
  return { text, passage: passage?.id ?? `${paragraph.number}.1` };
}

/** Without the words at either end that have nothing of the quotation, nor punctuation there that it has not. */
function narrowed(text: string, quotation: string, wanted: readonly string[]): string {
  const shared = (some: string) => bestWindow(some.toLowerCase(), wanted).shared;
  const most = shared(text);
  let words = text.split(/(?<=\s)(?=\S)/);
  while (words.length > 1 && shared(words.slice(1).join("")) === most) words = words.slice(1);
  while (words.length > 1 && shared(words.slice(0, -1).join("").trimEnd()) === most) words = words.slice(0, -1);
  const start = /^[\p{L}\p{N}]/u.test(quotation) ? /^[^\p{L}\p{N}]*/u : /^\s*/;
  const end = /[\p{L}\p{N}]$/u.test(quotation) ? /[^\p{L}\p{M}\p{N}]*$/u : /\s*$/;
  return words.join("").replace(start, "").replace(end, "");
}

function grams(text: string): readonly string[] {
  const count = Math.max(1, text.length - GRAM + 1);
  return Array.from({ length: count }, (_, index) => text.slice(index, index + GRAM));
}

/** Slides a window as long as the quotation over the text and keeps count of the letter groups both have. */
function bestWindow(text: string, wanted: readonly string[]): Window {
  const missing = new Map<string, number>();
  for (const gram of wanted) missing.set(gram, (missing.get(gram) ?? 0) + 1);
  const own = grams(text);
  let shared = 0;
  let best: Window = { at: 0, shared: 0 };
  for (const [index, entering] of own.entries()) {
    const leaving = own[index - wanted.length];
    if (leaving !== undefined) shared -= count(missing, leaving, 1);
    shared += count(missing, entering, -1);
    if (shared > best.shared) best = { at: Math.max(0, index - wanted.length + 1), shared };
  }
  return best;
}

/** Changes how many of a gram are still missing. Returns 1 when that gram counted as shared, else 0. */
function count(missing: Map<string, number>, gram: string, change: 1 | -1): number {
  const left = missing.get(gram);
  if (left === undefined) return 0;
  missing.set(gram, left + change);
  return change === -1 ? Number(left > 0) : Number(left >= 0);
}

function wordStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && /\S/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(start))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && /\S/.test(text.charAt(end)) && /\S/.test(text.charAt(end - 1))) end += 1;
  return end;
}
