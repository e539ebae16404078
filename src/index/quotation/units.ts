import type { Span } from "../../article/article.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type Piece, piecesOf } from "./words.ts";

/** Pieces that say one thing together: „86 Milliarden US-Dollar“, „Sam Altman“. Indexes into the pieces of its side. */
export interface Unit extends Span {
  readonly quantity?: Quantity;
  /** Id of whoever is named. */
  readonly person?: string;
}

/** One side of a comparison: a stretch of the article, or of a quotation. */
export interface Side {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly units: readonly Unit[];
}

export function sideOf(text: string, span: Span, { info, people }: Knowledge): Side {
  const pieces = piecesOf(text, span);
  const quantities = quantitiesIn(text.slice(span.start, span.end), info.language).flatMap((quantity) => {
    const unit = rangeOf(pieces, { start: span.start + quantity.start, end: span.start + quantity.end });
    return unit ? [{ start: withBound(pieces, unit.start, quantity), end: unit.end, quantity }] : [];
  });
  return { text, pieces, units: [...quantities, ...namedIn(pieces, people)] };
}

function rangeOf(pieces: readonly Piece[], { start, end }: Span): Span | undefined {
  const first = pieces.findIndex((piece) => piece.end > start);
  const last = pieces.findLastIndex((piece) => piece.start < end);
  return first === -1 || last < first ? undefined : { start: first, end: last + 1 };
}

/** „mehr als 9 %“ with the words that say more than what. */
function withBound(pieces: readonly Piece[], start: number, quantity: Quantity): number {
  if (quantity.kind !== "amount" || quantity.bound === "exactly" || !pieces[start - 1]?.isWord) return start;
  const isOfTwo = /^(?:als|than|zu|to|least|most|die)$/.test(pieces[start - 1]?.lower ?? "");
  return isOfTwo && pieces[start - 2]?.isWord ? start - 2 : start - 1;
}

const keyOf = (word: string): string => foldUmlauts(foldWord(word));

function namedIn(pieces: readonly Piece[], people: Knowledge["people"]): readonly Unit[] {
  const keys = pieces.map(({ norm }) => keyOf(norm));
  const byFirst = Map.groupBy(
    people.flatMap((person) =>
      namesOf(person).map((name) => ({
        person: person.id,
        words: piecesOf(name).map(({ norm }) => keyOf(norm)),
      })),
    ),
    ({ words }) => words[0],
  );
  return keys.flatMap((key, at) => {
    const candidates = [...(byFirst.get(key) ?? []), ...(byFirst.get(key.replace(/s$/, "")) ?? [])];
    const [longest] = candidates
      .filter(({ words }) => words.every((word, index) => [word, `${word}s`].includes(keys[at + index] ?? "")))
      .toSorted((a, b) => b.words.length - a.words.length);
    return longest ? [{ start: at, end: at + longest.words.length, person: longest.person }] : [];
  });
}

/** The characters of some pieces, without what stands before the first and after the last. */
export function charactersOf({ text, pieces }: Side, { start, end }: Span): string {
  const from = pieces[start]?.start;
  return from === undefined || end <= start ? "" : text.slice(from, pieces[end - 1]?.end ?? from);
}
