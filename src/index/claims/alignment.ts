import type { Frame, Term } from "./frame.ts";

/** Bits: `SAME` where a key stands on the side of 1, `OTHER` where it stands on the side of −1. */
type Sides = number;

const SAME = 1;
const OTHER = 2;

const sideOf = (sign: 1 | -1): Sides => (sign === 1 ? SAME : OTHER);

/** What the terms of a statement, or of several, can match. */
export interface KeyIndex {
  readonly keys: ReadonlyMap<string, Sides>;
  /** Beginnings of its stems, with the length of the shortest stem that begins so: „investieren“ and „Investor“ are relatives. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** Of an index that is gone soon: what was found of terms that are asked for again and again. */
  readonly found?: Map<Term, Likeness>;
}

/** Shared beginning that makes two stems relatives, with the three characters that mark the language. */
const SHORTEST_BEGINNING = 9;

const isStem = (key: string): boolean =>
  !key.startsWith("=") && !key.startsWith("w:") && key.length >= SHORTEST_BEGINNING;

export function indexOf(frames: readonly Frame[]): KeyIndex {
  const keys = new Map<string, Sides>();
  const beginnings = new Map<string, number>();
  for (const term of frames.flatMap((frame) => frame.terms.flatMap((one) => [one, ...one.parts]))) {
    for (const [key, sign] of term.keys) {
      keys.set(key, (keys.get(key) ?? 0) | sideOf(sign));
      if (!isStem(key)) continue;
      for (let length = SHORTEST_BEGINNING; length <= key.length; length += 1) {
        const beginning = key.slice(0, length);
        beginnings.set(beginning, Math.min(beginnings.get(beginning) ?? key.length, key.length));
      }
    }
  }
  return { keys, beginnings };
}

/** What a relative of a stem has to begin with. */
function beginningOf(stem: string): string {
  return stem.slice(0, Math.max(SHORTEST_BEGINNING, stem.length - 2));
}

/** Everything by which a term may find a statement: its keys and the beginnings of its stems. */
export function searchKeys(term: Term): readonly string[] {
  return [term, ...term.parts].flatMap(({ keys }) =>
    [...keys.keys()].flatMap((key) => (isStem(key) ? [key, beginningOf(key)] : [key])),
  );
}

/** 1: the same; −1: the opposite; 0: not there. */
export type Likeness = 1 | -1 | 0;

/** What stands on both sides („wuchs langsam“) tells less than what stands on one. */
function direct(keys: Term["keys"], index: KeyIndex): Likeness {
  let [opposite, both] = [false, false];
  for (const [key, sign] of keys) {
    const sides = index.keys.get(key);
    if (sides === undefined) continue;
    const side = sideOf(sign);
    if (sides === side) return 1;
    if ((sides & side) === side) both = true;
    else opposite = true;
  }
  return opposite ? -1 : both ? 1 : 0;
}

function isRelative(keys: Term["keys"], index: KeyIndex): boolean {
  for (const key of keys.keys()) {
    const shortest = isStem(key) ? index.beginnings.get(beginningOf(key)) : undefined;
    if (shortest !== undefined && shortest <= key.length + 4) return true;
  }
  return false;
}

/** Whether a statement has a term of the same meaning, or of the opposite one. */
export function likeness(term: Term, index: KeyIndex): Likeness {
  const before = index.found?.get(term);
  if (before !== undefined) return before;
  const found = likenessIn(term, index);
  index.found?.set(term, found);
  return found;
}

function likenessIn(term: Term, index: KeyIndex): Likeness {
  const whole = direct(term.keys, index);
  if (whole !== 0) return whole;
  if (term.parts.length > 0) {
    const parts = term.parts.map((part) => likeness(part, index));
    if (parts.every((part) => part !== 0)) return parts.some((part) => part === -1) ? -1 : 1;
  }
  return isRelative(term.keys, index) ? 1 : 0;
}
