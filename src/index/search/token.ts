/** Stands between the texts of one field, each of which says something by itself. */
export const BOUNDARY = 0x3fff_ffff;
/** Set on words beside the reading order. */
export const EXTRA = 0x8000_0000;
/** With `EXTRA`: belongs to the last two words read, not to the last alone. */
export const OF_TWO = 0x4000_0000;
const ID_MASK = 0x3fff_ffff;

export function wordIdOf(token: number): number {
  return token & ID_MASK;
}

export function isExtra(token: number): boolean {
  return token >= EXTRA;
}

/** How many of the words read last an extra one belongs to. */
export function wordsCovered(token: number): number {
  return isExtra(token) && (token & OF_TWO) !== 0 ? 2 : 1;
}
