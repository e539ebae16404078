import { createHash } from "node:crypto";
import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { loadArticle } from "#src/article/loadArticle.ts";
import { articleOf, seed, seedBytes, seedText, sentencesOf } from "./seed.ts";

const CLOSED = "Hier steht ein ganzer Satz.";

describe("the seed", () => {
  test("has its first line as title", () => {
    expect(seed.title).toBe(
      "Es ist ziemlich klar: Elon Musks Einsatz für OpenAI war ein verzweifelter Versuch, Tesla zu retten",
    );
  });

  test("has 16 paragraphs in two sections", () => {
    expect(seed.sections.map(({ heading, paragraphs }) => [heading, paragraphs.at(0), paragraphs.at(-1)])).toEqual([
      [seed.title, 1, 8],
      ["2018 war ein sehr schlechtes Jahr für Tesla", 9, 16],
    ]);
  });

  test("has 56 passages, numbered within their paragraphs", () => {
    expect(seed.passages).toHaveLength(56);
    expect(seed.paragraphs.map(({ passages }) => passages.length)).toEqual([
      1, 2, 3, 4, 3, 2, 2, 4, 4, 4, 7, 2, 2, 1, 9, 6,
    ]);
    expect(seed.passages[0]).toMatchObject({
      id: "1.1",
      article: "seed",
      paragraph: 1,
      sentence: 1,
      section: 0,
      text: "Wir wissen, dass Elon Musk im Jahr 2018 sehr verzweifelt war.",
    });
    expect(seed.passages.find(({ id }) => id === "14.1")).toMatchObject({ section: 1, paragraph: 14 });
  });

  test("does not number its pull quote, but remembers where it stands and what it repeats", () => {
    const [quote, ...more] = seed.pullQuotes;
    expect(more).toEqual([]);
    expect(seed.text.slice(quote?.start, quote?.end)).toBe(
      "Musk war bereit, alles zu tun, um Tesla zu retten. Was ist schon ein bisschen Mobbing, Vernachlässigung, Rauch und Spiegel?",
    );
    expect(quote).toMatchObject({ passages: ["16.2", "16.3"], after: 12 });
  });

  test("has an author whose name is glued to the next word", () => {
    expect(seed.metadata).toEqual({
      author: "Linette Lopez",
      publication: "Business Insider",
      lines: [
        "Linette Lopezist leitender Korrespondent bei Business Insider.",
        "Lesen Sie den Originalartikel auf Business Insider",
        "source site-19",
      ],
    });
  });

  test("is cut off in one sentence, which stays a passage", () => {
    expect(seed.passages.filter(({ truncated }) => truncated)).toEqual([
      expect.objectContaining({ id: "15.9", text: "Außerdem muss er immer noch für den Geldsauger von" }),
    ]);
  });

  test("keeps quotations, percentages and parentheses whole", () => {
    expect(sentencesOf(seed)).toEqual(
      expect.arrayContaining([
        "Es war ein äußerst aggressiver Verkauf an Altman und Brockman – sehr „Komm mit mir, wenn du leben willst” Vibes.",
        "Im Juni dieses Jahres entließ Tesla 9 % seiner Mitarbeiter.",
        "„Meine Wahrscheinlichkeitseinschätzung, dass OpenAI für DeepMind/Google relevant ist, ohne dass es zu einer dramatischen Änderung der Ausführung und der Ressourcen kommt, liegt bei 0 % .”",
        "(Das Unternehmen hat 2019 eine Abteilung mit „Capped Profit“ eingerichtet, um Investoren anzulocken und hochkarätige KI-Talente zu bezahlen.)",
      ]),
    );
    expect(sentencesOf(seed).filter((text) => text.includes("; Er ging auf sie zu"))).toHaveLength(1);
  });

  test("has the digest of its bytes as revision", () => {
    expect(seed.revision).toBe(createHash("sha256").update(seedBytes).digest("hex").slice(0, 12));
  });

  test.each([
    ["a byte-order mark", `\uFEFF${seedText}`],
    ["CRLF line ends", seedText.replaceAll("\n", "\r\n")],
    ["CR line ends", seedText.replaceAll("\n", "\r")],
    ["blank lines with spaces", seedText.replaceAll("\n\n", "\n \t\u00A0\n")],
    ["white space around its lines", seedText.replaceAll("\n", "  \n  ")],
    ["non-breaking spaces", seedText.replaceAll(" %", "\u00A0%").replaceAll("Model 3", "Model\u00A03")],
    ["soft hyphens", seedText.replaceAll("ung", "u\u00ADng")],
    ["NFD text", seedText.normalize("NFD")],
    ["hard-wrapped lines", hardWrapped(seedText)],
  ])("comes out the same with %s", (_, text) => {
    const article = articleOf(text);
    expect(article.text).toBe(text.replace(/^\uFEFF/, ""));
    const normalised = (one: string) => one.normalize("NFC").replaceAll("\u00AD", "").replaceAll(/\s+/g, " ");
    expect(sentencesOf(article).map(normalised)).toEqual(sentencesOf(seed).map(normalised));
    expect(article.passages.map(({ id, truncated }) => [id, truncated])).toEqual(
      seed.passages.map(({ id, truncated }) => [id, truncated]),
    );
    expect(article.sections.map(({ paragraphs }) => paragraphs)).toEqual(
      seed.sections.map(({ paragraphs }) => paragraphs),
    );
    expect(article.pullQuotes.map(({ passages, after }) => ({ passages, after }))).toEqual(
      seed.pullQuotes.map(({ passages, after }) => ({ passages, after })),
    );
    expect(article.metadata).toMatchObject({ author: "Linette Lopez", publication: "Business Insider" });
  });
});

