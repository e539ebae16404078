import type { Passage } from "../article/article.ts";
import type { Source } from "../knowledge/knowledge.ts";
import { createEntityFinder } from "./claims/entities.ts";
import { tokensOf } from "./quantities/tokens.ts";

/** Says whether a passage is about another company than the question: Tesla's layoffs are no answer about Google's. */
export type AnotherTest = (query: string) => (passage: Passage) => boolean;

/**
 * A passage is about another company when it names one, and neither it nor its paragraph names one that was asked about.
 * A question that names no company by its name, or only one that the article does not know, is not judged here.
 */
export function createAnotherTest({ article, knowledge }: Source): AnotherTest {
  const finder = createEntityFinder(knowledge, () => true);
  const companiesIn = (text: string): ReadonlySet<string> => {
    const tokens = tokensOf(text);
    const found = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      const match = finder.at(tokens, at);
      if (!match) continue;
      if (!match.described && finder.kindOf(match.id) === "company") found.add(match.id);
      at = match.to - 1;
    }
    return found;
  };
  const inPassage = new Map(article.passages.map(({ id, text }) => [id, companiesIn(text)]));
  const inParagraph = new Map(
    article.paragraphs.map(({ number, passages }) => [
      number,
      new Set(passages.flatMap(({ id }) => [...(inPassage.get(id) ?? [])])),
    ]),
  );
  return (query) => {
    const asked = companiesIn(query);
    return ({ id, paragraph }) => {
      const named = inPassage.get(id);
      if (asked.size === 0 || !named || named.size === 0) return false;
      return asked.isDisjointFrom(inParagraph.get(paragraph) ?? named);
    };
  };
}
