import { foldWord } from "../analysis/foldWord.ts";
import type { Frame, Mention } from "./frame.ts";

/** Two statements that a claim makes at once. */
export type Halves = readonly [first: string, second: string];

const JOINTS = /(?:,\s*|\s+)(?:and|but|while|whereas|yet|und|aber|doch|jedoch|während|wohingegen)\s+|\s*;\s*/giu;
const PRONOUN = /^(?:he|she|it|they|er|sie|es)(?=\s)/iu;
/** What stands before the subject of a whole sentence. */
const OWN_SUBJECT =
  /^(?:the|a|an|its|his|her|their|der|die|das|dem|den|ein|eine|sein|seine|ihr|ihre|there|im|in|am)\s/iu;

const hasContent = ({ terms }: Frame, from: number, to: number): boolean =>
  terms.some((term) => !term.isAttitude && term.start >= from && term.end <= to);

function subjectOf({ mentions }: Frame, before: number): Mention | undefined {
  return mentions.find(({ role, end }) => (role === "doer" || role === "undergoer") && end <= before);
}

/** The second half as a sentence of its own, with the subject of the first where it has none. */
function completed(half: string, subject: string, nextName: number): string | undefined {
  if (PRONOUN.test(half)) return half.replace(PRONOUN, subject);
  if (nextName === 0 || OWN_SUBJECT.test(half)) return half;
  return `${subject} ${half}`;
}

/** Each way of reading a claim as two statements joined by “and”, “but”, “while”. */
export function halvesOf(frame: Frame): readonly Halves[] {
  const { text, mentions } = frame;
  return [...text.matchAll(JOINTS)].flatMap((joint): readonly Halves[] => {
    const [end, start] = [joint.index, joint.index + joint[0].length];
    // „zwischen 2019 und 2023“ joins no statements.
    if (/\d$/.test(text.slice(0, end)) && /^\d/.test(text.slice(start))) return [];
    const subject = subjectOf(frame, end);
    if (!subject || !hasContent(frame, 0, end) || !hasContent(frame, start, text.length)) return [];
    const next = mentions.find((mention) => mention.start >= start);
    const second = completed(text.slice(start), text.slice(subject.start, subject.end), next ? next.start - start : -1);
    return second === undefined ? [] : [[text.slice(0, end), second]];
  });
}

/** What a claim denies in passing: “at X, not at Y” denies that it is at Y. */
export interface Contrast {
  readonly stated: string;
  /** With what is denied in its place; undefined where only the reverse is denied („nicht umgekehrt“). */
  readonly denied: string | undefined;
}

const REVERSE =
  /(?:,|\s[–—-])?\s*(?:und\s+|and\s+)?(?:nicht|not)\s+(?:umgekehrt|andersrum|vice\s+versa|the\s+other\s+way\s+(?:a?round))[.!]*$/iu;
const REJECTED = /,\s*(?:und\s+|and\s+)?(?:nicht|not)\s+([^,;.!?]+)[.!]*$/iu;
const CORRECTED = /^(.*?)(?<!\p{L})(?:nicht|not)\s+([^,;]+),\s*(?:sondern|but)\s+(.+)$/iu;

/** The claim without what it rejects, and with what it rejects for what it states. */
export function contrastOf({ text, mentions }: Frame): Contrast | undefined {
  if (REVERSE.test(text)) return { stated: text.replace(REVERSE, ""), denied: undefined };
  const corrected = CORRECTED.exec(text);
  if (corrected) {
    const [, before = "", rejected = "", rest = ""] = corrected;
    const name = mentions.find(({ start }) => start >= text.length - rest.length);
    const denied = name && `${before}${rejected} ${text.slice(name.end)}`.trim();
    return { stated: `${before}${rest}`.trim(), denied };
  }
  const rejected = REJECTED.exec(text);
  if (!rejected?.[1]) return undefined;
  const stated = text.slice(0, rejected.index);
  return { stated, denied: exchanged(stated, rejected[1], mentions) };
}

const PREPOSITION = /^(?:at|in|by|with|for|from|to|on|bei|beim|von|vom|mit|für|in|im|aus|an|auf)(?=\s)/iu;

function exchanged(stated: string, rejected: string, mentions: readonly Mention[]): string | undefined {
  const preposition = PREPOSITION.exec(rejected)?.[0];
  if (preposition !== undefined) {
    const words = stated.split(/\s+/);
    const at = words.findLastIndex((word) => foldWord(word) === foldWord(preposition));
    return at < 0 ? undefined : `${words.slice(0, at).join(" ")} ${rejected}`;
  }
  const [subject] = mentions;
  return subject && subject.end <= stated.length
    ? `${stated.slice(0, subject.start)}${rejected}${stated.slice(subject.end)}`
    : undefined;
}
