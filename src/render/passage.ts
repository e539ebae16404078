import type { APIButtonComponent } from "discord-api-types/v10";
import type { Passage, Span } from "../article/article.ts";
import type { Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { renderCitation } from "./citation.ts";
import { escapeMarkdown, shorten } from "./markdown.ts";
import { quoteLines, shownSpan } from "./quotation.ts";
import type { Block } from "./reply.ts";

/** Characters of a gloss and of its note that are shown. */
const GLOSS_MAX = 900;

export interface Excerpt {
  readonly source: Source;
  /** One passage, or several that follow each other. */
  readonly passages: readonly Passage[];
  /** What to show of them, offsets into `Article.text`; all of them where absent. */
  readonly span?: Span;
  /** Shown bold, offsets into `Article.text`. */
  readonly bold?: readonly Span[];
  readonly language: Language;
  /** Markdown above the quotation, in our own words. */
  readonly lead?: string;
  readonly button?: APIButtonComponent;
  /** How well it matched what was asked, 0 to 1. */
  readonly score?: number;
}

/** The article's words with their citation, and for English readers the gloss: the only way to show words of an article. */
export function renderExcerpt(excerpt: Excerpt): Block {
  const { source, passages, language } = excerpt;
  const { article } = source;
  const wanted = excerpt.span ?? { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 };
  const { span, cut } = shownSpan(article, wanted);
  const citation = renderCitation(source, passages, language);
  const t = textsIn(language).passage;
  const text = [
    ...(excerpt.lead ? [excerpt.lead] : []),
    quoteLines(article, span, excerpt.bold ?? []),
    ...(cut ? [`-# ${t.cut()}`] : []),
    ...(passages.at(-1)?.truncated ? [`-# ${t.truncated()}`] : []),
    ...(language === "en" ? glossLines(excerpt) : []),
    `-# ${citation}`,
  ].join("\n");
  const quotation = {
    article: article.slug,
    revision: article.revision,
    start: span.start,
    end: span.end,
    citation,
    place: [...new Set([passages[0]?.id, passages.at(-1)?.id])].join("-"),
    ...(excerpt.score !== undefined && { score: excerpt.score }),
  };
  return { text, quotations: [quotation], ...(excerpt.button && { button: excerpt.button }) };
}

function glossLines({ source, passages, language }: Excerpt): readonly string[] {
  const glosses = passages.flatMap((passage) => source.knowledge.glosses.get(passage.id) ?? []);
  if (glosses.length === 0) return [];
  const t = textsIn(language).passage;
  const note = glosses
    .map((gloss) => gloss.note)
    .filter((text) => text !== undefined)
    .join(" ");
  return [
    t.gloss({ text: escapeMarkdown(shorten(glosses.map((gloss) => gloss.text).join(" "), GLOSS_MAX)) }),
    ...(note === "" ? [] : [`-# ${t.glossNote({ note: escapeMarkdown(shorten(note, GLOSS_MAX)) })}`]),
  ];
}
