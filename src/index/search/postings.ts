import { BOUNDARY, wordIdOf } from "./token.ts";
import { FIELDS } from "./weights.ts";

/** Word by word the passages it stands in, in order of the text. */
export interface Postings {
  /** Where the postings of word `w` begin: at `w`; one more at the end. */
  readonly postingStarts: Uint32Array;
  readonly postingPassages: Uint32Array;
  /** How much the word says about the passage: its occurrences weighted by field and field length. */
  readonly postingWeights: Float32Array;
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

/** Turns passages with words into words with passages. */
export function invert(
  tokens: Uint32Array,
  fieldStarts: Uint32Array,
  wordCount: number,
  meanLengths: readonly number[],
): Postings {
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
