import { type CommonWords, loadCommonWords } from "./analysis/commonWords.ts";
import type { IndexedPassage, Match, PassageIndex } from "./passageIndex.ts";
import { createCandidateFinder } from "./search/candidates.ts";
import { createInterpreter } from "./search/concepts.ts";
import { createCorpus } from "./search/corpus.ts";
import { createJudge, hitsOf, type Judgement } from "./search/judge.ts";
import { createThesaurus } from "./search/meanings.ts";
import { passagesWithPhrase } from "./search/phrase.ts";
import { matchedSpans } from "./search/spans.ts";
import { CANDIDATES, CONTEXT_SENTENCES, STRONG_COVERAGE } from "./search/weights.ts";
import { createSpelling } from "./vocabulary/spelling.ts";
import { createVocabulary } from "./vocabulary/vocabulary.ts";

export function createPassageIndex(
  passages: readonly IndexedPassage[],
  commonWords: CommonWords = loadCommonWords(),
): PassageIndex {
  const corpus = createCorpus(passages);
  const vocabulary = createVocabulary(corpus.wordIds, commonWords);
  const thesaurus = createThesaurus(vocabulary, createSpelling(vocabulary.words, vocabulary.idOf));
  const interpreter = createInterpreter(vocabulary, thesaurus, corpus.namePairs);
  const candidates = createCandidateFinder(corpus);

  const isNeighbour = (a: IndexedPassage | undefined, b: IndexedPassage | undefined) =>
    a?.passage.article === b?.passage.article && a?.passage.paragraph === b?.passage.paragraph;
  const neighboursOf = (passage: number): readonly number[] => {
    const found: number[] = [];
    for (let other = passage - CONTEXT_SENTENCES; other <= passage + CONTEXT_SENTENCES; other += 1) {
      if (other !== passage && isNeighbour(passages[passage], passages[other])) {
        found.push(other);
      }
    }
    return found;
  };

  const search = (text: string, limit: number): readonly Match[] => {
    const query = interpreter.interpret(text);
    const found = candidates.find(query.concepts, Math.max(CANDIDATES, limit));
    const phrases = new Set(passagesWithPhrase(query.words, corpus, vocabulary));
    const hits = hitsOf(found.concepts);
    const judge = createJudge(found.concepts, hits, corpus, neighboursOf);
    const isPhraseEvidence = query.concepts.length > 0 || query.words.length > 2;
    const strengthOf = ({ passage, coverage }: Judgement) =>
      coverage >= STRONG_COVERAGE || (isPhraseEvidence && phrases.has(passage)) ? "strong" : "weak";
    const rank = (judgement: Judgement) =>
      (phrases.has(judgement.passage) ? 2 : 0) + (strengthOf(judgement) === "strong" ? 1 : 0) + judgement.score;
    return [...new Set([...phrases, ...found.passages])]
      .map((passage) => judge.judge(passage))
      .sort((a, b) => rank(b) - rank(a) || a.passage - b.passage)
      .slice(0, Math.max(0, limit))
      .flatMap((judgement) => {
        const passage = passages[judgement.passage]?.passage;
        const phrase = phrases.has(judgement.passage) ? query.words : [];
        return passage
          ? [
              {
                passage,
                score: phrases.has(judgement.passage) ? 1 : Math.min(1, judgement.score),
                strength: strengthOf(judgement),
                spans: matchedSpans(passage.text, hits, vocabulary, phrase),
              },
            ]
          : [];
      });
  };

  return { search, suggest: search };
}
