import { describe, expect, test } from "vitest";
import { createPassageIndex } from "#src/index/createPassageIndex.ts";
import { indexedPassages } from "#src/index/indexedPassages.ts";
import { askedFor, holds } from "#src/index/search/askedFor.ts";
import { realSource } from "../support/sources.ts";

describe("what a question asks for", () => {
  test.each([
    ["wann wurde openai gegrundet", "date"],
    ["seit wann gibt es openai", "date"],
    ["when was openai founded", "date"],
    ["in welchem jahr war das", "date"],
    ["what happened when musk left", undefined],
    ["wie viele leute entliess tesla", "figure"],
    ["how much is openai worth", "figure"],
    ["wer ist altman", undefined],
  ])("%s: %s", (query, kind) => {
    expect(askedFor(query.split(" "))).toBe(kind);
  });

  test.each([
    ["seit seiner Gründung im Jahr 2015", "date", true],
    ["Im Juni dieses Jahres", "date", true],
    ["Musk wollte 420 US-Dollar", "date", false],
    ["seit seiner Gründung im Jahr 2015", "figure", false],
    ["9 % seiner Mitarbeiter", "figure", true],
    ["eine Milliarde US-Dollar", "figure", true],
    ["Forty-one fishing boats", "figure", true],
    ["achtundzwanzig Boote", "figure", true],
    ["Der Weg war weit", "figure", false],
  ] as const)("“%s” holds a %s: %s", (text, kind, held) => {
    expect(holds(text, kind)).toBe(held);
  });

  test("puts the sentence with the date before others that have the same words", async () => {
    const index = createPassageIndex(indexedPassages(await realSource()));
    const first = (query: string) => index.search(query, 3).map(({ passage }) => passage.id);
    expect(first("wann war die Gründung von OpenAI")).toContain("5.1");
  });
});
