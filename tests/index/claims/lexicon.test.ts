import { describe, expect, test } from "vitest";
import { phrasesFrom, sensesOf, stemIn } from "#src/index/claims/lexicon.ts";
import type { Language } from "#src/knowledge/knowledge.ts";

const meanings = (language: Language, word: string): readonly string[] =>
  sensesOf(language, word).map(({ name, sign }) => `${name}${sign}`);

const shared = (language: Language, one: string, other: string): readonly string[] =>
  meanings(language, one).filter((meaning) => meanings(language, other).includes(meaning));

describe("words that only look alike", () => {
  test.each([
    ["de", "zählt", "zahlt"],
    ["de", "gezählt", "Gehalt"],
    ["de", "führte", "Gefahr"],
    ["de", "gewährt", "wahr"],
    ["de", "Schwung", "schwierig"],
    ["de", "Betrag", "Betrug"],
    ["de", "Unterlagen", "Niederlage"],
    ["de", "bekommen", "nächste"],
    ["de", "Haltung", "gehalten"],
    ["de", "Kenner", "kennen"],
    ["de", "Zeuge", "Zeug"],
    ["en", "trained", "trains"],
    ["en", "computer", "calculate"],
    ["en", "ratings", "ratio"],
  ] as const)("%s: “%s” does not mean what “%s” means", (language, one, other) => {
    expect(shared(language, one, other)).toEqual([]);
  });
});

describe("forms of a word that is listed once", () => {
  test.each([
    ["de", "vorankommen", "kam"],
    ["de", "überwinden", "überwand"],
    ["de", "vorantreiben", "vorangetrieben"],
    ["en", "overcome", "overcame"],
  ] as const)("%s: %s, %s", (language, infinitive, form) => {
    const prefix = /^voran/.test(infinitive) && !/^voran/.test(form) ? "voran" : "";
    expect(meanings(language, prefix + form)).toEqual(meanings(language, infinitive));
    expect(meanings(language, infinitive)).not.toEqual([]);
  });
});

test("a word that denies another is not listed, so that it stays the other's opposite", () => {
  const denying = ["kompromisslos", "respektlos", "chancenlos", "unvergessen"].map((word) => meanings("de", word));
  expect(denying.flat()).toEqual([]);
});

test("a word listed in several forms has each of its meanings once", () => {
  const listed = ["abgelehnt", "vorgeschlagen", "verloren", "gesunken"].map((word) => meanings("de", word));
  for (const senses of listed) expect(new Set(senses).size).toBe(senses.length);
});

test("idioms are found by the stem of their first word", () => {
  const begins = (language: Language, words: readonly string[]): boolean =>
    phrasesFrom(language, stemIn(language, words[0] ?? "")).some(
      ({ stems }) => stems.join(" ") === words.map((word) => stemIn(language, word)).join(" "),
    );
  expect(begins("de", ["in", "den", "Sand", "gesetzt"])).toBe(true);
  expect(begins("en", ["back", "on", "track"])).toBe(true);
  expect(begins("en", ["back", "on", "time"])).toBe(false);
});

test.each([
  ["de", "Preisen", "gepriesen"],
  ["de", "Sparte", "sparen"],
  ["de", "erfunden", "gegründet"],
  ["en", "lag", "late"],
] as const)("%s: “%s” is no form of “%s”", (language, word, other) => {
  expect(shared(language, word, other)).toEqual([]);
});

test.each([
  ["de", "Währung", "wahr"],
  ["de", "Gerät", "raten"],
  ["de", "Karriere", "Karren"],
  ["en", "engineer", "engine"],
] as const)("%s: of words that were added, “%s” is none for “%s”", (language, word, other) => {
  expect(shared(language, word, other)).toEqual([]);
});
