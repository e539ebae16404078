import { describe, expect, test } from "vitest";
import type { TimelineEntry } from "#src/knowledge/knowledge.ts";
import { isReversed, type TimelineQuestion, timelineOf } from "#src/knowledge/timeline.ts";

const entry = (date: string | undefined, about: readonly string[] = []): { entry: TimelineEntry } => ({
  entry: {
    id: date ?? "undated",
    date,
    inferred: false,
    text: { de: "", en: "" },
    evidence: { passages: [], spans: [] },
    voice: "author",
    about,
    fact: undefined,
  },
});

const entries = [
  entry(undefined),
  entry("2019/2023"),
  entry("2018-06", ["tesla"]),
  entry("2018"),
  entry("2019-21"),
  entry("2018-02", ["tesla", "openai"]),
  entry("2015"),
];
const dates = (question: TimelineQuestion) => timelineOf(entries, question).map(({ entry: { date } }) => date);

describe("timelineOf", () => {
  test("puts everything in order, a year before its months, what is not dated last", () => {
    expect(dates({})).toEqual(["2015", "2018", "2018-02", "2018-06", "2019/2023", "2019-21", undefined]);
  });

  test("puts what lies in the range asked for before what only overlaps it", () => {
    expect(dates({ from: "2018-02", to: "2018-03" })).toEqual(["2018-02", "2018"]);
  });

  test("takes a season for its months", () => {
    expect(dates({ from: "2019-21", to: "2019-21" })).toEqual(["2019-21", "2019/2023"]);
  });

  test.each([
    ["from alone", { from: "2018-06" }, ["2018-06", "2019/2023", "2019-21", "2018"]],
    ["to alone", { to: "2015" }, ["2015"]],
  ])("understands %s", (_, question, expected) => {
    expect(dates(question)).toEqual(expected);
  });

  test("keeps to what is about a topic", () => {
    expect(dates({ about: "openai" })).toEqual(["2018-02"]);
    expect(dates({ about: "nobody" })).toEqual([]);
  });
});

describe("isReversed", () => {
  test.each([
    ["2019", "2018", true],
    ["2018-02", "2018", false],
    ["2018", "2018-02", false],
    ["2018-03", "2018-02", true],
  ])("%s to %s: %s", (from, to, reversed) => {
    expect(isReversed(from, to)).toBe(reversed);
  });
});
