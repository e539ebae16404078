import { expect, test } from "vitest";
import { createMarks, locate, placeIn, textOf } from "#src/index/search/occurrences.ts";
import { BOUNDARY, EXTRA } from "#src/index/search/token.ts";
import { FIELDS } from "#src/index/search/weights.ts";

const WORDS = 3;
const PASSAGES = 2000;

/** Passages of seven tokens each in the first field, nothing in the others; word 0 is in every second token. */
function corpusOf(wordAt: (at: number) => number) {
  const tokens = Uint32Array.from({ length: PASSAGES * 7 }, (_, at) => wordAt(at));
  const fieldStarts = Uint32Array.from({ length: PASSAGES * FIELDS.length + 1 }, (_, at) =>
    Math.min(tokens.length, Math.ceil(at / FIELDS.length) * 7),
  );
  return { tokens, fieldStarts, ...locate(tokens, fieldStarts, WORDS) };
}

test.each([
  { when: "a rare word", word: 2 },
  { when: "a word so frequent that only the passages are looked at", word: 0 },
])("marks every place of $when in the passages, in order", ({ word }) => {
  const corpus = corpusOf((at) => (at % 101 === 0 ? 2 : at % 2));
  const marks = createMarks(corpus, corpus.fieldStarts);
  const passages = [0, 3, 4, 5, 17, 999, 1999];
  marks.mark([word], passages);
  for (const passage of passages) {
    const seen: number[] = [];
    marks.forEach(passage * 7, passage * 7 + 7, (at) => void seen.push(at));
    const expected = Array.from({ length: 7 }, (_, at) => passage * 7 + at).filter((at) => corpus.tokens[at] === word);
    expect(seen).toEqual(expected);
  }
});

test("marks nothing of the query before", () => {
  const corpus = corpusOf((at) => at % WORDS);
  const marks = createMarks(corpus, corpus.fieldStarts);
  marks.mark([0], [0]);
  marks.clear();
  marks.mark([1], [0]);
  const seen: number[] = [];
  marks.forEach(0, 7, (at) => void seen.push(at));
  expect(seen).toEqual([1, 4]);
});

test("knows of each token its text and its place among the words read", () => {
  const tokens = Uint32Array.of(0, 1, 1 + EXTRA, 2, BOUNDARY, 1, 2);
  const fieldStarts = Uint32Array.of(0, 7, 7, 7, 7);
  const { places } = locate(tokens, fieldStarts, WORDS);
  expect(Array.from(places, textOf)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  expect(Array.from(places, placeIn)).toEqual([1, 2, 2, 3, 0, 1, 2]);
});
