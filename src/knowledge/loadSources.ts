import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Article, ArticleError } from "../article/article.ts";
import { requireReadableSize } from "../article/decodeSource.ts";
import { loadArticle } from "../article/loadArticle.ts";
import { composeKnowledge, type DescribedKnowledge } from "./composeKnowledge.ts";
import type { Source } from "./knowledge.ts";
import { type Entry, type KnowledgeFolder, parseKnowledge } from "./parseKnowledge.ts";
import { KnowledgeError, type Place, type Problem, type Report } from "./problem.ts";
import type { ArticleInput } from "./schemas.ts";

const KNOWLEDGE = "knowledge";
const SEEDS = "seeds";
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 32;

/** What is under a root, usable or not. */
export interface Inspection {
  /** Every article whose text could be read, in order of slug. */
  readonly articles: readonly Article[];
  /** The articles with their knowledge; complete only when there are no problems. */
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every article under `root`: its knowledge from `knowledge/<slug>/*.yaml`, its text from `seeds/`. In order of slug.
 * Throws a `KnowledgeError` with all problems of all files when anything is wrong.
 */
export async function loadSources(root: string): Promise<readonly Source[]> {
  const { sources, problems } = await inspectSources(root);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return sources;
}

/** The same without throwing, for looking at what is there. */
export async function inspectSources(root: string): Promise<Inspection> {
  const problems: Problem[] = [];
  const report: Report = ({ file, line }, message) => problems.push({ file, line, message });
  const articles: Article[] = [];
  const sources: Source[] = [];
  for (const slug of await listSlugs(root, report)) {
    const parsed = await parseFolder(root, slug, report);
    if (parsed === undefined) continue;
    const article = await loadSeed(root, slug, parsed.article, report);
    if (article === undefined) continue;
    articles.push(article);
    sources.push({ article, knowledge: composeKnowledge(article, parsed, report) });
  }
  return { articles, sources, problems };
}

async function listSlugs(root: string, report: Report): Promise<readonly string[]> {
  const entries = await readdir(join(root, KNOWLEDGE), { withFileTypes: true }).catch(() => []);
  const slugs = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
  if (slugs.length === 0) {
    report(
      { file: KNOWLEDGE, line: 1 },
      "has no article: make a folder in it with an article.yaml that names a seed file",
    );
  }
  return slugs.sort();
}

async function parseFolder(root: string, slug: string, report: Report): Promise<DescribedKnowledge | undefined> {
  const path = `${KNOWLEDGE}/${slug}`;
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) {
    const rule = `lower-case words joined by hyphens, at most ${LONGEST_SLUG} characters`;
    report({ file: path, line: 1 }, `"${slug}" is no good name for an article's folder: use ${rule}`);
    return undefined;
  }
  const { article, ...parsed } = parseKnowledge(await readFolder(root, path), report);
  return article && { article, ...parsed };
}

async function readFolder(root: string, path: string): Promise<KnowledgeFolder> {
  const files = new Map<string, string>();
  for (const name of (await readdir(join(root, path))).sort()) {
    if (/^[^.].*\.ya?ml$/.test(name)) files.set(name, await readFile(join(root, path, name), "utf8"));
  }
  return { path, files };
}

async function loadSeed(
  root: string,
  slug: string,
  entry: Entry<ArticleInput>,
  report: Report,
): Promise<Article | undefined> {
  const { seed } = entry.value;
  const place: Place = entry.at("seed");
  if (!/^[^./\\\0][^/\\\0]*$/.test(seed)) {
    report(place, `the seed "${seed}" must be the bare name of a file in ${SEEDS}/`);
    return undefined;
  }
  const file = `${SEEDS}/${seed}`;
  try {
    requireReadableSize((await stat(join(root, file))).size, file);
    return loadArticle(await readFile(join(root, file)), { slug, file });
  } catch (error) {
    if (!(error instanceof ArticleError) && !isFileError(error)) throw error;
    report(
      place,
      error instanceof ArticleError ? error.message : `the seed file ${file} cannot be read: ${error.code}`,
    );
    return undefined;
  }
}

function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
