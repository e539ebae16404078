import type { Stance } from "./frame.ts";
import type { Sense } from "./lexicon.ts";

const STANCES: ReadonlyMap<string, readonly Stance[]> = new Map([
  ["say", ["asserted"]],
  ["imply", ["asserted"]],
  ["admit", ["asserted"]],
  ["think", ["asserted"]],
  ["realise", ["asserted"]],
  ["promise", ["asserted", "wished"]],
  ["seem", ["asserted", "possible"]],
  ["want", ["wished"]],
  ["propose", ["wished"]],
  ["urge", ["wished"]],
  ["plan-to", ["wished"]],
  ["try", ["wished"]],
  ["bid", ["wished"]],
  ["need", ["wished"]],
  ["oblige", ["wished", "possible"]],
  ["must", ["possible"]],
  ["able", ["possible"]],
  ["accept", ["wished"]],
  ["hope", ["wished"]],
  ["accuse", ["asserted"]],
  ["position", ["asserted"]],
  ["nearly", ["nearly"]],
  ["probability", ["asserted"]],
  ["consider", ["wished"]],
  ["threat", ["wished"]],
  ["prepare", ["wished"]],
  ["advise", ["wished"]],
  ["invite", ["wished"]],
  ["afraid", ["wished"]],
  ["warn", ["asserted", "wished"]],
  ["doubt", ["asserted", "possible"]],
  ["complain", ["asserted"]],
]);

/** What is said with them is a matter of its own: nobody is accused, and no chance given, where the words are missing. */
const TELLING: ReadonlySet<string> = new Set(
  "accuse position probability consider threat prepare advise invite afraid warn doubt complain".split(" "),
);

/** Whether a word says nothing but how somebody stands to what is stated. */
export function isBareAttitude(senses: readonly Sense[]): boolean {
  return senses.length > 0 && senses.every((sense) => stancesOf([sense]).length > 0 && !TELLING.has(sense.name));
}

/** The stances of a word that carries an attitude; none for other words. */
export function stancesOf(senses: readonly Sense[]): readonly Stance[] {
  // “suggested” proposes; that it may also hint makes no assertion of it.
  const isProposal = senses.some(({ name }) => name === "propose");
  return [...new Set(senses.flatMap(({ name }) => (isProposal && name === "imply" ? [] : (STANCES.get(name) ?? []))))];
}

/** Refused, denied. A praise is no refusal of what is praised: told apart from reproach by its meaning, it must not count twice. */
export function isRefusal(senses: readonly Sense[]): boolean {
  return senses.some((sense) => sense.sign === -1 && isBareAttitude([sense]));
}

/** Meanings that add to a statement without changing what it is about. */
const ADDING: ReadonlySet<string> = new Set([
  "aside",
  "big",
  "mass",
  "dramatic",
  "urgent",
  "thanks",
  "reason",
  "alone",
  "personally",
  "detail",
  "turn-out",
  "turn-into",
  "purpose",
  "cause",
  "keep-on",
  "deal",
  "origin",
  "fast",
]);
/** Meanings that do so where a word has no other. */
const VAGUE: ReadonlySet<string> = new Set(["instead", "middle", "others", "own", "happen", "start"]);

/** Whether nothing is missing from a statement that lacks the word. */
export function isOptional(senses: readonly Sense[]): boolean {
  const adds = ({ name }: Sense): boolean =>
    ADDING.has(name) || VAGUE.has(name) || (STANCES.has(name) && !TELLING.has(name));
  return senses.length > 0 && senses.every(adds);
}
