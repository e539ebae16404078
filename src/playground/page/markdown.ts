import { rulesExtended, SimpleMarkdown } from "discord-markdown-parser";

/** A piece of Discord Markdown; which fields it has depends on its type. */
export interface MarkdownNode {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly MarkdownNode[];
  /** Headings: 1 to 3. */
  readonly level?: number;
  /** Links: http(s) only. */
  readonly href?: string;
  /** Mentions and commands: what they point at. */
  readonly id?: string;
  /** Timestamps: seconds since 1970, and the letter of the format. */
  readonly seconds?: number;
  readonly format?: string;
  /** Lists: the number of the first item; bullets when left out. */
  readonly start?: number;
  /** Lists: what is indented below an item. */
  readonly items?: readonly ListItem[];
}

export interface ListItem {
  readonly children: readonly MarkdownNode[];
  readonly below?: MarkdownNode;
}

/** What the parser gives; every rule adds fields of its own. */
interface Parsed {
  readonly type: string;
  readonly content?: unknown;
  readonly [field: string]: unknown;
}

interface Line {
  readonly indent: number;
  readonly start: number | undefined;
  readonly text: string;
}

const LINE_START = /^$|\n *$/;
const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const LIST_LINE = /^( *)([-*]|\d{1,9}\.) +(.+)$/;

/** The parser knows everything of Discord's but lists. */
const list = {
  order: rulesExtended["blockQuote"]?.order ?? 0,
  match: (source: string, _: object, before: string) => (LINE_START.test(before) ? LIST.exec(source) : null),
  parse: ([all = ""]: readonly string[]) => ({ lines: all.trimEnd().split("\n").flatMap(readLine) }),
};

function readLine(line: string): readonly Line[] {
  const [, indent = "", mark = "", text = ""] = LIST_LINE.exec(line) ?? [];
  return [{ indent: indent.length, start: /^\d/.test(mark) ? Number.parseInt(mark, 10) : undefined, text }];
}

type Rule = (typeof rulesExtended)[string];

/** The parser's own rule takes a line after a quotation for the rest of a line. */
function atLineStart(rule: Rule | undefined) {
  if (!rule) throw new TypeError("the parser has lost a rule");
  const match: Rule["match"] = (source, state, before) =>
    LINE_START.test(before) ? rule.match(source, { ...state, prevCapture: null }, before) : null;
  return { ...rule, match };
}

const heading = atLineStart(rulesExtended["heading"]);
const subtext = atLineStart(rulesExtended["subtext"]);
// The parser's types want an HTML and a React renderer of every rule; it is used for its tree alone.
const rules = { ...rulesExtended, heading, subtext, list } as unknown as typeof rulesExtended;
const parser = SimpleMarkdown.parserFor(rules);

export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return readNodes(parser(source, { inline: true }));
}

function readNodes(parsed: unknown): readonly MarkdownNode[] {
  // The parser gives arrays of nodes, and nothing else, as content of what has children.
  const nodes = (Array.isArray(parsed) ? parsed : []).map((node: Parsed) => readNode(node));
  return nodes.reduce<MarkdownNode[]>((merged, node) => {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text")
      merged.splice(-1, 1, { type: "text", text: `${last.text}${node.text}` });
    else merged.push(node);
    return merged;
  }, []);
}

function readNode(node: Parsed): MarkdownNode {
  const { type, content } = node;
  switch (type) {
    case "list":
      // Made by the rule above.
      return readList(node["lines"] as readonly Line[]);
    case "heading":
      return { type, level: Number(node["level"]), children: readNodes(content) };
    case "link":
    case "url":
    case "autolink":
      return readLink(String(node["target"]), readNodes(content));
    case "timestamp":
      return { type, seconds: Number(node["timestamp"]), format: String(node["format"] ?? "f") };
    case "user":
    case "channel":
    case "role":
      return { type, id: String(node["id"]) };
    case "slashCommand":
      return { type, text: String(node["fullName"] ?? node["name"]), id: String(node["id"]) };
    case "codeBlock":
    case "inlineCode":
      return { type, text: String(content) };
    case "blockQuote":
      return { type, children: withoutLastBreak(readNodes(content)) };
    case "br":
    case "newline":
      return { type: "br" };
    case "everyone":
    case "here":
      return { type: "everyone", text: `@${type}` };
    default:
      return Array.isArray(content) ? { type, children: readNodes(content) } : { type: "text", text: textOf(node) };
  }
}

function textOf({ content, name, id }: Parsed): string {
  if (typeof content === "string") return content;
  return typeof name === "string" ? (id === undefined ? name : `:${name}:`) : "";
}

/** Discord makes links of web addresses alone. */
function readLink(href: string, children: readonly MarkdownNode[]): MarkdownNode {
  return /^https?:\/\//.test(href) ? { type: "link", href, children } : { type: "span", children };
}

function withoutLastBreak(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.at(-1)?.type === "br" ? nodes.slice(0, -1) : nodes;
}

/** Lines indented further than the first belong to the item above them. */
function readList(lines: readonly Line[]): MarkdownNode {
  const [first] = lines;
  const items: { readonly line: Line; readonly deeper: Line[] }[] = [];
  for (const line of lines) {
    const current = items.at(-1);
    if (current && line.indent > (first?.indent ?? 0)) current.deeper.push(line);
    else items.push({ line, deeper: [] });
  }
  return {
    type: "list",
    ...(first?.start !== undefined && { start: first.start }),
    items: items.map(({ line, deeper }) => ({
      children: parseMarkdown(line.text),
      ...(deeper.length > 0 && { below: readList(deeper) }),
    })),
  };
}
