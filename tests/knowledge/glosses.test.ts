import { expect, test } from "vitest";
import { inspectSources } from "#src/knowledge/loadSources.ts";
import { passageHash } from "#src/knowledge/passageHash.ts";
import { libraryWith } from "./libraryWith.ts";

const FILE = "knowledge/kurz/glosses.en.yaml";
const PASSAGES = ["Eins ist da.", "Zwei ist da."];
const ARTICLE = `seed: kurz.txt
title: { de: A, en: A }
author: B
publication: C
language: de
translation: { de: deutsche Übersetzung, en: German translation }
licence: { de: D, en: D }
`;

const gloss = (passage: string, of: string) => `- passage: ${passage}\n  of: ${of}\n  text: A gloss.\n`;
const hash = (index: number) => passageHash(PASSAGES[index] ?? "");

async function inspect(glosses: string) {
  const root = await libraryWith({
    "knowledge/saltmere-bridge": undefined,
    "seeds/kurz.txt": `Titel\n\n${PASSAGES.join(" ")}\n`,
    "knowledge/kurz/article.yaml": ARTICLE,
    [FILE]: glosses,
  });
  return await inspectSources(root);
}

test("glosses are found by passage", async () => {
  const note = { de: "Die Quelle ist entstellt.", en: "The source is garbled." };
  const noted = `  note:\n    de: ${note.de}\n    en: ${note.en}\n`;
  const { sources, problems } = await inspect(gloss("1.1", hash(0)) + gloss("1.2", hash(1)) + noted);
  expect(problems).toEqual([]);
  expect([...(sources[0]?.knowledge.glosses ?? [])]).toEqual([
    ["1.1", { passage: "1.1", text: "A gloss.", note: undefined }],
    ["1.2", { passage: "1.2", text: "A gloss.", note }],
  ]);
});

test("the hash is the beginning of the SHA-256 of the passage", () => {
  expect(passageHash("")).toBe("e3b0c44298fc");
  expect(hash(0)).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  [
    "a stale one",
    gloss("1.1", hash(0)) + gloss("1.2", "0123456789ab"),
    5,
    `the gloss of passage 1.2 is stale, the passage's hash is now ${hash(1)}`,
  ],
  ["a missing one", gloss("1.1", hash(0)), 1, "no gloss for 1.2: either none or all have one"],
  [
    "one of no passage",
    gloss("1.1", hash(0)) + gloss("1.2", hash(1)) + gloss("1.10", hash(1)),
    7,
    "there is no passage 1.10 in the article",
  ],
  [
    "two of one passage",
    gloss("1.1", hash(0)) + gloss("1.2", hash(1)) + gloss("1.2", hash(1)),
    7,
    "passage 1.2 already has a gloss in line 4",
  ],
  ["a hash that is none", gloss("1.1", hash(0)) + gloss("1.2", "12"), 5, '"of" is not a hash of 12 hexadecimal digits'],
])("%s is named", async (_, glosses, line, message) => {
  const { problems } = await inspect(glosses);
  expect(problems).toContainEqual({ file: FILE, line, message: expect.stringContaining(message) });
});

test("a hash of digits alone, or with an exponent, stays a text", async () => {
  for (const of of ["012345678901", "1234567e8901"]) {
    const { problems } = await inspect(gloss("1.1", of) + gloss("1.2", hash(1)));
    expect(problems).toMatchObject([{ message: expect.stringContaining("is stale") }]);
  }
});
