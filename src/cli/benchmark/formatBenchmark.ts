import { cpus } from "node:os";
import type { Measurement } from "./measure.ts";
import type { Quality } from "./quality.ts";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, at) => (at === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(0)} %`;
}

function speedTable(measured: readonly Measurement[]): string {
  const head = [
    "engine",
    "p50 ms",
    "p99 ms",
    "queries",
    "keystroke p50 ms",
    "keystroke p99 ms",
    "build ms",
    "memory MB",
  ];
  return table(
    head,
    measured.map((one) => [
      one.engine,
      ms(one.searchP50Ms),
      ms(one.searchP99Ms),
      String(one.queries),
      ms(one.suggestP50Ms),
      ms(one.suggestP99Ms),
      one.buildMs.toFixed(0),
      one.memoryMB.toFixed(0),
    ]),
  );
}

function qualityTable(compared: readonly Quality[]): string {
  return table(
    ["engine", "first", "among three", "silence kept"],
    compared.map(({ engine, hit1, hit3, silence }) => [engine, percent(hit1), percent(hit3), percent(silence)]),
  );
}

/** What `npm run bench` prints and writes. */
export function formatBenchmark(measured: readonly Measurement[], compared: readonly Quality[]): string {
  const sizes = [...new Set(measured.map(({ passages }) => passages))];
  const files = [...new Set(compared.map(({ file }) => file))];
  const [processor] = cpus();
  return [
    "# Performance",
    "",
    `Measured with \`npm run bench\` on ${processor?.model ?? "an unknown processor"}, Node ${process.version}. Every engine and`,
    "size runs in a process of its own, all with the same passages and queries, each query once. The passages are made of German",
    "and English words, as frequent as in real texts, from a fixed seed; every fourth word of a query is misspelt. `memory` is what",
    "the index holds beside the passages. An engine that would need longer than 30 s is measured with fewer queries.",
    "",
    "![Median time of one query by number of passages](latency.svg)",
    ...sizes.flatMap((size) => [
      "",
      `## ${size.toLocaleString("en")} passages`,
      "",
      speedTable(measured.filter(({ passages }) => passages === size)),
    ]),
    "",
    "## Right passages",
    "",
    "The queries of three articles, the same fields for every engine. The peers have no threshold, so silence is kept only where",
    "they find nothing at all; the last line shows Beleg's order alone, as if it had none either.",
    ...files.flatMap((file) => ["", `\`${file}\``, "", qualityTable(compared.filter((one) => one.file === file))]),
    "",
  ].join("\n");
}
