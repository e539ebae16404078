import type { Article, Passage, Span } from "../article/article.ts";
import type { Evidence } from "./knowledge.ts";
import { nearestText } from "./nearestText.ts";
import type { SelectorInput } from "./schemas.ts";

/** The span that a selector stands for, or why it stands for none. */
type Resolved = { readonly span: Span } | { readonly problem: string };

/** Finds what selectors point to. Each that cannot be resolved is reported with its position in the list. */
export function resolveEvidence(
  article: Article,
  selectors: readonly SelectorInput[],
  report: (selector: number, message: string) => void,
): Evidence {
  const spans = selectors.flatMap((selector, index) => {
    const resolved = resolveSelector(article, selector);
    if ("span" in resolved) return [resolved.span];
    report(index, resolved.problem);
    return [];
  });
  return { passages: touched(article, spans), spans };
}

function touched(article: Article, spans: readonly Span[]): readonly Passage[] {
  return article.passages.filter((passage) =>
    spans.some((span) => passage.start < span.end && passage.end > span.start),
  );
}

function resolveSelector(article: Article, selector: SelectorInput): Resolved {
  const everywhere = occurrences(article.text, selector.exact);
  const found = everywhere.filter((span) => article.paragraphs.some((paragraph) => holds(paragraph, span)));
  if (found.length === 0) return { problem: explainMissing(article, selector.exact, everywhere) };
  const fitting = found.filter((span) => isFramed(article.text, span, selector));
  const [span, ...others] = fitting;
  if (span === undefined) {
    const places = found.map((one) => `passage ${idAt(article, one)}`).join(", ");
    return { problem: `the quotation stands in ${places}, but its prefix or suffix does not stand beside it there` };
  }
  if (others.length > 0) {
    const places = fitting.map((one) => `passage ${idAt(article, one)}`).join(", ");
    return { problem: `the quotation is ambiguous: it stands in ${places}; add a prefix or suffix, or more words` };
  }
  return { span };
}

/** White space matches white space of any kind and length, so that line breaks and non-breaking spaces need not be copied. */
function occurrences(text: string, exact: string): readonly Span[] {
  const words = exact.split(/\s+/).filter((word) => word !== "");
  const pattern = new RegExp(words.map(escaped).join("\\s+"), "g");
  const spans: Span[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
    // Occurrences may overlap.
    pattern.lastIndex = match.index + 1;
  }
  return spans;
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function isFramed(text: string, { start, end }: Span, { prefix, suffix }: SelectorInput): boolean {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return before.endsWith(prefix?.trim() ?? "") && after.startsWith(suffix?.trim() ?? "");
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function idAt(article: Article, span: Span): string {
  return touched(article, [span]).at(0)?.id ?? "none";
}

function explainMissing(article: Article, exact: string, everywhere: readonly Span[]): string {
  const [elsewhere] = everywhere;
  if (elsewhere !== undefined) return `the quotation stands ${whereOutside(article, elsewhere)}`;
  const nearest = nearestText(article, exact);
  if (nearest === undefined) return `the article says nothing like “${exact}”`;
  const isSame = visible(nearest.text) === visible(exact);
  const reason = isSame ? " (the characters look alike but are encoded differently: copy them from the article)" : "";
  return `the article does not say “${exact}”; nearest is “${nearest.text}” in passage ${nearest.passage}${reason}`;
}

function visible(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/g, " ");
}

function whereOutside(article: Article, span: Span): string {
  if (article.paragraphs.some((paragraph) => paragraph.start < span.end && span.start < paragraph.end)) {
    return "across the edge of a paragraph: use one selector for each paragraph";
  }
  if (article.pullQuotes.some((quote) => holds(quote, span))) return "only in a pull quote, not in a passage";
  if (article.sections.some((section) => holds(section, span)))
    return "only in the title or a heading, not in a passage";
  return "outside the body of the article, not in a passage";
}
