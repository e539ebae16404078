import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { quotationsIn, quotationTyped } from "#src/index/quotation/quotationsIn.ts";

test.each([
  ["„Ich will OpenAI haben“ – Elon Musk", [{ quote: "Ich will OpenAI haben", speaker: "Elon Musk" }]],
  ['"This is a test," said Greg Brockman', [{ quote: "This is a test,", speaker: "Greg Brockman" }]],
  ['Elon Musk: "my way or the highway"', [{ quote: "my way or the highway", speaker: "Elon Musk" }]],
  ["Musk sagte im Mai: „langweilige, dumme Frage“, oder?", [{ quote: "langweilige, dumme Frage", speaker: "Musk" }]],
  ["As Musk wrote: “The only way”", [{ quote: "The only way", speaker: "Musk" }]],
  [
    "> Im Juni entließ Tesla\n> seine Leute\n– Linette Lopez",
    [{ quote: "Im Juni entließ Tesla\nseine Leute", speaker: "Linette Lopez" }],
  ],
  [">>> all of this\n\nis quoted", [{ quote: "all of this\n\nis quoted" }]],
  [
    "«Cash Cow» (Musk, 2018) und »der einzige Weg«",
    [{ quote: "Cash Cow", speaker: "Musk" }, { quote: "der einzige Weg" }],
  ],
  [
    "Laut Musk: „der einzige Weg“. Altman meinte: „kein Problem hier“.",
    [
      { quote: "der einzige Weg", speaker: "Musk" },
      { quote: "kein Problem hier", speaker: "Altman" },
    ],
  ],
  ["it's Tesla's car and 'this is a quote' ok", [{ quote: "this is a quote" }]],
  ["„Wir wissen, dass ‚Tesla‘ dem Tod nahe war“", [{ quote: "Wir wissen, dass ‚Tesla‘ dem Tod nahe war" }]],
  ["''der einzige Weg'' – Musk", [{ quote: "der einzige Weg", speaker: "Musk" }]],
  ["``der einzige Weg''", [{ quote: "der einzige Weg" }]],
  ["„sagte ''der einzige Weg'' dazu“", [{ quote: "sagte ''der einzige Weg'' dazu" }]],
  ["``„code in here“``", []],
  ["「der einzige Weg」", [{ quote: "der einzige Weg" }]],
  [
    "„Cash Cow“, sagte Altman. Altman sagte: „der einzige Weg“",
    [
      { quote: "Cash Cow", speaker: "Altman" },
      { quote: "der einzige Weg", speaker: "Altman" },
    ],
  ],
  ["Sam Altman hat „der einzige Weg“ gesagt.", [{ quote: "der einzige Weg", speaker: "Sam Altman" }]],
  ["J. K. Rowling said: “the only way”", [{ quote: "the only way", speaker: "J. K. Rowling" }]],
  ["“the only way” — Dr. Elon Musk, CEO", [{ quote: "the only way", speaker: "Dr. Elon Musk" }]],
  ["Musk called it “boring and stupid”", [{ quote: "boring and stupid", speaker: "Musk" }]],
  ["„Produktionshölle“ – Musk", [{ quote: "Produktionshölle", speaker: "Musk" }]],
  ["„der einzige Weg“ (Übersetzung)", [{ quote: "der einzige Weg" }]],
  ['a "word" in marks', []],
  ['"not closed', []],
  ['`"in code here"` <@123> https://example.org/"a b"', []],
])("finds the quotations of %j", (message, expected) => {
  expect(quotationsIn(message)).toEqual(expected);
});

const knows = (name: string) => ["musk", "elon musk", "linette lopez"].includes(name.toLowerCase());

test.each([
  ['> "the only way" - Elon Musk\nIs that so?', [{ quote: "the only way", speaker: "Elon Musk" }]],
  [
    "> „der einzige Weg“ – Musk\n> „kein Problem hier“ – Altman, 2018",
    [
      { quote: "der einzige Weg", speaker: "Musk" },
      { quote: "kein Problem hier", speaker: "Altman" },
    ],
  ],
  ["> Musk: „der einzige Weg“", [{ quote: "der einzige Weg", speaker: "Musk" }]],
  ["> der einzige Weg – Elon Musk", [{ quote: "der einzige Weg", speaker: "Elon Musk" }]],
  ["> der einzige Weg – und sonst nichts", [{ quote: "der einzige Weg – und sonst nichts" }]],
  ["> die „Cash Cow“ von OpenAI", [{ quote: "die „Cash Cow“ von OpenAI" }]],
  ["„der einzige Weg“ - elon musk", [{ quote: "der einzige Weg", speaker: "elon musk" }]],
  ["„der einzige Weg“ - stimmt das so", [{ quote: "der einzige Weg" }]],
  ["„der einzige Weg“ – Was meint ihr?", [{ quote: "der einzige Weg" }]],
  ["„der einzige Weg“ – Danke Anna!", [{ quote: "der einzige Weg" }]],
  ["„der einzige Weg“ – Tesla baut ihn", [{ quote: "der einzige Weg" }]],
  ["“the only way” – Musk on Twitter", [{ quote: "the only way", speaker: "Musk" }]],
  ["„der einzige Weg“ (Abs. 9)", [{ quote: "der einzige Weg" }]],
])("tells a name beside a quotation from a remark in %j", (message, expected) => {
  expect(quotationsIn(message, knows)).toEqual(expected);
});

test.each([
  ["„der einzige Weg“ – Altman", { quote: "der einzige Weg", speaker: "Altman" }],
  ['Elon Musk: "the only way"', { quote: "the only way", speaker: "Elon Musk" }],
  ["“the only way”, said Elon Musk.", { quote: "the only way", speaker: "Elon Musk" }],
  ["> der einzige Weg\n> – Musk", { quote: "der einzige Weg", speaker: "Musk" }],
  ["der einzige Weg – musk", { quote: "der einzige Weg", speaker: "musk" }],
  ["der einzige Weg – Autobahn", { quote: "der einzige Weg – Autobahn" }],
  ["„A und B“ und „C und D“", { quote: "„A und B“ und „C und D“" }],
  ["„Cash Cow“ von OpenAI", { quote: "„Cash Cow“ von OpenAI" }],
  ["Musk sagte, es sei die „Cash Cow“", { quote: "Musk sagte, es sei die „Cash Cow“" }],
])("reads the one quotation that is typed as %j", (typed, expected) => {
  expect(quotationTyped(typed, knows)).toEqual(expected);
});

const PARTS = [
  "„",
  "“",
  "”",
  '"',
  "'",
  "''",
  "«",
  "»",
  "> ",
  ">>> ",
  "\n",
  "Elon Musk",
  " said ",
  ": ",
  "– ",
  "a b c",
  "`",
  "(",
  ")",
];

propertyTest.prop([
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join("")),
  ),
])("never throws, and gives only words of the message", (message) => {
  for (const { quote } of quotationsIn(message)) {
    for (const line of quote.split("\n")) expect(message).toContain(line.trim());
  }
});
