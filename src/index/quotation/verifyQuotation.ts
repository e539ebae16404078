import type { Passage } from "../../article/article.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import { languageOf } from "../quantities/languageOf.ts";
import { attributeWords } from "./attributeWords.ts";
import { cleanQuote, fragmentsOf } from "./cleanQuote.ts";
import { type ExactPlace, findExact } from "./findExact.ts";
import { findInexact, type Question } from "./findInexact.ts";
import { isContinuous } from "./isContinuous.ts";
import { nearestPassages } from "./nearestPassages.ts";
import { partOf, prepareQuotable, type Quotable } from "./quotable.ts";
import type { QuotationSpeaker, QuotationVerdict } from "./quotationVerdict.ts";

export interface QuotationOptions {
  /** Id of a person or company, or a name as somebody typed it. */
  readonly speaker?: string;
  /** What is offered when the words are not there; without it, the passages with the most words in common. */
  readonly nearest?: (quote: string) => readonly Passage[];
}

export interface QuotationVerifier {
  verify(quote: string, options?: QuotationOptions): QuotationVerdict;
}

/** Prepares one article once for any number of quotations. */
export function createQuotationVerifier(source: Source): QuotationVerifier {
  const quotable = prepareQuotable(source.article);
  const asPrinted = source.article.pullQuotes.length > 0 ? prepareQuotable(source.article, "with") : quotable;
  return {
    verify(typed, { speaker, nearest = (text: string) => nearestPassages(source, text) } = {}) {
      const quote = cleanQuote(typed);
      const question: Question = { quote, fragments: fragmentsOf(quote), speaker };
      return (
        exactVerdict(source, quotable, question) ??
        (asPrinted === quotable ? undefined : exactVerdict(source, asPrinted, question)) ??
        (question.fragments.length > 0 ? findInexact(source, quotable, question) : undefined) ??
        absentVerdict(source, question, nearest)
      );
    },
  };
}

function exactVerdict(source: Source, quotable: Quotable, question: Question): QuotationVerdict | undefined {
  const { quote, fragments, speaker } = question;
  const [first, ...rest] = fragments.map(({ start, end }) => findExact(quotable, quote.slice(start, end)));
  if (!first || first.length === 0 || rest.some((places) => places.length === 0)) return undefined;
  const chains = first.map((place) => chainFrom(place, rest));
  const judged = chains.map(
    (places): Judged => ({
      places,
      inOrder: isContinuous(source.article, places),
      speaker: attributeWords(
        source,
        places.map(({ span }) => span),
        speaker,
      ),
    }),
  );
  const best = judged.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
  const parts = best.places.map(({ span }) => partOf(source.article, span));
  if (!best.inOrder) return { outcome: "stitched", parts, speaker: best.speaker };
  return {
    outcome: best.speaker.agrees === "no" ? "other-speaker" : "exact",
    parts,
    speaker: best.speaker,
    typographicOnly: best.places.some(({ verbatim }) => !verbatim),
    omissions: isShortened(question),
  };
}

interface Judged {
  readonly places: readonly ExactPlace[];
  readonly inOrder: boolean;
  readonly speaker: QuotationSpeaker;
}

/** Of several places that fit the words, one in order comes first, then one that the named speaker said, then the closest together. */
function rankOf({ places, inOrder, speaker }: Judged): number {
  const length = (places.at(-1)?.span.end ?? 0) - (places[0]?.span.start ?? 0);
  return (
    (inOrder ? 4 : 0) + (speaker.agrees === "yes" ? 2 : speaker.agrees === "partly" ? 1 : 0) - Math.abs(length) / 1e9
  );
}

/** For each further fragment the first place after the one before, or the first of all. */
function chainFrom(first: ExactPlace, rest: readonly (readonly ExactPlace[])[]): readonly ExactPlace[] {
  const chain = [first];
  for (const places of rest) {
    const end = chain.at(-1)?.span.end ?? 0;
    const next = places.find(({ span }) => span.start >= end) ?? places[0];
    if (next) chain.push(next);
  }
  return chain;
}

function isShortened({ quote, fragments }: Question): boolean {
  const [only] = fragments;
  return fragments.length > 1 || !only || /[\p{L}\p{N}[]/u.test(quote.slice(0, only.start) + quote.slice(only.end));
}

function absentVerdict(
  { article, knowledge }: Source,
  { quote }: Question,
  nearest: (quote: string) => readonly Passage[],
): QuotationVerdict {
  const language = languageOf(quote);
  const offered = nearest(quote).filter(({ article: slug }) => slug === article.slug);
  if (language !== undefined && language !== knowledge.info.language)
    return { outcome: "other-language", language, nearest: offered };
  return { outcome: "not-in-article", nearest: offered };
}
