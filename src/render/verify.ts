import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import type { Article } from "../article/article.ts";
import { readAsShown } from "./markdown.ts";
import type { Quotation } from "./quotation.ts";
import type { Reply } from "./reply.ts";

/** A finished reply shows as the article's words what the article does not say, or does not say where it stands. Never sent. */
export class UnverifiedQuotationError extends Error {
  override readonly name = "UnverifiedQuotationError";
}

/**
 * Reads the finished reply as Discord shows it and compares every block quotation with the source, character for character
 * (a line break counts as one whatever its bytes), and looks for its citation below it.
 */
export function verifyReply(reply: Reply, articleOf: (slug: string) => Article | undefined): void {
  const expected = [...reply.quotations];
  for (const text of textsOf(reply.components)) {
    for (const shown of quotationsShownIn(text)) {
      const quotation = expected.shift();
      if (!quotation) throw new UnverifiedQuotationError("a block quotation that no passage stands behind");
      checkWords(shown.words, quotation, articleOf(quotation.article));
      if (!shown.below.includes(`-# ${quotation.citation}`)) {
        throw new UnverifiedQuotationError(`a quotation of ${quotation.article} without its citation`);
      }
    }
  }
  if (expected.length > 0) throw new UnverifiedQuotationError("a quotation that the reply does not show");
}

function checkWords(words: string, quotation: Quotation, article: Article | undefined): void {
  if (article?.revision !== quotation.revision) {
    throw new UnverifiedQuotationError(`a quotation of another revision of ${quotation.article}`);
  }
  const source = article.text.slice(quotation.start, quotation.end);
  if (words !== source.replace(/\r\n?/g, "\n")) {
    throw new UnverifiedQuotationError(`shown and source differ at ${quotation.article} ${quotation.start}`);
  }
}

interface ShownQuotation {
  readonly words: string;
  /** The lines between it and the next quotation. */
  readonly below: readonly string[];
}

function quotationsShownIn(text: string): readonly ShownQuotation[] {
  const shown: { lines: string[]; below: string[] }[] = [];
  let quoting = false;
  for (const line of text.split("\n")) {
    const quoted = /^>(?:>>)? ?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined && !quoting) shown.push({ lines: [], below: [] });
    quoting = quoted !== undefined;
    if (quoted !== undefined) shown.at(-1)?.lines.push(quoted);
    else shown.at(-1)?.below.push(line);
  }
  return shown.map(({ lines, below }) => ({ words: lines.map(readAsShown).join("\n"), below }));
}

/** Every text display from top to bottom. */
export function textsOf(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
): readonly string[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [component.content];
    if (component.type === ComponentType.Section || component.type === ComponentType.Container) {
      return textsOf(component.components);
    }
    return [];
  });
}
