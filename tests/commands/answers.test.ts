import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const de = textsIn("de");
const CASH_COW =
  "> Im Februar 2018 schlug Musk sogar vor, OpenAI mit Tesla zu fusionieren, und sagte, dass der Autohersteller die „**Cash Cow**“ von OpenAI sein könnte und dass Tesla „der einzige Weg sei, der Google überhaupt das Wasser reichen kann“.\n";
const CITED = "Para. 7, sentence 2 · Linette Lopez, Business Insider · German translation";
const CITED_DE = "Abs. 7, Satz 2 · Linette Lopez, Business Insider · deutsche Übersetzung";

let bot: StandInBot;
let anna: ReturnType<StandInBot["standIn"]["user"]>;
let jonas: typeof anna;

beforeAll(async () => {
  bot = await startBotOnStandIn();
});
// New people for each test: each may ask ten times, and the clock stands.
beforeEach(() => {
  anna = bot.standIn.user({ name: "Anna", locale: "en-US" });
  jonas = bot.standIn.user({ name: "Jonas", locale: "de" });
});
afterAll(() => bot.close());

async function ask(person: typeof anna, command: string, options: Record<string, string | boolean> = {}) {
  const exchange = await person.slash(command, options);
  return exchange.message();
}

describe("/quote", () => {
  test("gives the passage in the article's own words, cited, with an unofficial gloss for English readers", async () => {
    const message = await ask(anna, "quote", { about: "Cash Cow" });
    expect(message.text).toContain(CASH_COW);
    expect(message.text).toContain(CITED);
    expect(message.text).toContain("In the words of Elon Musk");
    expect(message.text).toContain("*In English, unofficial:* In February 2018");
    expect(message.onlyFor).toBeUndefined();
  });

  test("answers a private question in the reader's language, to the reader alone", async () => {
    const message = await ask(jonas, "zitat", { thema: "Cash Cow", privat: true });
    expect(message.text).toContain(CITED_DE);
    expect(message.text).not.toContain("unofficial");
    expect(message.onlyFor).toBe(jonas.user.id);
  });

  test("answers publicly in the server's language whoever asks", async () => {
    const message = await ask(jonas, "quote", { about: "Cash Cow" });
    expect(message.text).toContain(CITED);
  });

  test("takes what autocomplete offers, and a passage's number", async () => {
    const [choice] = await anna.autocomplete("quote", { about: "cash co" }, "about");
    expect(choice?.name).toMatch(/^7\.2 · /);
    expect((await ask(anna, "quote", { about: String(choice?.value) })).text).toContain(CITED);
    expect((await ask(anna, "quote", { about: "7.2" })).text).toContain(CITED);
  });

  test("offers 25 distinguishable passages before anything is typed", async () => {
    const choices = await anna.autocomplete("quote", {}, "about");
    expect(choices).toHaveLength(25);
    expect(new Set(choices.map(({ name }) => name)).size).toBe(25);
  });

  test("quotes only what the speaker said", async () => {
    const [musk] = await anna.autocomplete("quote", { speaker: "elon" }, "speaker");
    const message = await ask(anna, "quote", { speaker: String(musk?.value) });
    expect(message.text).toContain("**Elon Musk**");
    expect(message.text).toContain("In the words of Elon Musk");
  });

  test.each([
    ["Tesla", "Tesla"],
    ["Tesla!", "Tesla"],
    ["Altman", "Sam Altman"],
  ])("says so of %s, whom the article names but does not quote", async (typed, speaker) => {
    const message = await ask(anna, "quote", { speaker: typed });
    expect(message.text).toBe(en.quote.noSpeechAtAll({ speaker }));
  });

  test("says that a sentence which the source cuts off cannot be quoted", async () => {
    for (const about of ["15.9", "Geldsauger"]) {
      expect((await ask(anna, "quote", { about })).text).toBe(en.quote.truncated());
    }
  });

  test("names who is quoted when nobody of that name is", async () => {
    const message = await ask(anna, "quote", { speaker: "Merkel" });
    expect(message.text).toBe(en.quote.unknownSpeaker({ typed: "Merkel", known: "Elon Musk, Wall Street" }));
    expect(message.onlyFor).toBe(anna.user.id);
  });

  test("without a question gives a passage that can stand alone, and another one on request", async () => {
    const message = await ask(anna, "quote");
    expect(message.text).toMatch(/Para\. \d+, sentence \d+ · Linette Lopez/);
    const other = await (await anna.press(message, en.quote.another)).message();
    expect(other.onlyFor).toBe(anna.user.id);
    expect(other.text).not.toBe(message.text);
  });

  test("never offers the sentence that the source cuts off", async () => {
    const message = await ask(anna, "quote", { about: "Außerdem muss er immer noch für den Geldsauger von" });
    expect(message.text).not.toContain("> Außerdem muss er immer noch für den Geldsauger von");
    const choices = await anna.autocomplete("quote", { about: "Geldsauger" }, "about");
    expect(choices.map(({ name }) => name).filter((name) => name.startsWith("15.9"))).toEqual([]);
  });
});

