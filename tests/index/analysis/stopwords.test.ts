import { expect, test } from "vitest";
import { isMisspeltStopword, isStopword } from "#src/index/analysis/stopwords.ts";

test.each(["der", "wie", "uber", "what", "artikel", "hallo"])("%s does not count", (word) => {
  expect(isStopword(word)).toBe(true);
});

test.each(["tesla", "nein sagen", "verlust", "bridge"])("%s counts", (word) => {
  expect(isStopword(word)).toBe(false);
});

test.each(["teh", "mien", "udn"])("%s is a misspelt word that does not count", (word) => {
  expect(isMisspeltStopword(word)).toBe(true);
});

test.each(["tesla", "dbet", "t", ""])("%j is not", (word) => {
  expect(isMisspeltStopword(word)).toBe(false);
});
