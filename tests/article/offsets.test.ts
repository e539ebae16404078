import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Article, ArticleError, type Span } from "#src/article/article.ts";
import { articleOf } from "./seed.ts";

/** Pieces that sentences, paragraphs and markup are made of, joined at random. */
const piece = fc.constantFrom(
  ..."Der Die Musk ging kam um z. B. Dr. U.S. Inc. AG. 5. März 2018 9 % – … ... ! ? . ” “ „ \" ' ( ) [1] # ## - > * ` | <p> </p> <h1> <nav> <li> <br> & &amp; source Von By".split(
    " ",
  ),
  "\n",
  "\n\n",
  "\r\n\r\n",
  "\n \n",
  "\u00A0",
  "\u00AD",
  "\u2028",
  "\uFEFF",
  "a\u0308",
  "🚗",
  "Er ging nach Hause.",
);
const pieces = fc
  .array(piece, { maxLength: 80 })
  .chain((all) => fc.constantFrom(" ", "", "\n").map((space) => all.join(space)));
const source = fc.oneof(pieces, pieces, fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 300 }));

describe.each(["a.txt", "a.md", "a.html"])("whatever stands in %s", (file) => {
  test.prop([source], { numRuns: 1000 })(
    "offsets cut out the exact text, and no word is lost or taken twice",
    (text) => {
      const article = articleOrNone(`Titel\n\n${text}\n\nEin Satz.`, file);
      fc.pre(article !== undefined);
      for (const passage of article.passages) expect(passage.text).toBe(cut(article, passage));
      for (const section of article.sections) expect(section.heading).toBe(cut(article, section));
      expect(article.title).toBe(article.sections[0]?.heading);
      for (const span of [...article.passages, ...article.paragraphs, ...article.pullQuotes, ...article.sections]) {
        expect(cut(article, span)).toMatch(/^\S(?:[\s\S]*\S)?$/);
      }
      expectOrder(article.passages);
      expectOrder(article.paragraphs);
      expect(new Set(article.passages.map(({ id }) => id)).size).toBe(article.passages.length);
      for (const paragraph of article.paragraphs) {
        const bare = (some: string) => some.replaceAll(/\s/g, "");
        expect(paragraph.passages.map((one) => bare(one.text)).join("")).toBe(bare(cut(article, paragraph)));
      }
    },
  );

  test.prop([source])("numbers and sections fit together", (text) => {
    const article = articleOrNone(`Titel\n\n${text}\n\nEin Satz.`, file);
    fc.pre(article !== undefined);
    expect(article.paragraphs.map(({ number }) => number)).toEqual(article.paragraphs.map((_, index) => index + 1));
    expect(article.sections.flatMap(({ paragraphs }) => paragraphs)).toEqual(
      article.paragraphs.map(({ number }) => number),
    );
    expect(article.passages).toEqual(article.paragraphs.flatMap(({ passages }) => passages));
    const ids = article.passages.map(({ id }) => id);
    for (const { passages, after } of article.pullQuotes) {
      expect(passages).not.toEqual([]);
      expect(ids).toEqual(expect.arrayContaining([...passages]));
      expect(after).toBeLessThanOrEqual(article.paragraphs.length);
    }
    for (const paragraph of article.paragraphs) {
      expect(article.sections[paragraph.section]?.paragraphs).toContain(paragraph.number);
      for (const [index, passage] of paragraph.passages.entries()) {
        expect(passage).toMatchObject({ paragraph: paragraph.number, section: paragraph.section, sentence: index + 1 });
        expect(passage.id).toBe(`${paragraph.number}.${index + 1}`);
        expect(passage.truncated && index < paragraph.passages.length - 1).toBe(false);
      }
    }
  });
});

/** Whatever is not an article must be refused as such. */
function articleOrNone(text: string, file: string): Article | undefined {
  try {
    return articleOf(text, file);
  } catch (error) {
    if (error instanceof ArticleError) return undefined;
    throw error;
  }
}

function cut(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}

function expectOrder(spans: readonly Span[]): void {
  for (const [index, { start, end }] of spans.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  }
}
