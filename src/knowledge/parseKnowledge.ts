import { z } from "zod";
import { explainIssue } from "./explainIssue.ts";
import type { Place, Report } from "./problem.ts";
import { type Path, readYaml, type YamlFile } from "./readYaml.ts";
import {
  type ArticleInput,
  articleSchema,
  type ClaimInput,
  claimSchema,
  type FigureInput,
  figureSchema,
  type GlossInput,
  glossSchema,
  type PersonInput,
  personSchema,
  type SpeechInput,
  speechSchema,
  type TimelineInput,
  type TopicInput,
  timelineSchema,
  topicSchema,
} from "./schemas.ts";

/** An entry of a knowledge file, with the way back to its lines. */
export interface Entry<T> {
  readonly value: T;
  /** Place of what stands at the path inside the entry. */
  at(...path: Path): Place;
}

/** The files of one folder, each entry checked by itself; nothing is compared with the article or with other entries yet. */
export interface ParsedKnowledge {
  readonly article: Entry<ArticleInput> | undefined;
  /** Whether the entry of that id may be there but cannot be read: naming it is no further problem. */
  isBroken(id: string): boolean;
  readonly timeline: readonly Entry<TimelineInput>[];
  readonly claims: readonly Entry<ClaimInput>[];
  readonly figures: readonly Entry<FigureInput>[];
  readonly people: readonly Entry<PersonInput>[];
  readonly speech: readonly Entry<SpeechInput>[];
  readonly topics: readonly Entry<TopicInput>[];
  /** Undefined without a file of glosses. */
  readonly glosses: { readonly place: Place; readonly entries: readonly Entry<GlossInput>[] } | undefined;
}

/** A knowledge folder as read: its name from the root on, and the text of each file by its name. */
export interface KnowledgeFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

const ARTICLE = "article.yaml";
const GLOSSES = "glosses.en.yaml";
const LISTS = ["timeline.yaml", "claims.yaml", "figures.yaml", "people.yaml", "speech.yaml", "topics.yaml"] as const;
const KNOWN: readonly string[] = [ARTICLE, ...LISTS, GLOSSES];

export function parseKnowledge(folder: KnowledgeFolder, report: Report): ParsedKnowledge {
  for (const name of folder.files.keys()) {
    if (!KNOWN.includes(name)) {
      report({ file: `${folder.path}/${name}`, line: 1 }, `is not a knowledge file; there are ${KNOWN.join(", ")}`);
    }
  }
  const broken = new Set<string>();
  const list = <S extends z.ZodType>(name: string, schema: S) => {
    const { entries, brokenIds } = parseList(folder, name, schema, report);
    for (const id of brokenIds) broken.add(id);
    return entries;
  };
  return {
    isBroken: (id) => broken.has(id) || broken.has(ANY_ID),
    article: parseArticle(folder, report),
    timeline: list("timeline.yaml", timelineSchema),
    claims: list("claims.yaml", claimSchema),
    figures: list("figures.yaml", figureSchema),
    people: list("people.yaml", personSchema),
    speech: list("speech.yaml", speechSchema),
    topics: list("topics.yaml", topicSchema),
    glosses: folder.files.has(GLOSSES)
      ? { place: { file: `${folder.path}/${GLOSSES}`, line: 1 }, entries: list(GLOSSES, glossSchema) }
      : undefined,
  };
}

function parseArticle(folder: KnowledgeFolder, report: Report): Entry<ArticleInput> | undefined {
  const text = folder.files.get(ARTICLE);
  const file = `${folder.path}/${ARTICLE}`;
  if (text === undefined) {
    report({ file, line: 1 }, "is missing: it names the seed file, the title, the author and the publication");
    return undefined;
  }
  const yaml = readYaml(text, file, report);
  return yaml && parseEntry(yaml, yaml.value, [], articleSchema, report);
}

function parseList<S extends z.ZodType>(
  folder: KnowledgeFolder,
  name: string,
  schema: S,
  report: Report,
): { readonly entries: readonly Entry<z.output<S>>[]; readonly brokenIds: readonly string[] } {
  const yaml = readYaml(folder.files.get(name) ?? "", `${folder.path}/${name}`, report);
  if (yaml?.value === null) return { entries: [], brokenIds: [] };
  if (!Array.isArray(yaml?.value)) {
    if (yaml !== undefined) report(yaml.at([]), "must be a list of entries, each beginning with a hyphen");
    return { entries: [], brokenIds: [ANY_ID] };
  }
  const entries: Entry<z.output<S>>[] = [];
  const brokenIds: string[] = [];
  for (const [index, value] of yaml.value.entries()) {
    const entry = parseEntry(yaml, value, [index], schema, report);
    if (entry === undefined) brokenIds.push(...idOf(value));
    else entries.push(entry);
  }
  return { entries, brokenIds };
}

/** Stands for the ids of a file that cannot be read at all. */
const ANY_ID = "*";

function idOf(value: unknown): readonly string[] {
  const parsed = z.object({ id: z.string() }).safeParse(value);
  return parsed.success ? [parsed.data.id] : [];
}

function parseEntry<S extends z.ZodType>(
  yaml: YamlFile,
  value: unknown,
  base: Path,
  schema: S,
  report: Report,
): Entry<z.output<S>> | undefined {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, at: (...path) => yaml.at([...base, ...path]) };
  for (const issue of parsed.error.issues) {
    for (const { place, message } of explainIssue(yaml, base, issue)) report(place, message);
  }
  return undefined;
}
