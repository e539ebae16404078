/** Which words share letter pairs with a misspelt one. The filter before the exact comparison. */
export interface LetterPairs {
  /** Numbers of the words that share the most pairs with `word`, the closest first, at most `limit`. */
  closest(word: string, minShared: number, limit: number): readonly number[];
}

/** Boundary, a to z, everything else. */
const ALPHABET = 28;
const OTHER = 27;
/** A longer word may hold the misspelt one as a part, so surplus letters count a quarter pair, and no more than this many. */
const MAX_SURPLUS = 8;
const STEPS_PER_PAIR = 4;
const LONGEST_COUNTED = 255;

function letterCode(word: string, at: number): number {
  if (at < 0 || at >= word.length) {
    return 0;
  }
  const code = word.charCodeAt(at) - 96;
  return code >= 1 && code <= 26 ? code : OTHER;
}

function pairAt(word: string, at: number): number {
  return letterCode(word, at - 1) * ALPHABET + letterCode(word, at);
}

/** The different pairs of a word, its two boundaries included. */
function pairsOf(word: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at <= word.length; at += 1) {
    pairs.add(pairAt(word, at));
  }
  return pairs;
}

export function createLetterPairs(words: readonly string[]): LetterPairs {
  const { starts, holders } = invertPairs(words);
  const lengths = Uint8Array.from(words, (word) => Math.min(LONGEST_COUNTED, word.length));
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
      const byCloseness: number[][] = [];
      for (let number = 0; number < shared.length; number += 1) {
        const count = shared[number] ?? 0;
        if (count >= minShared) {
          const surplus = Math.min(MAX_SURPLUS, Math.abs((lengths[number] ?? 0) - word.length));
          const closeness = Math.max(0, count * STEPS_PER_PAIR - surplus);
          const equals = byCloseness[closeness];
          if (equals) {
            equals.push(number);
          } else {
            byCloseness[closeness] = [number];
          }
        }
      }
      return byCloseness
        .reverse()
        .flatMap((numbers) => numbers ?? [])
        .slice(0, limit);
    },
  };
}

/** Pair -> the words that hold it, each once, in order. */
function invertPairs(words: readonly string[]): { readonly starts: Uint32Array; readonly holders: Uint32Array } {
  const pairCount = ALPHABET * ALPHABET;
  const starts = new Uint32Array(pairCount + 1);
  const lastWord = new Int32Array(pairCount).fill(-1);
  const eachPair = (visit: (pair: number, number: number) => void) => {
    lastWord.fill(-1);
    words.forEach((word, number) => {
      for (let at = 0; at <= word.length; at += 1) {
        const pair = pairAt(word, at);
        if (lastWord[pair] !== number) {
          lastWord[pair] = number;
          visit(pair, number);
        }
      }
    });
  };
  eachPair((pair) => {
    starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  });
  for (let pair = 0; pair < pairCount; pair += 1) {
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  }
  const filled = starts.slice();
  const holders = new Uint32Array(starts[pairCount] ?? 0);
  eachPair((pair, number) => {
    const at = filled[pair] ?? 0;
    holders[at] = number;
    filled[pair] = at + 1;
  });
  return { starts, holders };
}
