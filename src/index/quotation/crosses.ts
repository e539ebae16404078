import type { Article, Span } from "../../article/article.ts";
import type { FoundVerdict } from "./quotationVerdict.ts";

type Crosses = FoundVerdict["crosses"];

/** Whether words that are quoted as one go on over the end of a paragraph, or from a heading into the text below it. */
export function crossesIn({ sections, paragraphs }: Article, spans: readonly Span[]): Crosses {
  const touched = (stretches: readonly Span[], span: Span) =>
    stretches.filter(({ start, end }) => start < span.end && span.start < end).length;
  const counts = spans.map((span) => ({ headings: touched(sections, span), texts: touched(paragraphs, span) }));
  if (counts.some(({ headings, texts }) => headings > 0 && headings + texts > 1)) return "heading";
  return counts.some(({ texts }) => texts > 1) ? "paragraph" : undefined;
}
