import { createHash } from "node:crypto";
import type { Library } from "../index/library.ts";
import type { Source } from "../knowledge/knowledge.ts";

/** The chosen article, or all of them in order of their slugs. */
export function sourcesIn(library: Library, slug: string | undefined): readonly Source[] {
  const chosen = slug === undefined ? undefined : library.sources.get(slug);
  return chosen ? [chosen] : [...library.sources.values()];
}

/** Changes when one of the articles does: an article's own revision, or 12 digits made from all of them. */
export function revisionOf(sources: readonly Source[]): string {
  const revisions = sources.map(({ article }) => article.revision);
  const [first, ...others] = revisions;
  if (first !== undefined && others.length === 0) return first;
  return createHash("sha256").update(revisions.join(" ")).digest("hex").slice(0, 12);
}
