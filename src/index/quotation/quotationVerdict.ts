import type { Passage, Section, Span } from "../../article/article.ts";
import type { Language, Speech } from "../../knowledge/knowledge.ts";

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
  /** `partly`: some of the words are somebody else's. `unasked`: nobody was named. */
  readonly agrees: "yes" | "no" | "partly" | "unasked";
}

export interface DiffRun {
  readonly kind: "kept" | "removed" | "added" | "omitted";
  /** `kept` and `removed` are the article's characters, `added` the quotation's; `omitted` stands for an ellipsis. */
  readonly text: string;
}

/** What an alteration does, gravest first. */
export const CHANGE_KINDS = ["figure", "negation", "name", "words", "punctuation"] as const;

export interface QuotationChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly removed: string;
  readonly added: string;
}

interface Found {
  /** In the order of the quotation. */
  readonly parts: readonly QuotedPart[];
  readonly speaker: QuotationSpeaker;
}

export type QuotationVerdict =
  | (Found & {
      readonly outcome: "exact";
      /** The words are the same; quotation marks, dashes, spaces or the case of the first letter differ. */
      readonly typographicOnly: boolean;
      /** Ellipses or bracketed insertions stand for words left out. */
      readonly omissions: boolean;
    })
  | (Found & {
      readonly outcome: "other-speaker";
      readonly typographicOnly: boolean;
      readonly omissions: boolean;
    })
  | (Found & {
      readonly outcome: "altered";
      readonly runs: readonly DiffRun[];
      /** Gravest first. */
      readonly changes: readonly QuotationChange[];
    })
  | (Found & { readonly outcome: "stitched" })
  | { readonly outcome: "other-language"; readonly language: Language; readonly nearest: readonly Passage[] }
  | { readonly outcome: "not-in-article"; readonly nearest: readonly Passage[] };
