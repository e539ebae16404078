import type { ClaimVerdict } from "./checkClaim.ts";
import { contrastOf, halvesOf } from "./composition.ts";
import type { Frame } from "./frame.ts";

type Check = (text: string) => ClaimVerdict;

/** A claim that no statement decides as a whole, judged by what it says in its parts; undefined where they do not decide it either. */
export function checkComposed(frame: Frame, check: Check): ClaimVerdict | undefined {
  const contrast = contrastOf(frame);
  if (contrast) return checkContrast(contrast.stated, contrast.denied, check);
  for (const halves of halvesOf(frame)) {
    const verdicts = halves.map(check);
    const against = verdicts.find(({ outcome }) => outcome === "contradicted");
    if (against) return against;
    const [first, second] = verdicts;
    if (first?.outcome === "supported" && second?.outcome === "supported")
      return { ...first, evidence: [...new Set([...first.evidence, ...second.evidence])] };
  }
  return undefined;
}

/** “At X, not at Y” is wrong where it is at Y, and right only where it is at X. */
function checkContrast(stated: string, denied: string | undefined, check: Check): ClaimVerdict | undefined {
  const rejected = denied === undefined ? undefined : check(denied);
  if (rejected?.outcome === "supported")
    return { ...rejected, outcome: "contradicted", differences: [{ kind: "negation", stated: "", known: "" }] };
  const verdict = check(stated);
  const isBorneOut = verdict.outcome === "supported" && (denied === undefined || rejected?.outcome === "contradicted");
  return verdict.outcome === "contradicted" || isBorneOut ? verdict : undefined;
}
