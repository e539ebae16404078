import { foldWord } from "../analysis/foldWord.ts";
import { nameKey } from "../analysis/nameKey.ts";
import { createCachedReader, tokenize } from "../analysis/tokenize.ts";
import type { IndexedPassage } from "../passageIndex.ts";
import { nameWord } from "../vocabulary/vocabulary.ts";
import { namePairsIn } from "./names.ts";
import { FIELDS } from "./weights.ts";

/** The words of all passages, twice: passage by passage in reading order, and word by word with the passages it stands in. */
export interface Corpus {
  readonly passageCount: number;
  /** Word -> id, in the order of first use. */
  readonly wordIds: ReadonlyMap<string, number>;
  /** Pairs of words that the texts write as names. */
  readonly namePairs: ReadonlySet<string>;
  /** Word ids field after field; `EXTRA` is set on words beside the reading order. */
  readonly tokens: Uint32Array;
  /** Where field `f` of passage `p` begins in `tokens`: at `p * FIELDS.length + f`; one more at the end. */
  readonly fieldStarts: Uint32Array;
  /** Where the postings of word `w` begin: at `w`; one more at the end. */
  readonly postingStarts: Uint32Array;
  readonly postingPassages: Uint32Array;
  /** How much the word says about the passage: its occurrences weighted by field and field length. */
  readonly postingWeights: Float32Array;
  /** Mean number of tokens of each field where it is not empty. */
  readonly meanLengths: readonly number[];
}

/** Position of the passage's own text among the fields. */
export const TEXT = 0;
/** Stands between the texts of one field, each of which says something by itself. */
export const BOUNDARY = 0x3fff_ffff;
const EXTRA = 0x8000_0000;
/** With `EXTRA`: belongs to the last two words read, not to the last alone. */
const OF_TWO = 0x4000_0000;
const ID_MASK = 0x3fff_ffff;

export function wordIdOf(token: number): number {
  return token & ID_MASK;
}

export function isExtra(token: number): boolean {
  return token >= EXTRA;
}

/** How many of the words read last an extra one belongs to. */
export function wordsCovered(token: number): number {
  return isExtra(token) && (token & OF_TWO) !== 0 ? 2 : 1;
}

export function createCorpus(passages: readonly IndexedPassage[]): Corpus {
  const { wordIds, tokens, fieldStarts, namePairs } = readPassages(passages);
  const meanLengths = meanFieldLengths(fieldStarts);
  return {
    passageCount: passages.length,
    wordIds,
    namePairs,
    tokens,
    fieldStarts,
    meanLengths,
    ...invert(tokens, fieldStarts, wordIds.size, meanLengths),
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
): Pick<Corpus, "wordIds" | "namePairs" | "tokens" | "fieldStarts"> {
  const wordIds = new Map<string, number>();
  const namePairs = new Set<string>();
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
    for (const word of nameWords(passage.names ?? [])) {
      add(word, EXTRA);
    }
  });
  fieldStarts[passages.length * FIELDS.length] = count;
  return { wordIds, namePairs, tokens: tokens.slice(0, count), fieldStarts };
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

/** What one occurrence in a field of this length counts. */
export function occurrenceWeight(field: number, length: number, meanLengths: readonly number[]): number {
  const settings = FIELDS[field];
  if (!settings) {
    throw new TypeError(`no field ${field}`);
  }
  const { weight, lengthInfluence } = settings;
  return weight / (1 - lengthInfluence + (lengthInfluence * length) / (meanLengths[field] ?? 1));
}

function invert(
  tokens: Uint32Array,
  fieldStarts: Uint32Array,
  wordCount: number,
  meanLengths: readonly number[],
): Pick<Corpus, "postingStarts" | "postingPassages" | "postingWeights"> {
  const passageCount = (fieldStarts.length - 1) / FIELDS.length;
  const postingStarts = countPostings(tokens, fieldStarts, wordCount);
  const filled = postingStarts.slice();
  const postingPassages = new Uint32Array(postingStarts[wordCount] ?? 0);
  const postingWeights = new Float32Array(postingPassages.length);
  for (let passage = 0; passage < passageCount; passage += 1) {
    for (let field = 0; field < FIELDS.length; field += 1) {
      const start = fieldStarts[passage * FIELDS.length + field] ?? 0;
      const end = fieldStarts[passage * FIELDS.length + field + 1] ?? 0;
      const weight = occurrenceWeight(field, end - start, meanLengths);
      for (let at = start; at < end; at += 1) {
        const word = wordIdOf(tokens[at] ?? 0);
        if (word === BOUNDARY) {
          continue;
        }
        const next = filled[word] ?? 0;
        const isNew = next === postingStarts[word] || postingPassages[next - 1] !== passage;
        const place = isNew ? next : next - 1;
        postingPassages[place] = passage;
        postingWeights[place] = (isNew ? 0 : (postingWeights[place] ?? 0)) + weight;
        filled[word] = place + 1;
      }
    }
  }
  return { postingStarts, postingPassages, postingWeights };
}

/** Counts each word once a passage, and turns the counts into starts. */
function countPostings(tokens: Uint32Array, fieldStarts: Uint32Array, wordCount: number): Uint32Array {
  const starts = new Uint32Array(wordCount + 1);
  const lastPassage = new Int32Array(wordCount).fill(-1);
  const passageCount = (fieldStarts.length - 1) / FIELDS.length;
  for (let passage = 0; passage < passageCount; passage += 1) {
    const end = fieldStarts[(passage + 1) * FIELDS.length] ?? 0;
    for (let at = fieldStarts[passage * FIELDS.length] ?? 0; at < end; at += 1) {
      const word = wordIdOf(tokens[at] ?? 0);
      if (word !== BOUNDARY && lastPassage[word] !== passage) {
        lastPassage[word] = passage;
        starts[word + 1] = (starts[word + 1] ?? 0) + 1;
      }
    }
  }
  for (let word = 0; word < wordCount; word += 1) {
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  }
  return starts;
}
