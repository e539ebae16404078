import type { Passage, Section, Span } from "../../article/article.ts";
import type { Language, Speech } from "../../knowledge/knowledge.ts";
import type { DifferingQuantity } from "../quantities/differingQuantities.ts";

/** Where quoted words stand. */
export interface QuotedPart {
  /** Offsets into `Article.text`. */
  readonly span: Span;
  /** The passages that it touches; none when it stands in the title or a heading. */
  readonly passages: readonly Passage[];
  /** Set when it stands in the title or a heading. */
  readonly heading: Section | undefined;
}

/** Whose words they are according to the article. */
export type SaidBy =
  | { readonly kind: "author" }
  | { readonly kind: "person"; readonly id: string; readonly speech: Speech }
  | { readonly kind: "unattributed"; readonly speech: Speech };

export interface QuotationSpeaker {
  /** As it was claimed; undefined when nobody was named. */
  readonly claimed: string | undefined;
  /** Id of a person or company, or `author`; undefined when the article knows nobody of that name. */
  readonly claimedId: string | undefined;
  /** Everybody whose words are in it, in order of the text. */
  readonly actual: readonly SaidBy[];
  /** `partly`: some of the words are somebody else's. `unknown`: the article does not say whose they are. `unasked`: nobody was named. */
  readonly agrees: "yes" | "no" | "partly" | "unknown" | "unasked";
}

export interface DiffRun {
  readonly kind: "kept" | "removed" | "added" | "omitted";
  /** `kept` and `removed` are the article's characters, `added` the quotation's; `omitted` stands for an ellipsis. */
  readonly text: string;
}

/**
 * What an alteration does, gravest first. `limit`: a word such as „vielleicht“ or „fast“. `precision`: the same date, more or less exact. `order`: the same words elsewhere in the
 * sentence; `roles`: a name among them. `notation`: the same amount, written differently.
 */
export const CHANGE_KINDS = [
  "figure",
  "date",
  "negation",
  "name",
  "roles",
  "limit",
  "precision",
  "words",
  "order",
  "notation",
  "punctuation",
] as const;

export interface QuotationChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly removed: string;
  readonly added: string;
  /** Set where the quotation marks it itself: by an ellipsis, or by brackets. */
  readonly by?: "omission" | "bracket";
}

/** What an ellipsis or brackets stand for. */
export interface Gap {
  /** The article's words that are left out there; empty when there are none. */
  readonly leftOut: string;
  /** What whoever quotes put into brackets there, in order. */
  readonly inserted: readonly string[];
}

interface Found {
  /** In the order of the quotation. */
  readonly parts: readonly QuotedPart[];
  readonly speaker: QuotationSpeaker;
  readonly gaps: readonly Gap[];
  /** The words go on over the end of a paragraph, or from a heading into the text below it. */
  readonly crosses: "paragraph" | "heading" | undefined;
}

interface FoundAlike extends Found {
  /** The words are the same; quotation marks, dashes, spaces or the case of letters differ. */
  readonly typographicOnly: boolean;
  /** In how many places the article has them. */
  readonly places: number;
}

export type QuotationVerdict =
  | (FoundAlike & { readonly outcome: "exact" })
  | (FoundAlike & { readonly outcome: "other-speaker" })
  | (Found & {
      readonly outcome: "altered";
      readonly runs: readonly DiffRun[];
      /** Gravest first. */
      readonly changes: readonly QuotationChange[];
    })
  | (Found & { readonly outcome: "stitched" })
  | {
      readonly outcome: "other-language";
      readonly language: Language;
      /** The passage that it may be a translation of; undefined where none is like it. */
      readonly meant: Passage | undefined;
      readonly nearest: readonly Passage[];
      /** Figures and dates in which the passage that may be meant differs. */
      readonly differing: readonly DifferingQuantity[];
    }
  | { readonly outcome: "not-in-article"; readonly nearest: readonly Passage[] };

/** The words, or most of them, are in the article. */
export type FoundVerdict = Extract<QuotationVerdict, { readonly parts: readonly QuotedPart[] }>;
