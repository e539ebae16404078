import { hasClosingMark } from "./arrangeBlocks.ts";
import type { Draft } from "./block.ts";
import { collectHtmlBlocks, type HtmlBlock } from "./collectHtmlBlocks.ts";
import { draftOf, type Extract } from "./draftOf.ts";
import { CHROME, CHROME_ROLES, NEVER_TEXT, VOID } from "./htmlElements.ts";
import { headMetadata } from "./metadataLines.ts";
import { tokenizeHtml } from "./tokenizeHtml.ts";

/**
 * The words of an HTML page's article: what stands in its `article` or `main` when that is most of the page. The first `h1` is
 * the title, else the page's `title`, else the first block. Each list item is a paragraph. Navigation, asides, figures, code
 * and tables are left out; of a `header` only the title and the byline are kept.
 */
export function readHtml(source: string): Draft {
  const unclosed = new Set<string>();
  for (;;) {
    const page = readPage(source, unclosed);
    const { unclosed: name } = page;
    if (name === undefined || NEVER_TEXT.has(name) || unclosed.size === MOST_REPAIRS) {
      return draftOf(titled(page), page.about);
    }
    // Chrome that never ends would swallow the article: read its content as text.
    unclosed.add(name);
  }
}

/** Each repair reads the page once more. */
const MOST_REPAIRS = 20;

interface Page {
  readonly blocks: readonly HtmlBlock[];
  readonly title: string;
  readonly about: Pick<Draft, "author" | "publication">;
  /** Element that was left out up to the end of the page because nothing closes it. */
  readonly unclosed: string | undefined;
}

function titled({ blocks, title }: Page): readonly Extract[] {
  const chosen = mainBlocks(blocks).filter((block) => !block.inHeader || block.isTop || isByline(block));
  const top = chosen.find(({ isTop }) => isTop) ?? blocks.find(({ isTop }) => isTop);
  if (top === undefined) {
    const rest = title === "" ? chosen : [{ kind: "title" as const, text: title }, ...chosen];
    return rest.map((block, index) => (index === 0 ? { ...block, kind: "title" } : block));
  }
  const at = chosen.indexOf(top);
  const before = chosen.slice(0, Math.max(0, at)).filter(({ text }) => hasClosingMark(text));
  return [{ kind: "title", text: top.text }, ...before, ...chosen.slice(at + 1)];
}

function isByline({ text }: Extract): boolean {
  return headMetadata(text.replaceAll(/\s+/g, " ")) !== undefined;
}

/** The blocks of the `article` with most text, or of `main`, if that is at least half of the page; else all. */
function mainBlocks(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const weight = (some: readonly HtmlBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const half = weight(blocks) / 2;
  const groups = Map.groupBy(blocks, ({ article }) => article);
  groups.delete(0);
  const [largest = []] = [...groups.values()].sort((a, b) => weight(b) - weight(a));
  if (weight(largest) > half) return largest;
  const main = blocks.filter(({ inMain }) => inMain);
  return weight(main) > half ? main : blocks;
}

function readPage(source: string, asText: ReadonlySet<string>): Page {
  const collector = collectHtmlBlocks();
  let title = "";
  const meta = new Map<string, string>();
  let skipped: { readonly name: string; depth: number } | undefined;
  let inTitle = false;
  tokenizeHtml(source, {
    open: (name, attributes) => {
      if (skipped !== undefined) {
        if (skipped.name === name) skipped.depth += 1;
        return;
      }
      if (name === "meta") rememberMeta(meta, attributes);
      inTitle = name === "title";
      if (!VOID.has(name) && !asText.has(name) && isChrome(name, attributes)) skipped = { name, depth: 1 };
      collector.open(name);
    },
    close: (name) => {
      if (skipped?.name === name) skipped.depth -= 1;
      else if (skipped === undefined) collector.close(name);
      if (skipped?.depth === 0) skipped = undefined;
      if (name === "title") inTitle = false;
    },
    text: (text) => {
      if (skipped !== undefined) return;
      if (inTitle) title += text;
      else collector.text(text);
    },
  });
  return {
    blocks: collector.finish(),
    title: title.replaceAll(/\s+/g, " ").trim(),
    about: aboutOf(meta),
    unclosed: skipped?.name,
  };
}

function isChrome(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const isHidden = attributes.has("hidden") || attributes.get("aria-hidden") === "true";
  return CHROME.has(name) || isHidden || CHROME_ROLES.has(attributes.get("role")?.toLowerCase() ?? "");
}

function rememberMeta(meta: Map<string, string>, attributes: ReadonlyMap<string, string>): void {
  const key = attributes.get("name") ?? attributes.get("property");
  const content = attributes.get("content")?.trim();
  if (key !== undefined && content !== undefined && content !== "") meta.set(key.toLowerCase(), content);
}

function aboutOf(meta: ReadonlyMap<string, string>): Page["about"] {
  const author = meta.get("author");
  const publication = meta.get("og:site_name");
  return { ...(author === undefined ? {} : { author }), ...(publication === undefined ? {} : { publication }) };
}
