import { expect, test } from "vitest";
import { articleOf, seed, seedText, sentencesOf } from "./seed.ts";

test("the seed as Markdown has the same passages", () => {
  const [title = "", ...rest] = seedText.split("\n");
  const heading = "2018 war ein sehr schlechtes Jahr für Tesla";
  const markdown = [`# ${title}`, ...rest].join("\n").replace(`\n${heading}\n`, `\n## ${heading}\n`);
  const article = articleOf(markdown, "seed.md");
  expect(sentencesOf(article)).toEqual(sentencesOf(seed));
  expect(article.sections.map(({ heading, paragraphs }) => [heading, paragraphs])).toEqual(
    seed.sections.map(({ heading, paragraphs }) => [heading, paragraphs]),
  );
  expect(article.metadata).toEqual(seed.metadata);
});

test("markup is gone from the text, its words stay", () => {
  const article = articleOf(
    "# A *fine* title\n\nOne **bold** [link](http://x.example) and `code`.\nNext &amp; last line.",
    "a.md",
  );
  expect(article.text).toBe("A fine title\n\nOne bold link and code.\nNext & last line.");
  expect(sentencesOf(article)).toEqual(["One bold link and code.", "Next & last line."]);
});

test("setext headings, quotations and lists are read", () => {
  const article = articleOf(
    "Title\n=====\n\nSection?\n---\n\n> He said this.\n>\n> And that.\n\n- Milk\n- Butter and eggs\n  - Cheese\n\n1. First thing.",
    "a.markdown",
  );
  expect(article.sections.map(({ heading }) => heading)).toEqual(["Title", "Section?"]);
  expect(sentencesOf(article)).toEqual([
    "He said this.",
    "And that.",
    "Milk",
    "Butter and eggs",
    "Cheese",
    "First thing.",
  ]);
  expect(article.passages.some(({ truncated }) => truncated)).toBe(false);
});

test("code, tables, images, rules and embedded HTML are left out", () => {
  const article = articleOf(
    "# Title\n\nText.\n\n```\ncode();\n```\n\n    more();\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A picture](x.png)\n\n---\n\n<div>HTML</div>\n\nMore <b>text</b>.<br>End.",
    "a.md",
  );
  expect(article.text).toBe("Title\n\nText.\n\nMore text.\nEnd.");
});

test("front matter gives title and author", () => {
  const article = articleOf("---\ntitle: The title\nauthor: Jane Doe\n---\n\nText is here.\n", "a.md");
  expect(article).toMatchObject({ title: "The title", metadata: { author: "Jane Doe" } });
  expect(sentencesOf(article)).toEqual(["Text is here."]);
});

test("without a heading the first block is the title", () => {
  expect(articleOf("A title\n\nText is here.", "a.md")).toMatchObject({ title: "A title", passages: [{ id: "1.1" }] });
});

test("nesting beyond all reason is refused", () => {
  expect(() => articleOf(`# T\n\n${">".repeat(100_000)} x`, "a.md")).toThrow("a.md is nested too deeply to be read");
  expect(() => articleOf(`# T\n\n${"- ".repeat(100_000)}x`, "a.md")).toThrow("a.md is nested too deeply to be read");
});

test("a long rule is no nesting", () => {
  expect(sentencesOf(articleOf(`# T\n\nText.\n\n${"-".repeat(500)}\n\nMore.`, "a.md"))).toEqual(["Text.", "More."]);
});
