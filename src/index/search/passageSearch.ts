import type { IndexedPassage, Match } from "../passageIndex.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { askedFor, createHoldingTest } from "./askedFor.ts";
import { createCandidateFinder } from "./candidates.ts";
import type { Query } from "./concepts.ts";
import type { Corpus } from "./corpus.ts";
import { createHitTable } from "./hits.ts";
import { createJudge, type Judgement } from "./judge.ts";
import { findPhrase } from "./phrase.ts";
import { createReader } from "./readings.ts";
import { createWordPlaces, matchedSpans, wordsOf } from "./spans.ts";
import { ASKED_FOR, CANDIDATES, STRONG_EVIDENCE } from "./weights.ts";

export type PassageSearch = (query: Query, limit: number) => readonly Match[];

/** A phrase of this many words is an answer even when none of them counts by itself. */
const MIN_PHRASE_OF_STOPWORDS = 3;

interface Ranked extends Judgement {
  readonly isPhrase: boolean;
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
  return (query, limit) => {
    const found = candidates.find(query.concepts, Math.max(CANDIDATES, limit));
    const phrases = findPhrase(query.words, corpus, vocabulary);
    hits.fill(found.concepts);
    const looked = [...new Set([...phrases.keys(), ...found.passages])];
    const withNeighbours = [...new Set(looked.flatMap((passage) => [passage, ...neighboursOf(passage)]))];
    const judge = createJudge(found.concepts, read(withNeighbours, found.concepts, hits), neighboursOf);
    const isPhraseAnswer = query.concepts.length > 0 || query.words.length >= MIN_PHRASE_OF_STOPWORDS;
    const wanted = askedFor(query.words);
    const rank = (passage: number): Ranked => {
      const judgement = judge(passage);
      const fits = wanted !== undefined && holds(passage, wanted);
      const isPhrase = phrases.has(passage);
      const isStrong = judgement.evidence >= STRONG_EVIDENCE || (isPhrase && isPhraseAnswer);
      return {
        ...judgement,
        score: judgement.score + (fits ? ASKED_FOR : 0),
        isPhrase,
        strength: isStrong ? "strong" : "weak",
      };
    };
    return looked
      .map(rank)
      .sort(bestFirst)
      .slice(0, Math.max(0, limit))
      .flatMap(({ passage: number, score, isPhrase, strength }) => {
        const passage = passages[number]?.passage;
        if (!passage) {
          return [];
        }
        const phrase = { from: phrases.get(number), length: query.words.length };
        const spans = matchedSpans(wordPlaces(number, passage.text), wordsOf(number, corpus), hits, phrase);
        return [{ passage, score: isPhrase ? 1 : Math.min(1, score), spans, strength }];
      });
  };
}

/** The words as they were typed first, then strong before weak, then by score, then in order of the text. */
function bestFirst(a: Ranked, b: Ranked): number {
  return (
    Number(b.strength === "strong") - Number(a.strength === "strong") ||
    Number(b.isPhrase) - Number(a.isPhrase) ||
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
