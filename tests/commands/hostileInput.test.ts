import { fc, test as propertyTest } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
let bot: StandInBot;
beforeAll(async () => {
  bot = await startBotOnStandIn();
});
afterAll(() => bot.close());

const hostile = [
  ["markdown", "**bold** _x_ ~~y~~ ||z|| `code` # heading\n> quote\n- list [a](https://example.org)"],
  ["mentions", "@everyone @here <@80351110224678912> <@&80351110224678912> <#80351110224678912> </x:1>"],
  ["a right-to-left override", "\u202Eksum \u2066nole\u2069"],
  ["zero-width text around a word", "\u200B\u200CTesla\u200D\uFEFF"],
  ["emoji", "🤖🚗".repeat(60)],
  ["custom emoji", "<:kappa:80351110224678912> <a:x:80351110224678912>"],
  ["a timestamp", "<t:1700000000:R>"],
  ["a lone surrogate", "Tesla \uD83D"],
  ["combining marks", `T${"\u0301".repeat(200)}esla`],
  ["a script", "<script>alert(1)</script>"],
  ["an SQL injection", "'; DROP TABLE settings; --"],
  ["keys of objects", "__proto__ constructor toString hasOwnProperty"],
] as const;

describe.each([
  ["search", "query"],
  ["quote", "about"],
  ["quote", "speaker"],
  ["timeline", "topic"],
  ["timeline", "from"],
  ["article read", "passage"],
] as const)("/%s %s", (command, option) => {
  test.each(hostile)("answers %s with a sentence or a normal answer", async (_, typed) => {
    const person = bot.standIn.user({ name: "Mallory" });
    const message = await (await person.slash(command, { [option]: typed })).message();
    expect(message.text).not.toBe("");
    expect(message.text).not.toContain("That failed on my side");
    expect(message.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test.each([
    ["only punctuation", "?!… — „“"],
    ["only invisible characters", "\u200B\u200B\u202E"],
  ])("refuses %s in private", async (_, typed) => {
    const person = bot.standIn.user({ name: "Mallory" });
    const message = await (await person.slash(command, { [option]: typed })).message();
    expect(message.text).toBe(en.input.empty());
    expect(message.onlyFor).toBe(person.user.id);
  });

  test("refuses 6,000 characters in private", async () => {
    const person = bot.standIn.user({ name: "Mallory" });
    const message = await (await person.slash(command, { [option]: "x".repeat(6000) })).message();
    expect(message.text).toBe(en.input.tooLong({ max: 300, length: 6000 }));
    expect(message.onlyFor).toBe(person.user.id);
  });

  test("accepts 300 characters after trimming", async () => {
    const person = bot.standIn.user({ name: "Mallory" });
    const message = await (await person.slash(command, { [option]: `   ${"ab ".repeat(100)}   ` })).message();
    expect(message.text).not.toBe(en.input.tooLong({ max: 300, length: 300 }));
  });
});

describe("autocomplete", () => {
  const typed = fc.string({ unit: "binary", maxLength: 200 });
  propertyTest.prop([typed, fc.constantFrom(["quote", "about"], ["quote", "speaker"], ["timeline", "topic"])])(
    "never fails, whatever is typed",
    async (text, [command = "", option = ""]) => {
      const person = bot.standIn.user({ name: "Mallory" });
      const choices = await person.autocomplete(command, { [option]: text }, option);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
    },
  );
});

describe("autocomplete of 6,000 characters", () => {
  test.each(["aeoeue".repeat(1000), "äöüß".repeat(1500), "a".repeat(6000), "a ".repeat(3000)])(
    "answers as it answers the first 300: %#",
    async (typed) => {
      const person = bot.standIn.user({ name: "Mallory" });
      const choices = await person.autocomplete("quote", { about: typed }, "about");
      expect(choices).toEqual(await person.autocomplete("quote", { about: typed.slice(0, 300) }, "about"));
    },
  );
});

describe("commands", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."aeTÄ\\*_`>#@<|-\n\u202E😀 "), minLength: 1, maxLength: 320 });
  propertyTest.prop([typed, fc.constantFrom("search", "quote", "timeline")])(
    "never fail, ping or exceed a limit of Discord's, whatever is typed",
    async (text, command) => {
      const option = { search: "query", quote: "about", timeline: "topic" }[command] ?? "";
      const person = bot.standIn.user({ name: "Mallory" });
      const message = await (await person.slash(command, { [option]: text })).message();
      expect(message.text).not.toContain("That failed on my side");
    },
  );
});

describe("a button", () => {
  test.each([
    ["of a handler that is no more", "gone:1:2"],
    ["with parts that nobody packed", "ctx:__proto__:x:y"],
    ["for a passage that is not there", "ctx:musk-openai-tesla~0123456789ab~99.9:0:"],
    ["for an article that is not there", "list:again:other~0123456789ab~1.1"],
    ["for a page that is not there", "tl:x:y:2018:when:nowhere:-7"],
  ])("%s is answered with a sentence", async (_, customId) => {
    const person = bot.standIn.user({ name: "Mallory" });
    const message = await (await person.slash("quote", { about: "7.2" })).message();
    const forged = forgeButton(message, customId);
    const answer = await (await person.press(forged, customId)).message();
    expect(answer.onlyFor).toBe(person.user.id);
    expect(answer.text).not.toContain("That failed on my side");
  });
});

describe("eleven questions within 30 seconds", () => {
  test("are answered ten times, then with how long to wait", async () => {
    const person = bot.standIn.user({ name: "Quick" });
    const answers = [];
    for (let asked = 0; asked < 11; asked += 1) {
      answers.push(await (await person.slash("quote", { about: "7.2" })).message());
    }
    expect(answers.slice(0, 10).every(({ text }) => text.includes("Cash Cow"))).toBe(true);
    expect(answers[10]?.text).toBe(en.error.tooFast({ seconds: 30 }));
    expect(answers[10]?.onlyFor).toBe(person.user.id);
  });
});

type Message = Parameters<ReturnType<StandInBot["standIn"]["user"]>["press"]>[0];

/** The message as a forger's client would show it, with a button of their own making. */
function forgeButton(message: Message, customId: string): Message {
  const components = [
    { type: 1, components: [{ type: 2, style: 2, label: "x", custom_id: customId }] },
  ] as unknown as Message["data"]["components"];
  message.data = { ...message.data, ...(components && { components }) };
  return message;
}
