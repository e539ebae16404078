import { expect, test } from "vitest";
import { withoutAttribution } from "#src/index/claims/attribution.ts";
import { realLibrary } from "../../support/app.ts";
import { MUSK } from "../../support/sources.ts";

const { check } = realLibrary.claims(MUSK);

test.each([
  "Nein, Musk hat OpenAI verklagt.",
  "No, Musk sued OpenAI.",
  "Es heißt, Musk habe OpenAI verklagt.",
  "Dem Artikel nach hat Musk OpenAI verklagt.",
  "Laut Text hat Musk OpenAI verklagt.",
  "Im Artikel steht, dass Musk OpenAI verklagt hat.",
  "We read that Musk sued OpenAI.",
  "The piece argues that Musk sued OpenAI.",
  "According to the article, Musk sued OpenAI.",
  "Musk sued OpenAI, says the article.",
  "As the author notes, Musk sued OpenAI.",
  "Der Autorin zufolge hat Musk OpenAI verklagt.",
  "Musk hat OpenAI verklagt, heißt es im Text.",
])("what only introduces a claim changes nothing: %s", (claim) => {
  expect(check(claim).outcome).toBe("supported");
});

test.each([
  "The article does not say that Musk sued OpenAI",
  "Es heißt nicht, dass Musk OpenAI verklagt hat",
  "Nein",
  "No deal was made",
  "The report was wrong",
  "Laut Artikel",
])("what says something itself stays: %s", (claim) => {
  expect(withoutAttribution(claim)).toBe(claim);
});
