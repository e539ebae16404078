import { ArticleError } from "./article.ts";

export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** The text of a source file without its byte-order mark. Throws an `ArticleError` when it is not usable as text. */
export function decodeSource(bytes: Uint8Array, file: string): string {
  requireReadableSize(bytes.length, file);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new ArticleError(`${file} is encoded in UTF-16: save it as UTF-8.`);
  }
  if (bytes.includes(0)) {
    throw new ArticleError(`${file} is a binary file (it contains NUL bytes): supply the article as UTF-8 text.`);
  }
  const text = decoded(bytes);
  if (text === undefined) {
    const line = firstInvalidLine(bytes);
    throw new ArticleError(`${file} is not valid UTF-8 (first in line ${line}): save it as UTF-8.`);
  }
  if (text.trim() === "") throw new ArticleError(`${file} is empty: put the article's text into it.`);
  return text;
}

/** Throws an `ArticleError` for a file of more than 5 MB; `size` in bytes. */
export function requireReadableSize(size: number, file: string): void {
  if (size <= MAX_SOURCE_BYTES) return;
  // Rounded up, so that it never reads as what is allowed.
  const megabytes = (Math.ceil((size / (1024 * 1024)) * 10) / 10).toFixed(1);
  throw new ArticleError(`${file} has ${megabytes} MB, but at most 5 MB are read: split it into several articles.`);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be tried alone. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (decoded(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}
