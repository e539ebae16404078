import type { Article, Span } from "../../article/article.ts";

/** Parts that an ellipsis may join: one after the other, at most into the next paragraph. */
export function isContinuous(article: Article, places: readonly { readonly span: Span }[]): boolean {
  const paragraphs = places.map(({ span }) => paragraphAt(article, span.start));
  return places.every(({ span }, index) => {
    const before = places[index - 1];
    if (!before) return true;
    const step = (paragraphs[index] ?? 0) - (paragraphs[index - 1] ?? 0);
    return span.start >= before.span.end && step >= 0 && step <= 1;
  });
}

function paragraphAt(article: Article, offset: number): number {
  return article.paragraphs.findLast(({ start }) => start <= offset)?.number ?? 0;
}
