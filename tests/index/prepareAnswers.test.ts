import { expect, test } from "vitest";
import { prepareAnswers } from "#src/index/prepareAnswers.ts";
import { realLibrary } from "../support/app.ts";

test("what the first question of a kind needs is there before it", () => {
  const prepared: string[] = [];
  prepareAnswers({
    ...realLibrary,
    claims: (slug) => {
      prepared.push(`claims of ${slug}`);
      return realLibrary.claims(slug);
    },
    quotations: (slug) => {
      prepared.push(`quotations of ${slug}`);
      return realLibrary.quotations(slug);
    },
  });
  for (const slug of realLibrary.sources.keys()) {
    expect(prepared).toContain(`claims of ${slug}`);
    expect(prepared).toContain(`quotations of ${slug}`);
  }
});
