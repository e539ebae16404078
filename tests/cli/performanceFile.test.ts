import { expect, test } from "vitest";
import { withPart } from "#src/cli/benchmark/performanceFile.ts";

test("a part of the performance file is replaced and the others stay, in a fixed order", () => {
  const settings = withPart("", "settings", "## Settings\n\none\n");
  const both = withPart(settings, "search", "# Performance\n\ntwo");
  expect(both).toBe("<!-- search -->\n\n# Performance\n\ntwo\n\n<!-- settings -->\n\n## Settings\n\none\n");
  expect(withPart(both, "settings", "three")).toBe(
    "<!-- search -->\n\n# Performance\n\ntwo\n\n<!-- settings -->\n\nthree\n",
  );
});
