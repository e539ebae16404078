import type { ClaimReport } from "./evaluateClaims.ts";
import type { HitRates, QueryMiss, QueryReport } from "./evaluateQueries.ts";

export interface Evaluation {
  readonly queries: QueryReport;
  readonly claims: ClaimReport;
}

/** The form other programs read. */
export function evaluationJson({ queries, claims }: Evaluation): unknown {
  const { misses: claimMisses, ...claimCounts } = claims;
  return {
    queries: { ...queries.rates, silence: queries.silence },
    claims: claimCounts,
    misses: [...queries.misses, ...claimMisses],
  };
}

const LABEL_WIDTH = 18;
const EXCERPT_LENGTH = 70;

export function formatEvaluation({ queries, claims }: Evaluation): string {
  const lines = [
    row("", ["n", "first", "in three", "mrr"]),
    ...Object.entries(queries.rates).map(([kind, rates]) => row(kind, ratesCells(rates))),
    row("silence", [String(queries.silence.n), percent(queries.silence.kept)]),
  ];
  if (claims.n > 0) {
    lines.push("", row("claims", ["n", "right"]), row("all", [String(claims.n), percent(claims.right)]));
    for (const [outcome, { n, right }] of Object.entries(claims.byOutcome)) {
      lines.push(row(outcome, [String(n), percent(right)]));
    }
    lines.push(`called supported though not: ${claims.falseSupported}`);
  }
  const misses = [
    ...queries.misses.map(formatMiss),
    ...claims.misses.map(({ claim, expected, given }) => `${claim}\n    ${given}, should be ${expected}`),
  ];
  return [...lines, ...(misses.length > 0 ? ["", "misses", ...misses.map((miss) => `  ${miss}`)] : [])].join("\n");
}

function ratesCells({ n, hit1, hit3, mrr }: HitRates): readonly string[] {
  return [String(n), percent(hit1), percent(hit3), mrr.toFixed(3)];
}

function row(label: string, cells: readonly string[]): string {
  return `${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function formatMiss({ q, kind, expected, rank, first }: QueryMiss): string {
  const wanted = expected.length === 0 ? "should be silent" : rank ? `right one at ${rank}` : "right one not strong";
  const instead = first ? `${first.passage} (${first.strength}) ${excerpt(first.text)}` : "nothing";
  return `[${kind}] ${q}\n    ${wanted}; first: ${instead}`;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= EXCERPT_LENGTH ? line : `${line.slice(0, EXCERPT_LENGTH)}…`;
}
