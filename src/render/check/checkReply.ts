import { ComponentType } from "discord-api-types/v10";
import type { Language } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { citedPlace, contextMenu, KEEP, type Shown } from "../contextButton.ts";
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
  /** Stands in for the evidence where that does not fit, short and without a link; empty when there is none. */
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
  /** Custom id behind "Post publicly"; undefined where that is not offered. */
  readonly post: string | undefined;
}

/** Characters for the words of all that was checked, where the outcomes leave so many. */
const WORDS_MAX = 1500;

/** One check in detail, or several one below the other. */
export function renderChecks(view: CheckView): Reply {
  const { checked, language, above, below: foot, post } = view;
  const t = textsIn(language).check;
  const tooLong = `-# ${t.tooLongToPost()}`;
  const head = linesBlock(above);
  const room = MESSAGE_TEXT_MAX - lengthOf([...head, ...linesBlock([...foot, tooLong])]);
  const said = wordsWithin(checked, room, language);
  const isWhole = said.every(({ whole }) => whole);
  const both = checked.flatMap((one, position) => {
    const words = said[position]?.block;
    return words ? [{ ...one, words }] : [];
  });
  const body = checked.length === 1 ? both.flatMap((one) => single(one, room)) : several(both, room);
  const nothingFound = checked.every(({ passages }) => passages.length === 0);
  return card({
    blocks: [...head, ...body, ...linesBlock(post === undefined || isWhole ? foot : [...foot, tooLong])],
    rows: rowsOf(view, isWhole),
    accent: nothingFound ? ACCENT_SILENT : ACCENT,
    cited: checked.flatMap((one) => one.passages).map(citedPlace),
  });
}

interface CheckedBlock extends Checked {
  readonly words: Block;
}

function linesBlock(lines: readonly string[]): readonly Block[] {
  return lines.length > 0 ? [block(lines.join("\n"))] : [];
}

/** What each check needs at least: its first line and where it stands. */
function leastLength(one: Checked): number {
  return (one.outcome[0] ?? "").length + citedLength(one);
}

/** Number, marks, the line break and the dash around the words. */
const AROUND_WORDS = 20;

function wordsWithin(checked: readonly Checked[], room: number, language: Language) {
  const least = checked.reduce((sum, one) => sum + leastLength(one) + AROUND_WORDS, 0);
  const max = Math.min(WORDS_MAX, room - least);
  const fits = checked.reduce((sum, { said }) => sum + wordsLength(said), 0) <= max;
  const numbered = checked.length > 1;
  return checked.map(({ said }, position) => {
    const named = wordsLength({ words: "", ...(said.speaker !== undefined && { speaker: said.speaker }) });
    const share = fits ? max : Math.floor(max / checked.length) - named;
    return showWords(said, { position, numbered, max: share, language });
  });
}

/** Outcome first, then the words, what differs, and the evidence. */
function single(one: CheckedBlock, room: number): readonly Block[] {
  const outcome = outcomeWithin(one, room - one.words.text.length - leastLength(one));
  const fixed = [outcome, one.words];
  const left = room - lengthOf(fixed);
  const detail = one.detail && one.detail.text.length < left / 2 ? [one.detail] : [];
  return [...fixed, ...detail, ...evidenceWithin(one, left - lengthOf(detail), Number.POSITIVE_INFINITY)];
}

/** Words and outcome of each, and of as many as possible the first piece of evidence. */
function several(checked: readonly CheckedBlock[], room: number): readonly Block[] {
  let spare = room - checked.reduce((sum, one) => sum + one.words.text.length + leastLength(one), 0);
  const outcomes = checked.map((one, position) => {
    const outcome = outcomeWithin(one, Math.floor(spare / (checked.length - position)));
    spare -= outcome.text.length - (one.outcome[0] ?? "").length;
    return outcome;
  });
  return checked.flatMap((one, position) => {
    const evidence = evidenceWithin(one, spare + citedLength(one), 1);
    spare -= lengthOf(evidence) - citedLength(one);
    const outcome = outcomes[position];
    return [one.words, ...(outcome ? [outcome] : []), ...evidence];
  });
}

/** The first line, and the others as far as they fit into the room beside it. */
function outcomeWithin({ outcome: [first = "", ...others] }: Checked, room: number): Block {
  let text = first;
  for (const line of others) {
    if (text.length + 1 + line.length - first.length > room) break;
    text += `\n${line}`;
  }
  return block(text);
}

/** As many pieces as fit; where none does, at least where they stand. */
function evidenceWithin(one: Checked, room: number, max: number): readonly Block[] {
  const shown: Block[] = [];
  for (const piece of one.evidence.slice(0, max)) {
    if (lengthOf([...shown, piece]) > room) break;
    shown.push(piece);
  }
  return shown.length > 0 || one.citation === "" ? shown : [block(`${SUBTEXT}${one.citation}`)];
}

const SUBTEXT = "-# ";

function citedLength({ citation }: Checked): number {
  return citation === "" ? 0 : SUBTEXT.length + citation.length;
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