describe("/search", () => {
  test("marks the matched words and cites each passage", async () => {
    const message = await ask(anna, "search", { query: "Produktionshölle" });
    expect(message.text).toContain("**Produktionshölle**");
    expect(message.text).toContain("Para. 9, sentence 1 ·");
  });

  test("is silent where the article is silent, and says that the nearest passages are no answer", async () => {
    const message = await ask(anna, "search", { query: "Neuralink brain chips and monkeys" });
    expect(message.text).toBe(en.search.silent({ query: "Neuralink brain chips and monkeys" }));
  });

  test("offers the nearest passages behind a button, labelled as no answer", async () => {
    const message = await ask(anna, "search", { query: "Tesla Aktiensplit und Dividende 2030" });
    expect(message.text).toContain("says nothing about");
    const nearest = await (await anna.press(message, en.search.nearest)).message();
    expect(nearest.text).toContain("no answer to the question");
    expect(nearest.text).toContain("Linette Lopez, Business Insider");
    expect(nearest.onlyFor).toBe(anna.user.id);
  });
});

describe("a sentence that the source cuts off", () => {
  test("is shown by /search with a word about it", async () => {
    const message = await ask(anna, "search", { query: "Geldsauger" });
    expect(message.text).toContain(en.passage.truncated());
  });
});

describe("Show in context", () => {
  test("of a paragraph of one sentence shows its neighbours, and marks it", async () => {
    const message = await ask(anna, "quote", { about: "14.1" });
    const context = await (await anna.press(message, en.passage.inContext)).message();
    expect(context.text).toContain("> **„Meine Wahrscheinlichkeitseinschätzung");
    expect(context.text).toContain("Para. 13, sentence");
    expect(context.text).toContain("Para. 15, sentence");
  });

  test("on a public message answers privately and leaves the message as it is", async () => {
    const message = await ask(anna, "quote", { about: "Cash Cow" });
    const before = message.text;
    const context = await (await jonas.press(message, en.passage.inContext)).message();
    expect(context.onlyFor).toBe(jonas.user.id);
    expect(context.text).toContain(de.passage.context());
    expect(context.text).toContain("**Im Februar 2018 schlug Musk");
    expect(context.text).toContain("Aus den E-Mails geht auch hervor");
    expect(message.text).toBe(before);
    expect(message.edits).toBe(0);
  });

  test("takes the place of a private answer, goes two paragraphs either way, and back", async () => {
    const message = await ask(anna, "quote", { about: "Cash Cow", private: true });
    await (await anna.press(message, en.passage.inContext)).answer;
    await (await anna.press(message, en.passage.moreContext)).answer;
    expect(message.text).toContain("Para. 6, sentence");
    await (await anna.press(message, en.passage.moreContext)).answer;
    expect(message.text).toContain("Para. 8, sentence");
    await expect(anna.press(message, en.passage.moreContext)).rejects.toThrow("no button");
    await (await anna.press(message, en.passage.back)).answer;
    expect(message.text).toContain(CITED);
    expect(message.text).not.toContain("In context");
  });

  test("opens each of several passages from a menu", async () => {
    const message = await ask(anna, "timeline", { from: "2018-06", to: "2018-08" });
    const exchange = await anna.choose(message, en.passage.inContext, [
      "Para. 10, sentence 1: In June of that year, Tesla laid off 9% of its employees.",
    ]);
    expect((await exchange.message()).text).toContain("Im Juni dieses Jahres entließ Tesla 9 % seiner Mitarbeiter.");
  });
});

