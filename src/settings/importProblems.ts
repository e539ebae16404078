import type { z } from "zod";

/** Keys of a settings file that have a value of their own, as they are written there. */
export const FILE_KEYS = [
  "format",
  "version",
  "settings",
  "language",
  "visibility",
  "channels",
  "defaultArticle",
  "colour",
  "logChannelId",
  "moderatorRoleIds",
  "daily",
  "daily.channelId",
  "daily.time",
  "daily.timeZone",
  "daily.days",
  "daily.roleId",
  "daily.publish",
  "daily.tagId",
  "facts",
  "facts.vetoed",
  "facts.moved",
] as const;
export type FileKey = (typeof FILE_KEYS)[number];

/** What keeps a file from being imported, for whoever wrote it. */
export type ImportProblem =
  /** It is no settings file at all. */
  | { readonly kind: "whole" }
  | { readonly kind: "unknown"; readonly key: string }
  | { readonly kind: "missing"; readonly key: FileKey }
  /** `found` is what stands there instead, as JSON. */
  | { readonly kind: "value"; readonly key: FileKey; readonly found: string };

type Issue = z.core.$ZodIssue;

/** One problem for each key, in the order of the file. */
export function importProblems({ issues }: z.ZodError, json: unknown): readonly ImportProblem[] {
  const problems = issues.flatMap((issue) => problemsOf(issue, json));
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function problemsOf(issue: Issue, json: unknown): readonly ImportProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ kind: "unknown", key: [...issue.path, key].join(".") }));
  }
  const { path } = issue.code === "invalid_union" ? deepest(issue) : issue;
  const key = FILE_KEYS.findLast((one) => `${path.join(".")}.`.startsWith(`${one}.`));
  if (key === undefined) return [{ kind: "whole" }];
  const found = issue.code === "invalid_key" ? path.at(-1) : path.reduce(inside, json);
  return [found === undefined ? { kind: "missing", key } : { kind: "value", key, found: JSON.stringify(found) }];
}

/** Of a list with one bad entry, that entry. */
function deepest(issue: Extract<Issue, { code: "invalid_union" }>): Pick<Issue, "path"> {
  const inner = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  return { path: [...issue.path, ...(inner?.path ?? [])] };
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}
