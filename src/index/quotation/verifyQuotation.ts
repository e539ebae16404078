import type { Article, Passage } from "../../article/article.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import { differingQuantities } from "../quantities/differingQuantities.ts";
import { languageOf } from "../quantities/languageOf.ts";
import { attributeWords } from "./attributeWords.ts";
import { gravestFirst } from "./changes.ts";
import { cleanQuote } from "./cleanQuote.ts";
import { crossesIn } from "./crosses.ts";
import { type ExactPlace, findExact } from "./findExact.ts";
import { findInexact, markedGaps, type Question, runsWithGaps } from "./findInexact.ts";
import { asOneFragment, type Cut, fragmentsOf, joinLetters } from "./fragments.ts";
import { gapChanges, gapsOf } from "./gaps.ts";
import { createGlossary, type Glossary } from "./glossary.ts";
import { isContinuous } from "./isContinuous.ts";
import { nearestPassages } from "./nearestPassages.ts";
import { partsOf, passagesIn, prepareQuotable, type Quotable } from "./quotable.ts";
import type { QuotationSpeaker, QuotationVerdict } from "./quotationVerdict.ts";
import { piecesOf } from "./words.ts";

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
  const glossary = createGlossary(source, quotable);
  return {
    verify(typed, { speaker, nearest = (text: string) => nearestPassages(source, text) } = {}) {
      const quote = joinLetters(cleanQuote(typed));
      const question: Question = { quote, ...fragmentsOf(quote), speaker };
      const prepared = [...new Set([quotable, asPrinted])];
      return (
        firstOf(prepared, (one) => exactVerdict(source, one, { ...question, ...asOneFragment(quote) })) ??
        firstOf(prepared, (one) => exactVerdict(source, one, question)) ??
        inexactVerdict(source, prepared, question) ??
        inexactVerdict(source, prepared, withoutBrackets(question)) ??
        absentVerdict(source, quote, glossary, nearest(quote))
      );
    },
  };
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What brackets put in, taken for words of the quotation; an ellipsis stays what it is. */
function withoutBrackets(question: Question): Question {
  if (question.cuts.some(({ hasEllipsis }) => hasEllipsis)) return { ...question, fragments: [] };
  const quote = question.quote.replace(/[[\]]/g, " ");
  return { ...question, quote, ...asOneFragment(quote) };
}

/** Words that seem to be from several places may have been copied with a pull quote between them. */
function inexactVerdict(
  source: Source,
  prepared: readonly Quotable[],
  question: Question,
): QuotationVerdict | undefined {
  if (question.fragments.length === 0) return undefined;
  const verdicts = prepared.values().map((one) => findInexact(source, one, question));
  const first = verdicts.next().value;
  return first?.outcome === "stitched" ? (verdicts.find((one) => one?.outcome === "altered") ?? first) : first;
}

function exactVerdict(source: Source, quotable: Quotable, question: Question): QuotationVerdict | undefined {
  const { article, knowledge } = source;
  const { quote, fragments, cuts, speaker } = question;
  const [first, ...rest] = fragments.map(({ start, end }) => findExact(quotable, quote.slice(start, end)));
  if (!first || first.length === 0 || rest.some((places) => places.length === 0)) return undefined;
  const judged = first.map((place): Judged => {
    const places = chainFrom(place, rest);
    const spans = places.map(({ span }) => span);
    return {
      places,
      inOrder: isContinuous(article, places),
      inText: passagesIn(article, place.span).length > 0,
      speaker: attributeWords(source, spans, speaker),
    };
  });
  const near = judged.filter(({ places }) => bracketsReplaceLittle(article, places, cuts));
  if (near.length === 0) return undefined;
  const best = near.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
  const spans = best.places.map(({ span }) => span);
  const parts = spans.flatMap((span) => partsOf(article, span));
  if (!best.inOrder) return { outcome: "stitched", parts, speaker: best.speaker, gaps: [], crosses: undefined };
  const gaps = gapsOf(article, spans, cuts);
  const found = { parts, speaker: best.speaker, gaps: markedGaps(gaps), crosses: crossesIn(article, spans) };
  const changes = gapChanges(gaps, knowledge.info.language);
  if (changes.length > 0) {
    const runs = spans.map(({ start, end }) => [{ kind: "kept" as const, text: article.text.slice(start, end) }]);
    return { outcome: "altered", ...found, runs: runsWithGaps(runs, gaps), changes: gravestFirst(changes) };
  }
  return {
    outcome: best.speaker.agrees === "no" ? "other-speaker" : "exact",
    ...found,
    typographicOnly: best.places.some(({ verbatim }) => !verbatim),
    places: fragments.length > 1 ? 1 : judged.length,
  };
}

/** Words that brackets may stand for. More is left out with an ellipsis, or is from another sentence. */
const MOST_REPLACED = 8;

function bracketsReplaceLittle(article: Article, places: readonly ExactPlace[], cuts: readonly Cut[]): boolean {
  return places.every(({ span }, index) => {
    const before = places[index - 1]?.span;
    if (!before || cuts[index]?.hasEllipsis !== false) return true;
    const replaced = piecesOf(article.text, { start: before.end, end: span.start });
    return before.end <= span.start && replaced.length <= MOST_REPLACED;
  });
}

interface Judged {
  readonly places: readonly ExactPlace[];
  readonly inOrder: boolean;
  readonly inText: boolean;
  readonly speaker: QuotationSpeaker;
}

const BY_SPEAKER: Readonly<Record<QuotationSpeaker["agrees"], number>> = {
  yes: 3,
  partly: 2,
  unknown: 1,
  no: 0,
  unasked: 0,
};

/** Of several places that fit the words, one in order comes first, then one that the named speaker said, then one below the headings, then the closest together. */
function rankOf({ places, inOrder, speaker, inText }: Judged): number {
  const length = (places.at(-1)?.span.end ?? 0) - (places[0]?.span.start ?? 0);
  return (inOrder ? 4 : 0) + BY_SPEAKER[speaker.agrees] + (inText ? 0.5 : 0) - Math.abs(length) / 1e9;
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

function absentVerdict(
  { article, knowledge }: Source,
  quote: string,
  glossary: Glossary,
  nearest: readonly Passage[],
): QuotationVerdict {
  const offered = nearest.filter(({ article: slug }) => slug === article.slug);
  const language = languageOf(quote) ?? glossary.languageOf(quote);
  if (language === undefined || language === knowledge.info.language) {
    return { outcome: "not-in-article", nearest: offered };
  }
  const meant = glossary.nearest(quote);
  const nearestFirst = meant ? [meant, ...offered.filter((passage) => passage !== meant)] : offered;
  const differing = meant ? differingQuantities(quote, meant.text, language) : [];
  return { outcome: "other-language", language, meant, nearest: nearestFirst, differing };
}
