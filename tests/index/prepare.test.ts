import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLibrary } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

/** How often others have their turn while something is done. */
async function turnsDuring(done: Promise<void>): Promise<number> {
  let turns = 0;
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  while (!isDone) {
    turns += 1;
    await setImmediate();
  }
  return turns;
}

test("answers are prepared once, in many steps between which others have their turn", { timeout: 60_000 }, async () => {
  const library = createLibrary(await loadSources("."));
  expect(await turnsDuring(library.prepare())).toBeGreaterThan(100);
  expect(await turnsDuring(library.prepare())).toBeLessThan(10);
});
