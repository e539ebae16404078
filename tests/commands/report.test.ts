import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textsIn } from "#src/text/texts.ts";
import { type StandInBot, startBotOnStandIn } from "../support/standInBot.ts";

const en = textsIn("en");
const de = textsIn("de");

let bot: StandInBot;
let anna: ReturnType<StandInBot["standIn"]["user"]>;

beforeEach(async () => {
  bot = await startBotOnStandIn({ context: { operatorContact: "mail@operator.example" } });
  anna = bot.standIn.user({ name: "Anna", locale: "en-US" });
});
afterEach(() => bot.close());

type Person = typeof anna;
type Message = Parameters<Person["press"]>[0];

async function ask(person: Person, command: string, options: Record<string, string | boolean> = {}) {
  return (await person.slash(command, options)).message();
}

async function report(person: Person, message: Message, wrong: string, texts = en) {
  const form = await (await person.press(message, texts.report.button)).modal();
  const exchange = await person.submit(form, { [texts.report.question]: wrong });
  return { form, answer: await exchange.message() };
}

/** The first guild's first text channel becomes the moderators' log. */
async function withLogChannel(): Promise<string> {
  const [guild] = bot.standIn.world.guilds.values();
  if (!guild) throw new Error("no guild");
  const channel = bot.standIn.world.addChannel(guild, { name: "mod-log" });
  await bot.context.settings.update(guild.id, { logChannelId: channel.id });
  return channel.id;
}

function sentTo(channelId: string): readonly Message[] {
  return [...(bot.standIn.world.messages.get(channelId)?.values() ?? [])];
}

describe("Report this citation", () => {
  test("stands on every answer that shows the article's words, and on no other", async () => {
    const shown = await ask(anna, "quote", { about: "Cash Cow" });
    const context = await (await anna.press(shown, en.passage.inContext)).message();
    const timeline = await ask(anna, "timeline", { from: "2018" });
    const figures = await (await anna.slash("article figures")).message();
    for (const message of [shown, context, timeline, figures]) {
      expect(JSON.stringify(message.data.components)).toContain(en.report.button);
    }
    const silent = await ask(anna, "search", { query: "Neuralink brain chips and monkeys" });
    const help = await ask(anna, "help");
    for (const message of [silent, help]) {
      expect(JSON.stringify(message.data.components)).not.toContain(en.report.button);
    }
  });

  test("goes to the moderators' channel with passage, revision, query and score", async () => {
    const channelId = await withLogChannel();
    const message = await ask(anna, "search", { query: "Produktionshölle" });
    const { answer } = await report(anna, message, "It was *May*. @everyone");
    expect(answer.text).toBe(en.report.sent());
    expect(answer.onlyFor).toBe(anna.user.id);
    const [posted] = sentTo(channelId);
    expect(posted?.text).toContain("Para. 9, sentence 1 (passage 9.1) · match ");
    const [source] = bot.context.library.sources.values();
    expect(posted?.text).toContain(`revision \`${source?.article.revision}\``);
    expect(posted?.text).toContain("“Produktionshölle”");
    expect(posted?.text).toContain("It was \\*May\\*. \\@everyone");
    expect(posted?.text).toContain(`<@${anna.user.id}>`);
    expect(posted?.text).toContain(`/${message.channelId}/${message.id}`);
  });

  test("names what was checked, and what came out", async () => {
    const channelId = await withLogChannel();
    const message = await ask(anna, "verify", { quote: "Musk hatte eine Antwort, nur Dampf", speaker: "Altman" });
    await report(anna, message, "That is no denial");
    const [posted] = sentTo(channelId);
    expect(posted?.text).toContain("The quotation is altered");
    expect(posted?.text).toContain("Musk hatte eine Antwort, nur Dampf");
    expect(posted?.text).toContain("Sam Altman");
    // Struck out and bold words side by side are no words of anybody's.
    expect(posted?.text).not.toContain("eine keine");
  });

  test("tells moderators in the server's language and the member in theirs", async () => {
    const channelId = await withLogChannel();
    const jonas = bot.standIn.user({ name: "Jonas", locale: "de" });
    const message = await ask(jonas, "quote", { about: "Cash Cow", private: true });
    const { answer } = await report(jonas, message, "Stimmt nicht.", de);
    expect(answer.text).toBe(de.report.sent());
    expect(sentTo(channelId)[0]?.text).toContain(en.report.privateAnswer());
    // The answer that was reported is still there.
    expect(message.text).toContain("Cash Cow");
  });

  test("without a channel for reports gives the member the text and how to reach the operator", async () => {
    const message = await ask(anna, "quote", { about: "Cash Cow" });
    const { answer } = await report(anna, message, "Wrong sentence");
    expect(answer.onlyFor).toBe(anna.user.id);
    expect(answer.text).toContain(en.report.noChannel());
    expect(answer.text).toContain("mail@operator.example");
    expect(answer.text).toContain("Para. 7, sentence 2 (passage 7.2)");
    expect(answer.text).toContain("Wrong sentence");
  });

  test("whose channel is closed to the bot gives the member the same", async () => {
    await withLogChannel();
    bot.standIn.fail({ method: "POST", route: "/channels/:channelId/messages", mode: 403 });
    const message = await ask(anna, "quote", { about: "Cash Cow" });
    const { answer } = await report(anna, message, "Wrong sentence");
    expect(answer.text).toContain(en.report.channelFailed());
    expect(answer.text).toContain("mail@operator.example");
  });

  test("that says nothing is refused", async () => {
    const message = await ask(anna, "quote", { about: "Cash Cow" });
    const { answer } = await report(anna, message, " \u200b ");
    expect(answer.text).toBe(en.report.empty());
  });
});
