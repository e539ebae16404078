import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const FIXTURES = new URL("../fixtures/library", import.meta.url).pathname;
export const FOLDER = "knowledge/saltmere-bridge";

/** New content of a file by its path under the root: the whole of it, a change to what is there, or nothing to remove it. */
export type Changes = Readonly<Record<string, string | Uint8Array | ((text: string) => string) | undefined>>;

/** A copy of the test library with changes, removed after the test. Returns its root. */
export async function libraryWith(changes: Changes): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "beleg-knowledge-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(FIXTURES, root, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(root, path);
    if (change === undefined) {
      await rm(file, { recursive: true });
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof change === "function" ? applied(change, await readFile(file, "utf8")) : change);
  }
  return root;
}

function applied(change: (text: string) => string, before: string): string {
  const after = change(before);
  if (after === before) throw new Error("The change does not apply to the fixture.");
  return after;
}

/** Line in which a text first stands in a file under the root, counted from 1. */
export async function lineOf(root: string, path: string, text: string): Promise<number> {
  const content = await readFile(join(root, path), "utf8");
  const at = content.indexOf(text);
  if (at === -1) throw new Error(`${text} does not stand in ${path}`);
  return content.slice(0, at).split("\n").length;
}
