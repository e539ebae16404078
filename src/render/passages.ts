import type { APIButtonComponent } from "discord-api-types/v10";
import type { Span } from "../article/article.ts";
import type { Language } from "../knowledge/knowledge.ts";
import { contextMenu, type Shown } from "./contextButton.ts";
import { tryPackCustomId } from "./customId.ts";
import { MESSAGE_TEXT_MAX } from "./limits.ts";
import { renderExcerpt } from "./passage.ts";
import { packRef, refTo } from "./passageRef.ts";
import { type Block, block, button, card, type Reply, row } from "./reply.ts";

/** Handler behind "Nearest passages", "More passages" and "Back". */
export const PASSAGES = "list";
/**
 * Why passages are listed without the question they answer: the question itself never stands in a button. `aside` are nearest
 * ones that do not take the place of a private answer.
 */
export type ListKind = "nearest" | "aside" | "more" | "again";

/** Passages in one answer. */
export const PASSAGES_MAX = 5;

export interface ListedPassage extends Shown {
  /** Matched words, offsets into the passage's text. */
  readonly spans: readonly Span[];
  /** How well it matched what was asked, 0 to 1. */
  readonly score?: number;
}

export interface PassageList {
  readonly title: string;
  readonly passages: readonly ListedPassage[];
  readonly language: Language;
  readonly accent?: number;
  /** Label of the button that shows those for which there was no room. */
  readonly moreLabel: string;
  /** Shows this list again, given those of its passages that are shown. */
  readonly origin?: string;
}

/** Passages one below the other, as many as fit into a message; the rest behind a button. */
export function renderPassages({ title, passages, language, accent, moreLabel, origin }: PassageList): Reply {
  const excerpts = passages.slice(0, PASSAGES_MAX).map((listed) => excerptOf(listed, language));
  const blocks = fitting([block(title), ...excerpts]);
  const shown = passages.slice(0, blocks.length - 1);
  const rest = passages.slice(blocks.length - 1);
  const menu = contextMenu(shown, origin ?? listId("again", shown) ?? "", language);
  const more = rest.length > 0 ? listButton("more", moreLabel, rest) : undefined;
  return card({
    blocks,
    rows: [...(menu ? [menu] : []), ...(more ? [row(more)] : [])],
    divided: true,
    ...(accent !== undefined && { accent }),
  });
}

/** A button that lists passages; undefined when there are none. */
export function listButton(kind: ListKind, label: string, passages: readonly Shown[]): APIButtonComponent | undefined {
  const id = listId(kind, passages);
  return id === undefined ? undefined : button(label, id);
}

/** As many of the passages as fit into a custom id, the first ones first. */
export function listId(kind: ListKind, passages: readonly Shown[]): string | undefined {
  for (let count = Math.min(passages.length, PASSAGES_MAX); count > 0; count -= 1) {
    const id = tryPackCustomId(PASSAGES, kind, ...refsOf(passages.slice(0, count)));
    if (id !== undefined) return id;
  }
  return undefined;
}

function refsOf(passages: readonly Shown[]): readonly string[] {
  const bySource = Map.groupBy(passages, ({ source }) => source);
  return [...bySource].map(([{ article }, shown]) =>
    packRef(
      refTo(
        article,
        shown.map(({ passage }) => passage),
      ),
    ),
  );
}

function excerptOf({ source, passage, spans, score }: ListedPassage, language: Language): Block {
  const bold = spans.map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
  return renderExcerpt({ source, passages: [passage], bold, language, ...(score !== undefined && { score }) });
}

/** The first blocks that fit into one message together; at least one. */
export function fitting(blocks: readonly Block[], room = MESSAGE_TEXT_MAX): readonly Block[] {
  let used = 0;
  const count = blocks.findIndex(({ text }) => {
    used += text.length;
    return used > room;
  });
  return count === -1 ? blocks : blocks.slice(0, Math.max(count, 1));
}
