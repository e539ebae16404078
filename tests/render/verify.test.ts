import { describe, expect, test } from "vitest";
import type { Article } from "#src/article/article.ts";
import { renderExcerpt } from "#src/render/passage.ts";
import { card, type Reply } from "#src/render/reply.ts";
import { UnverifiedQuotationError, verifyReply } from "#src/render/verify.ts";
import { passageOf, realSource } from "../support/sources.ts";

const source = await realSource();
const passage = passageOf(source, "7.2");
const articleOf = (slug: string) => (slug === source.article.slug ? source.article : undefined);
const verify = (reply: Reply) => () => verifyReply(reply, articleOf);

function quoting(change: (text: string) => string = (text) => text): Reply {
  const excerpt = renderExcerpt({ source, passages: [passage], bold: [passage], language: "en" });
  return card({ blocks: [{ ...excerpt, text: change(excerpt.text) }] });
}

describe("verifyReply", () => {
  test("passes the article's words with their citation", () => {
    expect(verify(quoting())).not.toThrow();
  });

  test.each([
    ["a changed letter", (text: string) => text.replace("Februar", "februar")],
    ["a changed figure", (text: string) => text.replace("2018", "2019")],
    ["a straightened quotation mark", (text: string) => text.replace("„", '"')],
    ["a dropped word", (text: string) => text.replace("sogar ", "")],
    ["a mark of omission inside the quotation", (text: string) => text.replace(/\n/, " …\n")],
    ["a mark that Discord would swallow", (text: string) => text.replace("> ", "> \\")],
  ])("refuses %s", (_, change) => {
    expect(verify(quoting(change))).toThrow(UnverifiedQuotationError);
  });

  test("refuses words without their citation", () => {
    const uncited = quoting((text) => text.split("\n").slice(0, -1).join("\n"));
    expect(verify(uncited)).toThrow("without its citation");
  });

  test("refuses a block quotation that no passage stands behind", () => {
    expect(verify(card({ blocks: [{ text: "> Tesla ist gerettet.", quotations: [] }] }))).toThrow("no passage");
  });

  test("refuses a quotation that is announced but not shown", () => {
    expect(verify(quoting((text) => text.replace(/^> .*\n/, "")))).toThrow("does not show");
  });

  test("refuses the words of another revision", () => {
    const changed: Article = { ...source.article, revision: "000000000000" };
    expect(() => verifyReply(quoting(), () => changed)).toThrow("another revision");
  });
});
