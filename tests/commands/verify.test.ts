import { fc, test as propertyTest } from "@fast-check/vitest";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { twoArticles } from "../support/app.ts";
import { controlsOf } from "../support/shown.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const de = textsIn("de");
const STEAM = "Musk hatte keine Antwort, nur Dampf.";
const LAYOFFS = "Im Juni dieses Jahres entließ Tesla 9 % seiner Mitarbeiter.";

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

async function verify(quote: string, options: Record<string, string | boolean> = {}, person = anna): Promise<Message> {
  return (await person.slash("verify", { quote, ...options })).message();
}

function labelsOf(message: Message): readonly (string | undefined)[] {
  return controlsOf(message.data.components ?? []).map((one) => ("label" in one ? one.label : undefined));
}

describe("/verify", () => {
  test.each([`„${STEAM}“`, `"${STEAM}"`, `«${STEAM}»`, `‚${STEAM}‘`, `'${STEAM}'`, `“${STEAM}”`, `»${STEAM}«`])(
    "finds the words in %s word for word, with their place",
    async (quote) => {
      const message = await verify(quote);
      expect(message.text).toContain(en.verify.exact());
      expect(message.text).toContain(`> ${STEAM}\n`);
      expect(message.text).toContain("Para. 9, sentence 4 · Linette Lopez, Business Insider · German translation");
    },
  );

  test("says that only typography differs", async () => {
    const message = await verify("im Juni dieses Jahres entliess Tesla 9% seiner Mitarbeiter");
    expect(message.text).toContain(`${en.verify.exact()}\n${en.verify.typographic()}`);
  });

  test("says what ellipses leave out and what is put into brackets", async () => {
    const message = await verify("Wir wissen, dass Elon Musk […] sehr verzweifelt [sic] war");
    expect(message.text.startsWith(en.verify.exactWithGaps())).toBe(true);
    expect(message.text).toContain(en.verify.leftOut({ article: "im Jahr 2018" }));
    expect(message.text).toContain(en.verify.inserted({ quoted: "sic" }));
  });

  test.each([
    [
      "Musk hatte […] Antwort, nur Dampf.",
      en.verify.marked.omission.negation(),
      en.verify.leftOut({ article: "keine" }),
    ],
    [
      "Im August behauptete Musk […], er habe eine Finanzierung geplant",
      en.verify.marked.omission.limit(),
      en.verify.leftOut({ article: "fälschlicherweise" }),
    ],
    [
      "Im Juni dieses Jahres entließ Tesla [20 %] seiner Mitarbeiter",
      en.verify.marked.bracket.figure(),
      en.verify.replaced({ quoted: "20 %", article: "9 %" }),
    ],
  ])("says first that what is marked turns the sense: %s", async (quote, headline, line) => {
    const message = await verify(quote);
    expect(message.text.startsWith(`${headline}\n${line}`)).toBe(true);
    expect(message.text).toContain("> ");
  });

  test("says that a figure is only written in another way", async () => {
    const message = await verify("Im Juni dieses Jahres entließ Tesla neun Prozent seiner Mitarbeiter");
    const line = en.verify.differs({ quoted: "neun Prozent", article: "9 %" });
    expect(message.text.startsWith(`${en.verify.altered.notation()}\n${line}`)).toBe(true);
  });

  test("says what stands in another place of the sentence", async () => {
    const message = await verify("Tesla entließ 9 % seiner Mitarbeiter");
    expect(message.text.startsWith(en.verify.altered.order())).toBe(true);
    expect(message.text).toContain(en.verify.moved({ quoted: "entließ" }));
  });

  test("says that a heading and the text below it are quoted as one", async () => {
    const message = await verify("ein verzweifelter Versuch, Tesla zu retten Wir wissen, dass Elon Musk");
    expect(message.text.startsWith(en.verify.exactAcrossHeading())).toBe(true);
    expect(message.text).toContain("-# Title · ");
    expect(message.text).toContain("Para. 1, sentence 1");
  });

  test("says that the article does not say whose words they are, and what is known of them", async () => {
    const message = await verify("Produktionshölle", { speaker: "Elon Musk" });
    expect(message.text.startsWith(en.verify.exactUnattributed())).toBe(true);
    expect(message.text).toContain("expression for the state of Model 3 production");
    expect(message.text).not.toContain(en.verify.notBy({ claimed: "Elon Musk" }));
  });

  test("lists everybody whose words are in it", async () => {
    const quote =
      "befand sich Tesla mitten in der „Produktionshölle“ des Model 3, verlor Geld und geriet in Verzug. In der Telefonkonferenz des Unternehmens im Mai 2018 warf Musk einen Analysten vor, der eine „langweilige, dumme“ Frage gestellt hatte";
    const message = await verify(quote, { speaker: "Elon Musk" });
    const author = en.verify.author({ name: "Linette Lopez" });
    const names = `${author}, ${en.verify.unattributed()}, and Elon Musk`;
    expect(message.text).toContain(en.verify.saidBy({ names }));
  });

  test("names the figure in which a translation differs", async () => {
    const message = await verify("In June of that year Tesla laid off 20 % of its employees");
    expect(message.text).toContain(en.verify.differsThere({ quoted: "20 %", article: "9 %" }));
  });

  test("finds words across the end of a paragraph", async () => {
    const message = await verify(`${STEAM} Im Juni dieses Jahres entließ Tesla 9 %`);
    expect(message.text).toContain(en.verify.exact());
    expect(message.text).toContain(en.verify.crossesParagraph());
    expect(message.text).toContain("Para. 9, sentence 4 to Para. 10, sentence 1");
  });

  test("names an altered figure first, then shows word for word what differs", async () => {
    const message = await verify("Im Juni dieses Jahres entließ Tesla 20 % seiner besten Mitarbeiter.");
    const figure = message.text.indexOf(en.verify.differs({ quoted: "20 %", article: "9 %" }));
    const words = message.text.indexOf(en.verify.added({ quoted: "besten" }));
    expect(message.text.startsWith(en.verify.altered.figure())).toBe(true);
    expect(figure).toBeGreaterThan(0);
    expect(words).toBeGreaterThan(figure);
    expect(message.text).toContain("~~20~~ **9** % seiner ~~besten~~ Mitarbeiter");
    expect(message.text).toContain(`> ${LAYOFFS}\n`);
  });

  test.each([
    ["negation", "Musk hatte eine Antwort, nur Dampf.", "negation"],
    ["name", "Wir wissen, dass Sam Altman im Jahr 2018 sehr verzweifelt war.", "name"],
    ["words", "2018 war ein sehr gutes Jahr für Tesla", "words"],
    ["punctuation", "Musk war bereit alles zu tun um Tesla zu retten", "punctuation"],
  ] as const)("says that the %s is altered", async (_, quote, kind) => {
    expect((await verify(quote)).text.startsWith(en.verify.altered[kind]())).toBe(true);
  });

  test("shows every place from which words were put together", async () => {
    const message = await verify(`Er ist wütend auf OpenAI. ${STEAM} Dank China gehörte das Jahr 2020 dem Unternehmen`);
    expect(message.text.startsWith(en.verify.stitched({ places: 3 }))).toBe(true);
    for (const place of ["Para. 4, sentence 3", "Para. 9, sentence 4", "Para. 12, sentence 2"]) {
      expect(message.text).toContain(place);
    }
  });

  test("says whose words they are when somebody else is named", async () => {
    const [altman] = await anna.autocomplete("verify", { quote: "x", speaker: "altm" }, "speaker");
    const message = await verify("langweilige, dumme", { speaker: String(altman?.value) });
    expect(message.text).toContain(en.verify.otherSpeaker({ claimed: "Sam Altman" }));
    expect(message.text).toContain(en.verify.saidBy({ names: "Elon Musk" }));
    const unknown = await verify("langweilige, dumme", { speaker: "Jeff *Bezos*" });
    expect(unknown.text).toContain(en.verify.unknownSpeaker({ claimed: "Jeff \\*Bezos\\*" }));
  });

  test("takes the speaker from what is typed behind the quotation", async () => {
    const typed = await verify("„langweilige, dumme“ – sam altman");
    expect(typed.text.startsWith(en.verify.otherSpeaker({ claimed: "Sam Altman" }))).toBe(true);
    const chosen = await verify("„langweilige, dumme“ – Altman", { speaker: "Elon Musk" });
    expect(chosen.text).toContain(en.verify.exact());
  });

  test("confirms the speaker", async () => {
    const message = await verify("langweilige, dumme", { speaker: "musk" });
    expect(message.text).toContain(en.verify.exact());
    expect(message.text).toContain(en.verify.saidBy({ names: "Elon Musk" }));
  });

  test("does not verify a translation word for word, and shows the nearest passage with its gloss", async () => {
    const quote = "We know that Elon Musk was very desperate in 2018.";
    for (const [person, t] of [
      [anna, en],
      [jonas, de],
    ] as const) {
      const message = await verify(quote, { private: true }, person);
      expect(message.text.startsWith(t.verify.otherLanguage({ quoted: "en", article: "de" }))).toBe(true);
      expect(message.text).toContain("> Wir wissen, dass Elon Musk im Jahr 2018 sehr verzweifelt war.");
      expect(message.text).toContain(t.passage.gloss({ text: quote }));
    }
  });

  test("offers passages for a translation that is like none of them only labelled as no answer", async () => {
    const message = await verify("I have a dream that one day this nation will rise up");
    expect(message.text.startsWith(en.verify.otherLanguage({ quoted: "en", article: "de" }))).toBe(true);
    expect(message.text).not.toContain("\n> ");
    const nearest = await (await anna.press(message, en.search.nearest)).message();
    expect(nearest.text).toContain(en.search.nearestTitle());
  });

  test("says that words are not there, the nearest passages labelled as no answer", async () => {
    const message = await verify("Tesla hat im Sommer die Hälfte aller Mitarbeiter in der Fabrik gefeuert.");
    expect(message.text).toContain(en.verify.absent());
    expect(message.text).not.toContain("\n> ");
    const nearest = await (await anna.press(message, en.search.nearest)).message();
    expect(nearest.text).toContain(en.search.nearestTitle());
    expect(nearest.text).toContain(LAYOFFS);
  });

  test("finds a quotation of a heading", async () => {
    const message = await verify("2018 war ein sehr schlechtes Jahr für Tesla");
    expect(message.text).toContain(en.verify.exact());
    expect(message.text).toContain("-# Heading · Paras. 9–16 · Linette Lopez");
  });

  test("takes 4,000 characters and refuses more, and what has nothing in it", async () => {
    const [source] = bot.context.library.sources.values();
    const start = source?.article.paragraphs[8]?.start ?? 0;
    const long = await verify(source?.article.text.slice(start, start + 4000).trim() ?? "");
    expect(long.text).toContain(en.verify.exact());
    expect(long.text).toContain("Para. 9, sentence 1 to Para.");
    expect((await verify("x".repeat(4001))).text).toBe(en.input.tooLong({ max: 4000, length: 4001 }));
    expect((await verify("„…“ ?!")).text).toBe(en.input.empty());
  });

  test("answers for the article that has the words, or for the chosen one alone", async () => {
    const several = await startBotOnStandIn({ context: { library: await twoArticles() } });
    const person = several.standIn.user({ name: "Anna" });
    const quote = "Forty-one fishing boats lay behind it";
    const message = await (await person.slash("verify", { quote })).message();
    expect(message.text).toContain("The Saltmere Gazette");
    const elsewhere = await (await person.slash("verify", { quote, article: "musk-openai-tesla" })).message();
    expect(elsewhere.text).not.toContain("The Saltmere Gazette");
    await several.close();
  });
});

