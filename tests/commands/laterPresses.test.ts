import { describe, expect, test } from "vitest";
import { buttons, commands, forms } from "#src/commands/index.ts";
import { createBot } from "#src/discord/bot.ts";
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
    const successor = createBot({ config: bot.config, commands, buttons, forms, context: bot.context });
    await bot.stop();
    bot.standIn.clock.advance(A_MONTH_MS);
    await successor.start();
    expect((await (await anna.press(quote, en.passage.inContext)).message()).text).toContain("Im Februar 2018");
    expect((await (await anna.press(timeline, en.timeline.later)).message()).text).toContain("Entries 5–");
    await successor.stop();
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

  test("the answer says that a passage is no longer there", async () => {
    const bot = await startBotOnStandIn();
    const anna = bot.standIn.user({ name: "Anna" });
    const quote = await (await anna.slash("quote", { about: "7.2" })).message();
    bot.reload(revised("7.2"));
    expect((await (await anna.press(quote, en.passage.inContext)).message()).text).toBe(en.passage.gone());
    await bot.close();
  });
});
