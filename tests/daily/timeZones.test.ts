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
    { typed: "kolkata", zone: "Asia/Kolkata" },
    { typed: "Kyiv", zone: "Europe/Kyiv" },
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

test("an offset is told apart from a name that could be several", () => {
  expect(resolveTimeZone("UTC+2", summer)).toMatchObject({ why: "offset" });
  expect(resolveTimeZone("UTC+2", summer)).toHaveProperty("suggestions.0", "Europe/Berlin");
  expect(findTimeZones("UTC+2", summer)[0]?.zone).toBe("Europe/Berlin");
  expect(resolveTimeZone("CST", summer)).toMatchObject({ why: "unclear" });
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
    { typed: "us/eastern", zone: "America/New_York" },
    { typed: "Asia/Calcutta", zone: "Asia/Kolkata" },
    { typed: "europe/kiev", zone: "Europe/Kyiv" },
    { typed: "Rom", zone: "Europe/Rome" },
    { typed: "New York", zone: "America/New_York" },
    { typed: "san francisco", zone: "America/Los_Angeles" },
    { typed: "Japan", zone: "Asia/Tokyo" },
    { typed: "Etc/UTC", zone: "UTC" },
    { typed: "Pacific Time", zone: "America/Los_Angeles" },
    { typed: "WAT", zone: "Africa/Lagos" },
    { typed: "ADT", zone: "America/Halifax" },
    { typed: "EAT", zone: "Africa/Nairobi" },
    { typed: "COT", zone: "America/Bogota" },
    { typed: "PET", zone: "America/Lima" },
    { typed: "AKDT", zone: "America/Anchorage" },
    { typed: "SAST", zone: "Africa/Johannesburg" },
    { typed: "PKT", zone: "Asia/Karachi" },
    { typed: "ART", zone: "America/Argentina/Buenos_Aires" },
    { typed: "IDT", zone: "Asia/Jerusalem" },
  ])("$typed is $zone", ({ typed, zone }) => {
    expect(resolveTimeZone(typed, winter)).toEqual({ ok: true, zone });
  });

  test.each([
    { typed: "GMT", first: "Europe/London" },
    { typed: "EST", first: "America/New_York" },
    { typed: "CST", first: "America/Chicago" },
    { typed: "IST", first: "Asia/Kolkata" },
    { typed: "Deutschland", first: "Europe/Berlin" },
    { typed: "ICT", first: "Asia/Bangkok" },
    { typed: "Sommerzeit", first: "Europe/Berlin" },
    { typed: "mitteleuropäische Zeit", first: "Europe/Berlin" },
    { typed: "+01:00", first: "Europe/Berlin" },
    { typed: "UTC+1", first: "Europe/Berlin" },
    { typed: "GMT + 2", first: "Europe/Helsinki" },
    { typed: "utc-5", first: "America/New_York" },
    { typed: "UTC+5:30", first: "Asia/Kolkata" },
    { typed: "MEZ+1", first: "Europe/Helsinki" },
    { typed: "Etc/GMT+5", first: "America/New_York" },
    { typed: "UTC+0", first: "Europe/London" },
    { typed: "UTC+25", first: undefined },
    { typed: "hot", first: undefined },
    { typed: "urt", first: undefined },
    { typed: "nowhere", first: undefined },
  ])("$typed is refused, $first offered first", ({ typed, first }) => {
    const reading = resolveTimeZone(typed, winter);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? undefined : reading.suggestions[0]).toBe(first);
  });
});
