import { splitSentences } from "../../article/splitSentences.ts";
import { languageOf } from "../quantities/languageOf.ts";

const REMOVED: readonly (readonly [RegExp, string])[] = [
  [/```[\s\S]*?(?:```|$)/g, "\n"],
  [/`[^`\n]+`/g, " "],
  [/\[([^\]\n]+)\]\(<?https?:\/\/[^)\s]+\)/g, "$1"],
  [/<?https?:\/\/\S*[^\s.,;:!?)]/g, " "],
  [/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]*|id:\w+)>|@(?:everyone|here)\b/g, " "],
  [/^[ \t]*(?:>>>|>)[ \t]?/gm, ""],
  [/^[ \t]*(?:#{1,3}|-#|[-*•]|\d{1,2}[.)])[ \t]+/gm, ""],
  [/\*\*|__|~~|\|\|/g, ""],
  [/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, ""],
  [/\p{Extended_Pictographic}\uFE0F?/gu, " "],
];

const GREETING =
  /^(?:(?:hi|hey|hello|hallo|moin|servus|guten\s+(?:tag|morgen|abend)|good\s+(?:morning|evening)|thanks?|thank\s+you|danke|lol|ok(?:ay)?|yes|no|ja|nein|btw|bitte|please|cheers|lg|gruß|grüße)[\s,!.]*)+(?:\p{L}+[\s,!.]*){0,2}$/iu;
/** What leads into a statement and is no part of it. */
const LEAD =
  /^(?:(?:hi|hey|hello|hallo|moin|also|well|so|btw|ok(?:ay)?|ja|nein|yes|no|lol|ach|naja|und|and|but|aber)(?:[,!:–—-]\s*|\s+(?=[,!])))+/iu;
const FEWEST_WORDS = 3;
const LONGEST_STATEMENT = 1000;

function isStatement(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= FEWEST_WORDS && !/\?["'“”’»)\s]*$/u.test(sentence) && !GREETING.test(sentence);
}

/** A quotation of several sentences leaves a mark at the first of them and one at the last. */
function withoutLooseMark(sentence: string): string {
  const marks = sentence.match(/[„“”"‟«»]/g) ?? [];
  return marks.length === 1 ? sentence.replace(/^[„“”"‟«»]\s*/, "").replace(/\s*[„“”"‟«»](?=[.!…]*$)/, "") : sentence;
}

/**
 * The sentences of a chat message that state something, in order: without greetings, questions, links, mentions, code, emoji
 * and markup. A list gives one statement for each entry.
 */
export function statementsIn(message: string): readonly string[] {
  let text = message.replace(/\r\n?/g, "\n");
  for (const [pattern, replacement] of REMOVED) text = text.replace(pattern, replacement);
  const language = languageOf(text) ?? "en";
  return text
    .split(/\n+/)
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }, language).map(({ start, end }) => line.slice(start, end)),
    )
    .map((sentence) => sentence.replace(/\s+/g, " ").trim().replace(LEAD, "").slice(0, LONGEST_STATEMENT))
    .map(withoutLooseMark)
    .filter(isStatement);
}
