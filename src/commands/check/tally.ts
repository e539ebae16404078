import type { CheckedWords } from "../../render/check/checkedWords.ts";

/** Statements or quotations checked in one answer. */
export const CHECKED_MAX = 5;

/** What a message has besides what is checked of it. */
export interface Tally {
  /** Further ones, each counted once. */
  readonly left: number;
  readonly questions: number;
  /** Sentences too short to be checked. */
  readonly short: number;
  /** How often each of the checked ones is said; 1 where nothing is known. */
  readonly times: readonly number[];
}

export interface Gathered {
  /** At most `CHECKED_MAX`, each once. */
  readonly said: readonly CheckedWords[];
  readonly tally: Tally;
}

/** What is said again is checked once. */
export function gather(
  found: readonly CheckedWords[],
  { questions = 0, short = 0 }: Partial<Pick<Tally, "questions" | "short">> = {},
): Gathered {
  const [first, others] = split([...Map.groupBy(found, keyOf).values()], CHECKED_MAX);
  return {
    said: first.flatMap(([one]) => one ?? []),
    tally: { left: others.length, questions, short, times: first.map(({ length }) => length) },
  };
}

function split<T>(all: readonly T[], at: number): readonly [readonly T[], readonly T[]] {
  return [all.slice(0, at), all.slice(at)];
}

/** Case, spaces and what closes a sentence make no other statement. */
function keyOf({ words, speaker = "" }: CheckedWords): string {
  const plain = words
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.,;!…\s]+$/u, "");
  return `${plain}\n${speaker.toLowerCase()}`;
}

/** For a custom id: numbers and full stops. */
export function packTally({ left, questions, short, times }: Tally): string {
  return [left, questions, short, ...(times.some((count) => count > 1) ? times : [])].join(".");
}

/** Whatever it cannot have written counts as nothing. */
export function unpackTally(packed: string): Tally {
  const numbers = packed.split(".").map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : 0));
  const [left = 0, questions = 0, short = 0, ...times] = numbers;
  return { left, questions, short, times: times.slice(0, CHECKED_MAX) };
}
