import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { twoArticles } from "../support/app.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
let bot: StandInBot;
let anna: ReturnType<StandInBot["standIn"]["user"]>;

beforeAll(async () => {
  bot = await startBotOnStandIn({ context: { library: await twoArticles() } });
});
afterAll(() => bot.close());

async function ask(command: string, options: Record<string, string>) {
  anna = bot.standIn.user({ name: "Anna" });
  return (await anna.slash(command, options)).message();
}

describe("with two articles", () => {
  test("a question is answered from both", async () => {
    expect((await ask("quote", { about: "Cash Cow" })).text).toContain("Linette Lopez, Business Insider");
    const bridge = await ask("search", { query: "Saltmere bridge" });
    expect(bridge.text).not.toContain("Business Insider");
    expect(bridge.text).toContain("Para. 1, sentence");
  });

  test("a chosen article alone is asked", async () => {
    const message = await ask("search", { query: "Cash Cow", article: "saltmere-bridge" });
    expect(message.text).toContain(en.search.silent({ query: "Cash Cow" }));
  });

  test("silence speaks of all of them", async () => {
    const message = await ask("search", { query: "Neuralink brain chips" });
    expect(message.text).toContain(en.search.silentSeveral({ query: "Neuralink brain chips" }));
  });

  test("the articles are offered while one is being typed", async () => {
    const choices = await bot.standIn.user({ name: "Ben" }).autocomplete("quote", { article: "saltm" }, "article");
    expect(choices.map(({ value }) => value)).toEqual(["saltmere-bridge"]);
  });

  test("an article that there is not is named", async () => {
    const message = await ask("quote", { about: "x", article: "war and peace" });
    expect(message.text).toBe(en.input.unknownArticle({ typed: "war and peace" }));
  });

  test("a guild's own choice is the default", async () => {
    const [guild = ""] = bot.standIn.world.guilds.keys();
    await bot.context.settings.update(guild, { defaultArticle: "saltmere-bridge" });
    expect((await ask("search", { query: "Cash Cow" })).text).toContain(en.search.silent({ query: "Cash Cow" }));
    await bot.context.settings.update(guild, { defaultArticle: null });
  });

  test("an English article has neither gloss nor translation note", async () => {
    const { text } = await ask("search", { query: "Saltmere bridge" });
    expect(text).not.toContain("unofficial");
    expect(text).not.toContain("translation");
  });

  test("the timeline runs through both, each entry cited", async () => {
    const { text } = await ask("timeline", {});
    expect(text).toMatch(/– \d\d entries/);
    const { text: chosen } = await ask("timeline", { article: "saltmere-bridge" });
    expect(chosen).not.toContain("Business Insider");
  });
});
