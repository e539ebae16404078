import {
  AFTER_ORDINAL,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  MAYBE_LAST,
  NEVER_LAST,
  NEVER_LAST_LETTERS,
  OPENERS,
} from "./abbreviations.ts";

export type Language = "de" | "en";

/** A place where a sentence may end. */
export interface Boundary {
  /** Where the closing mark begins. */
  readonly at: number;
  /** `.`, `?!`, `…` */
  readonly mark: string;
  /** Quotation marks, brackets and footnote signs after the mark. */
  readonly closers: string;
  /** Where the next sentence would begin. */
  readonly next: number;
}

/** No word that matters before a full stop, with the words before it, is longer. */
const LOOK_BACK = 64;
const LOOK_AHEAD = 64;
const LONGEST_SHOUT = 200;
const OPENING = /^[„“”"‚‘’'»«›‹([\-–—\s]+/u;
const OPENING_QUOTES = new Set('„“"‚‘»«›‹');
const CLOSING_QUOTE = /[”“"’‘'»«›‹]/u;
const WORD = /^[\p{L}\p{M}\p{N}'’-]+/u;
const LOWER_CASE = /^\p{Ll}/u;
/** iPhone, eBay: a capital in all but its first letter. */
const CAMEL_CASE = /^\p{Ll}{1,2}\p{Lu}/u;

/** Whether the sentence that began at `start` ends at this boundary. */
export function endsSentence(body: string, start: number, boundary: Boundary, language: Language): boolean {
  const { at, mark, closers } = boundary;
  if (/[.!?…]/.test(body.charAt(boundary.next))) return false;
  if (/[([]/.test(body.charAt(at - 1))) return false;
  const next = nextWord(body, boundary.next);
  if (LOWER_CASE.test(next) && !CAMEL_CASE.test(next)) return false;
  const opens = OPENERS.has(next.toLowerCase());
  if (/[!?]/.test(mark)) return opens || !CLOSING_QUOTE.test(closers) || !isQuotedWord(body, start, at);
  if (mark !== ".") return opens || closers !== "" || /\S/.test(body.charAt(at - 1));
  const words = before(body, start, at);
  if (opens) return endsBeforeOpener(words);
  // Inside a quotation that closes here no ordinal or initial goes on with the next word.
  const isFigure = /^(?:\d+|\p{Lu})$/u.test(words.at(-1) ?? "");
  return (isFigure && CLOSING_QUOTE.test(closers)) || endsBeforeOther(words, next, language);
}

/** The words before the full stop, the nearest last, without what opens a quotation or parenthesis. */
function before(body: string, start: number, at: number): readonly string[] {
  const text = body
    .slice(Math.max(start, at - LOOK_BACK), at)
    .replaceAll(/\p{Cf}/gu, "")
    .normalize("NFC");
  if (/\s$/.test(text)) return [];
  return text
    .split(/\s+/)
    .map((word) => word.replace(OPENING, ""))
    .filter((word) => word !== "");
}

function nextWord(body: string, at: number): string {
  const text = body
    .slice(at, at + LOOK_AHEAD)
    .replaceAll(/\p{Cf}/gu, "")
    .normalize("NFC");
  return WORD.exec(text.replace(OPENING, ""))?.[0] ?? "";
}

/** Before a word that opens sentences only what never ends one holds it together. */
function endsBeforeOpener(words: readonly string[]): boolean {
  const word = words.at(-1) ?? "";
  if (NEVER_LAST.has(word) || NEVER_LAST_LETTERS.has(letters(words).toLowerCase())) return false;
  if (/^\p{Ll}$/u.test(word)) return false;
  return !isListNumber(words);
}

function endsBeforeOther(words: readonly string[], next: string, language: Language): boolean {
  const word = words.at(-1) ?? "";
  if (NEVER_LAST.has(word) || MAYBE_LAST.has(word) || /str$/.test(word)) return false;
  if (letters(words) !== "") return false;
  if (BEFORE_NUMBER.has(word)) return !/^(?:\d{1,3}(?!\d)|[IVXLC]+$)/.test(next);
  if (/^\d{1,3}$/.test(word)) return !isListNumber(words) && !(language === "de" && isOrdinal(words, next));
  return !(language === "de" && /^[IVXLC]+$/.test(word));
}

/** The single letters with full stops that the words end in: "U.S" and "U. S" give "US"; empty when they end in a word. */
function letters(words: readonly string[]): string {
  let found = "";
  for (const [index, word] of words.toReversed().entries()) {
    const dotted = index === 0 ? `${word}.` : word;
    if (!/^(?:\p{L}\.|Ph\.(?=D))+$/u.test(dotted)) break;
    found = dotted.replaceAll(".", "") + found;
  }
  return found;
}

function isListNumber(words: readonly string[]): boolean {
  return words.length === 1 && /^\d{1,3}$/.test(words[0] ?? "");
}

function isOrdinal(words: readonly string[], next: string): boolean {
  const previous = words.at(-2) ?? "";
  if (AFTER_ORDINAL.has(next.toLowerCase())) return true;
  if (/^\d{1,2}\.$/.test(previous)) return true;
  return BEFORE_ORDINAL.has(previous.toLowerCase()) || (/^\d/.test(next) && /^\d{1,2}$/.test(next));
}

/**
 * A quotation with its own mark that is a part of the sentence around it: `sehr „Komm mit!“ Vibes`. After a colon or comma
 * it is speech and may end the sentence.
 */
function isQuotedWord(body: string, start: number, at: number): boolean {
  const from = Math.max(start, at - LONGEST_SHOUT);
  for (let index = at - 1; index > from; index -= 1) {
    if (!OPENING_QUOTES.has(body.charAt(index))) continue;
    const lead = body.slice(from, index).trimEnd();
    return /[\p{L}\p{M}\p{N}]$/u.test(lead);
  }
  return false;
}
