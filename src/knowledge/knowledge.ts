import type { Article, Passage, Span } from "../article/article.ts";

export type Language = "de" | "en";
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * Whose words or judgement an entry rests on: the author's own, a person's direct speech, a document the author reports on
 * (the e-mails, the blog post, the lawsuit), or what a company or person announced according to the author.
 */
export type Voice = "author" | "speech" | "document" | "company";

/** Selectors resolved against the article. */
export interface Evidence {
  /** The passages that the selectors touch, in order of the text, each once. Never empty. */
  readonly passages: readonly Passage[];
  /** The selected words themselves, offsets into `Article.text`. */
  readonly spans: readonly Span[];
}

/** Marks an entry as fit to stand alone as the daily post. */
export interface FactMark {
  /** Heading such as „Aus dem Artikel“. */
  readonly heading: Bilingual;
}

export interface TimelineEntry {
  readonly id: string;
  /** EDTF level 1 or 2; undefined when the article does not date it („am Dienstag“). */
  readonly date: string | undefined;
  /** The year or month comes from the context, not from the words themselves. */
  readonly inferred: boolean;
  /** One sentence in our own words. */
  readonly text: Bilingual;
  readonly evidence: Evidence;
  readonly voice: Voice;
  /** Ids of topics and people, for `/timeline topic`. */
  readonly about: readonly string[];
  readonly fact: FactMark | undefined;
}

export interface Claim {
  readonly id: string;
  readonly statement: Bilingual;
  readonly paraphrases: Readonly<Record<Language, readonly string[]>>;
  readonly voice: Voice;
  /** Id of a person or company, where the voice is somebody's. */
  readonly speaker: string | undefined;
  /** Somebody's judgement rather than a report of what happened. Shown with the name of whoever holds it. */
  readonly opinion: boolean;
  readonly evidence: Evidence;
  /** Statements that the article contradicts, each with the evidence against it (the claim's own when none is named). */
  readonly counters: readonly { readonly statement: Bilingual; readonly evidence: Evidence }[];
  readonly about: readonly string[];
  readonly fact: FactMark | undefined;
}

export interface Figure {
  readonly id: string;
  /** As a plain number: `86000000000`, `9`. */
  readonly value: number;
  /** `USD`, `percent`, `USD/share`, `vehicles`, `companies` … */
  readonly unit: string;
  /** What it measures, in our own words. */
  readonly measures: Bilingual;
  readonly evidence: Evidence;
  readonly about: readonly string[];
  readonly fact: FactMark | undefined;
}

export interface Person {
  readonly id: string;
  readonly kind: "person" | "company" | "product" | "group" | "place";
  /** The same in both languages for a proper name. */
  readonly name: Bilingual;
  /** Further names, misspellings and descriptions that readers or the text use. */
  readonly aliases: readonly string[];
  readonly role: Bilingual;
  readonly evidence: Evidence;
}

/** A direct quotation inside the article. */
export interface Speech {
  readonly id: string;
  /** Id of a person or company, or `unattributed`. */
  readonly speaker: string;
  /** Where it was said or written, in our own words. */
  readonly source: Bilingual;
  readonly evidence: Evidence;
}

export interface Gloss {
  readonly passage: string;
  readonly text: string;
  /** Set where the translated source is garbled: what is wrong with it. */
  readonly note: Bilingual | undefined;
}

export interface Topic {
  readonly id: string;
  readonly name: Bilingual;
  /** The words people would search with, German and English. */
  readonly words: readonly string[];
  readonly evidence: Evidence;
}

export interface ArticleInfo {
  readonly slug: string;
  /** File name in `seeds/`. */
  readonly seed: string;
  readonly title: Bilingual;
  readonly author: string;
  readonly publication: string;
  /** Language of the text as it stands. */
  readonly language: Language;
  /** „deutsche Übersetzung“ / "German translation"; undefined when the text is the original. */
  readonly translation: Bilingual | undefined;
  readonly licence: Bilingual;
  /** Where the article can be read; citations then link to it with a text fragment. */
  readonly url: string | undefined;
}

/** A timeline entry, claim or figure fit to stand alone as the daily post. */
export type Fact = { readonly id: string; readonly heading: Bilingual; readonly evidence: Evidence } & (
  | { readonly kind: "timeline"; readonly entry: TimelineEntry }
  | { readonly kind: "claim"; readonly entry: Claim }
  | { readonly kind: "figure"; readonly entry: Figure }
);

export interface Knowledge {
  readonly info: ArticleInfo;
  readonly timeline: readonly TimelineEntry[];
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  readonly people: readonly Person[];
  readonly speech: readonly Speech[];
  /** By passage id. */
  readonly glosses: ReadonlyMap<string, Gloss>;
  readonly topics: readonly Topic[];
  readonly facts: readonly Fact[];
}

/** One article with what people worked out about it. */
export interface Source {
  readonly article: Article;
  readonly knowledge: Knowledge;
}
