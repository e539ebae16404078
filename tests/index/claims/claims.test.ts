import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { realLibrary } from "../../support/app.ts";
import { MUSK } from "../../support/sources.ts";

const { check } = realLibrary.claims(MUSK);

describe("a claim", () => {
  test.each([
    ["Tesla entließ 2018 neun Prozent der Mitarbeiter", "supported"],
    ["Musk sued OpenAI", "supported"],
    ["Tesla entließ 20 % der Mitarbeiter", "contradicted"],
    ["Musk wanted OpenAI to stay a non-profit", "contradicted"],
    ["Altman drängte Musk, eine Milliarde aufzubringen", "contradicted"],
    ["Musk bought Twitter", "not-addressed"],
  ])("%s: %s", (text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });

  test.each([
    "Musk sued OpenAI in 2015",
    "OpenAI was founded before 2015",
    "Musk could sue OpenAI",
    "Musk nearly sued OpenAI",
    "Vielleicht hat Musk OpenAI verklagt",
    "Only Musk sued OpenAI",
    "Tesla laid off almost 9%",
    "Hat Musk OpenAI verklagt?",
    "Tesla planned to lay off 9% of employees",
  ])("that turns or dates what the article says is not supported by it: %s", (text) => {
    expect(check(text).outcome).not.toBe("supported");
  });

  test("of the evaluation file is judged right in nine of ten cases, and never falsely supported", () => {
    const { claims }: { claims: readonly { claim: string; outcome: string }[] } = JSON.parse(
      readFileSync("tests/eval/musk-openai-tesla.json", "utf8"),
    );
    const judged = claims.map(({ claim, outcome }) => {
      const found = check(claim).outcome;
      return { claim, outcome, found: found === "not-addressed" ? "absent" : found };
    });
    expect(judged.filter(({ outcome, found }) => outcome === found).length / judged.length).toBeGreaterThan(0.9);
    expect(judged.filter(({ outcome, found }) => found === "supported" && outcome !== found)).toEqual([]);
  });
});
