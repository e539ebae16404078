import type { Library } from "../../index/library.ts";
import type { ClaimOutcome } from "./evaluationFile.ts";

/** What the first article that decides the claim says of it, or the chosen one. */
export function claimOutcome(claim: string, library: Library, article: string | undefined): ClaimOutcome {
  const slugs = article === undefined ? [...library.sources.keys()] : [article];
  const outcomes = slugs.map((slug) => library.claims(slug).check(claim).outcome);
  return outcomes.find((outcome) => outcome !== "not-addressed") ?? "absent";
}
