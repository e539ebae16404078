import type { Language, Source, TimelineEntry } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { contextMenu } from "./contextButton.ts";
import { renderDate } from "./date.ts";
import { MESSAGE_TEXT_MAX } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";
import { renderExcerpt } from "./passage.ts";
import { ACCENT_SILENT, type Block, block, button, card, type Reply, row } from "./reply.ts";

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
/** Room left for title and page line. */
const ENTRIES_TEXT_MAX = MESSAGE_TEXT_MAX - 400;

export function renderTimeline(page: TimelinePage): Reply {
  const { entries, start, language, range, topic, pageId } = page;
  const t = textsIn(language).timeline;
  const total = entries.length;
  const shown = pageFrom(entries, start, language);
  const end = start + shown.length;
  const previous = startBefore(entries, start, language);
  const title = [...(page.notice ? [page.notice] : []), t.title({ range, topic, total })].join("\n");
  const menu = contextMenu(
    entries.slice(start, end).flatMap(({ source, entry }) => {
      const passage = entry.evidence.passages[0];
      return passage ? [{ source, passage }] : [];
    }),
    pageId(start),
    language,
  );
  const turn = row(
    start > 0 ? button(t.earlier, pageId(previous)) : button(t.earlier, "none:earlier", { disabled: true }),
    end < total ? button(t.later, pageId(end)) : button(t.later, "none:later", { disabled: true }),
  );
  const turns = shown.length < total;
  return card({
    blocks: [block(title), ...shown, ...(turns ? [block(`-# ${t.page({ from: start + 1, to: end, total })}`)] : [])],
    rows: [...(menu ? [menu] : []), ...(turns ? [turn] : [])],
    divided: true,
  });
}

/** Nothing is dated there. */
export function renderNoTimeline(words: TimelineWords, entries: readonly DatedEntry[], language: Language): Reply {
  const t = textsIn(language).timeline;
  const dated = entries.flatMap(({ entry }) => entry.date ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return card({ blocks: [block(t.empty())], accent: ACCENT_SILENT });
  const covers = t.covers({ from: renderDate(first, language), to: renderDate(last, language) });
  return card({ blocks: [block(`${t.nothing(words)}\n${covers}`)], accent: ACCENT_SILENT });
}

function pageFrom(entries: readonly DatedEntry[], start: number, language: Language): readonly Block[] {
  const blocks: Block[] = [];
  let used = 0;
  for (const dated of entries.slice(start, start + ENTRIES_MAX)) {
    const next = renderEntry(dated, language);
    used += next.text.length;
    if (blocks.length > 0 && used > ENTRIES_TEXT_MAX) break;
    blocks.push(next);
  }
  return blocks;
}

/** Where the page before begins: the pages from the top, so that earlier and later meet at the same entries. */
function startBefore(entries: readonly DatedEntry[], start: number, language: Language): number {
  let at = 0;
  for (;;) {
    const next = at + pageFrom(entries, at, language).length;
    if (next >= start || next === at) return at;
    at = next;
  }
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
