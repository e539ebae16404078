import type { Passage, Span } from "../article/article.ts";
import type { Language } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { contextButton, type Shown } from "./contextButton.ts";
import { MESSAGE_TEXT_MAX } from "./limits.ts";
import { renderExcerpt } from "./passage.ts";
import { QUOTATION_MAX } from "./quotation.ts";
import { type Block, block, button, card, type Reply, row } from "./reply.ts";

/** Paragraphs shown before and after the passage's own, at the most. */
export const CONTEXT_LEVEL_MAX = 2;
/** Room left for title, notice and buttons' surroundings. */
const CONTEXT_TEXT_MAX = MESSAGE_TEXT_MAX - 300;

export interface ContextView extends Shown {
  readonly language: Language;
  /** 0: its paragraph; 1 and 2: so many paragraphs before and after as well. */
  readonly level: number;
  /** Custom id that shows the answer it was opened from; empty when there is nothing to go back to. */
  readonly origin: string;
  /** Sentence above, for example that the article has changed. */
  readonly notice?: string;
}

/** The passage in bold among its neighbours, in order of the text. Where not all of them fit, the nearest are shown. */
export function renderContext(view: ContextView): Reply {
  const { source, passage, language, origin } = view;
  const t = textsIn(language).passage;
  const alone = source.article.paragraphs.some(
    ({ number, passages }) => number === passage.paragraph && passages.length === 1,
  );
  // A paragraph of one sentence is no context for it.
  const level = Math.min(Math.max(view.level, alone ? 1 : 0), CONTEXT_LEVEL_MAX);
  const paragraphs = source.article.paragraphs.filter(({ number }) => Math.abs(number - passage.paragraph) <= level);
  const around = nearestThatFit(
    { ...view, marked: true },
    paragraphs.map((paragraph) => paragraph.passages),
  );
  const buttons = [
    ...(level < CONTEXT_LEVEL_MAX ? [contextButton(view, origin, language, level + 1)] : []),
    ...(origin === "" ? [] : [button(t.back, origin)]),
  ];
  return card({
    blocks: [block([...(view.notice ? [view.notice] : []), t.context()].join("\n")), ...around],
    rows: buttons.length > 0 ? [row(...buttons)] : [],
  });
}

interface Surroundings extends Shown {
  readonly language: Language;
  /** Show the passage itself in bold. */
  readonly marked: boolean;
}

/** One block for each paragraph; sentences farthest from the passage are left out until everything fits. */
export function nearestThatFit(view: Surroundings, paragraphs: readonly (readonly Passage[])[]): readonly Block[] {
  const all = paragraphs.flat();
  const center = all.findIndex((candidate) => candidate.id === view.passage.id);
  let from = 0;
  let to = all.length;
  for (;;) {
    const kept = new Set(all.slice(from, to));
    const blocks = paragraphs
      .map((passages) => passages.filter((passage) => kept.has(passage)))
      .filter((passages) => passages.length > 0)
      .map((passages) => blockOf(view, passages));
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    const uncut = blocks.every(({ quotations }) => quotations.every(({ start, end }) => end - start < QUOTATION_MAX));
    if ((length <= CONTEXT_TEXT_MAX && uncut) || to - from <= 1) return blocks;
    if (center - from >= to - 1 - center) from += 1;
    else to -= 1;
  }
}

function blockOf({ source, passage, language, marked }: Surroundings, passages: readonly Passage[]): Block {
  const bold: readonly Span[] = marked && passages.includes(passage) ? [passage] : [];
  return renderExcerpt({ source, passages, bold, besideOthers: true, language });
}
