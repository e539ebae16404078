import { splitSentences } from "../../article/splitSentences.ts";
import { languageOf } from "../quantities/languageOf.ts";

export interface FoundStatements {
  /** In order, each once for every time that it is said. */
  readonly statements: readonly string[];
  /** Sentences that are not checked because they ask something. */
  readonly questions: number;
  /** Sentences that are not checked because they have fewer than `FEWEST_WORDS` words and are no greeting. */
  readonly short: number;
}

/** One or several, with the spaces between them. */
const EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\s*\p{Extended_Pictographic})*/gu;
/** What is nobody's words in the middle of a sentence, and after one a boundary between two. */
const FOREIGN = String.raw`<?https?:\/\/\S*[^\s.,;:!?)]|<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]*|id:\w+)>|@(?:everyone|here)\b`;
const REMOVED: readonly (readonly [RegExp, string])[] = [
  [/```[\s\S]*?(?:```|$)/g, "\n"],
  [/`[^`\n]+`/g, " "],
  [/\[([^\]\n]+)\]\(<?https?:\/\/[^)\s]+\)/g, "$1"],
  [new RegExp(String.raw`([.!?…]["'“”’»)*_|]*\s*)(?:${FOREIGN})(?:\s*(?:${FOREIGN}))*`, "gu"), "$1\n"],
  [new RegExp(FOREIGN, "gu"), " "],
  [/[ \t]*\([ \t]*(?:see|siehe|vgl\.?)?[ \t]*\)/giu, ""],
  // “in 2018.Musk sued”: the space is forgotten.
  [/(?<=[\p{Ll}\d)%][.!?])(?=\p{Lu}\p{Ll})/gu, " "],
  [/^[ \t]*(?:>>>|>)[ \t]?/gm, ""],
  [/^[ \t]*(?:#{1,3}|-#|[-*•]|\d{1,2}[.)])[ \t]+/gm, ""],
  [/\*\*|__|~~|\|\|/g, ""],
  [/(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, ""],
  [/\\([*_~|`>"'\\])/g, "$1"],
];

const GREETING =
  /^(?:(?:hi|hey|hello|hallo|moin|servus|guten\s+(?:tag|morgen|abend)|good\s+(?:morning|evening)|thanks?|thank\s+you|danke|lol|ok(?:ay)?|yes|no|ja|nein|btw|bitte|please|cheers|lg|gruß|grüße)[\s,!.]*)+(?:\p{L}+[\s,!.]*){0,2}$/iu;
/** What leads into a statement and is no part of it. */
const LEAD =
  /^(?:(?:hi|hey|hello|hallo|moin|also|well|so|btw|ok(?:ay)?|ja|nein|yes|no|lol|ach|naja|und|and|but|aber)(?:[,!:–—-]\s*|\s+(?=[,!])))+/iu;
/** What is left beside something that was taken out. */
const LOOSE_MARKS = /^[\s.,;:!?…)]+|(?<=[.!?…])\s+[.,;:!?…]+$/gu;
const FEWEST_WORDS = 3;
const LONGEST_STATEMENT = 1000;

function countWords(sentence: string): number {
  return (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

/** A quotation of several sentences leaves a mark at the first of them and one at the last. */
function withoutLooseMark(sentence: string): string {
  const marks = sentence.match(/[„“”"‟«»]/g) ?? [];
  return marks.length === 1 ? sentence.replace(/^[„“”"‟«»]\s*/, "").replace(/\s*[„“”"‟«»](?=[.!…]*$)/, "") : sentence;
}

/** At a word, and marked as cut. */
function withinLength(sentence: string): string {
  if (sentence.length <= LONGEST_STATEMENT) return sentence;
  const head = sentence.slice(0, LONGEST_STATEMENT - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(" "), LONGEST_STATEMENT / 2)).trimEnd()}…`;
}

/**
 * The sentences of a chat message that state something: without greetings, questions, links, mentions, code, emoji and markup.
 * A list gives one statement for each entry.
 */
export function statementsIn(message: string): FoundStatements {
  const sentences = sentencesIn(message).filter((sentence) => countWords(sentence) > 0 && !GREETING.test(sentence));
  const asked = sentences.filter((sentence) => /\?["'“”’»)!\s]*$/u.test(sentence));
  const said = sentences.filter((sentence) => !asked.includes(sentence));
  const statements = said.filter((sentence) => countWords(sentence) >= FEWEST_WORDS);
  return { statements, questions: asked.length, short: said.length - statements.length };
}

/** Characters beside emoji in which words are looked for. */
const BESIDE = 60;

/** After three words and before three more that begin like a sentence, emoji stand between two. */
function withoutEmoji(text: string): string {
  return text.replace(EMOJI, (found, offset: number) => {
    const left = text.slice(Math.max(0, offset - BESIDE), offset).replace(/^[\s\S]*\n/, "");
    const right = text.slice(offset + found.length, offset + found.length + BESIDE).replace(/\n[\s\S]*$/, "");
    const isEnd = /[.!?…]["'“”’»)*_|]*\s*$/.test(left);
    const isBetween =
      /^\s*\p{Lu}/u.test(right) && countWords(left) >= FEWEST_WORDS && countWords(right) >= FEWEST_WORDS;
    return isEnd || isBetween ? "\n" : " ";
  });
}

function sentencesIn(message: string): readonly string[] {
  let text = withoutEmoji(message.replace(/\r\n?/g, "\n"));
  for (const [pattern, replacement] of REMOVED) text = text.replace(pattern, replacement);
  const language = languageOf(text) ?? "en";
  return text
    .split(/\n+/)
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }, language).map(({ start, end }) => line.slice(start, end)),
    )
    .map((sentence) => sentence.replace(/\s+/g, " ").trim().replace(LOOSE_MARKS, "").replace(LEAD, ""))
    .map(withinLength)
    .map(withoutLooseMark);
}
