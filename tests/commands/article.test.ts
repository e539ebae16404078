import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { twoArticles } from "../support/app.ts";
import { controlsOf } from "../support/shown.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const de = textsIn("de");
const ORIGIN = "Linette Lopez, Business Insider · German translation";

let bot: StandInBot;
let anna: ReturnType<StandInBot["standIn"]["user"]>;
let jonas: typeof anna;

beforeAll(async () => {
  bot = await startBotOnStandIn();
});
beforeEach(() => {
  anna = bot.standIn.user({ name: "Anna", locale: "en-US" });
  jonas = bot.standIn.user({ name: "Jonas", locale: "de" });
});
afterAll(() => bot.close());

async function ask(person: typeof anna, command: string, options: Record<string, string | boolean> = {}) {
  return (await person.slash(command, options)).message();
}

const paragraphText = (number: number) => {
  const [source] = bot.context.library.sources.values();
  const paragraph = source?.article.paragraphs.find((one) => one.number === number);
  return source && paragraph ? source.article.text.slice(paragraph.start, paragraph.end) : "";
};

describe("/article about", () => {
  test("names title, author, publication, translation, rights, revision and what is known", async () => {
    const message = await ask(anna, "article about");
    const [source] = bot.context.library.sources.values();
    for (const words of [
      source?.knowledge.info.title.en,
      ORIGIN,
      source?.knowledge.info.licence.en,
      `\`${source?.article.revision}\``,
      "16 paragraphs",
      "11 figures",
    ]) {
      expect(message.text).toContain(words);
    }
  });

  test("tells of each article where there are several", async () => {
    const several = await startBotOnStandIn({ context: { library: await twoArticles() } });
    const person = several.standIn.user({ name: "Anna" });
    const message = await ask(person, "article about");
    expect(message.text).toContain("Linette Lopez");
    expect(message.text).toContain("Maren Holt");
    const chosen = await ask(person, "article about", { article: "saltmere-bridge" });
    expect(chosen.text).not.toContain("Linette Lopez");
    await several.close();
  });
});

describe("/article outline", () => {
  test("shows title and headings verbatim, cited, with their paragraphs", async () => {
    const message = await ask(anna, "article outline");
    expect(message.text).toContain("> 2018 war ein sehr schlechtes Jahr für Tesla\n");
    expect(message.text).toContain(`-# Heading · Paras. 9–16 · ${ORIGIN}`);
    expect(message.text).toContain(`-# Title · Paras. 1–8 · ${ORIGIN}`);
  });
});

