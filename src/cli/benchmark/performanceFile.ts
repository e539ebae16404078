import { readFile, writeFile } from "node:fs/promises";

const FILE = "docs/performance.md";
/** In this order in the file. */
const PARTS = ["search", "bot", "http", "settings", "cluster"] as const;
export type PerformancePart = (typeof PARTS)[number];

const marker = (part: PerformancePart) => `<!-- ${part} -->`;

/** Puts one part into docs/performance.md and leaves the others as they are. */
export async function writePart(part: PerformancePart, markdown: string): Promise<void> {
  const before = await readFile(FILE, "utf8").catch(() => "");
  await writeFile(FILE, withPart(before, part, markdown));
}

export function withPart(before: string, part: PerformancePart, markdown: string): string {
  const parts = new Map(PARTS.map((name) => [name, partIn(before, name)]));
  parts.set(part, markdown.trim());
  return [...parts].flatMap(([name, text]) => (text ? [`${marker(name)}\n\n${text}\n`] : [])).join("\n");
}

function partIn(text: string, part: PerformancePart): string | undefined {
  const start = text.indexOf(marker(part));
  if (start === -1) return undefined;
  const after = text.slice(start + marker(part).length);
  const ends = PARTS.map((name) => after.indexOf(marker(name))).filter((at) => at !== -1);
  return after.slice(0, Math.min(after.length, ...ends)).trim();
}