/** Long lines broken at the last space before column 70. */
function hardWrapped(text: string): string {
  const [title = "", ...rest] = text.split("\n");
  return [title, ...rest.map((line) => (line.length < 110 ? line : line.replaceAll(/(.{40,70}) /g, "$1\n")))].join(
    "\n",
  );
}

describe("headings", () => {
  const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,9}$/);

  check.prop([fc.array(word, { minLength: 1, maxLength: 8 })])(
    "short lines without closing punctuation open sections",
    (words) => {
      const heading = words.join(" ");
      const article = articleOf(`Titel\n\n${CLOSED}\n\n${heading}\n\nNoch ein anderer ganzer Satz.\n`);
      expect(article.sections.map((section) => section.heading)).toEqual(["Titel", heading]);
      expect(article.sections.map(({ paragraphs }) => paragraphs)).toEqual([[1], [2]]);
    },
  );

  check.prop([
    fc.array(word, { minLength: 1, maxLength: 8 }),
    fc.constantFrom(".", "?", "!", "…", ":", ".“", "!”", ".)"),
  ])("a line with closing punctuation is a paragraph", (words, mark) => {
    const line = `${words.join(" ")}${mark}`;
    const article = articleOf(`Titel\n\n${CLOSED}\n\n${line}\n\nNoch ein anderer ganzer Satz.\n`);
    expect(article.sections).toHaveLength(1);
    expect(sentencesOf(article)).toContain(line);
  });

  test("a line of few but very long words is a paragraph", () => {
    const line = `Die ${"Donaudampfschifffahrts".repeat(5)}gesellschaft`;
    expect(articleOf(`Titel\n\n${line}\n\n${CLOSED}`).paragraphs).toHaveLength(2);
  });

  test("a long line without closing punctuation is a paragraph that is cut off", () => {
    const line =
      "Dieser Absatz hat sehr viele Wörter, viel mehr als eine Überschrift je hätte, und er bricht dann mitten in der";
    const article = articleOf(`Titel\n\n${line}\n\n${CLOSED}`);
    expect(article.passages.map(({ truncated }) => truncated)).toEqual([true, false]);
  });

  test("a heading with nothing below it is text that is cut off", () => {
    const article = articleOf(`Titel\n\n${CLOSED}\n\nUnd dann kam`);
    expect(article.sections).toHaveLength(1);
    expect(article.passages.at(-1)).toMatchObject({ id: "2.1", text: "Und dann kam", truncated: true });
  });

  test("a line of ornaments is neither a heading nor a paragraph", () => {
    const article = articleOf(`Titel\n\n${CLOSED}\n\n* * *\n\nNoch ein anderer ganzer Satz.`);
    expect(article.sections).toHaveLength(1);
    expect(article.paragraphs).toHaveLength(2);
  });

  test("the line below the title need not be blank", () => {
    expect(articleOf(`Titel\n${CLOSED}`)).toMatchObject({ title: "Titel", paragraphs: [{ number: 1 }] });
  });
});

