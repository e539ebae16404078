import type { compareQuantities } from "../quantities/compareQuantities.ts";
import type { KeyIndex, Likeness } from "./alignment.ts";
import type { Frame, Term } from "./frame.ts";
import type { Qualifier } from "./qualifiers.ts";
import type { Family } from "./statements.ts";

/** What differs between a claim and the statement that it was held against. */
export interface Difference {
  readonly kind: "figure" | "date" | "opposite" | "negation" | "roles" | "person";
  /** As the claim puts it; empty where the words alone do not show it. */
  readonly stated: string;
  /** As the article has it. */
  readonly known: string;
  /** The figure stands in the same sentences, so that it may belong to something else there. */
  readonly isNearby?: true;
  /** A denial of something that only one of the two has a word for: „das wird nie was“. */
  readonly isVague?: true;
}

/** Why a statement does not bear a claim out although nothing in it contradicts the claim. */
export interface Doubt {
  readonly kind: "word" | "name" | "figure" | "doer" | "stance" | "sweeping" | "scope" | "qualifier" | "narrower";
  readonly about: string;
}

/** A statement prepared for many claims. */
export interface Prepared {
  readonly family: Family;
  readonly frame: Frame;
  readonly index: KeyIndex;
  readonly familyIndex: KeyIndex;
  /** Of all whom it mentions. */
  readonly ids: readonly string[];
  /** Of all whom any wording of the family mentions. */
  readonly familyIds: readonly string[];
  readonly pairs: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<Qualifier>;
  /** Of a counter: its words that the claim it counters has not, or has on the other side. */
  readonly distinctive: readonly Term[];
  /** Of a counter: what it counters. */
  readonly countered: Family | undefined;
}

/** A claim prepared for many statements. */
export interface Stated {
  readonly frame: Frame;
  readonly index: KeyIndex;
  /** Of all whom it mentions. */
  readonly ids: readonly string[];
  /** Its words without which a statement is about something else. */
  readonly aliens: ReadonlySet<Term>;
  /** Neighbouring words, for how alike two wordings are. */
  readonly pairs: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<Qualifier>;
  /** Of each of its words, in order, what the wordings of a family have of it together; the same for every wording. */
  readonly familiar: (family: KeyIndex) => readonly Likeness[];
  /** One of its figures or dates beside a known one; the same for every wording of a family. */
  readonly compared: typeof compareQuantities;
}

/** What is costly to tell (shares, wording, differences, doubts) is worked out when it is first asked for. */
export interface Comparison {
  readonly family: Family;
  readonly frame: Frame;
  /** Share of the claim that the statement has, from 0 to 1; what differs counts as there. */
  readonly covered: number;
  /** Share of the statement that the claim has. */
  readonly covers: () => number;
  /** Words and figures, not names, that both have. */
  readonly anchors: number;
  /** Share of the claim's words, names and figures aside, that the statement has; 1 where it has none. */
  readonly words: number;
  /** Share of what sets a counter apart that the claim has; undefined where its words are those of the claim it counters. */
  readonly distinct: () => number | undefined;
  /** Words of the claim that mean something else than anything in the statement. */
  readonly alien: number;
  /** Share of the words found that this very wording has; the rest only its siblings have. */
  readonly own: number;
  /** Words of the claim, but for those that only add to others, that this very wording has. */
  readonly substance: number;
  /** Words that both have on the same side. */
  readonly agreeing: number;
  /** How far the wording is the same whoever and however much it is about, from 0 to 1. */
  readonly wording: () => number;
  /** Figures and dates that both have. */
  readonly figures: number;
  /** How many words, names and figures of the claim it has nothing for. Each is a doubt as well. */
  readonly missing: { readonly words: number; readonly names: number; readonly figures: number };
  readonly differences: () => readonly Difference[];
  readonly doubts: () => readonly Doubt[];
}
