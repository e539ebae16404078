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
  /** Characters of one excerpt, where it has more than one passage. */
  readonly longest?: number;
}

/** The evidence's passages with its words in bold: one excerpt for each run of passages that follow each other. */
export function renderEvidence({ source, evidence, language, lead, longest }: EvidenceView): readonly Block[] {
  return runsOf(source, evidence.passages, longest).map((passages, index) =>
    renderExcerpt({
      source,
      passages,
      bold: within(evidence.spans, passages),
      language,
      ...(index === 0 && lead && { lead }),
    }),
  );
}

function runsOf(
  { article }: Source,
  passages: readonly Passage[],
  longest = Number.POSITIVE_INFINITY,
): readonly (readonly Passage[])[] {
  const order = new Map(article.passages.map(({ id }, position) => [id, position]));
  const runs: Passage[][] = [];
  let before: number | undefined;
  for (const passage of passages) {
    const position = order.get(passage.id);
    const run = runs.at(-1);
    const length = passage.end - (run?.[0] ?? passage).start;
    if (before !== undefined && position === before + 1 && length <= longest) run?.push(passage);
    else runs.push([passage]);
    before = position;
  }
  return runs;
}

function within(spans: readonly Span[], passages: readonly Passage[]): readonly Span[] {
  return spans.filter(({ start, end }) => passages.some((passage) => start < passage.end && passage.start < end));
}
