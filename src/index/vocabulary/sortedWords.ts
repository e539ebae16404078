/** Finds the words that begin or end with given letters, by binary search. */
export interface SortedWords {
  /** Numbers of the words that begin with `prefix`, at most `limit`, in alphabetical order. */
  startingWith(prefix: string, limit: number): number[];
  /** Numbers of the words that end with `suffix`, at most `limit`. */
  endingWith(suffix: string, limit: number): number[];
}

export function createSortedWords(words: readonly string[]): SortedWords {
  const forwards = sortedOrder(words);
  const backwards = sortedOrder(words.map(reversed));
  return {
    startingWith: (prefix, limit) => withPrefix(forwards, (number) => words[number] ?? "", prefix, limit),
    endingWith: (suffix, limit) =>
      withPrefix(backwards, (number) => reversed(words[number] ?? ""), reversed(suffix), limit),
  };
}

function reversed(word: string): string {
  let result = "";
  for (let at = word.length - 1; at >= 0; at -= 1) {
    result += word.charAt(at);
  }
  return result;
}

function sortedOrder(words: readonly string[]): Uint32Array {
  const order = Uint32Array.from(words.keys());
  return order.sort((a, b) => compare(words[a] ?? "", words[b] ?? ""));
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function withPrefix(order: Uint32Array, wordAt: (number: number) => string, prefix: string, limit: number): number[] {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(order[middle] ?? 0) < prefix) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found: number[] = [];
  for (let at = low; at < order.length && found.length < limit; at += 1) {
    const number = order[at] ?? 0;
    if (!wordAt(number).startsWith(prefix)) {
      break;
    }
    found.push(number);
  }
  return found;
}
