import { createHash } from "node:crypto";
import { arrangeBlocks } from "./arrangeBlocks.ts";
import { type Article, ArticleError } from "./article.ts";
import type { Draft } from "./block.ts";
import { composeArticle } from "./composeArticle.ts";
import { decodeSource } from "./decodeSource.ts";
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

function read(source: string, _file: string): Draft {
  return readText(source);
}
