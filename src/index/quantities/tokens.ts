import type { Span } from "../../article/article.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";

export interface Token extends Span {
  readonly raw: string;
  /** Lower case, umlauts and accents reduced (`ü` and `ue` to `u`), `ß` to `ss`: the key of every word list here. */
  readonly key: string;
  readonly kind: "number" | "word" | "sign";
  /** Nothing stands between it and the token before it. */
  readonly glued: boolean;
  readonly capital: boolean;
}

/** Groups of thousands may be set apart by a no-break or thin space (`1 000 000`), never by an ordinary one. */
const TOKEN = /\d+(?:[.,'’\u00a0\u202f\u2009]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

export function foldKey(word: string): string {
  return foldUmlauts(foldWord(word));
}

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const kind = /^\d/.test(raw) ? "number" : /^[\p{L}\p{M}]/u.test(raw) ? "word" : "sign";
    tokens.push({
      raw,
      key: kind === "word" ? foldKey(raw) : raw,
      kind,
      start,
      end: start + raw.length,
      glued: start === previousEnd,
      capital: /^\p{Lu}/u.test(raw),
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}

/** A list of spellings as a look-up table; every key is folded the way the tokens are. */
export function keyed<T>(entries: readonly (readonly [value: T, spellings: string])[]): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const [value, spellings] of entries) {
    for (const spelling of spellings.split(" ")) table.set(foldKey(spelling), value);
  }
  return table;
}
