import type { Span } from "../../article/article.ts";

/** Whether an article has somebody of this name. */
export type KnowsName = (name: string) => boolean;

/** A full stop belongs to initials and titles; anywhere else it ends the sentence. */
const NAME_WORD = String.raw`(?:(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|Jr|Sr|Hr)\.|\p{Lu}[\p{L}\p{M}\p{N}'’-]*)`;
const NAME = String.raw`${NAME_WORD}(?:[ \t]+(?:(?:von|van|de|der|of|the|for|und|and)[ \t]+)?${NAME_WORD}){0,3}`;
const SAID = String.raw`(?:said|says|wrote|writes|asked|claimed|claims|called|calls|told\s+\p{L}+|tweeted|replied|answered|added|argued|stated|insisted|according\s+to|sagte|sagt|schrieb|schreibt|meinte|meint|behauptete|behauptet|erklärte|erklärt|antwortete|nannte|nennt|betonte|so|laut|zufolge|fragte)`;
/** With blanks after it. */
const DASH = String.raw`[-–—~]{1,2}[ \t]*`;
const BESIDE_NAME =
  "(?:im|in|am|an|auf|bei|beim|über|vor|nach|zu|zum|zur|von|um|aus|seit|via|per|on|at|to|from|about|during|by|of|after|before|and|und|as|als)";
