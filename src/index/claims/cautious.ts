import type { Knowledge, Source } from "../../knowledge/knowledge.ts";
import type { ClaimChecker, ClaimVerdict } from "./checkClaim.ts";

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** When in doubt, not addressed: takes support back where the claim asks, or dates what its evidence does not. */
export function cautious(checker: ClaimChecker, { knowledge }: Source): ClaimChecker {
  return {
    check(text) {
      const verdict = checker.check(text);
      if (verdict.outcome !== "supported") return verdict;
      const said = saidBy(verdict, knowledge);
      const isDated = [...text.matchAll(YEAR)].some(([year]) => !said.includes(year));
      const isAsked = text.trimEnd().endsWith("?");
      return isDated || isAsked ? { ...verdict, outcome: "not-addressed" } : verdict;
    },
  };
}

/** Everything that supports it: the statement found, the passages, their glosses, and when the timeline says it was. */
function saidBy({ basis, evidence }: ClaimVerdict, { glosses, timeline }: Knowledge): string {
  const passages = evidence.flatMap(({ id, text }) => [text, glosses.get(id)?.text ?? ""]);
  const dates = timeline
    .filter((entry) => entry.evidence.passages.some((passage) => evidence.includes(passage)))
    .map(({ date }) => date ?? "");
  return [basis?.statement ?? "", ...passages, ...dates].join("\n");
}
