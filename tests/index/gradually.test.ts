import { expect, test } from "vitest";
import { gradually } from "#src/index/gradually.ts";

function counting(): { readonly made: readonly number[]; begin(): Generator<undefined, string> } {
  const made: number[] = [];
  return {
    made,
    *begin() {
      for (const step of [1, 2, 3]) {
        made.push(step);
        yield;
      }
      return "ready";
    },
  };
}

test("nothing is made before it is asked for, and everything once", async () => {
  const { made, begin } = counting();
  const gradual = gradually(begin);
  expect(made).toEqual([]);
  await gradual.inSteps();
  expect([gradual.finish(), gradual.finish()]).toEqual(["ready", "ready"]);
  expect(made).toEqual([1, 2, 3]);
});

test("others have their turn between the steps, and whoever cannot wait gets the rest at once", async () => {
  const { made, begin } = counting();
  const gradual = gradually(begin);
  const preparing = gradual.inSteps();
  expect(made).toEqual([1]);
  expect(gradual.finish()).toBe("ready");
  await preparing;
  expect(made).toEqual([1, 2, 3]);
});
