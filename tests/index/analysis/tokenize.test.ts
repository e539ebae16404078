import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { tokenize } from "#src/index/analysis/tokenize.ts";

const wordsOf = (text: string) =>
  tokenize(text)
    .filter(({ role }) => role === "read")
    .map(({ word }) => word);
const besidesOf = (text: string) =>
  tokenize(text)
    .filter(({ role }) => role !== "read")
    .map(({ word }) => word);

describe("words that are the same in another spelling", () => {
  test.each([
    ["capitals", "TESLA", "tesla"],
    ["composed and decomposed umlauts", "Fu\u0308hrung", "Führung"],
    ["soft hyphens", "Führungs\u00ADkräfte", "Führungskräfte"],
    ["zero-width joiners", "Te\u200Bsla", "Tesla"],
    ["ß and ss", "Straße", "Strasse"],
    ["a per cent sign and the word", "9 %", "neun Prozent"],
    ["German and English numbers", "neun Prozent", "nine percent"],
    ["per cent in two words", "nine per cent", "9 percent"],
    ["abbreviated and full scales", "86 Mrd.", "86 Milliarden"],
    ["German and English scales", "86 billion", "86 Milliarden"],
    ["thousands with a point, a comma and nothing", "1.200", "1,200"],
    ["thousands with and without a mark", "15.000", "15000"],
    ["decimal commas and points", "4,2", "4.2"],
    ["months of both languages", "Feb 2018", "Februar 2018"],
    ["currency signs and names", "420 $", "420 Dollar"],
  ])("%s", (_what, one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  test("does not take different numbers for the same", () => {
    expect(wordsOf("1,5")).not.toEqual(wordsOf("15"));
    expect(wordsOf("1.5 Millionen")).not.toEqual(wordsOf("1.5 Milliarden"));
  });
});

describe("what stands beside the words", () => {
  test.each([
    ["$1bn", ["milliarde"]],
    ["100m", ["million"]],
    ["86,000,000,000", ["milliarde"]],
    ["eine Milliarde", ["1"]],
    ["Q4", ["quartal"]],
    ["may 2018", ["mai"]],
    ["you may ask", []],
    ["E-Mail", ["email"]],
    ["Tesla-Aktie", ["teslaaktie"]],
    ["9-10", []],
    ["Ende - Anfang", []],
  ])("%s also says %j", (text, besides) => {
    expect(besidesOf(text)).toEqual(besides);
  });
});

test("knows where each word stands", () => {
  const text = "„Cash Cow“ für 9 %";
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Cash", "Cow", "für", "9", "%"]);
});

check.prop([fc.string({ unit: "binary", maxLength: 200 })])("takes any text apart, with offsets inside it", (text) => {
  let last = 0;
  for (const { start, end, role } of tokenize(text)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    if (role === "read") {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  }
});
