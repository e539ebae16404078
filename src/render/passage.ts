import type { APIButtonComponent } from "discord-api-types/v10";
import type { Passage, Span } from "../article/article.ts";
import type { Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { renderCitation, renderOrigin } from "./citation.ts";
import { escapeMarkdown, shorten } from "./markdown.ts";
import { quoteLines, shownSpan } from "./quotation.ts";
import type { Block } from "./reply.ts";

/** Characters of the gloss of a single passage, and of its note, that are shown. */
const GLOSS_MAX = 1200;
const NOTE_MAX = 400;

export interface Excerpt {
  readonly source: Source;
  /** One passage, or several that follow each other. */
  readonly passages: readonly Passage[];
  /** What to show of them, offsets into `Article.text`; all of them where absent. */
  readonly span?: Span;
  /** Shown bold, offsets into `Article.text`. */
  readonly bold?: readonly Span[];
  /** It is one of several, and what is bold tells it from them. */
  readonly besideOthers?: boolean;
  readonly language: Language;
  /** Markdown above the quotation, in our own words. */
  readonly lead?: string;
  readonly button?: APIButtonComponent;
  /** How well it matched what was asked, 0 to 1. */
  readonly score?: number;
  /** Also for readers who need none; absent: for English readers. */
  readonly gloss?: "always";
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
    quoteLines(article, span, boldIn(excerpt, span)),
    ...(cut ? [`-# ${t.cut()}`] : []),
    ...(passages.at(-1)?.truncated ? [`-# ${t.truncated()}`] : []),
    ...(language === "en" || excerpt.gloss ? glossLines(excerpt) : []),
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

/** Where everything shown is bold, nothing stands out: then nothing is, unless other excerpts stand beside it. */
function boldIn({ bold = [], besideOthers }: Excerpt, { start, end }: Span): readonly Span[] {
  const isEverything = bold.some((mark) => mark.start <= start && mark.end >= end);
  return isEverything && !besideOthers ? [] : bold;
}

export interface Heading {
  readonly source: Source;
  /** Position in `Article.sections`; 0 is the title. */
  readonly section: number;
  readonly language: Language;
  readonly lead?: string;
}

/** The title or a heading in the article's own words, with the paragraphs that it stands over. */
export function renderHeading({ source, section, language, lead }: Heading): Block {
  const { article, knowledge } = source;
  const heading = article.sections[section];
  if (!heading) throw new TypeError(`no section ${section} in ${article.slug}`);
  const { passage: t, cited } = textsIn(language);
  const [from, to] = [heading.paragraphs[0], heading.paragraphs.at(-1)];
  const citation = [
    section === 0 ? t.title() : t.heading(),
    ...(from === undefined || to === undefined ? [] : [cited.paragraphs({ from, to })]),
    renderOrigin(source, language),
  ].join(" · ");
  const foreign = section === 0 && language !== knowledge.info.language;
  const text = [
    ...(lead ? [lead] : []),
    quoteLines(article, heading, []),
    ...(foreign ? [t.gloss({ text: escapeMarkdown(knowledge.info.title[language]) })] : []),
    `-# ${citation}`,
  ].join("\n");
  const { slug, revision } = article;
  const quotation = { article: slug, revision, start: heading.start, end: heading.end, citation, place: `s${section}` };
  return { text, quotations: [quotation] };
}

function glossLines({ source, passages, language }: Excerpt): readonly string[] {
  const glosses = passages.flatMap((passage) => source.knowledge.glosses.get(passage.id) ?? []);
  if (glosses.length === 0) return [];
  const t = textsIn(language).passage;
  // Notes are told with their own passage; of several, nobody could say which is meant.
  const [only, ...others] = glosses;
  if (!only || others.length > 0) return [t.gloss({ text: escapeMarkdown(glosses.map(({ text }) => text).join(" ")) })];
  return [
    t.gloss({ text: escapeMarkdown(shorten(only.text, GLOSS_MAX)) }),
    ...(only.note === undefined
      ? []
      : [`-# ${t.glossNote({ note: escapeMarkdown(shorten(only.note[language], NOTE_MAX)) })}`]),
  ];
}
