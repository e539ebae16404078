import { setImmediate } from "node:timers/promises";

/** Something whose making takes longer than anybody should wait, made in steps. */
export interface Gradual<T> {
  /** Makes what is left at once. */
  finish(): T;
  /** Makes it step by step and lets others have their turn in between. */
  inSteps(): Promise<void>;
}

/** Nothing is begun before one of the two is called. */
export function gradually<T>(begin: () => Generator<undefined, T>): Gradual<T> {
  let steps: Generator<undefined, T> | undefined;
  let made: { readonly value: T } | undefined;
  const step = (): void => {
    steps ??= begin();
    const { done, value } = steps.next();
    if (done) made = { value };
  };
  return {
    finish() {
      while (!made) step();
      return made.value;
    },
    async inSteps() {
      while (!made) {
        step();
        await setImmediate();
      }
    },
  };
}
