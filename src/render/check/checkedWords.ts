import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import type { Language } from "../../knowledge/knowledge.ts";
import { escapeMarkdown, readAsShown, shorten } from "../markdown.ts";
import { type Block, block } from "../reply.ts";

/** What a member said, and who is said to have said it. */
export interface CheckedWords {
  readonly words: string;
  readonly speaker?: string;
  /** As a spoiler: whoever wrote it wanted nobody to read it by accident. */
  readonly isHidden?: boolean;
}

export interface ShownWords {
  readonly block: Block;
  /** Nothing was left out: they can be read back from the message. */
  readonly whole: boolean;
}

/** Number of the component with the first checked words; the others follow. */
const FIRST_ID = 1001;
const MARKS = { de: ["„", "“"], en: ["“", "”"] } as const;
const SPOILER = "||";
/** Everything between the two marks that are not escaped, then whoever is named below. */
const SHOWN = /^(?:\*\*\d+\.\*\* )?[„“]((?:\\[\s\S]|[^\\„“”])*)[”“](?:\n– ([^\n]*))?$/;

interface Room {
  readonly position: number;
  readonly numbered: boolean;
  /** Characters of Markdown for the words. */
  readonly max: number;
  readonly language: Language;
}

/** A member's words in quotation marks, in a text display of their own that `wordsIn` finds again. */
export function showWords(
  { words, speaker, isHidden }: CheckedWords,
  { position, numbered, max, language }: Room,
): ShownWords {
  const [open, close] = MARKS[language];
  const shown = withinRoom(words, max);
  const around = isHidden ? SPOILER : "";
  const lines = [
    `${numbered ? `**${position + 1}.** ` : ""}${open}${around}${escapeAll(shown)}${around}${close}`,
    ...(speaker === undefined ? [] : [`– ${escapeMarkdown(speaker)}`]),
  ];
  return { block: block(lines.join("\n"), FIRST_ID + position), whole: shown === words };
}

/** Quotation marks of their own must not end the words. */
function escapeAll(words: string): string {
  return escapeMarkdown(words).replace(/[„“”]/g, "\\$&");
}

/** Length of the words as Markdown, for dividing up the room. */
export function wordsLength({ words, speaker = "" }: CheckedWords): number {
  return escapeAll(words).length + escapeMarkdown(speaker).length;
}

function withinRoom(words: string, max: number): string {
  let shown = words;
  for (let room = max; escapeAll(shown).length > max && room > 1; room = Math.floor(room * 0.8)) {
    shown = shorten(words, room);
  }
  return shown;
}

/** The words that `showWords` put into a message, in order. */
export function wordsIn(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
): readonly CheckedWords[] {
  return components.flatMap((component): readonly CheckedWords[] => {
    if (component.type === ComponentType.Container) return wordsIn(component.components);
    if (component.type !== ComponentType.TextDisplay || (component.id ?? 0) < FIRST_ID) return [];
    const [, words, speaker] = SHOWN.exec(component.content) ?? [];
    if (words === undefined) return [];
    // A bar of the member's own is escaped.
    const isHidden = words.startsWith(SPOILER);
    const said = { words: words.split("\n").map(readAsShown).join("\n"), ...(isHidden && { isHidden }) };
    return [speaker === undefined ? said : { ...said, speaker: readAsShown(speaker) }];
  });
}
