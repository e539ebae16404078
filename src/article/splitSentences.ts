import type { Span } from "./article.ts";
import { trimmed } from "./block.ts";
import { type Boundary, endsSentence, type Language } from "./sentenceEnd.ts";

const MARKS = new Set(".!?…");
const CLOSERS = new Set("”“\"’‘'»«›‹)]¹²³⁴⁵⁶⁷⁸⁹⁰");
/** Never opens a quotation in German or English, so that it closes one even after a space: `0 % . ”`. */
const CLOSERS_AFTER_SPACE = new Set("”’");
const FOOTNOTE = /\[\d{1,3}\]/y;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A parenthesis that is not closed within this many characters is not taken for one. */
const LONGEST_PARENTHESIS = 600;

/**
 * Cuts one paragraph into sentences, in time linear in its length. Together they hold every character of it but the white
 * space between them, and each has a letter or digit unless the paragraph has none.
 */
export function splitSentences(text: string, paragraph: Span, language: Language): readonly Span[] {
  const body = text.slice(paragraph.start, paragraph.end);
  const isAside = asides(body);
  const starts = [0];
  let hasWords = false;
  let seen = 0;
  for (const boundary of boundaries(body)) {
    hasWords ||= LETTER_OR_DIGIT.test(body.slice(seen, boundary.at));
    seen = boundary.at;
    const start = starts.at(-1) ?? 0;
    if (!hasWords || isAside(boundary.at, start) || !endsSentence(body, start, boundary, language)) continue;
    starts.push(boundary.next);
    hasWords = false;
    seen = boundary.next;
  }
  if (starts.length > 1 && !LETTER_OR_DIGIT.test(body.slice(starts.at(-1)))) starts.pop();
  return starts.flatMap((start, index) => {
    const cut = trimmed(body, { start, end: starts[index + 1] ?? body.length });
    return cut === undefined ? [] : [{ start: cut.start + paragraph.start, end: cut.end + paragraph.start }];
  });
}

/** Every place where a closing mark, with the quotation marks and brackets that close after it, is followed by white space. */
function* boundaries(body: string): Generator<Boundary> {
  let index = 0;
  while (index < body.length) {
    if (!MARKS.has(body.charAt(index))) {
      index += 1;
      continue;
    }
    const at = index;
    while (MARKS.has(body.charAt(index))) index += 1;
    const markEnd = index;
    index = afterClosers(body, index);
    const closed = index;
    while (isSpace(body.charAt(index))) index += 1;
    if (index === closed || index >= body.length) continue;
    yield { at, mark: body.slice(at, markEnd), closers: body.slice(markEnd, closed), next: index };
  }
}

function afterClosers(body: string, from: number): number {
  let index = from;
  for (;;) {
    const here = body.charAt(index);
    const footnote = footnoteEnd(body, index);
    if (footnote !== undefined) index = footnote;
    else if (CLOSERS.has(here)) index += 1;
    else if (isSpace(here) && CLOSERS_AFTER_SPACE.has(body.charAt(index + 1)) && !/\S/.test(body.charAt(index + 2)))
      index += 2;
    else return index;
  }
}

function footnoteEnd(body: string, at: number): number | undefined {
  FOOTNOTE.lastIndex = at;
  return FOOTNOTE.test(body) ? FOOTNOTE.lastIndex : undefined;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

/**
 * Tells whether a position stands in a parenthesis that opened after the start of its sentence. To be asked in order of
 * position, so that the walk over all parentheses stays linear.
 */
function asides(body: string): (at: number, sentenceStart: number) => boolean {
  const waiting = parentheses(body);
  const open: Span[] = [];
  let next = 0;
  return (at, sentenceStart) => {
    for (let span = waiting[next]; span !== undefined && span.start < at; span = waiting[next]) {
      open.push(span);
      next += 1;
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= at) open.pop();
    const innermost = open.at(-1);
    return innermost !== undefined && innermost.start > sentenceStart;
  };
}

/** Matched parentheses in order of their opening. */
function parentheses(body: string): readonly Span[] {
  const opened: number[] = [];
  const closed: Span[] = [];
  for (let index = 0; index < body.length; index += 1) {
    const character = body.charAt(index);
    if (character === "(") opened.push(index);
    if (character !== ")") continue;
    const start = opened.pop();
    if (start !== undefined && index - start <= LONGEST_PARENTHESIS) closed.push({ start, end: index });
  }
  return closed.sort((a, b) => a.start - b.start);
}
