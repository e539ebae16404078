import type { Passage } from "#src/article/article.ts";
import type { Source } from "#src/knowledge/knowledge.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

/** The real article with its knowledge. */
export const MUSK = "musk-openai-tesla";

export async function realSource(): Promise<Source> {
  const [source] = await loadSources(".");
  if (source?.article.slug !== MUSK) throw new Error(`the first article is not ${MUSK}`);
  return source;
}

export function passageOf(source: Source, id: string): Passage {
  const passage = source.article.passages.find((candidate) => candidate.id === id);
  if (!passage) throw new Error(`no passage ${id}`);
  return passage;
}
