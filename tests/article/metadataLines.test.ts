import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { headMetadata, tailMetadata } from "#src/article/metadataLines.ts";
import { articleOf } from "./seed.ts";

const name = fc
  .tuple(fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüé]{2,8}$/), fc.stringMatching(/^[A-Z][a-z]{2,8}(-[A-Z][a-z]{2,5})?$/))
  // A surname in -is, -was or -war can be told from a glued verb by nobody.
  .filter(([, last]) => !/(?:ist|is|was|war)$/.test(last))
  .map((parts) => parts.join(" "));

describe("the line about the author at the end", () => {
  check.prop([name, fc.constantFrom(" ", ""), fc.constantFrom("ist", "war")])(
    "is read in German, glued or not",
    (author, space, verb) => {
      expect(tailMetadata(`${author}${space}${verb} leitende Redakteurin bei Neue Hafenzeitung.`)).toEqual({
        author,
        publication: "Neue Hafenzeitung",
      });
    },
  );

  check.prop([name, fc.constantFrom(" ", "")])("is read in English, glued or not", (author, space) => {
    expect(tailMetadata(`${author}${space}is a senior reporter at The Gazette.`)).toEqual({
      author,
      publication: "The Gazette",
    });
  });

  test.each([
    ["Linette Lopezist leitender Korrespondent bei Business Insider.", "Linette Lopez", "Business Insider"],
    ["Hans Christ ist Reporter bei der Zeitung.", "Hans Christ", undefined],
    ["Karl Christist Reporter bei Der Zeitung.", "Karl Christ", "Der Zeitung"],
    ["Ursula von der Leyen ist Autorin für Das Blatt", "Ursula von der Leyen", "Das Blatt"],
    ["Jane Doe writes for The Gazette as an editor at The Gazette. She lives in Wales.", "Jane Doe", "The Gazette"],
  ])("%s", (line, author, publication) => {
    expect(tailMetadata(line)).toEqual({ author, ...(publication && { publication }) });
  });
});

describe("other lines about the article", () => {
  test.each([
    ["Lesen Sie den Originalartikel auf Business Insider", { publication: "Business Insider" }],
    ["Zum Originalbeitrag bei Business Insider.", { publication: "Business Insider" }],
    ["Dieser Artikel erschien zuerst auf Englisch bei Business Insider", { publication: "Business Insider" }],
    ["Read the original article on Business Insider", { publication: "Business Insider" }],
    ["This story was originally published by The Gazette.", { publication: "The Gazette" }],
    ["source site-19", {}],
    ["Source: The Gazette, 5 March 2024", {}],
    ["Quelle: dpa", {}],
    ["Updated: 5 March 2024, 10:30", {}],
    ["Veröffentlicht am 5. März 2024", {}],
    ["By Jane Doe", { author: "Jane Doe" }],
    ["Von Erika Muster und Max Beispiel", { author: "Erika Muster und Max Beispiel" }],
    ["By Jane Doe, The Gazette", { author: "Jane Doe", publication: "The Gazette" }],
    ["Autorin: Erika Muster | Die Zeitung", { author: "Erika Muster", publication: "Die Zeitung" }],
  ])("%s", (line, found) => {
    expect(tailMetadata(line)).toEqual(found);
  });

  test.each([
    "Wir wissen, dass Elon Musk im Jahr 2018 sehr verzweifelt war.",
    "Elon Musk ist ein reicher Mann bei Tesla.",
    "Die Quelle schwieg.",
    "Quelle allen Übels ist das Geld.",
    "Stand 2018 war alles anders als 2019.",
    "Das Bild ist ein Original.",
    "Von Hamburg nach Berlin",
    "By land and sea",
    "Read this.",
  ])("%s is a line of the text", (line) => {
    expect(tailMetadata(line)).toBeUndefined();
    expect(headMetadata(line)).toBeUndefined();
  });
});

test("a byline and a date below the title are metadata, the same words further down are text", () => {
  const article = articleOf(
    "Titel\n\nVon Erika Muster\n\nVeröffentlicht am 5. März 2024\n\nEin Satz steht hier.\n\nVon Erika Muster\n\nEin anderer Satz.",
  );
  expect(article.metadata).toEqual({
    author: "Erika Muster",
    lines: ["Von Erika Muster", "Veröffentlicht am 5. März 2024"],
  });
  expect(article.sections.map(({ heading }) => heading)).toEqual(["Titel", "Von Erika Muster"]);
});

test("metadata at the end is found in any order", () => {
  const tail = ["source site-2", "Read the original article on The Gazette", "Jane Doe is a reporter at The Gazette."];
  const article = articleOf(`Title\n\nA sentence.\n\n${tail.join("\n\n")}`);
  expect(article.metadata).toEqual({ author: "Jane Doe", publication: "The Gazette", lines: tail });
  expect(article.passages).toHaveLength(1);
});

test("a line that looks like metadata stays text when text follows it", () => {
  expect(articleOf("Title\n\nJane Doe is a reporter at The Gazette.\n\nShe wrote this.").passages).toHaveLength(2);
});
