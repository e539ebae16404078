import { indexedPassages } from "../../index/indexedPassages.ts";
import type { PassageIndex } from "../../index/passageIndex.ts";
import { loadSources } from "../../knowledge/loadSources.ts";
import { evaluateQueries } from "../evaluation/evaluateQueries.ts";
import { readEvaluationFile } from "../evaluation/evaluationFile.ts";
import { buildEngine, ENGINES } from "./engines.ts";

export interface Quality {
  readonly engine: string;
  readonly file: string;
  readonly hit1: number;
  readonly hit3: number;
  readonly silence: number;
}

const SETS = [
  { file: "tests/eval/musk-openai-tesla.json", root: "." },
  { file: "tests/eval/hafenkanal.json", root: "tests/fixtures/harbour" },
  { file: "tests/eval/saltmere-bridge.json", root: "tests/fixtures/library" },
] as const;

/** The same queries and the same fields for every engine. */
export async function compareQuality(): Promise<readonly Quality[]> {
  const compared: Quality[] = [];
  for (const { file, root } of SETS) {
    const { queries } = await readEvaluationFile(file);
    const passages = (await loadSources(root)).flatMap(indexedPassages);
    const engines = ENGINES.map((engine): readonly [string, PassageIndex] => [engine, buildEngine(engine, passages)]);
    const beleg: PassageIndex = buildEngine("Beleg", passages);
    for (const [engine, index] of [...engines, ["Beleg without its threshold", withoutThreshold(beleg)] as const]) {
      const { rates, silence } = evaluateQueries(queries, index);
      const { hit1 = 0, hit3 = 0 } = rates["all"] ?? {};
      compared.push({ engine, file, hit1, hit3, silence: silence.kept });
    }
  }
  return compared;
}

/** As the peers are: whatever is found counts, so that the order alone is compared. */
function withoutThreshold(index: PassageIndex): PassageIndex {
  return {
    suggest: index.suggest,
    search: (query, limit) => index.search(query, limit).map((match) => ({ ...match, strength: "strong" })),
  };
}
