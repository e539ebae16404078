import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Corpus, isExtra, wordIdOf } from "./corpus.ts";
import { FIELDS } from "./weights.ts";

/**
 * The passages whose own text holds these words one after the other. The first may be the end of a word and the last the
 * beginning of one, when at least two whole words stand between or beside them.
 */
export function passagesWithPhrase(
  words: readonly string[],
  corpus: Corpus,
  vocabulary: Vocabulary,
): readonly number[] {
  if (words.length < 2) {
    return [];
  }
  const ids = words.map((word) => vocabulary.idOf(word));
  const lastInner = words.length - 1;
  const isEdge = (at: number) => words.length > 3 && (at === 0 || at === lastInner);
  if (ids.some((id, at) => id === undefined && !isEdge(at))) {
    return [];
  }
  const rarest = ids.reduce<number | undefined>((least, id, at) => {
    const isRarer =
      id !== undefined && !isEdge(at) && (least === undefined || holders(id, corpus) < holders(least, corpus));
    return isRarer ? id : least;
  }, undefined);
  if (rarest === undefined) {
    return [];
  }
  const found: number[] = [];
  const end = corpus.postingStarts[rarest + 1] ?? 0;
  for (let at = corpus.postingStarts[rarest] ?? 0; at < end; at += 1) {
    const passage = corpus.postingPassages[at] ?? 0;
    if (textHoldsPhrase(passage, words, ids, corpus, vocabulary)) {
      found.push(passage);
    }
  }
  return found;
}

function holders(word: number, corpus: Corpus): number {
  return (corpus.postingStarts[word + 1] ?? 0) - (corpus.postingStarts[word] ?? 0);
}

function textHoldsPhrase(
  passage: number,
  words: readonly string[],
  ids: readonly (number | undefined)[],
  corpus: Corpus,
  vocabulary: Vocabulary,
): boolean {
  const start = corpus.fieldStarts[passage * FIELDS.length] ?? 0;
  const end = corpus.fieldStarts[passage * FIELDS.length + 1] ?? 0;
  const inner = words.length > 3 ? 1 : 0;
  const reading: number[] = [];
  for (let at = start; at < end; at += 1) {
    const token = corpus.tokens[at] ?? 0;
    if (!isExtra(token)) {
      reading.push(wordIdOf(token));
    }
  }
  const wordAt = (at: number) => vocabulary.words[reading[at] ?? -1] ?? "";
  for (let from = 0; from + words.length <= reading.length; from += 1) {
    let at = inner;
    while (at < words.length - inner && reading[from + at] === ids[at]) {
      at += 1;
    }
    const isWhole = at === words.length - inner;
    if (
      isWhole &&
      (inner === 0 || (wordAt(from).endsWith(words[0] ?? "") && wordAt(from + at).startsWith(words[at] ?? "")))
    ) {
      return true;
    }
  }
  return false;
}