/** „– Was meint ihr?“ and „– Danke Anna!“ name nobody. */
const NO_REMARK = String.raw`(?![\p{L}\p{M}\p{N}'’-]|\.\p{L}|[ \t]*[?!]|[ \t]+(?!(?:${BESIDE_NAME}|(?i:${SAID}))(?!\p{L}))\p{L})`;
const SAID_LATER = "(?:gesagt|geschrieben|behauptet|erklärt|gemeint|genannt|geantwortet|gefragt)";
/** In the order in which they are tried, with the side of the quotation that they look at. */
const CREDITS: readonly (readonly ["before" | "after", RegExp])[] = [
  ["after", new RegExp(String.raw`^[\s.,]*${DASH}@?(${NAME})${NO_REMARK}`, "u")],
  ["after", new RegExp(String.raw`^[\s.,]*\([ \t]*(${NAME})[^)\n]{0,40}\)`, "u")],
  ["after", new RegExp(String.raw`^[ \t,!?]*(?i:${SAID})[ \t]+(${NAME})`, "u")],
  [
    "before",
    new RegExp(
      String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]+(?:\p{L}+[ \t]+){0,2}?(?i:${SAID})(?:[ \t]+[\p{L}]+){0,4}[ \t]*[:,]?[ \t]*$`,
      "u",
    ),
  ],
  ["before", new RegExp(String.raw`(?:^|[\s(])(?i:${SAID})[ \t]+(${NAME})[ \t]*[:,]?[ \t]*$`, "u")],
  ["before", new RegExp(String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]*:[ \t*_]*$`, "u")],
  ["after", new RegExp(String.raw`^[ \t,!?]*(${NAME})[ \t]+(?i:${SAID})(?!\p{L})(?![^.\n]{0,30}["„“«])`, "u")],
];
const HAS_BEFORE = new RegExp(
  String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]+(?:hat|habe|hatte|soll)(?:[ \t]+[\p{L}]+){0,4}[ \t]*[:,]?[ \t]*$`,
  "u",
);
const SAID_AFTER = new RegExp(String.raw`^[\s,]*(?:\p{Ll}+[ \t]+){0,2}${SAID_LATER}(?!\p{L})`, "u");
const LINE_OF_NAME = new RegExp(String.raw`\n[ \t]*${DASH}(${NAME})[^\n]{0,40}$`, "u");
/** Behind a dash, in whatever case, up to what ends a name: counts where an article knows it. */
const NAME_AFTER = new RegExp(String.raw`^[\s.,]*${DASH}@?(\p{L}[^\n,;:!?()"„“”«»]{0,50}?)[ \t.]*(?=$|[\n,;(])`, "u");
const NAME_AT_END = new RegExp(String.raw`\s${DASH}@?(\p{L}[^\n,;:!?()"„“”«»–—]{0,50})$`, "u");
/** Characters beside a quotation in which its speaker is looked for. */
const REACH = 120;
/** Sentence openers that a capital letter makes look like names. */
const NO_NAMES = new Set(
  "Er Sie Es Ich Wir He She It I We They The Der Die Das In Im So And Und As Wie Also But Aber Dann Then Hier Here Quote Zitat Übersetzung Translation Translated Übersetzt Quelle Source Link Siehe See Vgl Anmerkung Note Hervorhebung Emphasis Original Deutsch German Englisch English Edit Update Was Wer Wann Wo Warum Wieso What Who When Where Why How Danke Thanks Thank Stimmt Genau Exactly Right Quatsch Nein No Ja Yes Ok Lol Haha Wow Abs Absatz Para Paragraph Seite Page Kapitel Chapter Zeile Line".split(
    " ",
  ),
);

function named(match: RegExpExecArray | null): string | undefined {
  const words = (match?.[1] ?? "").split(/[ \t]+/);
  const first = words.findIndex((word) => !NO_NAMES.has(word));
  const name = first < 0 ? "" : words.slice(first).join(" ");
  return name.replace(/['’-]+$/u, "") || undefined;
}

/** Whoever the words beside a quotation say said it. */
export function creditBeside(
  text: string,
  { start, end, previousEnd }: Span & { readonly previousEnd: number },
  knows: KnowsName,
): string | undefined {
  const sides = {
    after: text.slice(end, end + REACH),
    before: text.slice(Math.max(previousEnd, start - REACH), start),
  };
  // „Musk hat ‚…‘ gesagt“: the verb stands on both sides.
  if (SAID_AFTER.test(sides.after)) {
    const name = named(HAS_BEFORE.exec(sides.before));
    if (name !== undefined) return name;
  }
  for (const [side, pattern] of CREDITS) {
    const name = named(pattern.exec(sides[side]));
    if (name !== undefined) return name;
  }
  const typed = NAME_AFTER.exec(sides.after)?.[1];
  return typed !== undefined && knows(typed) ? typed : undefined;
}

/** Words without the name that stands on a line of its own below them, or behind a dash at their end. */
export function withoutCredit(words: string, knows: KnowsName): { readonly quote: string; readonly speaker?: string } {
  const below = LINE_OF_NAME.exec(words);
  const speaker = named(below);
  if (below && speaker !== undefined) return { quote: words.slice(0, below.index).trim(), speaker };
  const atEnd = NAME_AT_END.exec(words);
  const name = atEnd?.[1]?.trim() ?? "";
  return atEnd && knows(name) ? { quote: words.slice(0, atEnd.index).trim(), speaker: name } : { quote: words };
}

const ONLY_BEFORE = new RegExp(
  String.raw`^\s*(?:${NAME}(?:[ \t]+(?i:${SAID})(?:[ \t]+[\p{L}\p{N}]+){0,4})?[ \t]*[:,][ \t]*)?$`,
  "u",
);
const ONLY_AFTER = new RegExp(
  String.raw`^[\s.,;]*(?:${DASH}@?\p{L}[^\n"„“”«»]{0,80}|\([^)\n]{0,60}\)\.?|(?i:${SAID})[ \t]+${NAME}\.?|${NAME}[ \t]+(?i:${SAID})\.?)?\s*$`,
  "u",
);

/** Nothing stands before and between quotations, and after them, but whoever said them. */
export function isOnlyCredit(stretches: readonly string[]): boolean {
  const [before = "", ...after] = stretches;
  return ONLY_BEFORE.test(before) && after.every((stretch) => ONLY_AFTER.test(stretch));
}
