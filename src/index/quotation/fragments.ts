import type { Span } from "../../article/article.ts";
import { isQuotationMark } from "./words.ts";

/** Offsets into the cleaned quotation. */
export type Fragment = Span;

/** What stands between two fragments, before the first or after the last. */
export interface Cut {
  readonly hasEllipsis: boolean;
  /** Words of whoever quotes: „[Musk]“, “[sic]”, without their brackets. */
  readonly inserted: readonly string[];
}

export interface Fragmented {
  readonly fragments: readonly Fragment[];
  /** One more than there are fragments. */
  readonly cuts: readonly Cut[];
}

const ELLIPSIS = String.raw`\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.{3,}|\. \. \.`;
const INSERTION = String.raw`\[([^\][]{1,160})\]|\(\s*(sic!?)\s*\)`;
const CUT = new RegExp(`(?<ellipsis>${ELLIPSIS})|${INSERTION}`, "giu");
/** “[M]usk”, “entließ[en]”: letters that were fitted in. */
const LETTERS_BEFORE = /\[(\p{L}{1,3})\](?=\p{L})/gu;

/** “[M]usk” as “Musk”: whether the letter stands in the article is for the comparison to find out. */
export function joinLetters(quote: string): string {
  return quote.replace(LETTERS_BEFORE, "$1");
}

/** A quotation as one piece, whatever marks stand in it: an article may have an ellipsis or brackets of its own. */
export function asOneFragment(quote: string): Fragmented {
  const nothing: Cut = { hasEllipsis: false, inserted: [] };
  return { fragments: [{ start: 0, end: quote.length }], cuts: [nothing, nothing] };
}

/** What is left of a quotation between ellipses and bracketed insertions; one fragment when there are none. */
export function fragmentsOf(quote: string): Fragmented {
  const fragments: Fragment[] = [];
  const cuts: { hasEllipsis: boolean; inserted: string[] }[] = [{ hasEllipsis: false, inserted: [] }];
  let from = 0;
  for (const match of [...quote.matchAll(CUT), undefined]) {
    const fragment = trimmed(quote, { start: from, end: match?.index ?? quote.length });
    if (/[\p{L}\p{N}]/u.test(quote.slice(fragment.start, fragment.end))) {
      fragments.push(fragment);
      cuts.push({ hasEllipsis: false, inserted: [] });
    }
    const cut = cuts.at(-1);
    if (!match || !cut) break;
    if (match.groups?.["ellipsis"] === undefined) cut.inserted.push((match[2] ?? match[3] ?? "").trim());
    else cut.hasEllipsis = true;
    from = match.index + match[0].length;
  }
  return { fragments, cuts };
}

/** Punctuation beside a cut belongs to neither side. */
function trimmed(text: string, fragment: Fragment): Fragment {
  let { start, end } = fragment;
  const loose = (character: string, isAtCut: boolean): boolean =>
    /\s/.test(character) || isQuotationMark(character) || (isAtCut && /[,;:]/.test(character));
  while (start < end && loose(text.charAt(start), fragment.start > 0)) start += 1;
  while (end > start && loose(text.charAt(end - 1), fragment.end < text.length)) end -= 1;
  return { start, end };
}
