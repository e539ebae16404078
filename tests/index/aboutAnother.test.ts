import { describe, expect, test } from "vitest";
import { realLibrary } from "../support/app.ts";

const strong = (query: string) =>
  realLibrary
    .index()
    .search(query, 10)
    .filter(({ strength }) => strength === "strong")
    .map(({ passage }) => passage.id);

describe("a question about one company", () => {
  test.each(["layoffs at Google", "Entlassungen bei Google", "OpenAI layoffs"])(
    "is not answered with what the article says about another: %s",
    (query) => {
      expect(strong(query)).toEqual([]);
    },
  );

  test("keeps such a passage among the nearest ones", () => {
    expect(realLibrary.index().search("layoffs at Google", 5)[0]).toMatchObject({
      strength: "weak",
      passage: { id: "10.1" },
    });
  });

  test.each([
    ["Tesla layoffs", "10.1"],
    ["layoffs", "10.1"],
    ["Musk layoffs", "10.1"],
    ["Tesla verklagt OpenAI", "15.2"],
    ["competing with Google and Facebook", "6.2"],
  ])("is answered where the passage is about it, or about no company: %s", (query, id) => {
    expect(strong(query)).toContain(id);
  });
});
