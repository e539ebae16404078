import { fc, test as propertyTest } from "@fast-check/vitest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { twoArticles } from "../support/app.ts";
import { controlsOf } from "../support/shown.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const de = textsIn("de");
const LAYOFFS = "> Im Juni dieses Jahres entließ Tesla **9 %** seiner Mitarbeiter.";

let bot: StandInBot;
let anna: ReturnType<StandInBot["standIn"]["user"]>;
let jonas: typeof anna;
type Message = Parameters<typeof anna.press>[0];

beforeAll(async () => {
  bot = await startBotOnStandIn();
});
beforeEach(() => {
  anna = bot.standIn.user({ name: "Anna", locale: "en-US" });
  jonas = bot.standIn.user({ name: "Jonas", locale: "de" });
});
afterAll(() => bot.close());

async function claim(text: string, options: Record<string, string | boolean> = {}, person = anna): Promise<Message> {
  return (await person.slash("claim", { text, ...options })).message();
}

function labelsOf(message: Message): readonly (string | undefined)[] {
  return controlsOf(message.data.components ?? []).map((one) => ("label" in one ? one.label : undefined));
}

describe("/claim", () => {
  test("says that the article supports it, with the claim found, whose voice it is and the evidence", async () => {
    const message = await claim("Tesla laid off 9% of its employees in June 2018");
    const [source] = bot.context.library.sources.values();
    const found = source?.knowledge.claims.find(({ statement }) => /laid off 9%/.test(statement.en));
    expect(message.text.startsWith(en.claim.supported())).toBe(true);
    expect(message.text).toContain(
      en.claim.found({ statement: found?.statement.en ?? "no such claim", voice: en.voice.author() }),
    );
    expect(message.text).toContain(en.claim.sides.for());
    expect(message.text).toContain(en.claim.sides.nothingAgainst());
    expect(message.text.replaceAll("**", "")).toContain(LAYOFFS.replaceAll("**", ""));
    expect(message.text).toContain("Para. 10, sentence 1 · Linette Lopez, Business Insider · German translation");
  });

  test.each([
    ["20 %", "Tesla laid off 20 % of its employees in June 2018", "9 %"],
    ["neunzehn Prozent", "Tesla entließ im Juni 2018 neunzehn Prozent seiner Mitarbeiter", "9 %"],
    ["$90 billion", "OpenAI is worth $90 billion", "86 billion US dollars"],
    ["68 billion dollars", "OpenAI is worth 68 billion dollars", "86 billion US dollars"],
    ["less than 9%", "Tesla laid off less than 9% of its employees", "9 %"],
    ["March 2018", "Musk proposed merging OpenAI with Tesla in March 2018", "February 2018"],
    ["86 million dollars", "OpenAI is worth 86 million dollars", "86 billion US dollars"],
  ])("names both figures where they differ: %s", async (stated, text, article) => {
    const message = await claim(text);
    const [outcome, difference] = message.text.split("\n");
    expect(outcome).toBe(en.claim.contradicted());
    expect(difference?.replace(/\u00a0/g, " ")).toBe(en.claim.differs({ stated, article }));
    expect(message.text).toContain(en.claim.sides.against());
    expect(message.text).toContain(en.claim.sides.nothingFor());
  });

  test("names both dates in the reader's language", async () => {
    const message = await claim("Das Werk in Shanghai wurde Ende 2017 in Betrieb genommen", { private: true }, jonas);
    expect(message.text).toContain(de.claim.contradicted());
    expect(message.text).toMatch(/Die Behauptung nennt „[^“]*2017“, der Artikel \*\*[^*]*2019\*\*\./);
  });

  test("says what the article contradicts and what it says instead", async () => {
    const message = await claim("Musk always wanted OpenAI to remain a non-profit");
    expect(message.text).toContain(en.claim.contradicted());
    expect(message.text).toContain("Instead, in our words: In 2017");
    expect(message.text).toContain("Para. 7, sentence 1");
  });

  test("shows a judgement as the opinion of whoever holds it", async () => {
    const message = await claim("Musk was very desperate in 2018");
    expect(message.text).toContain(en.claim.supportedOpinion({ name: "Linette Lopez" }));
    expect(message.text).toContain("*(Opinion: Linette Lopez)*");
  });

  test("never says that anything is true or false", () => {
    for (const language of ["en", "de"] as const) {
      const said = JSON.stringify(Object.values(textsIn(language).claim).map(String));
      expect(said).not.toMatch(/\b(true|false|wahr|falsch|stimmt|correct|wrong|richtig)\b/i);
    }
  });

  test("is silent where the article is silent, the nearest passages labelled as no answer", async () => {
    const message = await claim("Volkswagen opened a bakery in Wolfsburg last summer");
    expect(message.text).toContain(en.claim.silent());
    expect(message.text).not.toContain("\n> ");
    const near = await claim("Tesla Aktiensplit und Dividende 2030");
    expect(near.text).toContain(en.claim.silent());
    const nearest = await (await anna.press(near, en.search.nearest)).message();
    expect(nearest.text).toContain(en.search.nearestTitle());
  });

  test("checks several sentences one by one, at most five", async () => {
    const message = await claim(
      "Tesla laid off 9% of its employees in June 2018. OpenAI is worth $90 billion. ".repeat(1) +
        "Tesla built a plant in Berlin. It rained on the moon. Nobody reads newspapers any more. Fish can sing. Dogs can fly well.",
    );
    expect(message.text).toContain(en.check.claims({ count: 5 }));
    expect(message.text).toContain(en.claim.supported());
    expect(message.text).toContain(en.claim.contradicted());
    expect(message.text).toContain(en.claim.silent());
    expect(message.text).toContain(en.check.left({ left: 2 }));
  });

  test("takes 4,000 characters and refuses more, and what has nothing in it", async () => {
    const sentences = Array.from({ length: 200 }, (_, at) => `Tesla laid off ${at} people. `).join("");
    const long = await claim(sentences.slice(0, 4000));
    expect(long.text).toContain(en.check.claims({ count: 5 }));
    expect(long.text).toMatch(/-# 1\d\d more/);
    expect((await claim("x".repeat(4001))).text).toBe(en.input.tooLong({ max: 4000, length: 4001 }));
    expect((await claim("?!…")).text).toBe(en.input.empty());
  });

  test("checks once what is said over and over, and says how often", async () => {
    const repeated = "Tesla laid off nine per cent of its employees in June 2018. ".repeat(60);
    const message = await claim(`${repeated}OpenAI is worth $90 billion.`, { private: true });
    expect(message.text).toContain(en.check.claims({ count: 2 }));
    expect(message.text.split(en.claim.supported())).toHaveLength(2);
    expect(message.text).toContain(en.check.timesOf({ number: 1, count: 60 }));
    const posted = await (await anna.press(message, en.check.post)).followUp();
    expect(posted.text).toContain(en.check.timesOf({ number: 1, count: 60 }));
  });

  test("answers from the article that decides it, or from the chosen one alone", async () => {
    const several = await startBotOnStandIn({ context: { library: await twoArticles() } });
    const person = several.standIn.user({ name: "Anna" });
    const text = "Tesla laid off 9% of its employees in June 2018";
    const message = await (await person.slash("claim", { text })).message();
    expect(message.text).toContain("Linette Lopez");
    const elsewhere = await (await person.slash("claim", { text, article: "saltmere-bridge" })).message();
    expect(elsewhere.text).toContain(en.claim.silent());
    await several.close();
  });
});

describe("Check claims", () => {
  test("checks what a message states, privately, without greetings and questions", async () => {
    const message = jonas.say(
      "Hi all! Did you know? He lied. @everyone Tesla laid off 20 % of its staff in June 2018. OpenAI is worth $86 billion.",
    );
    const answer = await (await anna.menu("Check claims", message)).message();
    expect(answer.onlyFor).toBe(anna.user.id);
    expect(answer.text).toContain(en.check.claims({ count: 2 }));
    expect(answer.text).toContain(en.claim.contradicted());
    expect(answer.text).toContain(en.claim.supported());
    expect(answer.text).toContain(en.check.notChecked({ questions: 1, short: 1 }));
    expect(answer.text).toContain(`/${message.channelId}/${message.id}`);
  });

  test.each([
    ["no text", "", en.check.noText()],
    ["no claim", "Hello everybody! How are you?", en.check.noStatement()],
  ])("says privately that a message has %s", async (_, text, sentence) => {
    const answer = await (await anna.menu("Check claims", jonas.say(text))).message();
    expect(answer.text).toBe(sentence);
    expect(answer.onlyFor).toBe(anna.user.id);
  });

  test("keeps what a message hides as a spoiler hidden, also when it is posted", async () => {
    const message = jonas.say(
      "Tesla ist viel wert. ||Tesla entließ im Juni 2018 20 % der Belegschaft.|| OpenAI ist 5 Euro wert.",
    );
    const shown = await (await anna.menu("Check claims", message)).message();
    const posted = await (await anna.press(shown, en.check.post)).followUp();
    for (const { text } of [shown, posted]) {
      expect(text).toMatch(/[“„]\|\|Tesla entließ im Juni 2018 20 % der Belegschaft\.\|\|[“”]/);
      expect(text).toMatch(/[“„]OpenAI ist 5 Euro wert\.[“”]/);
    }
  });

  test("posts publicly what it says, in the server's language", async () => {
    const message = anna.say("Tesla entließ im Juni 2018 20 % der Belegschaft.");
    const answer = await (await jonas.menu("Behauptungen prüfen", message)).message();
    expect(answer.text).toContain(de.claim.contradicted());
    const exchange = await jonas.press(answer, de.check.post);
    const posted = await exchange.followUp();
    expect(posted.text).toContain(en.check.postedBy({ user: `<@${jonas.user.id}>` }));
    expect(posted.text).toContain(en.claim.contradicted());
    expect(posted.text).toContain("“Tesla entließ im Juni 2018 20 % der Belegschaft.”");
    expect(labelsOf(answer)).not.toContain(de.check.post);
  });
});

describe("whatever is claimed", () => {
  const typed = fc.string({
    unit: fc.constantFrom(..."aeTÄ\\*_`>#@<|-\n„“. 0%😀\u202E2018 "),
    minLength: 1,
    maxLength: 500,
  });
  propertyTest.prop([typed, fc.constantFrom("Tesla laid off 20 % of its staff.", ""), fc.boolean()], { numRuns: 40 })(
    "is answered within Discord's limits and without a ping",
    async (text, own, isPrivate) => {
      const person = bot.standIn.user({ name: "Mallory" });
      const message = await claim(`${own} ${text}`, { private: isPrivate }, person);
      expect(message.text).not.toContain("That failed on my side");
      const answer = await (await person.menu("Check claims", person.say(text))).message();
      expect(answer.text).not.toContain("That failed on my side");
    },
  );
});
