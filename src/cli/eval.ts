import { parseArgs } from "node:util";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { claimOutcome } from "./evaluation/claimOutcome.ts";
import { evaluateClaims } from "./evaluation/evaluateClaims.ts";
import { evaluateQueries } from "./evaluation/evaluateQueries.ts";
import { readEvaluationFile } from "./evaluation/evaluationFile.ts";
import { evaluationJson, formatEvaluation } from "./evaluation/formatEvaluation.ts";

const USAGE = "usage: npm run eval -- FILE.json [--article SLUG] [--root DIR] [--json]";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  try {
    const { queries, claims } = await readEvaluationFile(asked.file);
    const library = createLibrary(await loadSources(asked.root));
    const evaluation = {
      queries: evaluateQueries(queries, library.index(asked.article)),
      claims: evaluateClaims(claims, (claim) => claimOutcome(claim, library, asked.article)),
    };
    console.log(asked.json ? JSON.stringify(evaluationJson(evaluation), undefined, 2) : formatEvaluation(evaluation));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        article: { type: "string" },
        root: { type: "string", default: process.cwd() },
        json: { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { ...values, file };
  } catch {
    return undefined;
  }
}
