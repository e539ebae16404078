import { setImmediate } from "node:timers/promises";
import type { Passage } from "../article/article.ts";
import type { Source } from "../knowledge/knowledge.ts";
import { type AnotherTest, createAnotherTest } from "./aboutAnother.ts";
import { loadCommonWords } from "./analysis/commonWords.ts";
import { cautious } from "./claims/cautious.ts";
import { type ClaimChecker, claimCheckerInSteps } from "./claims/checkClaim.ts";
import { createPassageIndex } from "./createPassageIndex.ts";
import { gradually } from "./gradually.ts";
import { indexedPassages } from "./indexedPassages.ts";
import type { IndexedPassage, Match, PassageIndex } from "./passageIndex.ts";
import { createQuotationVerifier, type QuotationVerifier } from "./quotation/verifyQuotation.ts";

/** The articles that are loaded, with their indexes. Never changed: a reload makes another one. */
export interface Library {
  /** By slug, in alphabetical order. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Passages of one article, or of all of them together when no slug is given. */
  index(slug?: string): PassageIndex;
  passage(slug: string, id: string): Passage | undefined;
  /** Compares quotations with one article. */
  quotations(slug: string): QuotationVerifier;
  /** Holds claims against one article. */
  claims(slug: string): ClaimChecker;
  /**
   * Does the work that the first question of its kind would wait for, more than a second for claims, in steps between which others have
   * their turn. What is asked meanwhile is answered.
   */
  prepare(): Promise<void>;
}

/** Of every kind that takes its time when it is asked for the first time. */
const FIRST_QUESTION = "What did the company announce in 2018?";

export function createLibrary(loaded: readonly Source[]): Library {
  const sorted = loaded.toSorted((a, b) => (a.article.slug < b.article.slug ? -1 : 1));
  const sources = new Map(sorted.map((source) => [source.article.slug, source]));
  const passages = new Map(
    sorted.map(({ article }) => [article.slug, new Map(article.passages.map((passage) => [passage.id, passage]))]),
  );
  const commonWords = loadCommonWords();
  const indexed = sorted.map((source) => ({ slug: source.article.slug, passages: indexedPassages(source) }));
  const tests = new Map(sorted.map((source) => [source.article.slug, createAnotherTest(source)]));
  const indexOf = (searched: readonly IndexedPassage[]) =>
    aboutWhatIsAsked(createPassageIndex(searched, commonWords), tests);
  const indexes = new Map(indexed.map(({ slug, passages }) => [slug, indexOf(passages)]));
  const [only, ...others] = indexes.values();
  // One index over everything keeps the scores of different articles comparable.
  const all = only && others.length === 0 ? only : indexOf(indexed.flatMap(({ passages }) => passages));
  const claims = forEach(sources, (source) =>
    gradually(function* () {
      return cautious(yield* claimCheckerInSteps(source, commonWords), source);
    }),
  );
  const quotations = forEach(sources, createQuotationVerifier);
  const indexFor = (slug?: string): PassageIndex => {
    const index = slug === undefined ? all : indexes.get(slug);
    if (!index) throw new TypeError(`no such article: ${slug}`);
    return index;
  };
  return {
    sources,
    index: indexFor,
    passage: (slug, id) => passages.get(slug)?.get(id),
    quotations,
    claims: (slug) => claims(slug).finish(),
    async prepare() {
      for (const slug of sources.keys()) {
        indexFor(slug).search(FIRST_QUESTION, 1);
        await claims(slug).inSteps();
        claims(slug).finish().check(FIRST_QUESTION);
        await setImmediate();
        quotations(slug).verify(FIRST_QUESTION);
        await setImmediate();
      }
    },
  };
}

/** What is about another company than the question is no answer, however many of its words it has. */
function aboutWhatIsAsked(index: PassageIndex, tests: ReadonlyMap<string, AnotherTest>): PassageIndex {
  return {
    suggest: index.suggest,
    search(query, limit) {
      const isAboutAnother = new Map([...tests].map(([slug, test]) => [slug, test(query)]));
      const matches = index.search(query, limit).map((match): Match => {
        const another = match.strength === "strong" && isAboutAnother.get(match.passage.article)?.(match.passage);
        return another ? { ...match, strength: "weak" } : match;
      });
      return matches.toSorted((a, b) => Number(a.strength === "weak") - Number(b.strength === "weak"));
    },
  };
}

/** Prepares something for an article when it is first asked for, once. */
function forEach<T>(sources: ReadonlyMap<string, Source>, prepare: (source: Source) => T): (slug: string) => T {
  const prepared = new Map<string, T>();
  return (slug) => {
    const source = sources.get(slug);
    if (!source) throw new TypeError(`no such article: ${slug}`);
    const known = prepared.get(slug) ?? prepare(source);
    prepared.set(slug, known);
    return known;
  };
}
