import { fromMarkdown } from "mdast-util-from-markdown";
import { parseDocument } from "yaml";
import type { BlockKind, Draft } from "./block.ts";
import { draftOf, type Extract } from "./draftOf.ts";

type RootContent = ReturnType<typeof fromMarkdown>["children"][number];
type PhrasingContent = (RootContent & { readonly type: "paragraph" })["children"][number];

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * CommonMark. The first `#` heading is the title, else what the front matter calls so, else the first block. Each list item is
 * a paragraph. Code, tables, images and embedded HTML are not the article's words and are left out.
 */
export function readMarkdown(source: string): Draft {
  if (isTooDeep(source)) throw new RangeError("Markdown nested too deeply");
  const [whole = "", frontMatter = ""] = FRONT_MATTER.exec(source) ?? [];
  const { title, author } = properties(frontMatter);
  const blocks = extractBlocks(source.slice(whole.length));
  return draftOf(titled(blocks, title), author === undefined ? {} : { author });
}

/** Lists and quotations hundreds deep keep the parser busy for minutes. A line of hyphens or asterisks is only a rule. */
function isTooDeep(source: string): boolean {
  const deep = source.match(/^[ \t>*+\-\d.)]{400}.*/gm) ?? [];
  return deep.some((line) => !/^[-*_\s]*$/.test(line));
}

type MarkdownBlock = Extract & { readonly depth?: number };

function titled(blocks: readonly MarkdownBlock[], title: string | undefined): readonly Extract[] {
  const top = blocks.findIndex(({ depth }) => depth === 1);
  if (top === -1 && title !== undefined) return [{ kind: "title", text: title }, ...blocks];
  return blocks.map((block, index) => (index === Math.max(0, top) ? { ...block, kind: "title" } : block));
}

function properties(frontMatter: string): { readonly title?: string; readonly author?: string } {
  const document = parseDocument(frontMatter, { schema: "failsafe" });
  const text = (key: string) => {
    const value = document.errors.length === 0 && document.contents !== null ? document.get(key) : undefined;
    return typeof value === "string" && value.trim() !== "" ? { [key]: value } : {};
  };
  return { ...text("title"), ...text("author") };
}

/** Walks with a stack of its own: a hostile file may be nested deeper than calls can be. */
function extractBlocks(source: string): readonly MarkdownBlock[] {
  const found: MarkdownBlock[] = [];
  const waiting: { readonly node: RootContent; readonly inItem: boolean }[] = [];
  const push = (nodes: readonly RootContent[], inItem: boolean) => {
    for (const node of nodes.toReversed()) waiting.push({ node, inItem });
  };
  push(fromMarkdown(source).children, false);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, inItem } = next;
    if (node.type === "heading") {
      found.push({ kind: "heading", text: inlineText(node.children), depth: node.depth });
    } else if (node.type === "paragraph") {
      const text = inlineText(node.children);
      if (!isTable(text)) found.push({ kind: inItem ? "item" : kindOf(text), text });
    } else if (node.type === "blockquote" || node.type === "list" || node.type === "listItem") {
      push(node.children, inItem || node.type === "listItem");
    }
  }
  return found;
}

function kindOf(text: string): BlockKind {
  return text.includes("\n") ? "paragraph" : "line";
}

/** Tables are an extension of GitHub's, which CommonMark reads as a paragraph. */
function isTable(text: string): boolean {
  const lines = text.split("\n");
  return lines.length > 1 && lines.every((line) => line.includes("|")) && /^[\s|:-]+$/.test(lines[1] ?? "");
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  let text = "";
  const waiting: PhrasingContent[] = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
    else if (node.type === "break" || (node.type === "html" && /^<br\b/i.test(node.value))) text += "\n";
    else if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return text;
}
