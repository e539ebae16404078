import { createHash } from "node:crypto";
import { arrangeBlocks } from "./arrangeBlocks.ts";
import { type Article, ArticleError, type ArticleFormat } from "./article.ts";
import type { Draft } from "./block.ts";
import { composeArticle } from "./composeArticle.ts";
import { decodeSource } from "./decodeSource.ts";
import { readHtml } from "./readHtml.ts";
import { readMarkdown } from "./readMarkdown.ts";
import { readText } from "./readText.ts";

export interface LoadOptions {
  readonly slug: string;
  /** Name of the source file. Its ending decides the format, and errors name it. */
  readonly file: string;
}

/** Reads a source file's bytes. Throws an `ArticleError` when they are not a usable article. */
export function loadArticle(bytes: Uint8Array, { slug, file }: LoadOptions): Article {
  const draft = read(decodeSource(bytes, file), file);
  const arrangement = arrangeBlocks(draft);
  if (arrangement?.body.some(({ kind }) => kind !== "heading") !== true) {
    throw new ArticleError(
      `${file} has no text below its title: the first line is the title, paragraphs follow after it.`,
    );
  }
  const revision = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return composeArticle({ slug, revision, text: draft.text }, arrangement);
}

function read(source: string, file: string): Draft {
  try {
    return READERS[formatOf(file)](source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArticleError(`${file} is nested too deeply to be read: remove the nesting.`, { cause: error });
  }
}

const READERS: Readonly<Record<ArticleFormat, (source: string) => Draft>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

function formatOf(file: string): ArticleFormat {
  if (/\.(?:md|markdown)$/i.test(file)) return "markdown";
  return /\.html?$/i.test(file) ? "html" : "text";
}
