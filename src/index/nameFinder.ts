import Fuse from "fuse.js";

export interface Named {
  readonly id: string;
  /** Names in every language, aliases, other words for it. */
  readonly names: readonly string[];
}

export interface NameFinder<T extends Named> {
  /** The one meant: by id, then by a name of it, then by one that resembles it. Undefined when nothing does. */
  find(typed: string): T | undefined;
  /** Those that what is typed so far may become, best first; all of them while nothing is typed. */
  suggest(typed: string, limit: number): readonly T[];
}

/** Share of the typed letters that may be wrong: one in a name of five, two in one of ten. */
const FUZZINESS = 0.22;

export function createNameFinder<T extends Named>(entries: readonly T[]): NameFinder<T> {
  const fuse = new Fuse(entries, {
    keys: ["names"],
    threshold: FUZZINESS,
    ignoreDiacritics: true,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const fold = (text: string) => text.trim().toLowerCase();
  const resembling = (typed: string) => fuse.search(typed.slice(0, 64)).map(({ item }) => item);
  return {
    find(typed) {
      const wanted = fold(typed);
      return (
        entries.find(({ id }) => id === wanted) ??
        entries.find(({ names }) => names.some((name) => fold(name) === wanted)) ??
        (wanted.length > 2 ? resembling(typed)[0] : undefined)
      );
    },
    suggest(typed, limit) {
      const wanted = fold(typed);
      if (wanted === "") return entries.slice(0, limit);
      const begins = entries.filter(({ names }) => names.some((name) => fold(name).startsWith(wanted)));
      return [...new Set([...begins, ...resembling(typed)])].slice(0, limit);
    },
  };
}
