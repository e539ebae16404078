import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { statementsIn } from "#src/index/claims/statementsIn.ts";

test.each([
  [
    "Hi all! Tesla laid off 9 % in June 2018. Did you know? See https://x.org/y.z. <@123> Musk sued OpenAI.",
    ["Tesla laid off 9 % in June 2018.", "Musk sued OpenAI."],
  ],
  [
    "- Tesla hat 9 % entlassen\n- OpenAI ist 86 Mrd. Dollar wert",
    ["Tesla hat 9 % entlassen", "OpenAI ist 86 Mrd. Dollar wert"],
  ],
  ["```js\nTesla lost money. A lot.\n```\n`Tesla was here once` ok", []],
  ["> **Tesla** war _2018_ fast pleite", ["Tesla war 2018 fast pleite"]],
  ["Also, Musk hat OpenAI verklagt! 😂", ["Musk hat OpenAI verklagt!"]],
  ["Hallo zusammen!", []],
  ["Thanks everyone", []],
  ["Wie geht es dir?", []],
  ["Am 5. Mai 2018 war Dr. Musk bei Tesla.", ["Am 5. Mai 2018 war Dr. Musk bei Tesla."]],
  [
    "„Tesla verlor Geld. Musk hatte keinen Plan.“ Das „Model 3“ kam spät.",
    ["Tesla verlor Geld.", "Musk hatte keinen Plan.", "Das „Model 3“ kam spät."],
  ],
  ["He lied a lot. @everyone **bold** claims are strong here.", ["He lied a lot.", "bold claims are strong here."]],
  ["Musk sued OpenAI! 😂👍🏽 it was in 2024", ["Musk sued OpenAI!", "it was in 2024"]],
  ["Tesla lost money. https://example.org/a. Musk sued OpenAI", ["Tesla lost money.", "Musk sued OpenAI"]],
  ["Wegen @here und <@12> verlor Tesla Geld.", ["Wegen und verlor Tesla Geld."]],
  ["Musk hat 5 \\*Firmen\\* gegründet", ["Musk hat 5 *Firmen* gegründet"]],
  ["Tesla laid off 9 %😂 Musk sued OpenAI😂👍🏽", ["Tesla laid off 9 %", "Musk sued OpenAI"]],
  ["I ❤️ Tesla and Musk", ["I Tesla and Musk"]],
  [
    "Tesla lost money (see https://example.org/a). It sued.Musk sued OpenAI.",
    ["Tesla lost money.", "Musk sued OpenAI."],
  ],
  ["", []],
])("takes %j apart", (message, expected) => {
  expect(statementsIn(message).statements).toEqual(expected);
});

test.each([
  ["Hi! He lied. Is it so? Really?! Tesla lost. Musk sued OpenAI.", { questions: 2, short: 2 }],
  ["Danke! Warum? 😂", { questions: 1, short: 0 }],
  ["Tesla lost money in 2018.", { questions: 0, short: 0 }],
])("counts what it leaves out of %j", (message, counts) => {
  expect(statementsIn(message)).toMatchObject(counts);
});

test("marks a statement that it cuts", () => {
  const [statement = ""] = statementsIn(`Musk ${"und Altman ".repeat(200)}stritten`).statements;
  expect(statement.length).toBeLessThanOrEqual(1000);
  expect(statement).toMatch(/(?:und|Altman)…$/);
});

const PARTS = [
  "Tesla lost money. ",
  "? ",
  "! ",
  "```",
  "`",
  "<@1>",
  "https://x.y ",
  "\n",
  "- ",
  "> ",
  "**",
  "_",
  "😂",
  "Hi ",
];

propertyTest.prop([
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join("")),
  ),
])("never throws, and gives no empty statement, question or line break", (message) => {
  for (const statement of statementsIn(message).statements) {
    expect(statement).toMatch(/\p{L}|\p{N}/u);
    expect(statement).not.toMatch(/\n|\?$/);
  }
});
