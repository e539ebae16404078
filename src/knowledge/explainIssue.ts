import type { z } from "zod";
import type { Place } from "./problem.ts";
import type { Path, YamlFile } from "./readYaml.ts";

type Issue = z.core.$ZodIssue;

export interface Explained {
  readonly place: Place;
  readonly message: string;
}

/** Says in an operator's words what a schema found wrong in the value at `base`, one explanation a mistake. */
export function explainIssue(yaml: YamlFile, base: Path, issue: Issue): readonly Explained[] {
  const path = [...base, ...pathOf(issue)];
  if (issue.code === "invalid_union") return bestBranch(issue).flatMap((inner) => explainIssue(yaml, path, inner));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ place: yaml.atKey(path, key), message: unknownKey(key, path) }));
  }
  const place = yaml.at(path);
  if (issue.code === "invalid_type" && issue.input === undefined && !exists(yaml, path)) {
    return [{ place, message: `"${String(path.at(-1))}" is missing${inside(path.slice(0, -1))}` }];
  }
  if (issue.code === "invalid_type") {
    return [{ place, message: `${named(path)} must be ${EXPECTED[issue.expected] ?? issue.expected}` }];
  }
  return [{ place, message: `${named(path)} ${issue.message}` }];
}

/** A key of several words is mostly the rest of a text that was cut at its comma. */
function unknownKey(key: string, path: Path): string {
  const hint = /\s/.test(key) ? "; a text with a comma inside { } or [ ] needs quotes" : "";
  return `unknown key "${key}"${inside(path)}${hint}`;
}

const EXPECTED: Readonly<Record<string, string>> = { string: "a text", array: "a list", object: "a mapping of keys" };

function pathOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** The branch of a union that got furthest is the one that was meant. */
function bestBranch(issue: Issue & { readonly code: "invalid_union" }): readonly Issue[] {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(depthOf));
  return issue.errors.toSorted((a, b) => depth(b) - depth(a)).at(0) ?? [];
}

function depthOf(issue: Issue): number {
  if (issue.code === "invalid_union") return issue.path.length + Math.max(0, ...issue.errors.flat().map(depthOf));
  return issue.path.length + (issue.code === "invalid_type" ? 0 : 1);
}

function exists(yaml: YamlFile, path: Path): boolean {
  let value: unknown = yaml.value;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !(step in value)) return false;
    value = Reflect.get(value, step);
  }
  return true;
}

/** `evidence[1].exact`; list positions of whole entries are left to the line number. */
function named(path: Path): string {
  const steps = path.filter((step, index) => !(index === 0 && typeof step === "number"));
  const name = steps.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return name === "" ? "the entry" : `"${name.replace(/^\./, "")}"`;
}

function inside(path: Path): string {
  const name = named(path);
  return name === "the entry" ? "" : ` in ${name}`;
}
