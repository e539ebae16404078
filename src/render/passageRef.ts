import type { Article, Passage } from "../article/article.ts";

/** Passages of one article as they stand in a custom id: `musk-openai-tesla~0123456789ab~7.2,8.1`. */
export interface PassageRef {
  readonly article: string;
  readonly revision: string;
  readonly ids: readonly string[];
}

export function packRef({ article, revision, ids }: PassageRef): string {
  return `${article}~${revision}~${ids.join(",")}`;
}

/** Undefined when it is none; whether its article and passages exist is for the reader to look up. */
export function unpackRef(text: string): PassageRef | undefined {
  const [article, revision, ids, ...rest] = text.split("~");
  if (!article || !revision || !ids || rest.length > 0) return undefined;
  return { article, revision, ids: ids.split(",") };
}

export function refTo({ slug, revision }: Article, passages: readonly Passage[]): PassageRef {
  return { article: slug, revision, ids: passages.map((passage) => passage.id) };
}
