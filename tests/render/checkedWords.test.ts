import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { showWords, wordsIn } from "#src/render/check/checkedWords.ts";
import { card } from "#src/render/reply.ts";

const text = fc
  .string({ unit: fc.constantFrom(..."abÄ 7.-#>*_~`|\\\"'“”„‚‘«»[]()@:/\n–1"), minLength: 1, maxLength: 80 })
  .filter((one) => one.trim() !== "");

describe("words that a private answer shows", () => {
  propertyTest.prop([
    fc.array(fc.record({ words: text, named: fc.boolean(), speaker: text, hidden: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom("de" as const, "en" as const),
  ])("are read back from it exactly as they were typed", (typed, language) => {
    const said = typed.map(({ words, named, speaker, hidden }) => ({
      words,
      ...(hidden && { isHidden: true }),
      ...(named && { speaker: speaker.replace(/\s+/g, " ") }),
    }));
    const numbered = said.length > 1;
    const shown = said.map((one, position) => showWords(one, { position, numbered, max: 1000, language }));
    const { components } = card({ blocks: shown.map(({ block }) => block) });
    expect(shown.every(({ whole }) => whole)).toBe(true);
    expect(wordsIn(components)).toEqual(said);
  });

  test("are said not to be whole when they are too long", () => {
    const { block, whole } = showWords(
      { words: `${"*".repeat(600)} end` },
      { position: 0, numbered: false, max: 800, language: "en" },
    );
    expect(whole).toBe(false);
    expect(block.text.length).toBeLessThan(820);
  });

  test("are not looked for in other texts", () => {
    expect(wordsIn(card({ blocks: [{ text: "“Not checked”", quotations: [] }] }).components)).toEqual([]);
  });
});
