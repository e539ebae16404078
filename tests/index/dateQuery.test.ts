import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parseDateQuery, parseDateRange } from "#src/index/dateQuery.ts";

test.each([
  ["2018", ["2018", " 2018 ", "im Jahr 2018", "seit 2018", "'18", "2018."]],
  [
    "2018-02",
    [
      "2018-02",
      "Februar 2018",
      "Feb 2018",
      "02/2018",
      "2.2018",
      "Febuar 2018",
      "february 2018",
      "Feb 18",
      "2018-2",
      "2018.02",
      "2018.2",
      "02-2018",
      "2018/2",
    ],
  ],
  ["2018-12", ["Dezmber 2018", "Decembr 2018", "Dez. 2018", "dec 2018"]],
  ["2018-03", ["maerz 2018", "März 2018", "march 2018", "mar 2018"]],
  ["XXXX-05", ["Mai", "may", "im Mai"]],
  ["2019-21", ["spring 2019", "Frühjahr 2019", "Fruehling 2019", "Frühjar 2019", "sping 2019", "2019-21"]],
  ["2018-36", ["Q4 2018", "viertes Quartal 2018", "2018 Q4", "2018-36"]],
  ["2019-40", ["H1 2019", "erstes Halbjahr 2019", "first half of 2019"]],
  ["2018-03-05", ["5. März 2018", "2018-03-05", "05.03.2018", "5.3.2018", "March 5th, 2018", "on 5 March 2018"]],
  ["2018-02-05", ["2018-02-05", "05.02.2018"]],
  ["2018-01~", ["Anfang 2018", "early 2018", "beginning of 2018"]],
  ["2018-06~", ["Mitte 2018", "mid-2018", "mid 2018"]],
])("reads %s", (date, spellings) => {
  for (const spelling of spellings) expect(parseDateQuery(spelling), spelling).toBe(date);
});

test.each([
  "",
  " ",
  "foo",
  "2018 foo",
  "13/2018",
  "31.02.2018",
  "20188",
  "Tesla",
  "9 %",
  "Sommer",
  "Q4",
  "x".repeat(500),
])("does not read “%s”", (text) => {
  expect(parseDateQuery(text)).toBeUndefined();
});

const DATE_WORDS =
  "2018 Februar Febuar Mai may 5. 5 . - / 02 Q4 H1 spring Ende im of 1st erstes Quartal 31 '18 12.1999".split(" ");

propertyTest.prop([
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...DATE_WORDS)).map((words) => words.join(" ")),
  ),
])("gives EDTF or nothing, and never throws", (text) => {
  const date = parseDateQuery(text);
  expect(date ?? "2018").toMatch(
    /^(?:\d{4}|XXXX(?=-))(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|(?<=\d)-(?:2[1-4]|3[3-6]|4[01]))?~?$/,
  );
});

test.each([
  ["2018–2019", "2018", "2019"],
  ["2018-2019", "2018", "2019"],
  ["2018 bis Frühjahr 2019", "2018", "2019-21"],
  ["Februar bis Juni 2018", "2018-02", "2018-06"],
  ["02/2018 to 06/2018", "2018-02", "2018-06"],
])("reads “%s” as a range", (typed, from, to) => {
  expect(parseDateRange(typed)).toEqual({ from, to });
});

test.each(["2018", "2018-02", "Februar bis", "2018 bis Mai", "a bis b", "-"])("reads no range in “%s”", (typed) => {
  expect(parseDateRange(typed)).toBeUndefined();
});