describe("/timeline", () => {
  test.each([
    ["2018-02", "February 2018"],
    ["Februar 2018", "February 2018"],
    ["Feb 2018", "February 2018"],
    ["02/2018", "February 2018"],
    ["Febuar 2018", "February 2018"],
  ])("understands %s", async (from, shown) => {
    const message = await ask(anna, "timeline", { from, to: from });
    expect(message.text).toContain(`**Timeline · ${shown}**`);
    expect(message.text).toContain("OpenAI mit Tesla zu fusionieren");
  });

  test("shows the dated entries of a range in order, cited, and turns the pages", async () => {
    const message = await ask(anna, "timeline", { from: "2018", to: "spring 2019" });
    const total = Number(/– (\d+) entries/.exec(message.text)?.[1]);
    expect(message.text).toContain(en.timeline.page({ from: 1, to: 4, total }));
    const second = await (await anna.press(message, en.timeline.later)).message();
    expect(second.onlyFor).toBe(anna.user.id);
    expect(second.text).toContain(`Entries 5–`);
    await (await anna.press(second, en.timeline.earlier)).answer;
    expect(second.text).toContain(en.timeline.page({ from: 1, to: 4, total }));
  });

  test("keeps to a topic, offered while it is typed", async () => {
    const choices = await jonas.autocomplete("timeline", { topic: "brockm" }, "topic");
    const message = await ask(jonas, "zeitachse", { thema: String(choices[0]?.value), privat: true });
    expect(message.text).toContain("Zeitachse · Greg Brockman");
  });

  test.each(["Tesla!", "# tesla", "TESLA"])("takes %s for Tesla", async (topic) => {
    expect((await ask(anna, "timeline", { topic })).text).toContain("**Timeline · Tesla**");
  });

  test("does not guess at a topic that only resembles one", async () => {
    const message = await ask(anna, "timeline", { topic: "Strasse" });
    expect(message.text).toBe(en.timeline.unknownTopic({ typed: "Strasse" }));
  });

  test("says where a date comes from the context", async () => {
    const message = await ask(anna, "timeline", { from: "2018-06", to: "2018-06" });
    expect(message.text).toContain(`*(${en.timeline.inferred()})*`);
  });

  test("says what it covers where it has nothing", async () => {
    const message = await ask(anna, "timeline", { from: "1990", to: "1995" });
    expect(message.text).toContain(en.timeline.nothing({ range: "1990 to 1995", topic: "" }));
    expect(message.text).toContain(en.timeline.covers({ from: "2015", to: "2023" }));
  });

  test("takes a range typed into one option, and shows a reversed one as it would have to be", async () => {
    const range = await ask(anna, "timeline", { from: "2018–2019" });
    const both = await ask(anna, "timeline", { from: "2018", to: "2019" });
    expect(range.text).toBe(both.text);
    const wrong = await ask(anna, "timeline", { from: "5. März 2019", to: "2018" });
    expect(wrong.text).toContain("from: 2018 to: 5. März 2019");
  });

  test("refuses a reversed range and an unreadable date with an example of what works", async () => {
    const reversed = await ask(anna, "timeline", { from: "2019", to: "2018" });
    expect(reversed.text).toBe(en.timeline.reversed({ from: "2019", to: "2018" }));
    expect(reversed.onlyFor).toBe(anna.user.id);
    const unreadable = await ask(anna, "timeline", { from: "when it rained" });
    expect(unreadable.text).toBe(en.timeline.unreadableDate({ typed: "when it rained" }));
  });
});

describe("/help", () => {
  test("lists every command with an example", async () => {
    const message = await ask(jonas, "hilfe", { privat: true });
    expect(message.text).toContain(de.help.title());
    for (const name of ["/suche", "/zitat", "/zeitachse", "/hilfe"]) expect(message.text).toContain(`**${name}** – `);
    expect(message.text).toContain("/zitat thema: Cash Cow");
  });
});

describe("a direct message, and a server where only the member has the app", () => {
  test("are answered like a channel", async () => {
    const inDm = await (await anna.slash("quote", { about: "Cash Cow" }, anna.dm)).message();
    expect(inDm.text).toContain(CITED);
  });
});
