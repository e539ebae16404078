import Fuse from "fuse.js";

export interface Named {
  readonly id: string;
  /** Names in every language, and aliases. */
  readonly names: readonly string[];
  /** Other words for it: found as they are written, never guessed at. */
  readonly words?: readonly string[];
}

export interface NameFinder<T extends Named> {
  /** The one meant: by id, by a name, by a whole word of a name, by another word for it, by a name misspelt. */
  find(typed: string): T | undefined;
  /** Those that what is typed so far may become, best first; all of them while nothing is typed. */
  suggest(typed: string, limit: number): readonly T[];
}

/** Share of the typed letters that may be wrong: one in a name of five, two in one of ten. */
const FUZZINESS = 0.22;
/** Shorter than this a name resembles too many others. */
const FUZZY_FROM = 5;
/** Letters that a misspelt name may be longer or shorter. */
const LENGTH_SLACK = 2;
/** Fuse's patterns end at 32 characters; no name is longer than this. */
const TYPED_MAX = 64;

export function createNameFinder<T extends Named>(entries: readonly T[]): NameFinder<T> {
  const spelt = entries.flatMap((entry) =>
    [...new Set(entry.names.flatMap((name) => [fold(name), ...fold(name).split(" ")]))].map((name) => ({
      entry,
      name,
    })),
  );
  const fuse = new Fuse(spelt, { keys: ["name"], threshold: FUZZINESS, ignoreDiacritics: true, ignoreLocation: true });
  const misspelt = (wanted: string) =>
    wanted.length < FUZZY_FROM
      ? []
      : fuse
          .search(wanted)
          .filter(({ item: { name } }) => Math.abs(name.length - wanted.length) <= LENGTH_SLACK)
          .map(({ item: { entry } }) => entry);
  const named = (is: (name: string) => boolean) => entries.filter(({ names }) => names.some((name) => is(fold(name))));
  const worded = (is: (word: string) => boolean) =>
    entries.filter(({ words = [] }) => words.some((word) => is(fold(word))));
  return {
    find(typed) {
      const wanted = fold(typed.slice(0, TYPED_MAX));
      if (wanted === "") return undefined;
      return [
        entries.filter(({ id }) => id === typed.trim().toLowerCase()),
        named((name) => name === wanted),
        named((name) => ` ${name} `.includes(` ${wanted} `)),
        worded((word) => word === wanted),
        misspelt(wanted),
      ].flat()[0];
    },
    suggest(typed, limit) {
      const wanted = fold(typed.slice(0, TYPED_MAX));
      if (wanted === "") return entries.slice(0, limit);
      const begins = (text: string) => ` ${text}`.includes(` ${wanted}`);
      return [...new Set([...named(begins), ...worded(begins), ...misspelt(wanted)])].slice(0, limit);
    },
  };
}

/** Lower case, without punctuation. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
