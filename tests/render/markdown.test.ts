import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { echo, escapeMarkdown, readAsShown, shorten } from "#src/render/markdown.ts";

const markup = fc.string({
  unit: fc.constantFrom(..."*_~`|\\<>[]()@#-+.:/ \n1aÄ„", "https://", "<@1>", "-# ", "1. ", "**", "😀"),
});

describe("escapeMarkdown", () => {
  propertyTest.prop([markup])("is read in Discord as it was written", (text) => {
    expect(readAsShown(escapeMarkdown(text))).toBe(text);
  });

  test.each([
    ["a mention", "<@80351110224678912> @everyone", "\\<\\@80351110224678912\\> \\@everyone"],
    ["a heading", "# Titel", "\\# Titel"],
    ["an ordinal date at the start of a line", "5. März", "5\\. März"],
    ["a link", "https://example.org/a_b", "https\\://example.org/a\\_b"],
    ["an ordinary sentence", "Im Juni 2018 – 9 % (rund).", "Im Juni 2018 – 9 % (rund)."],
  ])("escapes %s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("readAsShown", () => {
  test.each([
    ["bold", "**Musk** sagt", "Musk sagt"],
    ["a heading", "# Musk", "Musk"],
    ["a list", "1. Musk", "Musk"],
  ])("loses unescaped marks of %s, as the screen does", (_, markdown, shown) => {
    expect(readAsShown(markdown)).toBe(shown);
  });
});

describe("echo", () => {
  test("takes hidden characters, line breaks and formatting out of what a member typed", () => {
    expect(echo("\u202Etxet\u200B  **bold**\n# @everyone")).toBe("txet \\*\\*bold\\*\\* # \\@everyone");
  });

  propertyTest.prop([fc.string({ maxLength: 5000, unit: "binary" })])("is short and one line", (typed) => {
    const shown = readAsShown(echo(typed));
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(shown).not.toMatch(/[\n\r\u202E]/);
  });
});

describe("shorten", () => {
  test("cuts at a word", () => {
    expect(shorten("Tesla entließ neun Prozent", 20)).toBe("Tesla entließ neun…");
  });

  propertyTest.prop([fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 50 })])(
    "never exceeds its length and never halves a character",
    (text, max) => {
      const short = shorten(text, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.isWellFormed()).toBe(true);
    },
  );
});