describe("Verify quotes", () => {
  test("checks the first five quotations of a message privately and says how many were left", async () => {
    const message = jonas.say(
      [
        `„${STEAM}“ – Elon Musk`,
        `"Im Juni dieses Jahres entließ Tesla 20 % seiner Mitarbeiter"`,
        "«langweilige, dumme» – Elon Musk",
        "> Das hat niemand gesagt, wirklich niemand",
        "“We know that Elon Musk was very desperate in 2018.”",
        "„noch ein Zitat“ und „und noch eines“",
      ].join("\n"),
    );
    const answer = await (await anna.menu("Verify quotes", message)).message();
    expect(answer.onlyFor).toBe(anna.user.id);
    for (const words of [
      en.check.quotations({ count: 5 }),
      en.verify.otherSpeaker({ claimed: "Elon Musk" }),
      en.verify.altered.figure(),
      en.verify.exact(),
      en.verify.absent(),
      en.verify.otherLanguage({ quoted: "en", article: "de" }),
      en.check.left({ left: 2 }),
    ]) {
      expect(answer.text).toContain(words);
    }
    expect(answer.text).toContain(`/${message.channelId}/${message.id}`);
  });

  test("reads marks and name inside a block quotation", async () => {
    const message = jonas.say(`> "${STEAM}" - linette lopez\nStimmt das?`);
    const answer = await (await anna.menu("Verify quotes", message)).message();
    expect(answer.text.startsWith(en.verify.exact())).toBe(true);
    expect(answer.text).toContain(en.verify.author({ name: "Linette Lopez" }));
  });

  test("checks once what is quoted twice", async () => {
    const message = jonas.say(`„${STEAM}“ Ja, „${STEAM}“ und “langweilige, dumme” – Musk`);
    const answer = await (await anna.menu("Verify quotes", message)).message();
    expect(answer.text).toContain(en.check.quotations({ count: 2 }));
    expect(answer.text).toContain(en.check.timesOf({ number: 1, count: 2 }));
  });

  test("reads embeds, text displays and forwarded messages too", async () => {
    const quote = (words: string) => `“${words}” – Musk`;
    const embedded = jonas.say("", undefined, { embeds: [{ description: quote("langweilige, dumme") }] });
    const displayed = jonas.say("", undefined, {
      components: [{ type: 17, components: [{ type: 10, content: quote("langweilige, dumme") }] }],
      flags: 32_768,
    });
    for (const message of [embedded, displayed]) {
      const answer = await (await anna.menu("Verify quotes", message)).message();
      expect(answer.text).toContain(en.verify.exact());
    }
  });

  test.each([
    ["no text", "", en.check.noText()],
    ["no quotation", "Nothing here is quoted.", en.check.noQuotation()],
  ])("says privately that a message has %s", async (_, text, sentence) => {
    const answer = await (await anna.menu("Verify quotes", jonas.say(text))).message();
    expect(answer.text).toBe(sentence);
    expect(answer.onlyFor).toBe(anna.user.id);
  });
});

