import type { Block, BlockKind, Draft } from "./block.ts";

/** A block that a markup reader took out of its source. */
export interface Extract {
  readonly kind: BlockKind;
  readonly text: string;
}

/**
 * Puts extracted blocks together with an empty line between them. An empty line inside one divides it, so that a paragraph
 * means the same as in plain text.
 */
export function draftOf(extracts: readonly Extract[], about: Pick<Draft, "author" | "publication"> = {}): Draft {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const { kind, text } of extracts.flatMap(divided)) {
    blocks.push({ kind, start: length, end: length + text.length });
    parts.push(text);
    length += text.length + SEPARATOR.length;
  }
  return { text: parts.join(SEPARATOR), blocks, ...about };
}

const SEPARATOR = "\n\n";

function divided({ kind, text }: Extract): readonly Extract[] {
  const lines = text.split("\n");
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") parts.push([]);
    else parts.at(-1)?.push(line.trim());
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ kind, text: part.join("\n") }));
}
