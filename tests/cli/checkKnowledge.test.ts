import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { FIXTURES, FOLDER, libraryWith } from "../knowledge/libraryWith.ts";

const SCRIPT = new URL("../../src/cli/checkKnowledge.ts", import.meta.url).pathname;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test("sound knowledge is counted in one line", async () => {
  expect(await run("--root", FIXTURES)).toEqual({
    code: 0,
    out: "knowledge is sound: 1 article, 23 passages, 13 timeline entries, 6 claims, 6 figures, 5 people, 3 quotations, 0 glosses, 5 topics, 6 facts\n",
    err: "",
  });
});

test("every problem is a line of its own, and the exit code says so", async () => {
  const root = await libraryWith({
    [`${FOLDER}/claims.yaml`]: (text) => text.replace("voice: company", "voice: firm"),
    [`${FOLDER}/timeline.yaml`]: (text) => text.replace("in 1911", "in 1912"),
  });
  const { code, out, err } = await run("--root", root);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^knowledge\/saltmere-bridge\/claims\.yaml:7: "voice" is none of /),
    expect.stringMatching(
      /^knowledge\/saltmere-bridge\/timeline\.yaml:6: the article does not say “The bridge opened in 1912”/,
    ),
  ]);
});

test("passages are listed with their hashes, even while the knowledge has problems", async () => {
  const root = await libraryWith({ [`${FOLDER}/claims.yaml`]: "- id: A\n" });
  for (const slug of [[], ["saltmere-bridge"]]) {
    const { code, out } = await run("--root", root, "--passages", ...slug);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(24);
    expect(lines[0]).toBe("# saltmere-bridge: The bridge that would not open");
    expect(lines[14]).toBe("6.1  e10df649607c  The fishing crews answered with brooms.");
  }
});

test("passages of an article that is not there are refused with those that are", async () => {
  expect(await run("--root", FIXTURES, "--passages", "other")).toMatchObject({
    code: 1,
    err: 'no article "other"; there are: saltmere-bridge\n',
  });
});

test.each([[["--frobnicate"]], [["saltmere-bridge"]], [["--passages", "a", "b"]]])(
  "%o is answered with the usage",
  async (args) => {
    expect(await run(...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining("usage: npm run check:knowledge"),
    });
  },
);
