import { ComponentType } from "discord-api-types/v10";
import type { Language } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { contextMenu, KEEP, type Shown } from "../contextButton.ts";
import { MESSAGE_TEXT_MAX } from "../limits.ts";
import { listButton, PASSAGES_MAX } from "../passages.ts";
import { ACCENT, ACCENT_SILENT, type Block, block, button, card, type Reply, row } from "../reply.ts";
import { type CheckedWords, showWords, wordsLength } from "./checkedWords.ts";

/** One statement or quotation with what came out of checking it. */
export interface Checked {
  readonly said: CheckedWords;
  /** Outcome line first, then what differs: Markdown in our own words. */
  readonly outcome: readonly string[];
  /** Shown where there is room: what differs in detail. */
  readonly detail?: Block;
  /** The article's words that decided, the most telling first. */
  readonly evidence: readonly Block[];
  /** Stands in for the evidence where that does not fit; empty when there is none. */
  readonly citation: string;
  /** The passages of the evidence, for "Show in context". */
  readonly passages: readonly Shown[];
  /** Where nothing decided: what comes nearest. */
  readonly nearest: readonly Shown[];
}

export interface CheckView {
  readonly checked: readonly Checked[];
  readonly language: Language;
  /** Sentences above everything, for example who posted it. */
  readonly above: readonly string[];
  /** Markdown below everything, for example where the message stands. */
  readonly below: readonly string[];
  /** How many further ones the message has. */
  readonly left: number;
  /** Custom id behind "Post publicly"; undefined where that is not offered. */
  readonly post: string | undefined;
}

/** Characters for the words of all that was checked, the evidence of which has to fit below. */
const WORDS_ROOM = 1500;
/** Kept free for what stands around the checks. */
const RESERVE = 250;

/** One check in detail, or several one below the other. */
export function renderChecks(view: CheckView): Reply {
  const { checked, language, above, left, post } = view;
  const t = textsIn(language).check;
  const said = wordsOf(checked, language);
  const isWhole = said.every(({ whole }) => whole);
  const head = above.length > 0 ? [block(above.join("\n"))] : [];
  const below = [
    ...view.below,
    ...(left > 0 ? [`-# ${t.left({ left })}`] : []),
    ...(post !== undefined && !isWhole ? [`-# ${t.tooLongToPost()}`] : []),
  ];
  const foot = below.length > 0 ? [block(below.join("\n"))] : [];
  const body = checked.length === 1 ? single(checked, said) : several(checked, said);
  const nothingFound = checked.every(({ passages }) => passages.length === 0);
  return card({
    blocks: [...head, ...body, ...foot],
    rows: rowsOf(view, isWhole),
    accent: nothingFound ? ACCENT_SILENT : ACCENT,
  });
}

function wordsOf(checked: readonly Checked[], language: Language) {
  const fits = checked.reduce((sum, { said }) => sum + wordsLength(said), 0) <= WORDS_ROOM;
  const max = fits ? WORDS_ROOM : Math.floor(WORDS_ROOM / checked.length);
  const numbered = checked.length > 1;
  return checked.map(({ said }, position) => showWords(said, { position, numbered, max, language }));
}

/** Outcome first, then the words, what differs, and the evidence. */
function single(checked: readonly Checked[], said: readonly { readonly block: Block }[]): readonly Block[] {
  return checked.flatMap((one, position) => {
    const words = said[position]?.block;
    const fixed = [block(one.outcome.join("\n")), ...(words ? [words] : [])];
    const room = MESSAGE_TEXT_MAX - RESERVE - lengthOf(fixed);
    const detail = one.detail && one.detail.text.length < room / 2 ? [one.detail] : [];
    return [...fixed, ...detail, ...evidenceWithin(one, room - lengthOf(detail), Number.POSITIVE_INFINITY)];
  });
}

/** Words and outcome of each, and of as many as possible the first piece of evidence. */
function several(checked: readonly Checked[], said: readonly { readonly block: Block }[]): readonly Block[] {
  const fixed = checked.map((one, position) => {
    const words = said[position]?.block;
    return [...(words ? [words] : []), block(one.outcome.join("\n"))];
  });
  const cited = checked.reduce((sum, { citation }) => sum + citation.length + 4, 0);
  let room = MESSAGE_TEXT_MAX - RESERVE - lengthOf(fixed.flat()) - cited;
  return checked.flatMap((one, position) => {
    const evidence = evidenceWithin(one, room, 1);
    room -= lengthOf(evidence) - one.citation.length;
    return [...(fixed[position] ?? []), ...evidence];
  });
}

/** As many pieces as fit; where none does, at least where they stand. */
function evidenceWithin({ evidence, citation }: Checked, room: number, max: number): readonly Block[] {
  const shown: Block[] = [];
  for (const piece of evidence.slice(0, max)) {
    if (lengthOf([...shown, piece]) > room) break;
    shown.push(piece);
  }
  return shown.length > 0 || citation === "" ? shown : [block(`-# ${citation}`)];
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function rowsOf({ checked, language, post }: CheckView, isWhole: boolean) {
  const t = textsIn(language);
  const passages = checked.flatMap((one) => one.passages).slice(0, 5 * PASSAGES_MAX);
  const menu = contextMenu(passages, KEEP, language);
  const near = listButton("aside", t.search.nearest, checked.flatMap(({ nearest }) => nearest).slice(0, PASSAGES_MAX));
  const buttons = [...(near ? [near] : []), ...(post !== undefined && isWhole ? [button(t.check.post, post)] : [])];
  if (menu?.components.every(({ type }) => type === ComponentType.Button)) {
    return [row(...menu.components, ...buttons)];
  }
  return [...(menu ? [menu] : []), ...(buttons.length > 0 ? [row(...buttons)] : [])];
}
