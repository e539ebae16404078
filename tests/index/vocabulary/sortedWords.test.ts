import { test as check, fc } from "@fast-check/vitest";
import { expect } from "vitest";
import { createSortedWords } from "#src/index/vocabulary/sortedWords.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "ä", "я"), maxLength: 5 });

check.prop([fc.uniqueArray(word), word])("finds what looking at every word finds", (words, part) => {
  const sorted = createSortedWords(words);
  const found = (numbers: Uint32Array) => [...numbers].map((number) => words[number]).sort();
  expect(found(sorted.startingWith(part))).toEqual(words.filter((one) => one.startsWith(part)).sort());
  expect(found(sorted.endingWith(part))).toEqual(words.filter((one) => one.endsWith(part)).sort());
});
