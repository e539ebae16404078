import { describe, expect, test } from "vitest";
import { attributionsOf } from "#src/knowledge/attribution.ts";
import { realSource } from "../support/sources.ts";

const { knowledge } = await realSource();
const voices = (id: string) =>
  attributionsOf(knowledge, id).map(({ voice, speaker, opinion }) => [voice, speaker?.id, opinion]);

describe("attributionsOf", () => {
  test("names whose direct speech stands in a passage, before everything else", () => {
    expect(voices("14.1")[0]).toEqual(["speech", "musk", false]);
  });

  test("tells the author's judgement from a report", () => {
    expect(voices("1.1")).toContainEqual(["author", undefined, true]);
    expect(voices("10.1")).toEqual([["author", undefined, false]]);
  });

  test("says what comes from a document", () => {
    expect(voices("6.1").map(([voice]) => voice)).toContain("document");
  });

  test("takes a passage that the knowledge says nothing about for the author's report", () => {
    expect(voices("99.9")).toEqual([["author", undefined, false]]);
  });
});
