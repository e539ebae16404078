import type { ClaimOutcome, EvaluatedClaim } from "./evaluationFile.ts";

export type ClaimChecker = (claim: string) => ClaimOutcome;

/** Shares are from 0 to 1. */
export interface ClaimReport {
  readonly n: number;
  readonly right: number;
  readonly byOutcome: Readonly<Record<string, { readonly n: number; readonly right: number }>>;
  /** Claims called supported that are not. */
  readonly falseSupported: number;
  readonly misses: readonly { readonly claim: string; readonly expected: ClaimOutcome; readonly given: ClaimOutcome }[];
}

/** Without a checker nothing is counted. */
export function evaluateClaims(claims: readonly EvaluatedClaim[], check: ClaimChecker | undefined): ClaimReport {
  const checked = check ? claims.map(({ claim, outcome }) => ({ claim, expected: outcome, given: check(claim) })) : [];
  const right = (all: typeof checked) => all.filter(({ expected, given }) => expected === given).length;
  const outcomes = [...new Set(checked.map(({ expected }) => expected))];
  return {
    n: checked.length,
    right: checked.length === 0 ? 0 : right(checked) / checked.length,
    byOutcome: Object.fromEntries(
      outcomes.map((outcome) => {
        const expected = checked.filter((one) => one.expected === outcome);
        return [outcome, { n: expected.length, right: right(expected) / expected.length }];
      }),
    ),
    falseSupported: checked.filter(({ expected, given }) => given === "supported" && expected !== "supported").length,
    misses: checked.filter(({ expected, given }) => expected !== given),
  };
}
