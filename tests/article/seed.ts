import { readFileSync } from "node:fs";
import type { Article } from "#src/article/article.ts";
import { loadArticle } from "#src/article/loadArticle.ts";

const FILE = "000_b6f5ecb3f7cfa349.txt";

export const seedBytes = readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url));

export const seedText = seedBytes.toString("utf8");

export const seed = loadArticle(seedBytes, { slug: "seed", file: FILE });

/** An article made of text, as if it stood in a file of that name. */
export function articleOf(text: string, file = "article.txt"): Article {
  return loadArticle(new TextEncoder().encode(text), { slug: "test", file });
}

export function sentencesOf({ passages }: Article): readonly string[] {
  return passages.map(({ text }) => text);
}
