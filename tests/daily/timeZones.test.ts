import { describe, expect, test } from "vitest";
import { findTimeZones, resolveTimeZone } from "#src/daily/timeZones.ts";
import { isTimeZone } from "#src/settings/formats.ts";

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");
const found = (typed: string) => findTimeZones(typed, winter).map(({ zone }) => zone);

describe("finding a time zone", () => {
  test("shows the time there now, in winter and in summer", () => {
    expect(findTimeZones("Berlin", winter)).toEqual([{ zone: "Europe/Berlin", localTime: "13:00", offset: "+01:00" }]);
    expect(findTimeZones("Berlin", summer)).toEqual([{ zone: "Europe/Berlin", localTime: "14:00", offset: "+02:00" }]);
    expect(findTimeZones("lord_howe", winter)[0]).toMatchObject({ localTime: "23:00", offset: "+11:00" });
  });

  test.each([
    { typed: "new y", zone: "America/New_York" },
    { typed: "Wien", zone: "Europe/Vienna" },
    { typed: "Österreich", zone: "Europe/Vienna" },
    { typed: "osterreich", zone: "Europe/Vienna" },
    { typed: "Austria", zone: "Europe/Vienna" },
    { typed: "zürich", zone: "Europe/Zurich" },
    { typed: "kolkata", zone: "Asia/Calcutta" },
    { typed: "Kyiv", zone: "Europe/Kiev" },
    { typed: "münchen", zone: "Europe/Berlin" },
    { typed: "st john", zone: "America/St_Johns" },
    { typed: "MEZ", zone: "Europe/Berlin" },
    { typed: "cest", zone: "Europe/Berlin" },
    { typed: "PST", zone: "America/Los_Angeles" },
    { typed: "EST", zone: "America/New_York" },
    { typed: "GMT", zone: "Europe/London" },
    { typed: "london", zone: "Europe/London" },
    { typed: "utc", zone: "UTC" },
    { typed: "europe/ber", zone: "Europe/Berlin" },
  ])("$typed offers $zone first", ({ typed, zone }) => {
    expect(found(typed)[0]).toBe(zone);
  });

  test("offers something before anything is typed, never more than Discord shows, and nothing for nonsense", () => {
    expect(found("")).toContain("Europe/Berlin");
    expect(found("a")).toHaveLength(25);
    expect(found("xyzzy")).toEqual([]);
    expect(found("constructor")).toEqual([]);
  });

  test("offers only zones that can be saved", () => {
    for (const typed of ["", "a", "e", "gmt", "ist", "cst", "est", "deutschland"]) {
      expect(found(typed).filter((zone) => !isTimeZone(zone))).toEqual([]);
    }
  });
});

describe("a zone as it was typed", () => {
  test.each([
    { typed: "Europe/Berlin", zone: "Europe/Berlin" },
    { typed: "europe/berlin", zone: "Europe/Berlin" },
    { typed: " america/new york ", zone: "America/New_York" },
    { typed: "Asia/Kolkata", zone: "Asia/Kolkata" },
    { typed: "UTC", zone: "UTC" },
    { typed: "MEZ", zone: "Europe/Berlin" },
    { typed: "PST", zone: "America/Los_Angeles" },
    { typed: "London", zone: "Europe/London" },
    { typed: "Wien", zone: "Europe/Vienna" },
  ])("$typed is $zone", ({ typed, zone }) => {
    expect(resolveTimeZone(typed)).toEqual({ ok: true, zone });
  });

  test.each([
    { typed: "GMT", first: "Europe/London" },
    { typed: "EST", first: "America/New_York" },
    { typed: "CST", first: "America/Chicago" },
    { typed: "IST", first: "Asia/Calcutta" },
    { typed: "Deutschland", first: "Europe/Berlin" },
    { typed: "+01:00", first: undefined },
    { typed: "Etc/GMT+5", first: undefined },
    { typed: "nowhere", first: undefined },
  ])("$typed is refused, $first offered first", ({ typed, first }) => {
    const reading = resolveTimeZone(typed);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? undefined : reading.suggestions[0]).toBe(first);
  });
});
