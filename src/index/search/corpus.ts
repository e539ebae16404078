import { foldWord } from "../analysis/foldWord.ts";
import { nameKey } from "../analysis/nameKey.ts";
import { createCachedReader, tokenize } from "../analysis/tokenize.ts";
import type { IndexedPassage } from "../passageIndex.ts";
import { nameWord } from "../vocabulary/vocabulary.ts";
import { namePairsIn } from "./names.ts";
import { locate, type Occurrences } from "./occurrences.ts";
import { invert, type Postings } from "./postings.ts";
import { BOUNDARY, EXTRA, OF_TWO } from "./token.ts";
import { CLAIMS, FIELDS, TEXT } from "./weights.ts";

/** The words of all passages, twice: passage by passage in reading order, and word by word with the passages it stands in. */
export interface Corpus extends Postings, Occurrences {
  readonly passageCount: number;
  /** Word -> id, in the order of first use. */
  readonly wordIds: ReadonlyMap<string, number>;
  /** Pairs of words that the texts write as names. */
  readonly namePairs: ReadonlySet<string>;
  /** Ids of the words that names are made of, common ones among them („Chef“ of „Chef von Tesla“). */
  readonly nameParts: ReadonlySet<number>;
  /** Word ids field after field; `EXTRA` is set on words beside the reading order. */
  readonly tokens: Uint32Array;
  /** Where field `f` of passage `p` begins in `tokens`: at `p * FIELDS.length + f`; one more at the end. */
  readonly fieldStarts: Uint32Array;
  /** Mean number of tokens of each field where it is not empty. */
  readonly meanLengths: readonly number[];
}

export function createCorpus(passages: readonly IndexedPassage[]): Corpus {
  const { wordIds, tokens, fieldStarts, namePairs, nameParts } = readPassages(passages);
  const meanLengths = meanFieldLengths(fieldStarts);
  return {
    passageCount: passages.length,
    wordIds,
    namePairs,
    nameParts: idsOf(nameParts, wordIds),
    tokens,
    fieldStarts,
    meanLengths,
    ...invert(tokens, fieldStarts, wordIds.size, meanLengths),
    ...locate(tokens, fieldStarts, wordIds.size),
  };
}

function fieldTexts({ passage, gloss, topics, claims }: IndexedPassage): readonly (readonly string[])[] {
  return [[passage.text], gloss === undefined ? [] : [gloss], topics, claims];
}

/** Names of one word as they are, longer ones as one marked word each, so that their parts do not count by themselves. */
function nameWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.map((name) => {
      const stems = nameKey(name).split(" ");
      return stems.length > 1 ? nameWord(stems) : foldWord(name);
    }),
  );
}

function readPassages(
  passages: readonly IndexedPassage[],
): Pick<Corpus, "wordIds" | "namePairs" | "tokens" | "fieldStarts"> & { readonly nameParts: ReadonlySet<string> } {
  const wordIds = new Map<string, number>();
  const namePairs = new Set<string>();
  const nameParts = new Set<string>();
  const read = createCachedReader();
  const fieldStarts = new Uint32Array(passages.length * FIELDS.length + 1);
  let tokens = new Uint32Array(1024);
  let count = 0;
  const push = (token: number) => {
    if (count === tokens.length) {
      const larger = new Uint32Array(tokens.length * 2);
      larger.set(tokens);
      tokens = larger;
    }
    tokens[count] = token;
    count += 1;
  };
  const add = (word: string, flag: number) => {
    let id = wordIds.get(word);
    if (id === undefined) {
      id = wordIds.size;
      wordIds.set(word, id);
    }
    push(id + flag);
  };
  passages.forEach((passage, number) => {
    fieldTexts(passage).forEach((texts, field) => {
      if (field === CLAIMS) {
        for (const word of nameWords(passage.names ?? [])) {
          add(word, EXTRA);
        }
      }
      fieldStarts[number * FIELDS.length + field] = count;
      texts.forEach((text, at) => {
        if (at > 0) {
          push(BOUNDARY);
        }
        const words = tokenize(text, read);
        let readFrom = 0;
        for (const { word, role, start } of words) {
          if (role === "read") {
            readFrom = start;
            add(word, 0);
          } else {
            add(word, start < readFrom ? EXTRA + OF_TWO : EXTRA);
          }
        }
        if (field === TEXT) {
          for (const pair of namePairsIn(text, words)) {
            namePairs.add(pair);
          }
        }
      });
    });
    for (const { word } of (passage.names ?? []).flatMap((name) => tokenize(name, read))) {
      nameParts.add(word);
    }
  });
  fieldStarts[passages.length * FIELDS.length] = count;
  return { wordIds, namePairs, tokens: tokens.slice(0, count), fieldStarts, nameParts };
}

function idsOf(words: ReadonlySet<string>, wordIds: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set([...words].flatMap((word) => wordIds.get(word) ?? []));
}

function meanFieldLengths(fieldStarts: Uint32Array): readonly number[] {
  const sums = FIELDS.map(() => 0);
  const counts = FIELDS.map(() => 0);
  for (let at = 0; at + 1 < fieldStarts.length; at += 1) {
    const length = (fieldStarts[at + 1] ?? 0) - (fieldStarts[at] ?? 0);
    const field = at % FIELDS.length;
    sums[field] = (sums[field] ?? 0) + length;
    counts[field] = (counts[field] ?? 0) + (length > 0 ? 1 : 0);
  }
  return sums.map((sum, field) => (sum > 0 ? sum / (counts[field] ?? 1) : 1));
}
