/** A wrong first letter is rarely a slip of the finger. */
const FIRST_LETTER = 0.5;
/** A letter typed twice, or once instead of twice. */
const DOUBLED = 0.7;
/** Exchanged neighbours, the most frequent slip. */
const EXCHANGED = 0.7;

/**
 * Damerau-Levenshtein distance (optimal string alignment): the letters to insert, leave out, replace or exchange with
 * their neighbour, with the weights above.
 */
export function spellingDistance(typed: string, meant: string): number {
  const columns = meant.length + 1;
  let beforeLast = new Float64Array(columns);
  let last = Float64Array.from({ length: columns }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = new Float64Array(columns);
    row[0] = i;
    for (let j = 1; j < columns; j += 1) {
      row[j] = Math.min(
        (last[j - 1] ?? 0) + replaced(typed, meant, i, j),
        (last[j] ?? 0) + (i > 1 && typed[i - 1] === typed[i - 2] ? DOUBLED : 1),
        (row[j - 1] ?? 0) + (j > 1 && meant[j - 1] === meant[j - 2] ? DOUBLED : 1),
        isExchange(typed, meant, i, j) ? (beforeLast[j - 2] ?? 0) + EXCHANGED : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  const firstLetter = typed[0] === meant[0] || isExchange(typed, meant, 2, 2) ? 0 : FIRST_LETTER;
  return (last[meant.length] ?? 0) + firstLetter;
}

function replaced(typed: string, meant: string, i: number, j: number): number {
  return typed[i - 1] === meant[j - 1] ? 0 : 1;
}

function isExchange(typed: string, meant: string, i: number, j: number): boolean {
  return (
    i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1] && typed[i - 1] !== typed[i - 2]
  );
}
