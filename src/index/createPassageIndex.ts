import { type CommonWords, loadCommonWords } from "./analysis/commonWords.ts";
import type { IndexedPassage, PassageIndex } from "./passageIndex.ts";
import { createInterpreter } from "./search/concepts.ts";
import { createCorpus } from "./search/corpus.ts";
import { createThesaurus } from "./search/meanings.ts";
import { createPassageSearch } from "./search/passageSearch.ts";
import { createCompletions } from "./vocabulary/completions.ts";
import { createSpelling } from "./vocabulary/spelling.ts";
import { createVocabulary } from "./vocabulary/vocabulary.ts";

/** Passages of one paragraph must stand next to each other, in order of the text. */
export function createPassageIndex(
  passages: readonly IndexedPassage[],
  commonWords: CommonWords = loadCommonWords(),
): PassageIndex {
  const corpus = createCorpus(passages);
  const vocabulary = createVocabulary(corpus.wordIds, commonWords);
  const spelling = createSpelling(vocabulary.words, vocabulary.idOf);
  const thesaurus = createThesaurus(vocabulary, spelling);
  const uses = Float32Array.from(
    vocabulary.words,
    (_, word) => (corpus.postingStarts[word + 1] ?? 0) - (corpus.postingStarts[word] ?? 0),
  );
  const completions = createCompletions(vocabulary, spelling, uses);
  const interpreter = createInterpreter(vocabulary, thesaurus, completions, corpus);
  const search = createPassageSearch(passages, corpus, vocabulary);
  return {
    search: (query, limit) => search.matches(interpreter.interpret(query), limit),
    suggest: (typed, limit) => search.suggestions(interpreter.interpretUnfinished(typed), limit),
  };
}
