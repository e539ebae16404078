import type { Passage, Span } from "../article/article.ts";
import type { Evidence, Language, Source } from "../knowledge/knowledge.ts";
import { renderExcerpt } from "./passage.ts";
import type { Block } from "./reply.ts";

export interface EvidenceView {
  readonly source: Source;
  readonly evidence: Evidence;
  readonly language: Language;
  /** Markdown above the first excerpt. */
  readonly lead?: string;
}

/** The evidence's passages with its words in bold: one excerpt for each run of passages that follow each other. */
export function renderEvidence({ source, evidence, language, lead }: EvidenceView): readonly Block[] {
  return runsOf(source, evidence.passages).map((passages, index) =>
    renderExcerpt({
      source,
      passages,
      bold: within(evidence.spans, passages),
      language,
      ...(index === 0 && lead && { lead }),
    }),
  );
}

function runsOf({ article }: Source, passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const order = new Map(article.passages.map(({ id }, position) => [id, position]));
  const runs: Passage[][] = [];
  let before: number | undefined;
  for (const passage of passages) {
    const position = order.get(passage.id);
    if (before !== undefined && position === before + 1) runs.at(-1)?.push(passage);
    else runs.push([passage]);
    before = position;
  }
  return runs;
}

function within(spans: readonly Span[], passages: readonly Passage[]): readonly Span[] {
  return spans.filter(({ start, end }) => passages.some((passage) => start < passage.end && passage.start < end));
}
