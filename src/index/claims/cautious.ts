import type { Knowledge, Source } from "../../knowledge/knowledge.ts";
import type { ClaimChecker, ClaimVerdict } from "./checkClaim.ts";

/**
 * Words that make another statement of the same event: it may have happened, nearly did, was meant to, or happened before
 * something. What the article says without them does not support a claim with them.
 */
const TURNS: readonly RegExp[] = [
  /(?<!\p{L})(?:could(?! not)|might|may|maybe|perhaps|possibly|probably|könnte[nt]?|dürfte[nt]?|vielleicht|möglicherweise|eventuell|wahrscheinlich)(?!\p{L})/iu,
  /(?<!\p{L})(?:nearly|almost|beinahe|fast|up to|bis zu)(?!\p{L})/iu,
  /(?<!\p{L})(?:plan(?:s|ned|t|te)?|geplant|intend(?:s|ed)?|wants?|wanted|will|wollte[n]?|möchte)(?!\p{L})/iu,
  /(?<!\p{L})(?:before|until|prior to|earlier than|vor|bevor|ehe)(?!\p{L})/iu,
  /(?<!\p{L})(?:after|since|nach|nachdem|seit)(?!\p{L})/iu,
  /(?<!\p{L})(?:only|nur|allein|lediglich|ausschließlich)(?!\p{L})/iu,
];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** When in doubt, not addressed: takes support back where the claim turns or dates what its evidence does not. */
export function cautious(checker: ClaimChecker, { knowledge }: Source): ClaimChecker {
  return {
    check(text) {
      const verdict = checker.check(text);
      if (verdict.outcome !== "supported") return verdict;
      const said = saidBy(verdict, knowledge);
      const isTurned = TURNS.some((turn) => turn.test(text) && !turn.test(said));
      const isDated = [...text.matchAll(YEAR)].some(([year]) => !said.includes(year));
      const isAsked = text.trimEnd().endsWith("?");
      return isTurned || isDated || isAsked ? { ...verdict, outcome: "not-addressed" } : verdict;
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
