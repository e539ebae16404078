import { expect, test } from "vitest";
import { evaluateQueries } from "#src/cli/evaluation/evaluateQueries.ts";
import { readEvaluationFile } from "#src/cli/evaluation/evaluationFile.ts";
import { createLibrary } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

/** Shares that must not be lost; docs/search.md has what is reached. */
test.each([
  { file: "musk-openai-tesla", root: ".", first: 0.92, inThree: 0.93, silence: 0.93 },
  { file: "hafenkanal", root: "tests/fixtures/harbour", first: 0.86, inThree: 0.86, silence: 0.95 },
  { file: "saltmere-bridge", root: "tests/fixtures/library", first: 0.81, inThree: 0.81, silence: 0.95 },
])("$file keeps its share of right answers and of silence", async ({ file, root, first, inThree, silence }) => {
  const { queries } = await readEvaluationFile(`tests/eval/${file}.json`);
  const report = evaluateQueries(queries, createLibrary(await loadSources(root)).index());
  expect(report.rates["all"]?.hit1).toBeGreaterThanOrEqual(first);
  expect(report.rates["all"]?.hit3).toBeGreaterThanOrEqual(inThree);
  expect(report.silence.kept).toBeGreaterThanOrEqual(silence);
});
