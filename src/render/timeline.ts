import { edtfRange } from "../knowledge/edtf.ts";
import type { Language, Source, TimelineEntry } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { contextMenu } from "./contextButton.ts";
import { renderDate } from "./date.ts";
import { escapeMarkdown } from "./markdown.ts";
import { pageOf, pageTurner } from "./pages.ts";
import { renderExcerpt } from "./passage.ts";
import { ACCENT_SILENT, type Block, block, card, type Reply } from "./reply.ts";

export interface DatedEntry {
  readonly source: Source;
  readonly entry: TimelineEntry;
}

/** What part of the timeline was asked for, in words that are already those of the reader. */
export interface TimelineWords {
  readonly range: string;
  readonly topic: string;
}

export interface TimelinePage extends TimelineWords {
  readonly entries: readonly DatedEntry[];
  /** Position of the first entry shown. */
  readonly start: number;
  readonly language: Language;
  /** Custom id of the page that begins at an entry. */
  readonly pageId: (start: number) => string;
  readonly notice?: string;
}

/** Entries on one page, where they fit. */
export const ENTRIES_MAX = 4;

export function renderTimeline(page: TimelinePage): Reply {
  const { entries, language, range, topic, pageId } = page;
  const t = textsIn(language).timeline;
  const render = (entry: DatedEntry) => renderEntry(entry, language);
  const shown = pageOf({ items: entries, render, max: ENTRIES_MAX, start: page.start });
  const title = [...(page.notice ? [page.notice] : []), t.title({ range, topic, total: entries.length })].join("\n");
  const menu = contextMenu(
    shown.items.flatMap(({ source, entry }) => {
      const passage = entry.evidence.passages[0];
      return passage ? [{ source, passage }] : [];
    }),
    pageId(shown.start),
    language,
  );
  const turner = pageTurner(shown, { back: t.earlier, forth: t.later, line: t.page }, pageId);
  return card({
    blocks: [block(title), ...shown.blocks, ...turner.line],
    rows: [...(menu ? [menu] : []), ...turner.rows],
    divided: true,
  });
}

/** Nothing is dated there. */
export function renderNoTimeline(words: TimelineWords, entries: readonly DatedEntry[], language: Language): Reply {
  const t = textsIn(language).timeline;
  const dated = entries.flatMap(({ entry }) => entry.date ?? []);
  const first = dated[0];
  const last = dated.toSorted((a, b) => edtfRange(a).to - edtfRange(b).to).at(-1);
  if (first === undefined || last === undefined) return card({ blocks: [block(t.empty())], accent: ACCENT_SILENT });
  const end = /[^/]*$/.exec(last)?.[0] || last;
  const covers = t.covers({ from: renderDate(first, language), to: renderDate(end, language) });
  return card({ blocks: [block(`${t.nothing(words)}\n${covers}`)], accent: ACCENT_SILENT });
}

function renderEntry({ source, entry }: DatedEntry, language: Language): Block {
  const t = textsIn(language).timeline;
  const date = entry.date === undefined ? t.undatedTitle() : renderDate(entry.date, language);
  const hint = entry.inferred ? ` *(${t.inferred()})*` : "";
  const lead = `**${escapeMarkdown(date)}**${hint} – ${escapeMarkdown(entry.text[language])}`;
  // The passages that the first selector touches follow each other; the rest of the evidence is reached by "Show in context".
  const [first] = entry.evidence.spans;
  const passages = entry.evidence.passages.filter(
    (passage) => first && passage.start < first.end && first.start < passage.end,
  );
  return renderExcerpt({ source, passages, bold: first ? [first] : [], language, lead });
}
