import { expect, test } from "vitest";
import { latencyChart } from "#src/cli/benchmark/latencyChart.ts";
import type { Measurement } from "#src/cli/benchmark/measure.ts";

const measured = (passages: number, searchP50Ms: number): Measurement => ({
  engine: "FlexSearch",
  passages,
  searchP50Ms,
  searchP99Ms: 1,
  queries: 600,
  suggestP50Ms: 1,
  suggestP99Ms: 1,
  buildMs: 1,
  memoryMB: 1,
});

test("draws the times of the fastest engine as they are, not at the edge", () => {
  const chart = latencyChart([measured(60, 0.02), measured(1000, 0.04), measured(10_000, 0.5)]);
  const heights = [...chart.matchAll(/[\d.]+\.\d,([\d.]+\.\d)(?=[ "])/g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(3);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(3);
});
