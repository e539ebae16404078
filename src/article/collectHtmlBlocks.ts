import type { BlockKind } from "./block.ts";
import type { Extract } from "./draftOf.ts";
import { BLOCKS } from "./htmlElements.ts";

/** A block of a page and where on the page it stands. */
export interface HtmlBlock extends Extract {
  /** The first `h1`. */
  readonly isTop: boolean;
  readonly inHeader: boolean;
  /** Number of the outermost `article` it stands in, 0 outside of any. */
  readonly article: number;
  readonly inMain: boolean;
}

export interface HtmlCollector {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  finish(): readonly HtmlBlock[];
}

const COUNTED = ["article", "main", "header", "ul", "ol"] as const;

/** Gathers the text between tags into blocks. Open elements are counted, not listed: a page may leave any of them unclosed. */
export function collectHtmlBlocks(): HtmlCollector {
  const depth = new Map<string, number>(COUNTED.map((name) => [name, 0]));
  const isIn = (name: (typeof COUNTED)[number]) => (depth.get(name) ?? 0) > 0;
  const blocks: HtmlBlock[] = [];
  let parts: string[] = [];
  let heading = "";
  let articles = 0;
  const flush = () => {
    const text = collapsed(parts.join(""));
    parts = [];
    if (text === "") return;
    blocks.push({
      kind: kindOf(text, heading !== "", isIn("ul") || isIn("ol")),
      text,
      isTop: heading === "h1" && !blocks.some(({ isTop }) => isTop),
      inHeader: isIn("header"),
      article: isIn("article") ? articles : 0,
      inMain: isIn("main"),
    });
  };
  return {
    open: (name) => {
      if (name === "br") parts.push(LINE_BREAK);
      if (!BLOCKS.has(name)) return;
      flush();
      heading = /^h[1-6]$/.test(name) ? name : "";
      if (name === "article" && !isIn("article")) articles += 1;
      const count = depth.get(name);
      if (count !== undefined) depth.set(name, count + 1);
    },
    close: (name) => {
      if (!BLOCKS.has(name)) return;
      flush();
      heading = "";
      const count = depth.get(name);
      if (count !== undefined) depth.set(name, Math.max(0, count - 1));
    },
    text: (text) => parts.push(text),
    finish: () => {
      flush();
      return blocks;
    },
  };
}

/** Stands for `br` until white space is collapsed; a source file never contains it. */
const LINE_BREAK = "\0";

function collapsed(text: string): string {
  const lines = text.replaceAll(/[ \t\n\f\r]+/g, " ").split(LINE_BREAK);
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

function kindOf(text: string, isHeading: boolean, isItem: boolean): BlockKind {
  if (isHeading) return "heading";
  if (isItem) return "item";
  return text.includes("\n") ? "paragraph" : "line";
}
