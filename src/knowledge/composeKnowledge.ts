import type { Article } from "../article/article.ts";
import { checkFacts, type MarkedFact } from "./checkFacts.ts";
import { checkGlosses } from "./checkGlosses.ts";
import { checkReferences } from "./checkReferences.ts";
import type { ArticleInfo, Claim, Evidence, Fact, FactMark, Figure, Knowledge, TimelineEntry } from "./knowledge.ts";
import type { Entry, ParsedKnowledge } from "./parseKnowledge.ts";
import type { Report } from "./problem.ts";
import type { Path } from "./readYaml.ts";
import { resolveEvidence } from "./resolveEvidence.ts";
import type { ArticleInput, ClaimInput, SelectorInput, TimelineInput } from "./schemas.ts";

/** A folder whose article.yaml could be read. */
export type DescribedKnowledge = ParsedKnowledge & { readonly article: Entry<ArticleInput> };

interface Evident {
  readonly evidence: readonly SelectorInput[];
}

/** Resolves the evidence and puts the entries together. What was reported makes the result unfit for use. */
export function composeKnowledge(article: Article, parsed: DescribedKnowledge, report: Report): Knowledge {
  const resolver = createResolver(article, report);
  checkReferences(parsed, report);
  const timeline = parsed.timeline.map((entry) => composeTimelineEntry(entry.value, resolver.resolve(entry)));
  const claims = parsed.claims.map((entry) => composeClaim(entry, resolver));
  const figures = parsed.figures.map((entry): Figure => {
    const { id, value, unit, measures, about, fact } = entry.value;
    return { id, value, unit, measures, evidence: resolver.resolve(entry), about, fact };
  });
  const marked = [
    ...markedFacts(parsed.timeline, timeline, (entry, mark) => ({ kind: "timeline", entry, ...mark })),
    ...markedFacts(parsed.claims, claims, (entry, mark) => ({ kind: "claim", entry, ...mark })),
    ...markedFacts(parsed.figures, figures, (entry, mark) => ({ kind: "figure", entry, ...mark })),
  ];
  checkFacts(marked, report);
  return {
    info: composeInfo(article.slug, parsed.article.value),
    timeline,
    claims,
    figures,
    people: parsed.people.map((entry) => ({ ...entry.value, evidence: resolver.resolve(entry) })),
    speech: parsed.speech.map((entry) => ({ ...entry.value, evidence: resolver.resolveWhole(entry, "quotation") })),
    glosses: checkGlosses(article, parsed.glosses, report),
    topics: parsed.topics.map((entry) => {
      const { id, name, words } = entry.value;
      return { id, name, words: [...new Set([...words.de, ...words.en])], evidence: resolver.resolve(entry) };
    }),
    facts: marked.map(({ fact }) => fact),
  };
}

type Resolver = ReturnType<typeof createResolver>;

function createResolver(article: Article, report: Report) {
  const resolveAt = (entry: Entry<unknown>, selectors: readonly SelectorInput[], path: Path): Evidence =>
    resolveEvidence(article, selectors, (index, message) =>
      report(selectors.length === 1 ? entry.at(...path) : entry.at(...path, index), message),
    );
  const resolve = (entry: Entry<Evident>) => resolveAt(entry, entry.value.evidence, ["evidence"]);
  /** Evidence of something that must not rest on a sentence that the source cuts off. */
  const resolveWhole = (entry: Entry<Evident>, what: string): Evidence => {
    const evidence = resolve(entry);
    for (const { id } of evidence.passages.filter(({ truncated }) => truncated)) {
      report(entry.at("evidence"), `passage ${id} is cut off in the source: no ${what} can rest on it`);
    }
    return evidence;
  };
  return { resolveAt, resolve, resolveWhole };
}

function composeTimelineEntry(input: TimelineInput, evidence: Evidence): TimelineEntry {
  const { id, date, inferred, text, voice, about, fact } = input;
  return { id, date, inferred, text, evidence, voice, about, fact };
}

function composeClaim(entry: Entry<ClaimInput>, resolver: Resolver): Claim {
  const { id, de, en, paraphrases, voice, speaker, opinion, about, fact } = entry.value;
  const evidence = resolver.resolveWhole(entry, "claim");
  const counters = entry.value.counters.map((counter, index) => ({
    statement: { de: counter.de, en: counter.en },
    evidence:
      counter.evidence === undefined
        ? evidence
        : resolver.resolveAt(entry, counter.evidence, ["counters", index, "evidence"]),
  }));
  return { id, statement: { de, en }, paraphrases, voice, speaker, opinion, evidence, counters, about, fact };
}

function composeInfo(slug: string, input: ArticleInput): ArticleInfo {
  const { seed, title, author, publication, language, translation, licence, url } = input;
  return { slug, seed, title, author, publication, language, translation, licence, url };
}

/** The ids of entries are unique within their file only; those of facts are unique within the article. */
function markedFacts<T extends { id: string; evidence: Evidence; fact: FactMark | undefined }>(
  inputs: readonly Entry<unknown>[],
  entries: readonly T[],
  toFact: (entry: T, mark: Omit<Fact, "kind" | "entry">) => Fact,
): readonly MarkedFact[] {
  return inputs.flatMap((input, index) => {
    const entry = entries[index];
    if (entry?.fact === undefined) return [];
    const fact = toFact(entry, { id: entry.id, heading: entry.fact.heading, evidence: entry.evidence });
    return [{ fact: { ...fact, id: `${fact.kind}-${entry.id}` }, place: input.at("fact") }];
  });
}
