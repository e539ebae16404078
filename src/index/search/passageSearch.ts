import type { IndexedPassage, Match, Suggested } from "../passageIndex.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { askedFor, createHoldingTest } from "./askedFor.ts";
import { createCandidateFinder } from "./candidates.ts";
import type { Query } from "./concepts.ts";
import type { Corpus } from "./corpus.ts";
import { createHitTable } from "./hits.ts";
import { createJudge } from "./judge.ts";
import { findPhrase } from "./phrase.ts";
import { createReader } from "./readings.ts";
import { isSmallTalk } from "./smallTalk.ts";
import { createWordPlaces, matchedSpans, wordsOf } from "./spans.ts";
import { ASKED_FOR, ASKED_FOR_MISSED, BY_THE_WAY, CANDIDATES, STRONG_EVIDENCE } from "./weights.ts";

export interface PassageSearch {
  matches(query: Query, limit: number): readonly Match[];
  suggestions(query: Query, limit: number): readonly Suggested[];
}

/** A phrase of this many words is an answer even when none of them counts by itself. */
const MIN_PHRASE_OF_STOPWORDS = 3;

interface Ranked {
  readonly passage: number;
  readonly score: number;
  /** Of the phrase that was typed; undefined where the passage does not hold it. */
  readonly phraseAt: number | undefined;
  readonly strength: Match["strength"];
}

export function createPassageSearch(
  passages: readonly IndexedPassage[],
  corpus: Corpus,
  vocabulary: Vocabulary,
): PassageSearch {
  const candidates = createCandidateFinder(corpus);
  const neighboursOf = createNeighbours(passages);
  const hits = createHitTable(corpus.wordIds.size);
  const read = createReader(corpus);
  const holds = createHoldingTest((number) => passages[number]?.passage.text ?? "", passages.length);
  const wordPlaces = createWordPlaces();
  /** The best, with the place of the phrase where there is one; the table of hits then holds those of this query. */
  const best = (query: Query, limit: number): readonly Ranked[] => {
    const found = candidates.find(query.concepts, Math.max(CANDIDATES, limit));
    const phrases = findPhrase(query.words, corpus, vocabulary);
    hits.fill(found.concepts);
    const looked = [...new Set([...phrases.keys(), ...found.passages])];
    const withNeighbours = [...new Set(looked.flatMap((passage) => [passage, ...neighboursOf(passage)]))];
    const judge = createJudge(found.concepts, read(withNeighbours, found.concepts, hits), neighboursOf);
    const isPhraseAnswer = query.concepts.length > 0 || query.words.length >= MIN_PHRASE_OF_STOPWORDS;
    const wanted = askedFor(query.words);
    const talked = isSmallTalk(query) ? BY_THE_WAY : 0;
    const rank = (passage: number): Ranked => {
      const fits = wanted !== undefined && holds(passage, wanted);
      const { score, evidence } = judge(passage, talked + (wanted === undefined || fits ? 0 : ASKED_FOR_MISSED));
      const phraseAt = phrases.get(passage);
      const isStrong = evidence >= STRONG_EVIDENCE || (phraseAt !== undefined && isPhraseAnswer);
      return { passage, score: score + (fits ? ASKED_FOR : 0), phraseAt, strength: isStrong ? "strong" : "weak" };
    };
    return looked.map(rank).sort(bestFirst).slice(0, Math.max(0, limit));
  };
  const suggested = ({ passage: number, score, phraseAt, strength }: Ranked): readonly Suggested[] => {
    const passage = passages[number]?.passage;
    return passage ? [{ passage, score: phraseAt === undefined ? Math.min(1, score) : 1, strength }] : [];
  };
  return {
    suggestions: (query, limit) => best(query, limit).flatMap(suggested),
    matches: (query, limit) =>
      best(query, limit).flatMap((ranked) => {
        const phrase = { from: ranked.phraseAt, length: query.words.length };
        const words = wordsOf(ranked.passage, corpus);
        return suggested(ranked).map((shown) => ({
          ...shown,
          spans: matchedSpans(wordPlaces(ranked.passage, shown.passage.text), words, hits, phrase),
        }));
      }),
  };
}

/** The words as they were typed first, then strong before weak, then by score, then in order of the text. */
function bestFirst(a: Ranked, b: Ranked): number {
  return (
    Number(b.strength === "strong") - Number(a.strength === "strong") ||
    Number(b.phraseAt !== undefined) - Number(a.phraseAt !== undefined) ||
    b.score - a.score ||
    a.passage - b.passage
  );
}

/** The sentences before and after in the same paragraph. */
function createNeighbours(passages: readonly IndexedPassage[]): (passage: number) => readonly number[] {
  const continues = Uint8Array.from(passages, ({ passage }, at) => {
    const before = passages[at - 1]?.passage;
    return before?.article === passage.article && before.paragraph === passage.paragraph ? 1 : 0;
  });
  return (passage) => {
    const neighbours: number[] = [];
    if (continues[passage] === 1) {
      neighbours.push(passage - 1);
    }
    if (continues[passage + 1] === 1) {
      neighbours.push(passage + 1);
    }
    return neighbours;
  };
}
