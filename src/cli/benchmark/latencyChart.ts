import { ENGINES } from "./engines.ts";
import type { Measurement } from "./measure.ts";

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 560;
const TOP = 40;
const BOTTOM = 350;
const LEAST_MS = 0.01;
const MOST_MS = 10_000;
const COLOURS = ["#1a5fb4", "#a51d2d", "#26a269", "#986a44"] as const;

/** Median time of a query by number of passages, both axes logarithmic, as SVG. */
export function latencyChart(measured: readonly Measurement[]): string {
  const sizes = [...new Set(measured.map(({ passages }) => passages))].sort((a, b) => a - b);
  const [least = 1, most = 1] = [sizes.at(0), sizes.at(-1)];
  const x = (passages: number) => LEFT + ((RIGHT - LEFT) * Math.log(passages / least)) / Math.log(most / least || 1);
  const y = (ms: number) =>
    BOTTOM - ((BOTTOM - TOP) * Math.log(Math.max(ms, LEAST_MS) / LEAST_MS)) / Math.log(MOST_MS / LEAST_MS);
  const text = (at: readonly [number, number], content: string, more = "") =>
    `<text x="${at[0].toFixed(0)}" y="${at[1].toFixed(0)}" ${more}>${content}</text>`;
  const grid = [0.01, 0.1, 1, 10, 100, 1000, 10_000].map(
    (ms) =>
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(ms).toFixed(0)}" y2="${y(ms).toFixed(0)}" stroke="#ccc"/>` +
      text([LEFT - 8, y(ms) + 4], `${ms.toLocaleString("en")} ms`, 'text-anchor="end"'),
  );
  const ticks = sizes.map((size) => text([x(size), BOTTOM + 20], size.toLocaleString("en"), 'text-anchor="middle"'));
  const lines = ENGINES.map((engine, at) => {
    const points = measured
      .filter((one) => one.engine === engine)
      .map((one) => [x(one.passages), y(one.searchP50Ms)] as const);
    const colour = COLOURS[at] ?? "black";
    const last = points.at(-1);
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(" ");
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${
      last ? text([last[0] + 8, last[1] + 4], engine, `fill="${colour}"`) : ""
    }`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    "<title>Median time of one query by number of passages</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text([LEFT, TOP - 16], "Median time of one query by number of passages", 'font-weight="bold"'),
    ...grid,
    ...ticks,
    text([(LEFT + RIGHT) / 2, BOTTOM + 44], "passages", 'text-anchor="middle"'),
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}
