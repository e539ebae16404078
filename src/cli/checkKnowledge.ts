import { parseArgs } from "node:util";
import type { Article } from "../article/article.ts";
import type { Source } from "../knowledge/knowledge.ts";
import { type Inspection, inspectSources } from "../knowledge/loadSources.ts";
import { passageHash } from "../knowledge/passageHash.ts";
import { formatProblem, KnowledgeError } from "../knowledge/problem.ts";

const USAGE = "usage: npm run check:knowledge -- [--root DIR] [--passages [SLUG]]";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  const inspection = await inspectSources(asked.root);
  return asked.passages ? printPassages(inspection, asked.slug) : printProblems(inspection);
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: "string", default: process.cwd() }, passages: { type: "boolean", default: false } },
    });
    const [slug, ...more] = positionals;
    return more.length > 0 || (slug !== undefined && !values.passages) ? undefined : { ...values, slug };
  } catch {
    return undefined;
  }
}

function printProblems({ sources, problems }: Inspection): number {
  if (problems.length === 0) {
    console.log(summary(sources));
    return 0;
  }
  console.error(new KnowledgeError(problems).problems.map(formatProblem).join("\n"));
  return 1;
}

function summary(sources: readonly Source[]): string {
  const count = (of: (source: Source) => number) => sources.reduce((total, source) => total + of(source), 0);
  const counts: readonly (readonly [one: string, many: string, number: number])[] = [
    ["article", "articles", sources.length],
    ["passage", "passages", count(({ article }) => article.passages.length)],
    ["timeline entry", "timeline entries", count(({ knowledge }) => knowledge.timeline.length)],
    ["claim", "claims", count(({ knowledge }) => knowledge.claims.length)],
    ["figure", "figures", count(({ knowledge }) => knowledge.figures.length)],
    ["person", "people", count(({ knowledge }) => knowledge.people.length)],
    ["quotation", "quotations", count(({ knowledge }) => knowledge.speech.length)],
    ["gloss", "glosses", count(({ knowledge }) => knowledge.glosses.size)],
    ["topic", "topics", count(({ knowledge }) => knowledge.topics.length)],
    ["fact", "facts", count(({ knowledge }) => knowledge.facts.length)],
  ];
  const parts = counts.map(([one, many, number]) => `${number} ${number === 1 ? one : many}`);
  return `knowledge is sound: ${parts.join(", ")}`;
}

/** Works while the knowledge still has problems: this is what one needs to write it. */
function printPassages({ articles, problems }: Inspection, slug: string | undefined): number {
  const chosen = articles.filter((article) => slug === undefined || article.slug === slug);
  for (const article of chosen) console.log(passageList(article));
  if (chosen.length > 0) return 0;
  const there = articles.map((article) => article.slug).join(", ") || "none";
  console.error(
    slug === undefined ? problems.map(formatProblem).join("\n") : `no article "${slug}"; there are: ${there}`,
  );
  return 1;
}

function passageList({ slug, title, passages }: Article): string {
  const lines = passages.map(({ id, text, truncated }) => {
    const mark = truncated ? " [cut off in the source]" : "";
    return `${id}  ${passageHash(text)}  ${text.replaceAll(/\s+/g, " ")}${mark}`;
  });
  return [`# ${slug}: ${title}`, ...lines].join("\n");
}
