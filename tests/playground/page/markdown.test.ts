import { describe, expect, test } from "vitest";
import { type MarkdownNode, parseMarkdown } from "#src/playground/page/markdown.ts";

/** A tree as a short line: `strong(text) br list[item item]`. */
function outline(nodes: readonly MarkdownNode[]): string {
  const show = ({ type, text, children, items, level, href, id, seconds, format, start }: MarkdownNode): string => {
    if (type === "text") return JSON.stringify(text);
    if (items)
      return `${start ?? "•"}[${items.map((item) => outline(item.children) + (item.below ? show(item.below) : "")).join(" ")}]`;
    const detail = [level, href, id, seconds, format].filter((part) => part !== undefined).join(",");
    return `${type}${detail && `<${detail}>`}${children ? `(${outline(children)})` : text === undefined ? "" : `(${text})`}`;
  };
  return nodes.map(show).join(" ");
}

describe("Discord's Markdown", () => {
  test.each([
    ["**b** *i* _i_ __u__ ~~s~~", 'strong("b") " " em("i") " " em("i") " " underline("u") " " strikethrough("s")'],
    ["***both***", 'em(strong("both"))'],
    ["||hidden *too*||", 'spoiler("hidden " em("too"))'],
    ["\\*no\\* \\> no", '"*no* > no"'],
    ["snake_case_word 5 * 3 * 2", '"snake_case_word 5 * 3 * 2"'],
    ["> a\n> b\nc", 'blockQuote("a" br "b") "c"'],
    ["`x*y*` ```js\nz\n```", 'inlineCode(x*y*) " " codeBlock(z)'],
    ["# One\n### Three\ntext", 'heading<1>("One") heading<3>("Three") "text"'],
    ["no # heading", '"no # heading"'],
    ["-# small **b**\nnext", 'subtext("small " strong("b")) "next"'],
    [
      "> quoted\n-# small\n> more\n## two",
      'blockQuote("quoted") subtext("small") blockQuote("more") heading<2>("two")',
    ],
    ["- a\n- **b**\n  - c\nend", '•["a" strong("b")•["c"]] "end"'],
    ["3. c\n4. d", '3["c" "d"]'],
    ["1\\. no list", '"1. no list"'],
    ["[text](https://example.org/a)", 'link<https://example.org/a>("text")'],
    ["[text](javascript:alert)", 'span("text")'],
    ["<https://example.org>", 'link<https://example.org>("https://example.org")'],
    ["<t:1700000000:R> <t:1700000000>", 'timestamp<1700000000,R> " " timestamp<1700000000,f>'],
    ["<@123456789012345678> <#123456789012345678>", 'user<123456789012345678> " " channel<123456789012345678>'],
    ["</daily start:123456789012345678>", "slashCommand<123456789012345678>(daily start)"],
    ["@everyone", "everyone(@everyone)"],
    ["<b>no HTML</b>", '"<b>no HTML</b>"'],
    ["„Zitat“ – ⚠️", '"„Zitat“ – ⚠️"'],
  ])("%j", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });
});
