import { expect, onTestFinished, test } from "vitest";
import { createSweepVigil } from "#src/cluster/sweepVigil.ts";
import { StoreError } from "#src/settings/storeError.ts";

function vigilOver(answers: (boolean | Error)[]) {
  const said: string[] = [];
  const say = (_: object, text: string) => void said.push(text);
  const vigil = createSweepVigil({
    isSwept: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? true;
    },
    log: { info: say, warn: say, error: say },
  });
  onTestFinished(vigil.stop);
  return { vigil, said };
}

test("that nobody makes daily posts is said once, and that somebody does again", async () => {
  const { vigil, said } = vigilOver([true, false, false, false, false, true]);
  for (let look = 0; look < 3; look += 1) await vigil.look();
  expect(vigil.problems()).toEqual([]);
  await vigil.look();
  expect(vigil.problems()).toEqual([expect.stringContaining("no worker runs")]);
  await vigil.look();
  expect(said).toEqual(["nobody makes daily posts: start npm run worker"]);
  await vigil.look();
  expect(vigil.problems()).toEqual([]);
  expect(said).toHaveLength(2);
});

test("a worker that has a successor in time is no trouble, nor is a store that does not answer", async () => {
  const gone = new StoreError("gone");
  const { vigil, said } = vigilOver([false, false, true, false, false, gone, gone, true]);
  for (let look = 0; look < 8; look += 1) await vigil.look();
  expect(vigil.problems()).toEqual([]);
  expect(said).toEqual([]);
});
