import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Checked, renderChecks } from "#src/render/check/checkReply.ts";
import { MESSAGE_COMPONENTS_MAX, MESSAGE_TEXT_MAX } from "#src/render/limits.ts";
import { renderExcerpt } from "#src/render/passage.ts";
import { block } from "#src/render/reply.ts";
import { withReport } from "#src/render/report.ts";
import { textsOf } from "#src/render/verify.ts";
import { textsIn } from "#src/text/texts.ts";
import { countComponents, textOf } from "../support/shown.ts";
import { passageOf, realSource } from "../support/sources.ts";

const source = await realSource();
const shown = ["7.2", "9.4", "10.1"].map((id) => ({ source, passage: passageOf(source, id) }));

function checkedWith(sizes: readonly number[]): Checked {
  const [words = 1, line = 1, lines = 1, excerpt = 1, excerpts = 1, speaker = 0] = sizes;
  return {
    said: { words: "*".repeat(words), ...(speaker > 0 && { speaker: "_".repeat(speaker) }) },
    outcome: Array.from({ length: lines }, () => "o".repeat(line)),
    detail: block("d".repeat(excerpt)),
    evidence: Array.from({ length: excerpts }, () => block("e".repeat(excerpt))),
    citation: "c".repeat(160),
    passages: shown,
    nearest: shown,
  };
}

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 4000 }),
  fc.integer({ min: 1, max: 320 }),
  fc.integer({ min: 1, max: 8 }),
  fc.integer({ min: 1, max: 3500 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 0, max: 40 }),
);

describe("checks", () => {
  propertyTest.prop([fc.array(sizes, { minLength: 1, maxLength: 5 }), fc.boolean()])(
    "fit into a message with all of their outcomes, whatever was checked",
    (all, isPostable) => {
      const reply = renderChecks({
        checked: all.map(checkedWith),
        language: "en",
        above: ["a".repeat(300)],
        below: ["b".repeat(150)],
        post: isPostable ? "post:quotes:::" : undefined,
      });
      const { components } = withReport(reply, "en");
      expect(textsOf(components).join("").length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
      expect(countComponents(components)).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
      for (const [, line] of all) expect(textOf(reply)).toContain("o".repeat(line));
    },
  );

  test("name where the evidence stands when it does not fit", () => {
    const long = checkedWith([900, 300, 4, 3000, 2]);
    const reply = renderChecks({
      checked: [long, long, long],
      language: "en",
      above: [],
      below: [],
      post: undefined,
    });
    expect(textOf(reply)).toContain(`-# ${"c".repeat(160)}`);
    expect(JSON.stringify(withReport(reply, "en"))).toContain(textsIn("en").report.button);
  });

  test("can be reported with the places of all of them, also of those that only name theirs", () => {
    const [first, second, third] = shown;
    if (!first || !second || !third) throw new Error("no passages");
    const excerpt = renderExcerpt({ source, passages: [first.passage], language: "en" });
    const short = { ...checkedWith([10, 10]), evidence: [excerpt], passages: [first] };
    const long = { ...checkedWith([10, 10, 1, 3900, 1]), passages: [second, third] };
    const reply = renderChecks({ checked: [short, long], language: "en", above: [], below: [], post: undefined });
    expect(reply.quotations.map(({ place }) => place)).toEqual(["7.2"]);
    const [id] = /"report:[^"]*"/.exec(JSON.stringify(withReport(reply, "en"))) ?? [];
    expect(id).toContain("~7.2,9.4,10.1");
  });
});
