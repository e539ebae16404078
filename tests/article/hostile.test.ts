import { expect, test } from "vitest";
import { articleOf } from "./seed.ts";

const SIZE = 2 * 1024 * 1024;
/** Anything quadratic takes many minutes; this leaves room for a busy machine. */
const TIME_LIMIT_MS = 60_000;

test.each([
  ["one word", "a"],
  ["words", "wort "],
  ["sentences", "Ein Satz steht hier. "],
  ["full stops", "."],
  ["spaced full stops", ". "],
  ["hyphens and full stops", "- . "],
  ["closing marks", ".” "],
  ["shouts in a quotation", "a!“ b "],
  ["opened parentheses", "("],
  ["parentheses", "(a. B) "],
  ["white space", " "],
  ["soft hyphens", "\u00AD"],
  ["footnotes", ".[1]"],
  ["equal paragraphs", "Ein kurzer Absatz hier.\n\n"],
  ["headings", "Ein kurzer\n\n"],
  ["bylines", "By Jane Doe\n\n"],
])(
  "two megabytes of %s on one line are read",
  (_, unit) => {
    const article = articleOf(`Titel\n\nText ${unit.repeat(Math.floor(SIZE / Buffer.byteLength(unit)))} Ende.`);
    expect(article.passages.length).toBeGreaterThan(0);
  },
  TIME_LIMIT_MS,
);

test(
  "the largest file that is allowed is read",
  () => {
    const unit = "Ein Satz steht hier. ";
    const article = articleOf(`Titel\n\n${unit.repeat(Math.floor((5 * 1024 * 1024 - 7) / unit.length))}`);
    expect(article.passages.length).toBe(249_660);
  },
  TIME_LIMIT_MS,
);

test(
  "a page with many hidden elements that never end is read",
  () => {
    const hidden = Array.from({ length: 100_000 }, (_, index) => `<x${index} hidden>`).join("");
    expect(articleOf(`<h1>T</h1><p>Text.</p>${hidden}`, "a.html").passages).toHaveLength(1);
  },
  TIME_LIMIT_MS,
);
