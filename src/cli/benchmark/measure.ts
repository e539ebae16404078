import { z } from "zod";
import { buildEngine, ENGINES } from "./engines.ts";
import { createRandomCorpus } from "./randomCorpus.ts";

export const measurementSchema = z.object({
  engine: z.enum(ENGINES),
  passages: z.number(),
  buildMs: z.number(),
  /** Heap and buffers that the index holds beside the passages, after collecting garbage. */
  memoryMB: z.number(),
  queries: z.number(),
  searchP50Ms: z.number(),
  searchP99Ms: z.number(),
  suggestP50Ms: z.number(),
  suggestP99Ms: z.number(),
});
export type Measurement = z.output<typeof measurementSchema>;

const SEED = 2024;
const QUERIES = 600;
/** Not counted: the compiler is still at work. */
const WARM_UP_QUERIES = 100;
/** An engine that needs longer is measured with fewer queries, at least these. */
const TIME_LIMIT_MS = 30_000;
const LEAST_QUERIES = 5;
const RESULTS = 10;
const SUGGESTIONS = 25;

/** To be run in a process of its own, with `--expose-gc`. */
export function measure(engine: Measurement["engine"], passageCount: number, collectGarbage: () => void): Measurement {
  const { passages, queries } = createRandomCorpus(passageCount, QUERIES + WARM_UP_QUERIES, SEED);
  collectGarbage();
  const before = process.memoryUsage();
  const start = performance.now();
  const index = buildEngine(engine, passages);
  const buildMs = performance.now() - start;
  collectGarbage();
  const after = process.memoryUsage();
  const search = timesOf(queries, (query) => index.search(query, RESULTS));
  const typed = queries.map((query) => query.slice(0, Math.ceil(query.length * 0.6)));
  const suggest = timesOf(typed, (text) => index.suggest(text, SUGGESTIONS));
  return {
    engine,
    passages: passageCount,
    buildMs,
    memoryMB: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6,
    queries: search.length,
    searchP50Ms: percentile(search, 0.5),
    searchP99Ms: percentile(search, 0.99),
    suggestP50Ms: percentile(suggest, 0.5),
    suggestP99Ms: percentile(suggest, 0.99),
  };
}

/** Each query once, in ascending order of time. */
function timesOf(queries: readonly string[], run: (query: string) => unknown): readonly number[] {
  const times: number[] = [];
  const begun = performance.now();
  for (const [at, query] of queries.entries()) {
    const start = performance.now();
    run(query);
    const took = performance.now() - start;
    const isSlow = performance.now() - begun > TIME_LIMIT_MS / 2;
    if (at >= WARM_UP_QUERIES || isSlow) {
      times.push(took);
    }
    if (performance.now() - begun > TIME_LIMIT_MS && times.length >= LEAST_QUERIES) {
      break;
    }
  }
  return times.toSorted((a, b) => a - b);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
