import { isQuotationMark } from "./words.ts";

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>|@(?:everyone|here)\b/g, ""],
  [/^[ \t]*(?:>>>|>)[ \t]?/gm, ""],
  [/\*\*|__|~~|\|\|/g, ""],
  [/(?<![\p{L}\p{N}*\\])\*(?=\S)|(?<=[^\s\\])\*(?![\p{L}\p{N}*])/gu, ""],
  [/\\([*_~|`>"'\\])/g, "$1"],
];
/** Marks around marks around a quotation. */
const MOST_LEVELS = 4;
const LOOSE_MARKUP = /^[\s*_]+|[\s*_]+$/g;

/** A quotation without Discord's markup and without the marks around it. What is inside stays as it was typed. */
export function cleanQuote(typed: string): string {
  let quote = typed.normalize("NFC");
  for (const [markup, replacement] of MARKUP) quote = quote.replace(markup, replacement);
  if (!/[\p{L}\p{N}]/u.test(quote)) return "";
  for (let level = 0; level < MOST_LEVELS; level += 1) quote = withoutOuterMarks(quote.replace(LOOSE_MARKUP, ""));
  return quote.replace(LOOSE_MARKUP, "");
}

/** `„A“ und „B“` and `„Cash Cow“ von OpenAI` keep their marks: no pair of them stands around everything. */
function withoutOuterMarks(quote: string): string {
  const [opens, closes] = [isQuotationMark(quote.charAt(0)), quote.length > 1 && isQuotationMark(quote.slice(-1))];
  const inner = quote.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const sides = [...inner].flatMap((character, at, all) =>
    isQuotationMark(character) ? [sideOf(all[at - 1], all[at + 1])] : [],
  );
  if (opens && closes) return sides.find((side) => side !== "inside") === "closing" ? quote : inner;
  if (opens) return sides.includes("closing") ? quote : inner;
  if (closes) return sides.includes("opening") ? quote : inner;
  return quote;
}

/** An apostrophe stands inside a word. */
function sideOf(before: string | undefined, after: string | undefined): "opening" | "closing" | "inside" {
  const [follows, precedes] = [before, after].map((one) => one !== undefined && /[^\s([{–—]/u.test(one));
  if (follows && precedes) return /[\p{L}\p{N}]/u.test(`${after}`) ? "inside" : "closing";
  return follows ? "closing" : "opening";
}
