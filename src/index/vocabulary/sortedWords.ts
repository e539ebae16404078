/** Finds the words that begin or end with given letters, by binary search. */
export interface SortedWords {
  /** Numbers of the words that begin with `prefix`, in alphabetical order. A view: do not change it. */
  startingWith(prefix: string): Uint32Array;
  /** Numbers of the words that end with `suffix`. A view: do not change it. */
  endingWith(suffix: string): Uint32Array;
}

export function createSortedWords(words: readonly string[]): SortedWords {
  const forwards = sortedOrder(words);
  const backwards = sortedOrder(words.map(reversed));
  const wordAt = (number: number) => words[number] ?? "";
  return {
    startingWith: (prefix) =>
      forwards.subarray(
        firstNot(forwards, (number) => wordAt(number) < prefix),
        firstNot(forwards, (number) => wordAt(number) < prefix || wordAt(number).startsWith(prefix)),
      ),
    endingWith: (suffix) =>
      backwards.subarray(
        firstNot(backwards, (number) => compareEndings(wordAt(number), suffix) < 0),
        firstNot(backwards, (number) => compareEndings(wordAt(number), suffix) <= 0),
      ),
  };
}

/** Compares letter by letter from the end, as far as the suffix goes: 0 when the word ends with it. */
function compareEndings(word: string, suffix: string): number {
  for (let back = 1; back <= suffix.length; back += 1) {
    const difference = (word.charCodeAt(word.length - back) || 0) - suffix.charCodeAt(suffix.length - back);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
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

/** Where the first number stands for which the test fails; it holds for all before and none behind. */
function firstNot(order: Uint32Array, test: (number: number) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(order[middle] ?? 0)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
