import { readFile } from "node:fs/promises";
import { z } from "zod";

const CLAIM_OUTCOMES = ["supported", "contradicted", "absent"] as const;

const snippets = z.array(z.string().min(1));

const evaluationFile = z.object({
  queries: z.array(z.object({ q: z.string(), kind: z.string(), hit: snippets })).default([]),
  claims: z
    .array(z.object({ claim: z.string(), outcome: z.enum(CLAIM_OUTCOMES), hit: snippets.default([]) }))
    .default([]),
});

/** Queries with the passages that answer them, none when the article is silent; claims with their outcome. */
export type EvaluationFile = Readonly<z.output<typeof evaluationFile>>;
export type EvaluatedQuery = EvaluationFile["queries"][number];
export type EvaluatedClaim = EvaluationFile["claims"][number];
/** `absent` is "not addressed". */
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];

export async function readEvaluationFile(path: string): Promise<EvaluationFile> {
  const parsed = evaluationFile.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!parsed.success) {
    throw new Error(`${path} is no evaluation file: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
