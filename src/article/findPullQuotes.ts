import type { Span } from "./article.ts";

/** A paragraph that stands inside another: the positions in the given list, and the words of the longer one that it repeats. */
export interface Repeat {
  readonly paragraph: number;
  readonly host: number;
  /** Offsets into the text, inside the longer paragraph. */
  readonly span: Span;
}

interface Word extends Span {
  readonly text: string;
}

interface Place {
  readonly paragraph: number;
  readonly word: number;
}

/** Shorter paragraphs, „Warum nicht?“, repeat others by chance. */
const FEWEST_WORDS = 3;
/** A bound for texts that repeat the same three words over and over. */
const MOST_PLACES = 200;
const QUOTES = /^[„“”"‚‘’'»«›‹([]+|[„“”"‚‘’'»«›‹)\]]+$/gu;

/** Finds the paragraphs whose whole text, quotation marks aside, stands inside another one. Of two equal ones the first stays. */
export function findPullQuotes(text: string, paragraphs: readonly Span[]): readonly Repeat[] {
  const words = paragraphs.map((span) => wordsOf(text, span));
  const longestFirst = [...words.keys()].sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0) || a - b);
  const places = new Map<string, Place[]>();
  const repeats: Repeat[] = [];
  for (const paragraph of longestFirst) {
    const own = words[paragraph] ?? [];
    const place = own.length < FEWEST_WORDS ? undefined : findPlace(own, words, places);
    if (place === undefined) {
      remember(paragraph, own, places);
      continue;
    }
    const host = words[place.paragraph] ?? [];
    const start = host[place.word]?.start ?? 0;
    const end = host[place.word + own.length - 1]?.end ?? start;
    repeats.push({ paragraph, host: place.paragraph, span: { start, end } });
  }
  return repeats.sort((a, b) => a.paragraph - b.paragraph);
}

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  for (const { index, 0: found } of text.slice(start, end).matchAll(/\S+/g)) {
    const word = found.replaceAll("\u00AD", "").normalize("NFC").replace(QUOTES, "");
    words.push({ text: word, start: start + index, end: start + index + found.length });
  }
  return words;
}

function findPlace(
  own: readonly Word[],
  words: readonly (readonly Word[])[],
  places: ReadonlyMap<string, readonly Place[]>,
): Place | undefined {
  return places
    .get(key(own, 0))
    ?.find(({ paragraph, word }) => own.every((mine, index) => words[paragraph]?.[word + index]?.text === mine.text));
}

function remember(paragraph: number, own: readonly Word[], places: Map<string, Place[]>): void {
  for (let word = 0; word + FEWEST_WORDS <= own.length; word += 1) {
    const known = places.get(key(own, word));
    if (known === undefined) places.set(key(own, word), [{ paragraph, word }]);
    else if (known.length < MOST_PLACES) known.push({ paragraph, word });
  }
}

function key(words: readonly Word[], at: number): string {
  return `${words[at]?.text} ${words[at + 1]?.text} ${words[at + 2]?.text}`;
}
