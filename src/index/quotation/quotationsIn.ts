import { creditBeside, isOnlyCredit, type KnowsName, withoutCredit } from "./credits.ts";

/** Words in quotation marks in somebody's message, with whoever the message says said them. */
export interface FoundQuotation {
  readonly quote: string;
  readonly speaker?: string;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Closing marks by opening mark. Apostrophes are told from single quotation marks by what stands beside them. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["„", '“”"‟'],
  ["“", "”"],
  ["”", "”"],
  ['"', '"'],
  ["«", "»"],
  ["»", "«"],
  ["‚", "‘’"],
  ["‘", "’"],
  ["‹", "›"],
  ["›", "‹"],
  ["'", "'"],
  ["\uE000", "\uE000"],
  ["「", "」"],
  ["『", "』"],
]);
const SINGLE = new Set(["'", "‘", "’", "‚"]);
/** A mark that is not closed within this many characters opens nothing. */
const LONGEST_QUOTATION = 4000;
const MOST_QUOTATIONS = 50;

const LETTER = /[\p{L}\p{N}]/u;

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const beforeIsLetter = LETTER.test(text.charAt(at - 1));
  const afterIsSpace = /\s|^$/.test(text.charAt(at + 1));
  return PAIRS.has(mark) && !beforeIsLetter && !afterIsSpace;
}

function closingAt(text: string, opening: string, from: number): number {
  const closers = PAIRS.get(opening) ?? "";
  const limit = Math.min(text.length, from + LONGEST_QUOTATION);
  for (let at = from; at < limit; at += 1) {
    const mark = text.charAt(at);
    if (!closers.includes(mark)) continue;
    const isApostrophe = SINGLE.has(mark) && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
    const looksOpening = mark === opening && /\s/.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
    if (!isApostrophe && !looksOpening) return at;
  }
  return -1;
}

/** Stands for `''`, which is one mark and not two; in the private use area, so that no other mark closes it. */
const DOUBLE = "\uE000";

/** `''…''` and ``…'' with one mark on either side; of the same length, so that places stay the same. */
function withDoubleMarks(text: string): string {
  return text
    .replaceAll(DOUBLE, " ")
    .replace(/(?<![\p{L}\p{N}.,;:!?…])(?:''|``|´´)(?=\S)/gu, ` ${DOUBLE}`)
    .replace(/''|´´/g, `${DOUBLE} `);
}

function inMarks(shown: string): readonly Marked[] {
  const text = withDoubleMarks(shown);
  const found: Marked[] = [];
  const hopeless = new Set<string>();
  for (let at = 0; at < text.length && found.length < MOST_QUOTATIONS; at += 1) {
    const mark = text.charAt(at);
    if (!opens(text, at) || hopeless.has(mark)) continue;
    const close = closingAt(text, mark, at + 1);
    if (close < 0) {
      if (text.length - at <= LONGEST_QUOTATION) hopeless.add(mark);
      continue;
    }
    const end = close + (text.charAt(close) === DOUBLE ? 2 : 1);
    found.push({ start: at, end, quote: shown.slice(at + 1, close).trim() });
    at = close;
  }
  return found;
}

const BLOCK = /^[ \t]*(?:>>>|>)[ \t]?/;
const BLOCKS = new RegExp(BLOCK.source, "gm");

/** Runs of lines that begin with `>`; after `>>>` everything to the end. */
function inBlocks(text: string): readonly Marked[] {
  const found: Marked[] = [];
  let open: { start: number; lines: string[] } | undefined;
  let toTheEnd = false;
  let at = 0;
  for (const line of text.split("\n")) {
    const marked = BLOCK.exec(line)?.[0];
    if (marked !== undefined || toTheEnd) {
      open ??= { start: at, lines: [] };
      open.lines.push(line.slice(marked?.length ?? 0));
      toTheEnd ||= marked?.includes(">>>") === true;
    } else if (open) {
      found.push({ start: open.start, end: at, quote: open.lines.join("\n").trim() });
      open = undefined;
    }
    at += line.length + 1;
  }
  if (open) found.push({ start: open.start, end: text.length, quote: open.lines.join("\n").trim() });
  return found;
}

/** A quotation of one word is a word in quotation marks, not something to look up, unless somebody is said to have said it. */
function isWorthChecking(quote: string, speaker: string | undefined): boolean {
  const words = (quote.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  return words >= (speaker === undefined ? 2 : 1);
}

function hidden(text: string): string {
  const blank = (match: string): string => " ".repeat(match.length);
  return text
    .replace(/```[\s\S]*?```|``[^\n]+?``|`[^`\n]+`/g, blank)
    .replace(/https?:\/\/\S+|<(?:@[!&]?|#|a?:\w+:|t:|\/)[^>\s]*>/g, blank);
}

const knowsNobody: KnowsName = () => false;

/** „…“ – Name, "…" said Name, Name: "…", `> …` in a chat message; code and links are passed over. In order of the message. */
export function quotationsIn(message: string, knows: KnowsName = knowsNobody): readonly FoundQuotation[] {
  const text = hidden(message);
  const blocks = inBlocks(text);
  const marked = inMarks(text).filter(
    ({ start }) => !blocks.some((block) => start >= block.start && start < block.end),
  );
  const all = [...blocks, ...marked].toSorted((a, b) => a.start - b.start);
  return all.flatMap((one, index) => {
    const beside = creditBeside(text, { ...one, previousEnd: all[index - 1]?.end ?? 0 }, knows);
    const found = blocks.includes(one) ? inBlock(one.quote, knows) : [{ quote: one.quote }];
    return found.flatMap((inside, at) => {
      const speaker = inside.speaker ?? (at === found.length - 1 ? beside : undefined);
      if (!isWorthChecking(inside.quote, speaker)) return [];
      return [speaker === undefined ? { quote: inside.quote } : { quote: inside.quote, speaker }];
    });
  });
}

/** One quotation as it was typed into a field: `„…“ – Name`, or bare. */
export function quotationTyped(typed: string, knows: KnowsName): FoundQuotation {
  const [only, ...others] = inBlock(typed.replace(BLOCKS, "").trim(), knows);
  return only && others.length === 0 ? only : { quote: typed };
}

/** Those in marks where a block has nothing but them and whoever said them; else the whole of it. */
function inBlock(words: string, knows: KnowsName): readonly FoundQuotation[] {
  const marks = inMarks(words);
  const stretches = [...marks, undefined].map((mark, at) => words.slice(marks[at - 1]?.end ?? 0, mark?.start));
  if (marks.length === 0 || !isOnlyCredit(stretches)) return [withoutCredit(words, knows)];
  return marks.map((mark, at) => {
    const speaker = creditBeside(words, { ...mark, previousEnd: marks[at - 1]?.end ?? 0 }, knows);
    return speaker === undefined ? { quote: mark.quote } : { quote: mark.quote, speaker };
  });
}
