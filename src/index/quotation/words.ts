import type { Span } from "../../article/article.ts";

/** A word or a mark of punctuation of a quotation or of the article. */
export interface Piece extends Span {
  /** Without typographic differences: soft hyphens gone, dashes alike, `ß` as `ss`, `ä` as `ae`. Quotation marks have none and are no pieces. */
  readonly norm: string;
  /** `norm` in lower case. */
  readonly lower: string;
  readonly isWord: boolean;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0E|\uFE0F/gu;
const PIECE = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+|[^\s\p{L}\p{M}\p{N}]/gu;
const QUOTATION_MARK = /^["'„“”‟‚‘’‛«»‹›`´「」『』]$/u;
const DASH = /^[-‐‑‒–—―−]$/u;

const TRANSCRIBED = /[äöüÄÖÜßẞ]/g;
/** As they are written where a keyboard lacks them. */
const TRANSCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["Ä", "Ae"],
  ["Ö", "Oe"],
  ["Ü", "Ue"],
  ["ß", "ss"],
  ["ẞ", "SS"],
]);

export function isQuotationMark(character: string): boolean {
  return QUOTATION_MARK.test(character);
}

function normOf(raw: string): string {
  if (DASH.test(raw)) return "-";
  const plain = raw.normalize("NFKC").replace(INVISIBLE, "");
  return plain.replace(TRANSCRIBED, (letter) => TRANSCRIPTIONS.get(letter) ?? letter);
}

/** The pieces of one stretch of a text, offsets into the whole text. */
export function piecesOf(text: string, span: Span = { start: 0, end: text.length }): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(PIECE)) {
    const raw = match[0];
    const norm = QUOTATION_MARK.test(raw) ? "" : normOf(raw);
    if (norm === "") continue;
    const start = span.start + match.index;
    const isWord = /[\p{L}\p{N}]/u.test(norm);
    pieces.push({ norm, lower: norm.toLowerCase(), isWord, start, end: start + raw.length });
  }
  return pieces;
}
