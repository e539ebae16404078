/** Which words share letter pairs with a misspelt one. The filter before the exact comparison. */
export interface LetterPairs {
  /** Numbers of the words that share the most pairs with `word`, the closest first, at most `limit`. */
  closest(word: string, minShared: number, limit: number): readonly number[];
}

/** Boundary, a to z, everything else. */
const ALPHABET = 28;
const OTHER = 27;
/** A longer word may hold the misspelt one as a part, so surplus letters count little, and no more than this. */
const LENGTH_PENALTY = 0.25;
const MAX_LENGTH_PENALTY = 2;

function letterCode(word: string, at: number): number {
  if (at < 0 || at >= word.length) {
    return 0;
  }
  const code = word.charCodeAt(at) - 96;
  return code >= 1 && code <= 26 ? code : OTHER;
}

/** The different pairs of a word, its two boundaries included. */
function pairsOf(word: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at <= word.length; at += 1) {
    pairs.add(letterCode(word, at - 1) * ALPHABET + letterCode(word, at));
  }
  return pairs;
}

export function createLetterPairs(words: readonly string[]): LetterPairs {
  const starts = new Uint32Array(ALPHABET * ALPHABET + 1);
  const pairs = words.map(pairsOf);
  for (const set of pairs) {
    for (const pair of set) {
      starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
    }
  }
  for (let pair = 0; pair < ALPHABET * ALPHABET; pair += 1) {
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  }
  const filled = starts.slice();
  const holders = new Uint32Array(starts[ALPHABET * ALPHABET] ?? 0);
  pairs.forEach((set, number) => {
    for (const pair of set) {
      const at = filled[pair] ?? 0;
      holders[at] = number;
      filled[pair] = at + 1;
    }
  });
  const shared = new Uint8Array(words.length);

  return {
    closest: (word, minShared, limit) => {
      shared.fill(0);
      for (const pair of pairsOf(word)) {
        const end = starts[pair + 1] ?? 0;
        for (let at = starts[pair] ?? 0; at < end; at += 1) {
          const number = holders[at] ?? 0;
          shared[number] = (shared[number] ?? 0) + 1;
        }
      }
      const found: { readonly number: number; readonly closeness: number }[] = [];
      for (let number = 0; number < shared.length; number += 1) {
        const count = shared[number] ?? 0;
        if (count >= minShared) {
          const surplus = Math.abs((words[number] ?? "").length - word.length);
          found.push({ number, closeness: count - Math.min(MAX_LENGTH_PENALTY, surplus * LENGTH_PENALTY) });
        }
      }
      found.sort((a, b) => b.closeness - a.closeness || a.number - b.number);
      return found.slice(0, limit).map(({ number }) => number);
    },
  };
}
