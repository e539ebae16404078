import type { Stance } from "./frame.ts";
import type { Sense } from "./lexicon.ts";

const STANCES: ReadonlyMap<string, readonly Stance[]> = new Map([
  ["say", ["asserted"]],
  ["imply", ["asserted"]],
  ["admit", ["asserted"]],
  ["think", ["asserted"]],
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
  ["able", ["possible"]],
  ["accept", ["wished"]],
  ["hope", ["wished"]],
]);

/** The stances of a word that carries an attitude; none for other words. */
export function stancesOf(senses: readonly Sense[]): readonly Stance[] {
  return [...new Set(senses.flatMap(({ name }) => STANCES.get(name) ?? []))];
}

const OPTIONAL = new Set([
  "big",
  "mass",
  "dramatic",
  "urgent",
  "thanks",
  "reason",
  "alone",
  "personally",
  "instead",
  "middle",
  "others",
  "own",
  "happen",
  "start",
  "detail",
  "turn-out",
]);

/** Meanings that add to a statement without changing what it is about. */
export function isOptional(senses: readonly Sense[]): boolean {
  return senses.some(({ name }) => OPTIONAL.has(name) || STANCES.has(name));
}
