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
 * The entries of a timeline in order of their dates, longer stretches of time before what lies in them. What the article does
 * not date comes last, and not at all when a range is asked for.
 */
export function timelineOf<T extends { readonly entry: TimelineEntry }>(
  entries: readonly T[],
  { from, to, about }: TimelineQuestion,
): readonly T[] {
  const earliest = from === undefined ? undefined : edtfRange(from).from;
  const latest = to === undefined ? undefined : edtfRange(to).to;
  const ranged = earliest !== undefined || latest !== undefined;
  return entries
    .filter(({ entry }) => about === undefined || entry.about.includes(about))
    .map((dated) => ({ dated, range: dated.entry.date === undefined ? undefined : edtfRange(dated.entry.date) }))
    .filter(({ range }) =>
      range ? (latest ?? range.from) >= range.from && (earliest ?? range.to) <= range.to : !ranged,
    )
    .toSorted((a, b) => compareRanges(a.range, b.range))
    .map(({ dated }) => dated);
}

/** Whether a range asked for is the wrong way round. */
export function isReversed(from: string, to: string): boolean {
  return edtfRange(from).from > edtfRange(to).to;
}

function compareRanges(a: DateRange | undefined, b: DateRange | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to > b.to ? -1 : 1;
  return 0;
}
