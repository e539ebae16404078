import type { Span } from "./article.ts";
import { type Block, type BlockKind, type Draft, trimmed } from "./block.ts";

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
const BULLET = /^(?:[-*•–]|\d{1,3}[.)])\s/;

/** Plain text: the first line is the title, blocks are separated by blank lines. */
export function readText(source: string): Draft {
  const blocks: Block[] = [];
  let open: Span[] = [];
  const close = () => {
    const block = joined(source, open);
    if (block !== undefined) blocks.push(block);
    open = [];
  };
  for (const line of linesOf(source)) {
    const span = trimmed(source, line);
    if (span === undefined) {
      close();
    } else if (blocks.length === 0 && open.length === 0) {
      blocks.push({ ...span, kind: "title" });
    } else {
      open.push(span);
    }
  }
  close();
  return { text: source, blocks };
}

function* linesOf(source: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: mark } of source.matchAll(LINE_END)) {
    yield { start, end: index };
    start = index + mark.length;
  }
  yield { start, end: source.length };
}

function joined(source: string, lines: readonly Span[]): Block | undefined {
  const first = lines.at(0);
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, kind: kindOf(source, lines, last) };
}

function kindOf(source: string, lines: readonly Span[], last: Span): BlockKind {
  if (BULLET.test(source.slice(last.start, last.end))) return "item";
  return lines.length === 1 ? "line" : "paragraph";
}
