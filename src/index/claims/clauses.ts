import type { Token } from "../quantities/tokens.ts";

const CLAUSE_SIGNS = new Set([";", ":", "(", ")", "–", "—", ".", "!", "?"]);
const CLAUSE_WORDS = new Set(
  "dass das that weil because while wahrend obwohl although aber but doch sodass which who because indem wenn if solange".split(
    " ",
  ),
);
/** Words that open a clause behind a comma, which elsewhere stands between words of one kind. */
const AFTER_COMMA = new Set(
  "der die das den dem dessen deren welche welcher um ohne statt so als as with and und was wie wo ob because since not nicht".split(
    " ",
  ),
);
/** “the company that made …” goes on with the same doer unless somebody else follows. */
const RELATIVE = new Set(["that", "which", "who"]);
const STARTS_CLAUSE = new Set("the a an he she it they we his her its their there this these those all".split(" "));

/** The number of the clause that each token stands in. */
export function clausesOf(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  return tokens.map((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isComma =
      token.raw === "," &&
      next !== undefined &&
      (AFTER_COMMA.has(next.key) || CLAUSE_WORDS.has(next.key) || next.capital);
    const isRelative = RELATIVE.has(token.key) && next !== undefined && !next.capital && !STARTS_CLAUSE.has(next.key);
    const isWord =
      CLAUSE_WORDS.has(token.key) && !isRelative && !CLAUSE_SIGNS.has(before?.raw ?? "") && before?.raw !== ",";
    if (isComma || CLAUSE_SIGNS.has(token.raw) || isWord) clause += 1;
    return clause;
  });
}
