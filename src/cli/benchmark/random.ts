/** From 0 up to, but not including, 1. */
export type Random = () => number;

/** A small generator with a 32-bit seed. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One slip of the finger inside the word: two letters exchanged, one left out, doubled or replaced. */
export function misspelt(word: string, random: Random): string {
  if (word.length < 5) {
    return word;
  }
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const wrong = String.fromCharCode(97 + Math.floor(random() * 26));
  const slips = [`${next}${here}`, next, `${here}${here}${next}`, `${wrong}${next}`];
  return before + (slips[Math.floor(random() * slips.length)] ?? "") + after;
}
