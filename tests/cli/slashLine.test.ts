import { describe, expect, test } from "vitest";
import { parseSlashLine } from "#src/cli/slashLine.ts";
import { commands } from "#src/commands/index.ts";

const bodies = commands.map((command) => command.body({ severalArticles: false }));
const parse = (line: string) => parseSlashLine(line, bodies);

describe("parseSlashLine", () => {
  test.each([
    ["/quote about: Cash Cow", { command: "quote", options: { about: "Cash Cow" } }],
    [
      "/quote about: Cash Cow speaker: Elon Musk",
      { command: "quote", options: { about: "Cash Cow", speaker: "Elon Musk" } },
    ],
    ["/zitat thema: Cash Cow privat: true", { command: "quote", options: { about: "Cash Cow", private: "true" } }],
    ["quote about:Cash", { command: "quote", options: { about: "Cash" } }],
    ["/search query: who said: nothing", { command: "search", options: { query: "who said: nothing" } }],
    ['/search query: "private: matters"', { command: "search", options: { query: "private: matters" } }],
    ["/quote Cash Cow", { command: "quote", options: { about: "Cash Cow" } }],
    ['/search "Cash Cow" private: true', { command: "search", options: { query: "Cash Cow", private: "true" } }],
    ["/help", { command: "help", options: {} }],
  ])("reads %s", (line, expected) => {
    expect(parse(line)).toMatchObject(expected);
  });

  test("says which commands there are", () => {
    expect(() => parse("/qoute about: x")).toThrow(/no command "\/qoute".*\/quote/);
  });

  test("says which options there are", () => {
    expect(() => parse("/fact Cash Cow")).toThrow(/"Cash Cow" belongs to no option of \/fact.*private:/);
    expect(() => parse("/quote Cash about: Cow")).toThrow(/"Cash" belongs to no option of \/quote.*about:/);
  });
});
