import { describe, expect, test } from "vitest";
import { createLibrary, type Library } from "#src/index/library.ts";
import { textsIn } from "#src/text/texts.ts";
import { realLibrary } from "../support/app.ts";
import { startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const A_MONTH_MS = 31 * 24 * 3_600_000;

/** The same article in another revision; without the passage, when it is named. */
function revised(without?: string): Library {
  return createLibrary(
    [...realLibrary.sources.values()].map(({ article, knowledge }) => ({
      knowledge,
      article: {
        ...article,
        revision: "0123456789ab",
        passages: article.passages.filter(({ id }) => id !== without),
      },
    })),
  );
}

describe("a button pressed a month and a restart later", () => {
  test("still works", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = await (await anna.slash("quote", { about: "7.2" })).message();
    const timeline = await (await anna.slash("timeline", { from: "2018" })).message();
    const people = await (await anna.slash("article people")).message();
    const fact = await (await anna.slash("fact")).message();
    const checked = await (await anna.slash("verify", { quote: "nur Dampf", private: true })).message();
    await bot.stop();
    bot.standIn.clock.advance(A_MONTH_MS);
    await bot.restart();
    expect((await (await anna.press(quote, en.passage.inContext)).message()).text).toContain("Im Februar 2018");
    expect((await (await anna.press(timeline, en.timeline.later)).message()).text).toContain("Entries 5–");
    expect((await (await anna.press(people, en.article.list.forth)).message()).text).toContain("Entries 9–");
    expect((await (await anna.press(fact, en.fact.another)).message()).text).toContain("Linette Lopez");
    expect((await (await anna.press(checked, en.check.post)).followUp()).text).toContain(en.verify.exact());
    expect((await (await anna.press(quote, en.report.button)).modal()).data.title).toBe(en.report.button);
    await bot.close();
  });
});

describe("after the article has changed", () => {
  test("the answer says so and gives the passage as it is now", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = await (await anna.slash("quote", { about: "7.2" })).message();
    const timeline = await (await anna.slash("timeline", { from: "2018" })).message();
    const silent = await (await anna.slash("search", { query: "Tesla Aktiensplit und Dividende 2030" })).message();
    bot.reload(revised());
    const context = await (await anna.press(quote, en.passage.inContext)).message();
    expect(context.text).toContain(en.passage.outdated());
    expect(context.text).toContain("Im Februar 2018");
    expect((await (await anna.press(timeline, en.timeline.later)).message()).text).toContain(en.passage.outdated());
    expect((await (await anna.press(silent, en.search.nearest)).message()).text).toContain(en.passage.outdated());
    await bot.close();
  });

  test("a check is not posted before it was seen for the article as it is now", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = "Musk hatte keine Antwort, nur Dampf.";
    const shown = await (await anna.slash("verify", { quote, private: true })).message();
    bot.reload(revised());
    const first = await anna.press(shown, en.check.post);
    await first.answer;
    expect(shown.text).toContain(en.check.changed());
    const second = await anna.press(shown, en.check.post);
    expect((await second.followUp()).text).toContain(en.verify.exact());
    expect(first.followUps).toEqual([]);
    await bot.close();
  });

  test("lists and paragraphs say so", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const people = await (await anna.slash("article people", { private: true })).message();
    const paragraph = await (await anna.slash("article read", { passage: "7", private: true })).message();
    await (await anna.press(paragraph, en.passage.moreContext)).answer;
    bot.reload(revised());
    await (await anna.press(people, en.article.list.forth)).answer;
    expect(people.text).toContain(en.passage.outdated());
    await (await anna.press(paragraph, en.passage.back)).answer;
    expect(paragraph.text).toContain(en.passage.outdated());
    await bot.close();
  });

  test("a report says that it was about the article as it was", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = await (await anna.slash("quote", { about: "7.2" })).message();
    bot.reload(revised());
    const form = await (await anna.press(quote, en.report.button)).modal();
    const answer = await (await anna.submit(form, { [en.report.question]: "Wrong" })).message();
    expect(answer.text).toContain(en.report.changedSince());
    await bot.close();
  });

  test("the answer says that a passage is no longer there", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = await (await anna.slash("quote", { about: "7.2" })).message();
    bot.reload(revised("7.2"));
    expect((await (await anna.press(quote, en.passage.inContext)).message()).text).toBe(en.passage.gone());
    await bot.close();
  });
});
