import { isQuotationMark } from "./words.ts";

const OPENING = /^[\s"'„“”‟‚‘’‛«»‹›`´*_]+/u;
const CLOSING = /[\s"'„“”‟‚‘’‛«»‹›`´*_]+$/u;
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*(?:>>>|>)[ \t]?/gm, ""],
  [/\*\*|__|~~|\|\|/g, ""],
  [/(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])/gu, ""],
  [/\\([*_~|`>"'\\])/g, "$1"],
];

/** A quotation without Discord's markup and without the marks around it. What is inside stays as it was typed. */
export function cleanQuote(typed: string): string {
  let quote = typed.normalize("NFC");
  for (const [markup, replacement] of MARKUP) quote = quote.replace(markup, replacement);
  return quote.replace(OPENING, "").replace(CLOSING, "").trim();
}

const ELLIPSIS = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.{3,}|\. \. \./gu;
/** „[Musk]“, “[sic]”: words of whoever quotes. */
const INSERTION = /\[[^\][]{1,80}\]/gu;

export interface Fragment {
  /** Offsets into the cleaned quotation. */
  readonly start: number;
  readonly end: number;
}

/** What is left of a quotation between ellipses and bracketed insertions; one fragment when there are none. */
export function fragmentsOf(quote: string): readonly Fragment[] {
  const cuts = [...quote.matchAll(ELLIPSIS), ...quote.matchAll(INSERTION)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted((a, b) => a.start - b.start);
  const fragments: Fragment[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: quote.length, end: quote.length }]) {
    const fragment = trimmed(quote, { start: from, end: Math.max(from, cut.start) });
    if (/[\p{L}\p{N}]/u.test(quote.slice(fragment.start, fragment.end))) fragments.push(fragment);
    from = Math.max(from, cut.end);
  }
  return fragments;
}

function trimmed(text: string, fragment: Fragment): Fragment {
  let { start, end } = fragment;
  const loose = (character: string): boolean => /\s/.test(character) || isQuotationMark(character);
  while (start < end && loose(text.charAt(start))) start += 1;
  while (end > start && loose(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
