import { test as check, fc } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { findTimeZones, resolveTimeZone } from "#src/daily/timeZones.ts";
import { parsePause } from "#src/daily/typedTime.ts";
import { isTimeZone, localDate } from "#src/settings/formats.ts";
import { readImport } from "#src/settings/transfer.ts";

const words = fc.constantFrom(
  ...[
    "next",
    "nächsten",
    "monday",
    "Montag",
    "24.",
    "12.",
    "2026",
    "/",
    "-",
    "3",
    "days",
    "eine",
    "Woche",
    "until",
    "UTC",
    "+",
  ],
  ...["1", ":30", "Etc/GMT", "Europe", "Berlin", "_", "EST", "bis", "zum", "März", "the", "29", "February", "99"],
);
const typed = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(words, { maxLength: 5 }).map((list) => list.join(" ")),
);

describe("whatever is typed", () => {
  check.prop([typed])("as a day is one within a year, or none", (text) => {
    const reading = parsePause(text, "2026-11-22");
    if (!reading.ok) return;
    expect(localDate.safeParse(reading.until).success).toBe(true);
    expect(reading.until > "2026-11-22" && reading.until <= "2027-11-23").toBe(true);
  });

  check.prop([typed])("as a zone is one that can be saved, or none", (text) => {
    const now = new Date("2026-11-22T12:00:00Z");
    const reading = resolveTimeZone(text, now);
    const named = reading.ok ? [reading.zone] : reading.suggestions;
    expect([...named, ...findTimeZones(text, now).map(({ zone }) => zone)].filter((zone) => !isTimeZone(zone))).toEqual(
      [],
    );
  });

  check.prop([fc.jsonValue(), fc.constantFrom("settings", "daily", "facts", "channels", "version", "")])(
    "into a settings file is settings, or problems that can be told",
    (value, key) => {
      const daily = key === "daily" || key === "facts" || key === "channels" ? { [key]: value } : {};
      const base = { format: "beleg-settings", version: 1, settings: key === "settings" ? value : daily };
      const reading = readImport(
        JSON.stringify(key === "" ? value : key === "version" ? { ...base, version: value } : base),
      );
      if (reading.ok) return;
      expect(reading.why).toBe("not-settings");
      if (reading.why === "not-settings") expect(reading.problems.length).toBeGreaterThan(0);
    },
  );
});
