import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { createQuotationVerifier } from "#src/index/quotation/verifyQuotation.ts";
import { renderWordDiff } from "#src/render/check/wordDiff.ts";
import { realSource } from "../support/sources.ts";

const source = await realSource();
const { verify } = createQuotationVerifier(source);

function diffOf(quote: string): string {
  const verdict = verify(quote);
  if (verdict.outcome !== "altered") throw new Error(`${verdict.outcome}: ${quote}`);
  return renderWordDiff(verdict.runs);
}

describe("a comparison", () => {
  test("strikes out what only the quotation has and shows in bold what only the article has", () => {
    expect(diffOf("Im Juni dieses Jahres entließ Tesla 20 % seiner besten Mitarbeiter.")).toBe(
      "Im Juni dieses Jahres entließ Tesla ~~20~~ **9** % seiner ~~besten~~ Mitarbeiter.",
    );
  });

  test("shortens long stretches that are the same", () => {
    const lengths = source.article.passages.map(({ text }) => text.length);
    const longest = source.article.passages.find(({ text }) => text.length === Math.max(...lengths));
    const words = longest?.text.split(" ") ?? [];
    const diff = diffOf([...words.slice(0, -1), "Tomaten", ...words.slice(-1)].join(" "));
    expect(diff.startsWith("… ")).toBe(true);
    expect(diff).toContain("~~Tomaten~~");
    expect(diff.length).toBeLessThan(200);
  });

  propertyTest.prop([
    fc.array(fc.constantFrom("*", "~~", "**x**", "`", "> ", "_", "Tesla", "nicht"), { maxLength: 4 }),
  ])("shows marks that were typed as characters", (marks) => {
    const quote = `Im Juni dieses Jahres entließ ${marks.join(" ")} Tesla 9 % seiner besten Mitarbeiter.`;
    const verdict = verify(quote);
    if (verdict.outcome !== "altered") return;
    const own = renderWordDiff(verdict.runs).replaceAll(/\\[\s\S]/g, "");
    expect((own.match(/~~/g) ?? []).length % 2).toBe(0);
    expect((own.match(/\*\*/g) ?? []).length % 2).toBe(0);
    expect(own).not.toMatch(/[`>_]/);
  });
});