describe("pull quotes", () => {
  // Long last words: a short one may be an abbreviation, behind which no sentence ends.
  const sentence = fc.stringMatching(/^[A-Z][a-z]{2,7}( [a-z]{2,7}){2,5} [a-z]{8,9}\.$/);

  check.prop([fc.uniqueArray(sentence, { minLength: 3, maxLength: 6 }), fc.nat(), fc.boolean()])(
    "whole sentences that recur in a longer paragraph are not numbered, wherever they stand",
    (sentences, seedNumber, isBefore) => {
      const at = seedNumber % sentences.length;
      const quote = sentences[at] ?? "";
      const long = sentences.join(" ");
      const body = isBefore ? [quote, CLOSED, long] : [long, CLOSED, quote];
      const article = articleOf(["Titel", ...body].join("\n\n"));
      expect(article.paragraphs).toHaveLength(2);
      const host = isBefore ? 2 : 1;
      expect(article.pullQuotes).toMatchObject([{ passages: [`${host}.${at + 1}`], after: isBefore ? 0 : 2 }]);
    },
  );

  test.each([
    ["in quotation marks of its own", "„Er wollte alles für sich haben.“"],
    ["on several lines", "Er wollte alles\nfür sich haben."],
    ["in decomposed characters", "Er wollte alles für sich haben.".normalize("NFD")],
  ])("are recognised %s", (_, quote) => {
    const article = articleOf(`Titel\n\n${quote}\n\n${CLOSED} Er wollte alles für sich haben. So war es.`);
    expect(article.pullQuotes).toMatchObject([{ passages: ["1.2"], after: 0 }]);
  });

  test("of two equal paragraphs the first is the text", () => {
    const article = articleOf(`Titel\n\n${CLOSED}\n\nDas ist etwas anderes.\n\n${CLOSED}`);
    expect(article.paragraphs).toHaveLength(2);
    expect(article.pullQuotes).toMatchObject([{ passages: ["1.1"], after: 2 }]);
  });

  test("a quote of a quote belongs to the paragraph", () => {
    const article = articleOf(
      "Titel\n\nEr ging nach Hause.\n\nEr ging nach Hause. Er schlief.\n\nTag. Er ging nach Hause. Er schlief.",
    );
    expect(article.paragraphs).toHaveLength(1);
    expect(article.pullQuotes.map(({ passages }) => passages)).toEqual([["1.2"], ["1.2", "1.3"]]);
  });

  test("other sentences with the same beginning are text", () => {
    const article = articleOf("Titel\n\nEr kam gestern an.\n\nEr kam gestern an, weil er musste.");
    expect(article.paragraphs).toHaveLength(2);
  });

  test("a heading whose words recur stays a heading", () => {
    const article = articleOf("Titel\n\nEin Jahr für Tesla\n\nEs war ein Jahr. Es war Ein Jahr für Tesla und alle.");
    expect(article.sections.map(({ heading }) => heading)).toEqual(["Titel", "Ein Jahr für Tesla"]);
  });
});

describe("a file that is no article is refused with its name, what is wrong and what to do", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));
  test.each([
    ["empty", bytes(""), /^a\.txt is empty: /],
    ["only a byte-order mark", bytes("\uFEFF"), /^a\.txt is empty: /],
    ["white space", bytes(" \r\n\t\u00A0\n"), /^a\.txt is empty: /],
    [
      "Latin-1",
      bytes("Titel\n\nF", [0xfc], "r Tesla."),
      /^a\.txt is not valid UTF-8 \(first in line 3\): save it as UTF-8\.$/,
    ],
    ["cut inside a character", bytes("Titel\n\nText f", [0xc3]), /not valid UTF-8 \(first in line 3\)/],
    ["UTF-16 LE", Buffer.from("\uFEFFTitel\n\nText.", "utf16le"), /^a\.txt is encoded in UTF-16: save it as UTF-8\.$/],
    ["UTF-16 BE", Buffer.from("\uFEFFTitel\n\nText.", "utf16le").swap16(), /is encoded in UTF-16/],
    ["UTF-16 without mark", Buffer.from("Titel\n\nText.", "utf16le"), /is a binary file .*UTF-8/],
    ["binary", bytes("Titel\n\nText", [0], "."), /is a binary file .*UTF-8/],
    ["title only", bytes("Titel\n"), /^a\.txt has no text below its title: /],
    ["title and metadata only", bytes("Titel\n\nVon Erika Muster\n\nsource site-19"), /has no text below its title/],
    ["more than 5 MB", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), /^a\.txt has 5\.1 MB, but at most 5 MB are read: /],
  ])("%s", (_, source, message) => {
    expect(() => loadArticle(source, { slug: "a", file: "a.txt" })).toThrow(
      expect.objectContaining({ name: "ArticleError", message: expect.stringMatching(message) }),
    );
  });
});
