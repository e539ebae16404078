import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Place, Report } from "./problem.ts";

export type Path = readonly (string | number)[];

/** A YAML file: every scalar is a string, so that `passage: 7.10` and `of: 123e45` stay what was written. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at the path, or of the nearest one above it that exists. */
  at(path: Path): Place;
  /** Place of a key in the mapping at the path. */
  atKey(path: Path, key: string): Place;
}

/** Undefined, with the problems reported, when the text is not YAML. */
export function readYaml(text: string, file: string, report: Report): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const place = (offset: number): Place => ({ file, line: Math.max(1, lines.linePos(offset).line) });
  for (const { pos, message } of document.errors) report(place(pos[0]), `is not valid YAML here: ${message}`);
  const value = document.errors.length > 0 ? undefined : contentsOf(document, place, report);
  if (value === undefined) return undefined;
  return {
    file,
    value,
    at: (path) => place(offsetOf(document, path)),
    atKey: (path, key) => place(keyOffset(document, path, key)),
  };
}

/** Aliases are expanded at most 100 times, which the package checks. */
function contentsOf(document: Document, place: (offset: number) => Place, report: Report): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    report(place(0), `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
