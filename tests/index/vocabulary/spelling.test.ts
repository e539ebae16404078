import { expect, test } from "vitest";
import { foldWord } from "#src/index/analysis/foldWord.ts";
import { createSpelling } from "#src/index/vocabulary/spelling.ts";

const WORDS = (
  "produktionsholle entlassungswelle fuhrungskrafte milliarde tesla openai brockman verluste gewinn kapital retter " +
  "technologie smoke mirrors debt hersteller einschatzung"
).split(" ");
const spelling = createSpelling(WORDS, (word) => {
  const id = WORDS.indexOf(word);
  return id < 0 ? undefined : id;
});
const correctionsOf = (typed: string) => spelling.corrections(foldWord(typed)).map(({ id }) => WORDS[id]);

test.each([
  ["letters exchanged", "telsa", "tesla"],
  ["letters exchanged in a short word", "dbet", "debt"],
  ["a letter left out", "produktionshöle", "produktionsholle"],
  ["a letter too many", "gewwinn", "gewinn"],
  ["a letter doubled", "brockmann", "brockman"],
  ["a wrong letter", "technolagie", "technologie"],
  ["an umlaut written out and a slip", "fuehrugnskraefte", "fuhrungskrafte"],
  ["the ending of English words that look like umlauts", "smkoe", "smoke"],
  ["two slips in a long word", "einshcätzugn", "einschatzung"],
  ["a slip inside a part of a compound", "entlasungs", "entlassungswelle"],
  ["another word for what the texts hold", "billoin", "milliarde"],
])("corrects %s", (_what, typed, meant) => {
  expect(correctionsOf(typed)[0]).toBe(meant);
});

test.each([
  ["a word that differs in its first letter and another", "wattel"],
  ["a word that shares an ending", "aufsteller"],
  ["a number", "2018"],
  ["two letters", "te"],
  ["letters at random", "qxzvwk"],
  ["nothing", ""],
])("leaves %s alone", (_what, typed) => {
  expect(correctionsOf(typed)).toEqual([]);
});

test("thinks the better of a small slip than of a large one", () => {
  const quality = (typed: string) => spelling.corrections(typed)[0]?.quality ?? 0;
  expect(quality("technolgie")).toBeGreaterThan(quality("tehcnolgie"));
  expect(quality("technologei")).toBeLessThan(1);
});

test.each([
  ["prodkt", "produktionsholle"],
  ["enltass", "entlassungswelle"],
  ["fuerhugn", "fuhrungskrafte"],
])("the misspelt beginning %s may become %s", (typed, meant) => {
  expect(spelling.beginnings(foldWord(typed)).map(({ id }) => WORDS[id])).toContain(meant);
});

test("a beginning that nothing resembles becomes nothing", () => {
  expect(spelling.beginnings("xyzzy")).toEqual([]);
});
