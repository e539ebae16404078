import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadArticle } from "#src/article/loadArticle.ts";

const SEED = "000_b6f5ecb3f7cfa349.txt";
const seed = loadArticle(readFileSync(new URL(`../../seeds/${SEED}`, import.meta.url)), { slug: "seed", file: SEED });

test("cuts every passage of the seed out of its text", () => {
  expect(seed.passages).toHaveLength(56);
  for (const { start, end, text } of seed.passages) expect(seed.text.slice(start, end)).toBe(text);
});

test("flags the one sentence that the seed cuts off", () => {
  expect(seed.passages.filter(({ truncated }) => truncated).map(({ text }) => text)).toEqual([
    "Außerdem muss er immer noch für den Geldsauger von",
  ]);
});