describe("Post publicly", () => {
  test("checks anew, takes the button away and names who posted it without a ping", async () => {
    const message = jonas.say(`„Musk hatte eine Antwort_en, nur Dampf“ – Elon Musk`);
    const answer = await (await jonas.menu("Zitate prüfen", message)).message();
    expect(answer.text).toContain(de.verify.altered.negation());
    const exchange = await jonas.press(answer, de.check.post);
    const posted = await exchange.followUp();
    expect(posted.onlyFor).toBeUndefined();
    expect(posted.text).toContain(en.check.postedBy({ user: `<@${jonas.user.id}>` }));
    expect(posted.text).toContain(en.verify.altered.negation());
    expect(posted.text).toContain("Musk hatte eine Antwort\\_en, nur Dampf");
    expect(posted.text).toContain(`/${message.channelId}/${message.id}`);
    expect(labelsOf(posted)).not.toContain(en.check.post);
    expect(answer.text).toContain(de.check.posted());
    expect(labelsOf(answer)).not.toContain(de.check.post);
    expect(labelsOf(answer)).toContain(de.report.button);
  });

  test("also stands on a private answer to /verify, and not on a public one", async () => {
    const shown = await verify(STEAM, { private: true });
    const posted = await (await anna.press(shown, en.check.post)).followUp();
    expect(posted.text).toContain(`> ${STEAM}\n`);
    expect(labelsOf(await verify(STEAM))).not.toContain(en.check.post);
  });

  test("survives a look at the context and at the nearest passages", async () => {
    const shown = await verify(STEAM, { private: true });
    const context = await (await anna.press(shown, en.passage.inContext)).message();
    expect(context.id).not.toBe(shown.id);
    expect(labelsOf(shown)).toContain(en.check.post);
    const absent = await verify("Das hat so wirklich niemand von Tesla gesagt.", { private: true });
    const nearest = await (await anna.press(absent, en.search.nearest)).message();
    expect(nearest.id).not.toBe(absent.id);
    expect(labelsOf(absent)).toContain(en.check.post);
  });

  test("is not offered, and refused, where moderators allow only private answers", async () => {
    const [guild] = bot.standIn.world.guilds.values();
    const shown = await verify(STEAM, { private: true });
    await bot.context.settings.update(guild?.id ?? "", { visibility: "private" });
    const refused = await anna.press(shown, en.check.post);
    const answer = await refused.message();
    expect(answer.text).toBe(en.check.restricted());
    expect(refused.followUps.filter(({ onlyFor }) => onlyFor === undefined)).toEqual([]);
    expect(labelsOf(await verify(STEAM))).not.toContain(en.check.post);
    await bot.context.settings.update(guild?.id ?? "", { visibility: "public" });
  });

  test("is not offered, and refused, where moderators let members only read", async () => {
    const { world } = bot.standIn;
    const [guild] = world.guilds.values();
    if (!guild) throw new Error("no guild");
    const message = jonas.say(`„${STEAM}“ – Lopez`);
    const channel = world.channels.get(message.channelId);
    if (!channel) throw new Error("no channel");
    const shown = await (await anna.menu("Verify quotes", message)).message();
    expect(labelsOf(shown)).toContain(en.check.post);
    world.overwrite(channel, { target: guild.id, deny: PermissionFlagsBits.SendMessages });
    const refused = await anna.press(shown, en.check.post);
    expect((await refused.message()).text).toBe(en.check.restricted());
    expect(refused.followUps.filter(({ onlyFor }) => onlyFor === undefined)).toEqual([]);
    const reading = await (await anna.menu("Verify quotes", message)).message();
    expect(labelsOf(reading)).not.toContain(en.check.post);
    world.overwrite(channel, { target: guild.id, allow: PermissionFlagsBits.SendMessages });
  });

  test("still works after a restart, and says the same again", async () => {
    const message = jonas.say(`„${STEAM}“ „${STEAM}“ „Musk hatte eine Antwort“ – Musk`);
    const shown = await (await anna.menu("Verify quotes", message)).message();
    await bot.restart();
    const posted = await (await anna.press(shown, en.check.post)).followUp();
    expect(posted.text).toContain(en.check.quotations({ count: 2 }));
    expect(posted.text).toContain(en.check.timesOf({ number: 1, count: 2 }));
    expect(posted.text).toContain(`/${message.channelId}/${message.id}`);
  });

  test("is not offered where the words are too long to be shown in full", async () => {
    const shown = await verify(`${STEAM} ${"Und so weiter. ".repeat(200)}`, { private: true });
    expect(shown.text).toContain(en.check.tooLongToPost());
    expect(labelsOf(shown)).not.toContain(en.check.post);
  });
});

describe("whatever is quoted", () => {
  const typed = fc.string({
    unit: fc.constantFrom(..."aeTÄ\\*_`>#@<|-\n„“\"'»… [].0%😀\u202E "),
    minLength: 1,
    maxLength: 500,
  });
  propertyTest.prop([typed, fc.constantFrom(STEAM, LAYOFFS, ""), fc.boolean()], { numRuns: 60 })(
    "is answered within Discord's limits and without a ping",
    async (text, own, isPrivate) => {
      const person = bot.standIn.user({ name: "Mallory" });
      const message = await verify(`${own} ${text}`, { private: isPrivate, speaker: text.slice(0, 200) }, person);
      expect(message.text).not.toContain("That failed on my side");
      const said = person.say(`„${text}“ – ${text}`);
      const answer = await (await person.menu("Verify quotes", said)).message();
      expect(answer.text).not.toContain("That failed on my side");
    },
  );
});
