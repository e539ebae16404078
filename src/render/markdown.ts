/** Characters that Discord's Markdown gives a meaning anywhere in a line. */
const INLINE = /[\\*_~`|<>[\]@]/g;
/** What it gives a meaning at the start of a line: headings, subtext, bullets, ordered lists. `>` is covered by INLINE. */
const LINE_START = /^([ \t]*)(?:(#{1,3}|-#?|\+)(?=\s)|(\d{1,9})(\.)(?=\s))/gm;
/** `https://…` would become a link and swallow the backslashes of the other escapes. */
const LINK_COLON = /:(?=\/\/)/g;

/** Makes article words or typed words show up in Discord exactly as they are: no formatting, link, mention or timestamp. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, "\\$&")
    .replace(LINK_COLON, "\\:")
    .replace(LINE_START, (_, indent: string, mark?: string, number?: string, dot?: string) =>
      mark === undefined ? `${indent}${number}\\${dot}` : `${indent}\\${mark}`,
    );
}

/** Invisible characters that reorder or hide text: bidirectional controls, zero-width characters, fillers. */
const INVISIBLE = /[\p{Cf}\u115F\u1160\u3164]|\u034F/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** How many characters of a member's words are repeated to them. */
const ECHO_MAX = 120;

/** A member's words, safe to repeat: one line, no hidden characters, no formatting, shortened at a word. */
export function echo(typed: string): string {
  const line = withoutInvisible(typed).replace(/\s+/g, " ").trim();
  return escapeMarkdown(shorten(line, ECHO_MAX));
}

/** Cuts at a word and adds "…", so that the result has at most `max` UTF-16 code units. For labels and echoes, never for quotations. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, wordEnd(text, max - 1))}…`;
}

/** The last place at or before `max` where a word ends; never inside a surrogate pair. */
export function wordEnd(text: string, max: number): number {
  if (text.length <= max) return text.length;
  const head = text.slice(0, max + 1);
  const space = lastSpace(head);
  // A single word longer than half of the room is cut inside.
  if (space > max / 2) return head.slice(0, space).trimEnd().length;
  const last = text.charCodeAt(max - 1);
  return last >= 0xd800 && last <= 0xdbff ? max - 1 : max;
}

function lastSpace(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/\s/.test(text.charAt(at))) at -= 1;
  return at;
}

/**
 * What a member reads when Discord shows `markdown`: escapes resolved, marks of formatting gone. Written apart from
 * `escapeMarkdown`, as its check: a mark that somebody forgot to escape is lost here, as it would be on the screen.
 */
export function readAsShown(markdown: string): string {
  const source = markdown.replace(/^[ \t]*(?:#{1,3}|-#|[-+]|\d{1,9}\.)[ \t]+/gm, "");
  return source.replace(/\\([^0-9A-Za-z\s])|[*_~`|]/g, "$1");
}
