import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const {
  dependencies,
  devDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8"));
const all = { ...dependencies, ...devDependencies };

describe("dependencies", () => {
  test("are exact versions", () => {
    for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("are each named with a reason in docs/dependencies.md, and no others", () => {
    const rows = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| ([^|]+) \|/gm);
    const named = [...rows]
      .flatMap((row) => (row[1] ?? "").split(", "))
      .filter((name) => !/^(package|---)$/.test(name));
    expect(named.toSorted()).toEqual(Object.keys(all).toSorted());
  });
});
