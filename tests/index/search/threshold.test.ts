import { expect, test } from "vitest";
import { createPassageIndex } from "#src/index/createPassageIndex.ts";
import type { IndexedPassage } from "#src/index/passageIndex.ts";

/** Sentences of an invented text, each a paragraph by itself, in which one Anna Brell and the company Nordlicht occur. */
const SENTENCES = [
  "Anna Brell leitet die Werft Nordlicht seit 2019.",
  "Nordlicht baute im Mai zwölf Fähren in einer neuen Halle.",
  "Anna Brell kaufte das Grundstück neben der Halle.",
  "Der Rat der Gemeinde lobte Nordlicht.",
  "Die Arbeit war langweilig, doch profitable Aufträge kamen aus Norwegen.",
  "Anna Brell fürchtete den Winter, und Nordlicht nahm keine Aufträge mehr an.",
];
const NAMES = ["Anna Brell", "Brell", "Nordlicht"];

let start = 0;
const passages = SENTENCES.map((text, at): IndexedPassage => {
  start += text.length + 1;
  const passage = { id: `${at + 1}.1`, article: "invented", paragraph: at + 1, sentence: 1, section: 0, text };
  const names = NAMES.filter((name) => text.includes(name));
  return {
    passage: { ...passage, start: start - text.length - 1, end: start - 1, truncated: false },
    topics: [],
    claims: at === 1 ? ["Nordlicht hatte Hunger nach größeren Schiffen."] : [],
    names,
  };
});
const index = createPassageIndex(passages);
const strengthOf = (query: string) => index.search(query, 1)[0]?.strength;

test.each([
  ["a name alone", "Anna Brell"],
  ["a misspelt name alone", "Anna Brel"],
  ["a name and what is told about it", "kaufte Anna Brell das Grundstück"],
  ["what is told, without the name", "Wer fürchtete den Winter?"],
  ["one word", "langweilig"],
  ["one word, with the asker in the question", "sag mir was langweilig war"],
  ["what a statement says in more words than one", "Hunger nach Schiffen"],
  ["a place that is known", "Aufträge aus Norwegen"],
  ["a number where there is one", "wie viele Fähren baute Nordlicht"],
])("%s is answered: %s", (_what, query) => {
  expect(strengthOf(query)).toBe("strong");
});

test.each([
  ["a name that is known, with something else", "Anna Brell Hochzeit"],
  ["two names, with something else", "heiratete Anna Brell den Chef von Nordlicht"],
  ["a word of the other language that only looks alike", "interest rate"],
  ["an English word inside another", "table"],
  ["a place that is not known", "Aufträge aus Österreich"],
  ["a year that is not known", "Halle 2011"],
  ["small talk", "mir ist langweilig"],
  ["a word that is only said by the way", "Hunger"],
  ["how many, where no number stands", "wie viele Lehrlinge kamen für die Arbeit"],
])("%s is not answered: %s", (_what, query) => {
  expect(strengthOf(query)).not.toBe("strong");
});
