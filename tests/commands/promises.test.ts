import { describe, expect, test } from "vitest";
import { commands } from "#src/commands/index.ts";
import { requestOf } from "#src/discord/request.ts";
import { termsFor } from "#src/discord/terms.ts";
import { MESSAGE_COMPONENTS_MAX, MESSAGE_TEXT_MAX } from "#src/render/limits.ts";
import type { Reply } from "#src/render/reply.ts";
import { withReport } from "#src/render/report.ts";
import { textsOf, verifyReply } from "#src/render/verify.ts";
import { realLibrary, testApp } from "../support/app.ts";
import { slashPayload } from "../support/payloads.ts";
import { countComponents } from "../support/shown.ts";
import { realSource } from "../support/sources.ts";

const source = await realSource();
const bodyLength = source.article.passages.reduce((sum, { text }) => sum + text.length, 0);
/** The largest share of the article that one answer may show. */
const SHARE_MAX = 0.35;

interface Asking {
  readonly subcommand?: string | undefined;
  readonly random?: number;
}

async function answer(
  name: string,
  options: Record<string, string>,
  { subcommand, random = 0 }: Asking = {},
): Promise<Reply> {
  const context = await testApp({ random: () => random });
  const interaction = slashPayload(name, options, subcommand);
  if (interaction.type !== 2) throw new Error("not a command");
  const request = requestOf(interaction);
  const prepared = commands.find((command) => command.name === name)?.prepare(interaction);
  const outcome = await prepared?.run(request, await termsFor(request, undefined, context), context);
  if (outcome?.kind !== "reply") throw new Error(`/${name} gave no reply`);
  // As dispatch sends it.
  return withReport(outcome, "en");
}

const questions = source.article.passages.filter(({ truncated }) => !truncated).map(({ text }) => text.slice(0, 250));
const asked = [
  ...questions.flatMap((query) => [
    ["search", { query }],
    ["quote", { about: query }],
    ["verify", { quote: query }],
    ["verify", { quote: query.replace(/(\S+) (\S+)/, "$2 $1"), speaker: "Sam Altman" }],
  ]),
  ...source.article.paragraphs.flatMap(({ start, number }) => [
    ["verify", { quote: source.article.text.slice(start, start + 4000).trim(), speaker: "Elon Musk" }],
    ["article", { passage: String(number) }, "read"],
  ]),
  ["article", {}, "outline"],
  ["article", {}, "people"],
  ["article", {}, "figures"],
  ["article", {}, "about"],
  ...source.knowledge.topics.map(({ id }) => ["search", { query: id.replaceAll("-", " ") }]),
  ...["2015", "2017", "2018", "2018-06", "2019"].map((from) => ["timeline", { from }]),
  ["timeline", {}],
  ["timeline", { topic: "tesla" }],
] as [string, Record<string, string>, string?][];

describe("every answer", () => {
  test("shows the article's words verbatim and cited, within Discord's limits, and never the whole article", async () => {
    for (const [name, options, subcommand] of asked) {
      const reply = await answer(name, options, { subcommand });
      const words = `${name} ${JSON.stringify(options)}`;
      verifyReply(reply, (slug) => realLibrary.sources.get(slug)?.article);
      expect(textsOf(reply.components).join("").length, words).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
      expect(countComponents(reply.components), words).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
      const shown = reply.quotations.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(shown / bodyLength, words).toBeLessThan(SHARE_MAX);
    }
  });

  test("to a passage's own words is that passage", async () => {
    for (const passage of source.article.passages.filter(({ truncated }) => !truncated)) {
      const reply = await answer("quote", { about: passage.text.slice(0, 300) });
      expect(reply.quotations[0]?.start, passage.id).toBe(passage.start);
    }
  });
});

describe("/quote without a question", () => {
  test("never shows the sentence that the source cuts off, whatever the dice say", async () => {
    const truncated = source.article.passages.find((passage) => passage.truncated);
    for (let dice = 0; dice < 1; dice += 0.01) {
      const reply = await answer("quote", {}, { random: dice });
      expect(reply.quotations[0]?.start).not.toBe(truncated?.start);
    }
  });
});
