import { describe, expect, test } from "vitest";
import { claimOutcome } from "#src/cli/evaluation/claimOutcome.ts";
import { twoArticles } from "../support/app.ts";

const library = await twoArticles();

describe("a claim of an evaluation file", () => {
  test.each([
    ["Tesla laid off 9% of its employees in June 2018.", undefined, "supported"],
    ["Tesla laid off 20% of its employees in June 2018.", undefined, "contradicted"],
    ["Tesla laid off 20% of its employees in June 2018.", "saltmere-bridge", "absent"],
    ["Volkswagen opened a bakery in Wolfsburg last summer.", undefined, "absent"],
  ])("is held against every article or the chosen one: %s %s", (claim, article, outcome) => {
    expect(claimOutcome(claim, library, article)).toBe(outcome);
  });
});
