import { describe, expect, test } from "vitest";
import { renderDate } from "#src/render/date.ts";

describe("renderDate", () => {
  test.each([
    ["2018", "2018", "2018"],
    ["2018-02", "Februar 2018", "February 2018"],
    ["2018-02-05", "5. Februar 2018", "February 5, 2018"],
    ["2019-21", "Frühjahr 2019", "spring 2019"],
    ["2018-36", "4. Quartal 2018", "Q4 2018"],
    ["2019-40", "erstes Halbjahr 2019", "first half of 2019"],
    ["2019-12~", "um Dezember 2019", "around December 2019"],
    ["2018?", "vermutlich 2018", "probably 2018"],
    ["2019/2023", "2019 bis 2023", "2019 to 2023"],
    ["2018-06/..", "seit Juni 2018", "since June 2018"],
    ["../2019", "bis 2019", "until 2019"],
  ])("%s", (edtf, german, english) => {
    expect(renderDate(edtf, "de")).toBe(german);
    expect(renderDate(edtf, "en")).toBe(english);
  });
});
