import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { Passage } from "#src/article/article.ts";
import { evaluateClaims } from "#src/cli/evaluation/evaluateClaims.ts";
import { evaluateQueries } from "#src/cli/evaluation/evaluateQueries.ts";
import { readEvaluationFile } from "#src/cli/evaluation/evaluationFile.ts";
import { evaluationJson, formatEvaluation } from "#src/cli/evaluation/formatEvaluation.ts";
import type { Match, PassageIndex } from "#src/index/passageIndex.ts";

function match(text: string, strength: Match["strength"] = "strong"): Match {
  const passage: Passage = {
    id: "1.1",
    article: "a",
    paragraph: 1,
    sentence: 1,
    section: 0,
    start: 0,
    end: text.length,
    text,
    truncated: false,
  };
  return { passage, score: 0.5, spans: [], strength };
}

/** Answers each query with the matches named for it. */
function indexOf(answers: Readonly<Record<string, readonly Match[]>>): PassageIndex {
  const search = (query: string, limit: number) => (answers[query] ?? []).slice(0, limit);
  return { search, suggest: search };
}

const index = indexOf({
  first: [match("the right one"), match("another")],
  third: [match("a"), match("b"), match("the right\none")],
  fourth: [match("a"), match("b"), match("c"), match("the right one")],
  weak: [match("the right one", "weak")],
  loud: [match("anything")],
  quiet: [match("anything", "weak")],
});
const right = ["the right one"];
const report = evaluateQueries(
  [
    { q: "first", kind: "en", hit: right },
    { q: "third", kind: "en", hit: ["no such words", ...right] },
    { q: "fourth", kind: "de", hit: right },
    { q: "weak", kind: "de", hit: right },
    { q: "loud", kind: "absent", hit: [] },
    { q: "quiet", kind: "absent", hit: [] },
  ],
  index,
);

describe("queries", () => {
  test("are counted together and by kind, only where there is an answer", () => {
    expect(report.rates).toEqual({
      all: { n: 4, hit1: 0.25, hit3: 0.5, mrr: (1 + 1 / 3 + 1 / 4) / 4 },
      en: { n: 2, hit1: 0.5, hit3: 1, mrr: (1 + 1 / 3) / 2 },
      de: { n: 2, hit1: 0, hit3: 0, mrr: 1 / 8 },
    });
  });

  test("without an answer are silent when no passage is strong", () => {
    expect(report.silence).toEqual({ n: 2, kept: 0.5 });
  });

  test("that miss are listed with what came first instead", () => {
    expect(report.misses.map(({ q }) => q)).toEqual(["third", "fourth", "weak", "loud"]);
    expect(report.misses[0]).toMatchObject({ rank: 3, first: { text: "a", strength: "strong" } });
    expect(report.misses[2]).not.toHaveProperty("rank");
  });
});

describe("claims", () => {
  const claims = [
    { claim: "one", outcome: "supported", hit: [] },
    { claim: "two", outcome: "contradicted", hit: [] },
    { claim: "three", outcome: "absent", hit: [] },
  ] as const;
  const asWritten = claims.map((claim) => ({ ...claim, hit: [] }));

  test("are not counted while nobody can check them", () => {
    expect(evaluateClaims(asWritten, undefined)).toMatchObject({ n: 0, right: 0, falseSupported: 0 });
  });

  test("are counted by outcome, and false support by itself", () => {
    const { misses, ...counts } = evaluateClaims(asWritten, () => "supported");
    expect(counts).toEqual({
      n: 3,
      right: 1 / 3,
      byOutcome: {
        supported: { n: 1, right: 1 },
        contradicted: { n: 1, right: 0 },
        absent: { n: 1, right: 0 },
      },
      falseSupported: 2,
    });
    expect(misses).toHaveLength(2);
  });
});

test("the JSON form has the shares, the silence, the claims and the misses", () => {
  const json = evaluationJson({ queries: report, claims: evaluateClaims([], undefined) });
  expect(json).toMatchObject({
    queries: { all: { n: 4 }, en: { n: 2 }, silence: { n: 2, kept: 0.5 } },
    claims: { n: 0, right: 0, byOutcome: {}, falseSupported: 0 },
    misses: [{ q: "third" }, { q: "fourth" }, { q: "weak" }, { q: "loud" }],
  });
});

test("the table names every kind and every miss", () => {
  const table = formatEvaluation({ queries: report, claims: evaluateClaims([], undefined) });
  expect(table).toMatch(/^all +4 +25\.0 % +50\.0 %/m);
  expect(table).toMatch(/^silence +2 +50\.0 %/m);
  expect(table).toContain("[en] third\n    right one at 3; first: 1.1 (strong) a");
  expect(table).toContain("should be silent");
});

test("a file of another form is refused with its name", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "evaluation-")), "queries.json");
  await writeFile(path, JSON.stringify({ queries: [{ q: "x" }] }));
  await expect(readEvaluationFile(path)).rejects.toThrow(path);
});

test("the program prints JSON for one article of another folder", async () => {
  const args = ["src/cli/eval.ts", "tests/eval/saltmere-bridge.json", "--root", "tests/fixtures/library"];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, "--article", "saltmere-bridge", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ queries: { all: { n: 53 }, silence: { n: 20 } } });
});
