import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { MESSAGE_TEXT_MAX } from "./limits.ts";
import { type Block, block, button, row } from "./reply.ts";

/** A list of which as much is shown as fits into one message. */
export interface PagedList<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => Block;
  /** Entries on one page, where they fit. */
  readonly max: number;
  /** Position of the first entry shown. */
  readonly start: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly blocks: readonly Block[];
  readonly start: number;
  /** Position after the last entry shown. */
  readonly end: number;
  /** Where the page before begins, so that turning back and forth meets at the same entries. */
  readonly previous: number;
  readonly count: number;
}

/** Room left for title, page line and footer. */
const ENTRIES_TEXT_MAX = MESSAGE_TEXT_MAX - 400;

export function pageOf<T>(list: PagedList<T>): Page<T> {
  const { items } = list;
  const start = Math.min(Math.max(list.start, 0), Math.max(items.length - 1, 0));
  const blocks = blocksFrom(list, start);
  const end = start + blocks.length;
  const previous = startBefore(list, start);
  return { items: items.slice(start, end), blocks, start, end, previous, count: items.length };
}

function blocksFrom<T>({ items, render, max }: PagedList<T>, start: number): readonly Block[] {
  const blocks: Block[] = [];
  let used = 0;
  for (const item of items.slice(start, start + max)) {
    const next = render(item);
    used += next.text.length;
    if (blocks.length > 0 && used > ENTRIES_TEXT_MAX) break;
    blocks.push(next);
  }
  return blocks;
}

/** The pages from the top. */
function startBefore<T>(list: PagedList<T>, start: number): number {
  let at = 0;
  for (;;) {
    const next = at + blocksFrom(list, at).length;
    if (next >= start || next === at) return at;
    at = next;
  }
}

export interface PageWords {
  readonly back: string;
  readonly forth: string;
  readonly line: (p: { from: number; to: number; total: number }) => string;
}

/** „Einträge 1–4 von 12“ and the buttons that turn the page; nothing when everything is shown. */
export function pageTurner(
  { start, end, previous, count }: Omit<Page<unknown>, "items">,
  words: PageWords,
  idOf: (start: number) => string,
): {
  readonly line: readonly Block[];
  readonly rows: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
} {
  if (start === 0 && end >= count) return { line: [], rows: [] };
  const turn = row(
    start > 0 ? button(words.back, idOf(previous)) : button(words.back, "none:back", { disabled: true }),
    end < count ? button(words.forth, idOf(end)) : button(words.forth, "none:forth", { disabled: true }),
  );
  return { line: [block(`-# ${words.line({ from: start + 1, to: end, total: count })}`)], rows: [turn] };
}
