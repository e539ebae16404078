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
  let last = new Float64Array(columns);
  let row = new Float64Array(columns);
  for (let j = 0; j < columns; j += 1) last[j] = j;
  let before = Number.NaN;
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charCodeAt(i - 1);
    const leftOut = letter === before ? DOUBLED : 1;
    let beforeMeant = Number.NaN;
    row[0] = i;
    for (let j = 1; j < columns; j += 1) {
      const meantLetter = meant.charCodeAt(j - 1);
      let least = (last[j - 1] ?? 0) + (letter === meantLetter ? 0 : 1);
      least = Math.min(least, (last[j] ?? 0) + leftOut);
      least = Math.min(least, (row[j - 1] ?? 0) + (meantLetter === beforeMeant ? DOUBLED : 1));
      if (letter === beforeMeant && before === meantLetter && letter !== before) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + EXCHANGED);
      }
      row[j] = least;
      beforeMeant = meantLetter;
    }
    before = letter;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const firstLetter = typed[0] === meant[0] || beginsExchanged(typed, meant) ? 0 : FIRST_LETTER;
  return (last[meant.length] ?? 0) + firstLetter;
}

function beginsExchanged(typed: string, meant: string): boolean {
  return typed.length > 1 && typed[0] === meant[1] && typed[1] === meant[0] && typed[0] !== typed[1];
}
