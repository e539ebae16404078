import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { parseArgs, promisify } from "node:util";
import { z } from "zod";
import { ENGINES } from "./benchmark/engines.ts";
import { formatBenchmark } from "./benchmark/formatBenchmark.ts";
import { latencyChart } from "./benchmark/latencyChart.ts";
import { type Measurement, measure, measurementSchema } from "./benchmark/measure.ts";
import { writePart } from "./benchmark/performanceFile.ts";
import { compareQuality } from "./benchmark/quality.ts";

/** `npm run bench`: measures Beleg's index beside its peers and writes docs/performance.md and docs/latency.svg. */

const SIZES = [60, 1000, 10_000, 100_000] as const;

const { values } = parseArgs({
  options: { engine: { type: "string" }, passages: { type: "string" }, write: { type: "boolean", default: true } },
  allowNegative: true,
});

if (values.engine === undefined) {
  await compareAll();
} else {
  const engine = z.enum(ENGINES).parse(values.engine);
  console.log(JSON.stringify(measure(engine, z.coerce.number().parse(values.passages), collectGarbage)));
}

async function compareAll(): Promise<void> {
  const measured: Measurement[] = [];
  for (const size of SIZES) {
    for (const engine of ENGINES) {
      console.error(`measuring ${engine} with ${size} passages`);
      measured.push(await measureApart(engine, size));
    }
  }
  const report = formatBenchmark(measured, await compareQuality());
  console.log(report);
  if (values.write) {
    await writePart("search", report);
    await writeFile("docs/latency.svg", latencyChart(measured));
  }
}

async function measureApart(engine: string, size: number): Promise<Measurement> {
  const args = [
    "--expose-gc",
    "--max-old-space-size=8192",
    "src/cli/bench.ts",
    "--engine",
    engine,
    "--passages",
    String(size),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return measurementSchema.parse(JSON.parse(stdout));
}

function collectGarbage(): void {
  if (!globalThis.gc) {
    throw new Error("run with --expose-gc");
  }
  globalThis.gc();
}
