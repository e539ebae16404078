import type { Knowledge, Source } from "../../knowledge/knowledge.ts";
import type { ClaimChecker, ClaimVerdict } from "./checkClaim.ts";

/** A model or a part of a series: the “S” of a “Model S”. */
const LETTER = /(?<=\p{L}[ \u00a0-])(?![AI]\b)\p{Lu}(?![\p{L}\p{N}.'’&])/gu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** When in doubt, not addressed: takes support back where the claim asks, or has a year or a model's letter that its evidence has not. */
export function cautious(checker: ClaimChecker, { knowledge }: Source): ClaimChecker {
  return {
    check(text) {
      const verdict = checker.check(text);
      if (verdict.outcome !== "supported") return verdict;
      const said = saidBy(verdict, knowledge);
      const isDated = [...text.matchAll(YEAR)].some(([year]) => !said.includes(year));
      const isLettered = [...text.matchAll(LETTER)].some(([letter]) => !hasLetter(said, letter));
      const isAsked = text.trimEnd().endsWith("?");
      return isDated || isLettered || isAsked ? { ...verdict, outcome: "not-addressed" } : verdict;
    },
  };
}

const hasLetter = (text: string, letter: string): boolean =>
  new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, "u").test(text);

/** Everything that supports it: the statement found, the passages, their glosses, and when the timeline says it was. */
function saidBy({ basis, evidence }: ClaimVerdict, { glosses, timeline }: Knowledge): string {
  const passages = evidence.flatMap(({ id, text }) => [text, glosses.get(id)?.text ?? ""]);
  const dates = timeline
    .filter((entry) => entry.evidence.passages.some((passage) => evidence.includes(passage)))
    .map(({ date }) => date ?? "");
  return [basis?.statement ?? "", ...passages, ...dates].join("\n");
}
