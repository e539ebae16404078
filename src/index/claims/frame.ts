import type { Span } from "../../article/article.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token } from "../quantities/tokens.ts";

/** A word, phrase or part of a compound that says what a statement is about. */
export interface Term extends Span {
  /** Number of the token at which it begins. */
  readonly at: number;
  readonly raw: string;
  /** What it may be matched by: stems (`d:fusion`, `e:merg`), meanings (`=merge`), each with its side. */
  readonly keys: ReadonlyMap<string, 1 | -1>;
  /** Of a compound that is not known as a whole. */
  readonly parts: readonly Term[];
  /** Says more about the same thing: “huge”, “thanks to”, “claimed”. Where the other statement lacks it, nothing is missing. */
  readonly optional: boolean;
  /** Says nothing but how somebody stands to what is stated. */
  readonly isAttitude: boolean;
  /** A name, or a word that neither the article nor the languages commonly use. */
  readonly isForeign: boolean;
  /** Several words of which the first is a preposition: „ins Spiel“. */
  readonly isPhrase: boolean;
  /** Part of a description of somebody (“the CEO of Tesla”), who is named by it already. */
  readonly inside: string | undefined;
  readonly clause: number;
}

/** How somebody's attitude carries what is stated: said to be so, wished for, possible. */
export type Stance = "asserted" | "wished" | "possible" | "nearly";

export interface Attitude {
  readonly at: number;
  readonly stances: readonly Stance[];
  /** “tried”, “attempt”: says nothing more where the outcome is told. */
  readonly isAttempt: boolean;
  /** −1: refused, denied. */
  readonly sign: 1 | -1;
  /** “should”, “was asked to”: whose wish it is stays unsaid. */
  readonly impersonal: boolean;
  readonly clause: number;
}

/** Somebody or something of the article that is mentioned. */
export interface Mention extends Span {
  readonly at: number;
  readonly id: string;
  readonly clause: number;
  /** `doer`: stands bare or is the agent of a passive; `owner`: genitive; `other`: behind a preposition or in the dative. */
  readonly role: "doer" | "undergoer" | "owner" | "other";
  /** Joined to the one before by “and” or a comma. */
  readonly joined: boolean;
  /** Behind “with”, “and”, “mit”: of two that merge or fight, either may come first. */
  readonly alongside: boolean;
}

export interface Negation {
  readonly at: number;
  readonly clause: number;
}

/** What a statement says, taken apart so that another can be held against it. */
export interface Frame {
  readonly text: string;
  readonly language: Language | undefined;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly attitudes: readonly Attitude[];
  readonly negations: readonly Negation[];
  /** „alle“, “always”, “most”. */
  readonly sweeping: readonly Token[];
  /** Pairs of ids: the first does something to, with or about the second. */
  readonly order: ReadonlySet<string>;
}
