import type { DiffRun } from "../../index/quotation/quotationVerdict.ts";
import { escapeMarkdown } from "../markdown.ts";

/** Characters of a comparison that are shown. */
const DIFF_MAX = 1200;
/** Words kept on either side of what differs. */
const AROUND = 6;

/**
 * A quotation beside the article's words: struck out what only the quotation has, bold what only the article has. Long stretches
 * that are the same are shortened. Not a quotation of the article: that stands below it, verified.
 */
export function renderWordDiff(runs: readonly DiffRun[]): string {
  let text = "";
  for (const [position, run] of strickenFirst(runs).entries()) {
    const shown = renderRun(run, position === 0, position === runs.length - 1);
    if (text.length + shown.length > DIFF_MAX) return onOneSpace(`${text} …`);
    text += shown;
  }
  return onOneSpace(text);
}

function onOneSpace(text: string): string {
  return text.replace(/ {2,}/g, " ").trim();
}

/** „~~20~~ **9**“: what is wrong before what is right. */
function strickenFirst(runs: readonly DiffRun[]): readonly DiffRun[] {
  const ordered: DiffRun[] = [];
  for (const run of runs) {
    if (run.kind === "added" && ordered.at(-1)?.kind === "removed") ordered.splice(-1, 0, run);
    else ordered.push(run);
  }
  return ordered;
}

function renderRun({ kind, text }: DiffRun, isFirst: boolean, isLast: boolean): string {
  if (kind === "omitted") return " […] ";
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const space = (white: string) => (white === "" ? "" : " ");
  if (words === "") return space(before);
  const line = words.replace(/\s+/g, " ");
  if (kind === "kept") return `${space(before)}${escapeMarkdown(shortened(line, isFirst, isLast))}${space(after)}`;
  const mark = kind === "added" ? "~~" : "**";
  // Marks that touch the next ones or a letter would not be read as marks.
  return ` ${mark}${escapeMarkdown(line)}${mark}${kind === "added" ? " " : space(after)}`;
}

function shortened(line: string, isFirst: boolean, isLast: boolean): string {
  const words = line.split(" ");
  const head = isFirst ? [] : words.slice(0, AROUND);
  const tail = isLast ? [] : words.slice(-AROUND);
  if (words.length <= head.length + tail.length + 2) return line;
  return [...head, "…", ...tail].join(" ");
}
