import type { Arrangement } from "./arrangeBlocks.ts";
import type { Article, Paragraph, Passage, PullQuote, Section, Span } from "./article.ts";
import type { Block } from "./block.ts";
import { detectLanguage } from "./detectLanguage.ts";
import { findPullQuotes, type Repeat } from "./findPullQuotes.ts";
import type { Language } from "./sentenceEnd.ts";
import { splitSentences } from "./splitSentences.ts";

type Source = Pick<Article, "slug" | "revision" | "text">;

/** Numbers paragraphs and sentences and gives each its section. */
export function composeArticle(source: Source, { title, body, metadata }: Arrangement): Article {
  const language = detectLanguage(source.text);
  const repeats = pullQuoteBlocks(source.text, body);
  const sections: { span: Span; paragraphs: number[] }[] = [{ span: title, paragraphs: [] }];
  const paragraphs: Paragraph[] = [];
  const numbers = new Map<Block, number>();
  const quotes: { block: Block; repeat: BlockRepeat; after: number }[] = [];
  for (const block of body) {
    const repeat = repeats.get(block);
    if (block.kind === "heading") {
      sections.push({ span: block, paragraphs: [] });
    } else if (repeat !== undefined) {
      quotes.push({ block, repeat, after: paragraphs.length });
    } else {
      const section = sections.length - 1;
      const paragraph = composeParagraph(source, block, { number: paragraphs.length + 1, section, language });
      paragraphs.push(paragraph);
      numbers.set(block, paragraph.number);
      sections[section]?.paragraphs.push(paragraph.number);
    }
  }
  return {
    ...source,
    title: source.text.slice(title.start, title.end),
    sections: sections.map(({ span, paragraphs }) => section(source.text, span, paragraphs)),
    paragraphs,
    passages: paragraphs.flatMap(({ passages }) => passages),
    pullQuotes: quotes.map(({ block, repeat, after }): PullQuote => {
      const host = paragraphs[(numbers.get(repeat.host) ?? 0) - 1];
      return { start: block.start, end: block.end, passages: touched(host, repeat.span), after };
    }),
    metadata,
  };
}

interface BlockRepeat {
  readonly host: Block;
  readonly span: Span;
}

function pullQuoteBlocks(text: string, body: readonly Block[]): ReadonlyMap<Block, BlockRepeat> {
  const paragraphs = body.filter(({ kind }) => kind !== "heading");
  const entries = findPullQuotes(text, paragraphs).flatMap(({ paragraph, host, span }: Repeat) => {
    const block = paragraphs[paragraph];
    const longer = paragraphs[host];
    return block === undefined || longer === undefined ? [] : [[block, { host: longer, span }] as const];
  });
  return new Map(entries);
}

function section(text: string, { start, end }: Span, paragraphs: readonly number[]): Section {
  return { start, end, heading: text.slice(start, end), paragraphs };
}

function composeParagraph(
  { slug, text }: Source,
  block: Block,
  { number, section, language }: { number: number; section: number; language: Language },
): Paragraph {
  const sentences = splitSentences(text, block, language);
  const passages = sentences.map(({ start, end }, index): Passage => {
    const sentence = index + 1;
    const isLast = sentence === sentences.length;
    return {
      id: `${number}.${sentence}`,
      article: slug,
      paragraph: number,
      sentence,
      section,
      start,
      end,
      text: text.slice(start, end),
      truncated: isLast && block.kind !== "item" && isCutOff(text.slice(start, end)),
    };
  });
  return { start: block.start, end: block.end, number, section, passages };
}

/** Whether the text stops in the middle: after a word, a figure, a comma or a dash, footnotes aside. */
function isCutOff(text: string): boolean {
  const end = text.slice(-40).replace(/(?:[\s\p{Cf}]|\[\d{1,3}\]|[¹²³⁰⁴-⁹])+$/u, "");
  return /[\p{L}\p{M}\p{N},–—\-(&/%$€£]\)*$/u.test(end);
}

function touched(paragraph: Paragraph | undefined, { start, end }: Span): readonly string[] {
  return (paragraph?.passages ?? [])
    .filter((passage) => passage.start < end && passage.end > start)
    .map(({ id }) => id);
}
