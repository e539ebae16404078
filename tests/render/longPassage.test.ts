import { describe, expect, test } from "vitest";
import { loadArticle } from "#src/article/loadArticle.ts";
import { renderExcerpt } from "#src/render/passage.ts";
import { QUOTATION_MAX } from "#src/render/quotation.ts";
import { card } from "#src/render/reply.ts";
import { verifyReply } from "#src/render/verify.ts";
import { textsIn } from "#src/text/texts.ts";
import { realSource } from "../support/sources.ts";

describe("a single passage too long for a message", () => {
  test("is cut at a word, with the mark outside the quotation, and still verified", async () => {
    const sentence = `Es war ${"immer und immer wieder ".repeat(250)}dasselbe.`;
    const article = loadArticle(Buffer.from(`Titel\n\n${sentence}\n`), { slug: "lang", file: "lang.txt" });
    const source = { article, knowledge: { ...(await realSource()).knowledge, claims: [], speech: [] } };
    const excerpt = renderExcerpt({ source, passages: article.passages, language: "de" });
    const [{ start, end } = { start: 0, end: 0 }] = excerpt.quotations;
    expect(end - start).toBeLessThanOrEqual(QUOTATION_MAX);
    expect(article.text.charAt(end)).toBe(" ");
    expect(excerpt.text).toContain(`\n-# ${textsIn("de").passage.cut()}\n`);
    expect(() => verifyReply(card({ blocks: [excerpt] }), () => article)).not.toThrow();
  });
});
