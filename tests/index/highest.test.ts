import { test as check, fc } from "@fast-check/vitest";
import { expect } from "vitest";
import { highest } from "#src/index/highest.ts";

const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });

check.prop([scores, fc.integer({ min: 1, max: 20 })])("finds what sorting finds, ties in order", (values, limit) => {
  const passages = Uint32Array.from(values.keys());
  const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  expect(highest(passages, values.length, Float32Array.from(values), limit)).toEqual(sorted.slice(0, limit));
});