describe("/article read", () => {
  test.each(["7", "Abs. 7", "para 7", "§ 7"])("shows the whole of one paragraph for %s", async (passage) => {
    const message = await ask(anna, "article read", { passage });
    expect(message.text).toContain(`> ${paragraphText(7)}\n`);
    expect(message.text).toContain(en.article.paragraph({ paragraph: 7, of: 16 }));
    expect(message.text).toContain(`Para. 7, sentences 1–2 · ${ORIGIN}`);
  });

  test.each(["7.2", "7,2", "Absatz 7, Satz 2", "para 7 sentence 2"])("marks the sentence for %s", async (passage) => {
    const message = await ask(anna, "article read", { passage });
    expect(message.text).toContain("**Im Februar 2018 schlug Musk");
    expect(message.text.replaceAll("**", "")).toContain(`> ${paragraphText(7)}\n`);
  });

  test("takes words from the text, and what autocomplete offers", async () => {
    expect((await ask(anna, "article read", { passage: "Produktionshölle" })).text).toContain("Paragraph 9");
    const typed = await anna.autocomplete("article read", { passage: "7" }, "passage");
    expect(typed.map(({ name }) => name.split(" · ")[0])).toEqual(["7", "7.1", "7.2"]);
    const whole = await ask(anna, "article read", { passage: String(typed[0]?.value) });
    expect(whole.text).toContain(`> ${paragraphText(7)}\n`);
    const words = await anna.autocomplete("article read", { passage: "cash co" }, "passage");
    expect(words[0]?.name).toMatch(/^7\.2 · /);
    expect(await anna.autocomplete("article read", {}, "passage")).toHaveLength(16);
  });

  test("leads to no other paragraph than the two before and after", async () => {
    const message = await ask(anna, "article read", { passage: "7", private: true });
    const labels = () => controlsOf(message.data.components ?? []).flatMap((one) => ("label" in one ? one.label : []));
    expect(labels()).toEqual([en.passage.moreContext, en.report.button]);
    await (await anna.press(message, en.passage.moreContext)).answer;
    await (await anna.press(message, en.passage.moreContext)).answer;
    expect(message.text).toContain("Para. 5,");
    expect(message.text).not.toMatch(/Para\. (?:4|10),/);
    expect(labels()).toEqual([en.passage.back, en.report.button]);
    await (await anna.press(message, en.passage.back)).answer;
    expect(message.text).toContain(en.article.paragraph({ paragraph: 7, of: 16 }));
  });

  test("says what works where there is no such place", async () => {
    const message = await ask(jonas, "artikel lesen", { stelle: "99.1" });
    expect(message.text).toBe(de.article.noPassage({ typed: "99.1", last: 16 }));
    expect(message.onlyFor).toBe(jonas.user.id);
  });

  test("asks which article where a number could mean several", async () => {
    const several = await startBotOnStandIn({ context: { library: await twoArticles() } });
    const person = several.standIn.user({ name: "Anna" });
    const message = await ask(person, "article read", { passage: "2" });
    expect(message.text).toContain("The bridge that would not open");
    const chosen = await ask(person, "article read", { passage: "2", article: "saltmere-bridge" });
    expect(chosen.text).toContain("Maren Holt, The Saltmere Gazette");
    await several.close();
  });
});

describe("/article people", () => {
  test("lists everybody with role and first mention, cited, over several pages", async () => {
    const message = await ask(anna, "article people", { private: true });
    const [source] = bot.context.library.sources.values();
    const musk = source?.knowledge.people.find(({ id }) => id === "musk");
    expect(message.text).toContain(`**Elon Musk** · ${en.article.people.kinds.person}\n${musk?.role.en}`);
    expect(message.text).toContain(en.article.people.first({ place: "Para. 1, sentence 1" }));
    expect(message.text).toContain(ORIGIN);
    let seen = message.text;
    for (let page = 2; page <= 3; page += 1) {
      await (await anna.press(message, en.article.list.forth)).answer;
      expect(message.text).toContain(ORIGIN);
      seen += message.text;
    }
    for (const { name } of source?.knowledge.people ?? []) expect(seen).toContain(`**${name.en}**`);
    expect(seen).toContain("**OpenAI’s founders**");
    await (await anna.press(message, en.article.list.back)).answer;
    expect(message.text).toContain(en.article.list.page({ from: 9, to: 16, total: 20 }));
  });
});

describe("/article figures", () => {
  test("lists every figure in words with its measure, voice and place", async () => {
    const message = await ask(jonas, "artikel zahlen", { privat: true });
    expect(message.text).toMatch(/\*\*86\sMilliarden\sUS-Dollar\*\* – Wert von OpenAI/);
    expect(message.text).toContain(`-# ${de.voice.speech({ name: "Elon Musk" })} · Abs. 14, Satz 1`);
    expect(message.text).toContain("Linette Lopez, Business Insider · deutsche Übersetzung");
  });
});

describe("/fact", () => {
  test("gives heading, statement and excerpt, and another one on request", async () => {
    const message = await ask(anna, "fact");
    expect(message.text).toMatch(/^### .+\n.+\n> .+/);
    expect(message.text).toContain(ORIGIN);
    const other = await (await anna.press(message, en.fact.another)).message();
    expect(other.onlyFor).toBe(anna.user.id);
    expect(other.text).not.toBe(message.text);
  });

  test("takes whichever the dice show", async () => {
    const last = await startBotOnStandIn({ context: { random: () => 0.999 } });
    const person = last.standIn.user({ name: "Anna" });
    expect((await ask(person, "fact")).text).not.toBe((await ask(anna, "fact")).text);
    await last.close();
  });
});
