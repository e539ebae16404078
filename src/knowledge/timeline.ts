import { type DateRange, edtfRange } from "./edtf.ts";
import type { TimelineEntry } from "./knowledge.ts";

export interface TimelineQuestion {
  /** EDTF; entries that end before it begins are left out. */
  readonly from?: string | undefined;
  /** EDTF; entries that begin after it ends are left out. */
  readonly to?: string | undefined;
  /** Id of a topic or person. */
  readonly about?: string | undefined;
}

/**
 * The entries of a timeline in order of their dates, longer stretches of time before what lies in them. Where a range is asked
 * for, what only overlaps it (all of 2018, when February was asked for) comes after what lies in it, and what the article does
 * not date is left out; otherwise that comes last.
 */
export function timelineOf<T extends { readonly entry: TimelineEntry }>(
  entries: readonly T[],
  { from, to, about }: TimelineQuestion,
): readonly T[] {
  const asked = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : edtfRange(from).from,
    to: to === undefined ? Number.POSITIVE_INFINITY : edtfRange(to).to,
  };
  const ranged = from !== undefined || to !== undefined;
  const inside = (range: DateRange) => range.from >= asked.from && range.to <= asked.to;
  return entries
    .filter(({ entry }) => about === undefined || entry.about.includes(about))
    .map((dated) => ({ dated, range: dated.entry.date === undefined ? undefined : edtfRange(dated.entry.date) }))
    .filter(({ range }) => (range ? range.from <= asked.to && range.to >= asked.from : !ranged))
    .toSorted((a, b) => {
      if (!a.range || !b.range) return Number(!a.range) - Number(!b.range);
      return Number(inside(b.range)) - Number(inside(a.range)) || compareRanges(a.range, b.range);
    })
    .map(({ dated }) => dated);
}

/** Whether a range asked for is the wrong way round. */
export function isReversed(from: string, to: string): boolean {
  return edtfRange(from).from > edtfRange(to).to;
}

function compareRanges(a: DateRange, b: DateRange): number {
  return a.from - b.from || b.to - a.to;
}
