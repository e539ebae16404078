import { describe, expect, test } from "vitest";
import { splitSentences } from "#src/article/splitSentences.ts";

/** Sentences are written one a line; joined by spaces they must come apart again at exactly these places. */
const GERMAN: Readonly<Record<string, string>> = {
  "ordinal dates": `Am 5. März 2024 kam er.
    Es war der 3. Oktober.
    Am 5. 3. 2024 ging er.
    Im 19. Jahrhundert war es anders.
    Zum 40. Geburtstag kam Musk.`,
  "numbers that end a sentence": `Es waren 42.
    Tesla verlor.
    Das war 2018.
    Musk ging.
    2019 kam er wieder.
    Er kam am 5.
    Dann ging er.
    „Ich bin 42.“
    Musk lachte.`,
  "abbreviations of several letters": `Das war z. B. am Montag.
    Er mag z.B. Autos, d. h. Wagen.
    So ist es i. d. R. Mittwochs.
    Vgl. Müller.`,
  titles: `Dr. Müller kam.
    Er traf Prof. Dr. Schmidt und Dipl. Ing. Meier.`,
  companies: `Die Tesla Inc. Aktie fiel.
    Er arbeitet bei Tesla Inc.
    Die Firma wuchs.
    Sie gehört der Volkswagen AG.
    Die Firma baut Autos.
    Das sagt die BMW AG.
    Musk schweigt.`,
  "dotted letters": `Er lebt in den U.S.
    Die Firma auch.
    Der U.S. Senat stimmte zu.
    Das hat die e. V. Struktur.`,
  initials: `J. R. R. Tolkien schrieb.
    George W. Bush kam.
    Das war Plan B.
    Der ging schief.`,
  "decimals and units": `Version 2.0 kostet 3.5 Mio. Euro.
    Es sind ca. 30 Mrd. US-Dollar.
    Das sind 9 % seiner Mitarbeiter und 1.000 Stück.`,
  "a full stop after a space": `Es liegt bei 0 % .
    Das war es.
    „Es liegt bei 0 % .”
    So steht es da.
    „Es liegt bei 0 % . ”
    So steht es da.`,
  ellipses: `Er ging …
    Dann kam er wieder.
    Er wartete…
    Musk blieb.
    Er wollte … Tesla kaufen.
    Er wollte [...] Tesla kaufen.
    Er kam (…) Montag.`,
  "marks inside quotations": `„Halt!“, rief er.
    „Warum?“ fragte sie.
    Er rief „Halt!“ und ging.
    Sehr „Komm mit mir!” Vibes.
    Er sagte: „Ich komme wieder!“
    Musk lachte.
    Sie rief „Halt!“
    Dann ging sie.`,
  "sentences inside quotations": `„Ich gehe.
    Du bleibst.“
    Dann ging er.
    »Gut.«
    Er ging.
    ‚Gut.‘
    Er ging.`,
  parentheses: `(Das war gestern.)
    Heute ist es anders (siehe Abs. 3).
    Er kam (das war gestern. Oder heute?) und ging.
    Nichts (!) geschah.`,
  "words of law": `Siehe Abs. 3 und Art. 5 sowie Nr. 7.
    Das ist eine neue Art.
    Investoren wissen das.`,
  "words that begin small": `iPhone ist ein Produkt.
    eBay auch.
    Yahoo! ist alt.`,
  "dashes and semicolons": `Es waren Geschäftspartner; Er ging auf sie zu.
    Er kam.
    – Nein.
    Es bricht „Mein Weg oder die Autobahn“-Szenarien.`,
  footnotes: `Das stimmt.[1]
    Es ist so.²
    Ja.`,
  "marks in a row": `Wirklich?!
    Nein!!
    Gut.`,
  "web addresses": `Er schrieb auf www.tesla.com darüber.
    Node.js ist gut.`,
};

const ENGLISH: Readonly<Record<string, string>> = {
  titles: `Mr. Smith and Mrs. Jones met Dr. Who.
    Gen. Lee and Sen. Warren spoke.
    St. Petersburg is big.`,
  companies: `Apple Inc. shares fell.
    He works at Apple Inc.
    The firm grew.
    Corran & Hale Ltd. examined it.`,
  "dotted letters": `It happened in the U.S.
    The company left.
    The U.S. Senate voted, i.e. The House did not.
    He has a Ph.D.
    The end came at 5 p.m. Tuesday.
    It began at 7.40 a.m., with Pell there.`,
  dates: `On Jan. 5 he came.
    It was page 5.
    Musk left.
    World War II.
    Tesla came.`,
  numbers: `See Fig. 3 and No. 7.
    He was no. 1 there.
    He said no.
    Then he left.
    It cost $3.5 million.
    $5 was enough.`,
  quotations: `“Come with me.”
    He left.
    “Really?” she asked.
    "Stop."
    She left.
    'Stop.'
    She left.
    The people's choice.`,
  ellipses: `He came...
    Then he left.
    Wait—what?
    Yes.`,
};

describe.each([
  ["de", GERMAN],
  ["en", ENGLISH],
] as const)("%s", (language, cases) => {
  test.each(Object.entries(cases))("%s", (_, written) => {
    const sentences = written.split("\n").map((line) => line.trim());
    for (const space of [" ", "\n", "  ", "\u00A0", "\r\n"]) {
      expect(split(sentences.join(space), language)).toEqual(sentences);
    }
  });
});

test("every pair of sentences of the table comes apart", () => {
  const all = Object.values(GERMAN).flatMap((written) => written.split("\n").map((line) => line.trim()));
  const closed = all.filter(
    (sentence) => /[^. ]\.$/.test(sentence) && !/\d\.$|\b[A-Z]\.$|(?:Inc|AG|U\.S)\.$/.test(sentence),
  );
  for (const first of closed) {
    for (const second of ["Die Firma ging.", "Musk ging.", "„Er ging.“", "(Er ging.)", "2018 ging er."]) {
      expect(split(`${first} ${second}`, "de").at(-1)).toBe(second);
    }
  }
});

test("a text without a letter is one sentence", () => {
  expect(split("… – !", "de")).toEqual(["… – !"]);
});

test("marks alone stay with the sentence before them", () => {
  expect(split("Er kam. !!! …", "de")).toEqual(["Er kam. !!! …"]);
});

test("marks alone before the first word stay with its sentence", () => {
  expect(split("… ! Er kam. Sie ging.", "de")).toEqual(["… ! Er kam.", "Sie ging."]);
});

test.each([
  ["soft hyphens", "Das sind 30 Mi\u00ADo. Euro und der D\u00ADr. Müller."],
  ["decomposed letters", "Das sind Autos o. Ä. Dinge am 5. März.".normalize("NFD")],
])("abbreviations are recognised with %s in them", (_, sentence) => {
  expect(split(`${sentence} Die Firma ging.`, "de")).toEqual([sentence, "Die Firma ging."]);
});

test("offsets count from the start of the text, not of the paragraph", () => {
  const text = "Titel\n\nEins ist da. Zwei ist da.";
  expect(splitSentences(text, { start: 7, end: text.length }, "de")).toEqual([
    { start: 7, end: 19 },
    { start: 20, end: 32 },
  ]);
});

function split(text: string, language: "de" | "en"): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
}
