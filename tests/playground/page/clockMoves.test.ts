import { expect, test } from "vitest";
import { type ClockMove, movedTo } from "#src/playground/page/clockMoves.ts";

test.each<readonly [ClockMove, string, string, string]>([
  ["hour", "2026-03-09T12:00:00Z", "Europe/Berlin", "2026-03-09T13:00:00Z"],
  ["day", "2026-03-28T12:00:00Z", "Europe/Berlin", "2026-03-29T11:00:00Z"],
  ["tomorrow", "2026-03-09T23:30:00Z", "Europe/Berlin", "2026-03-11T08:00:00Z"],
  ["tomorrow", "2026-03-28T12:00:00Z", "Europe/Berlin", "2026-03-29T07:00:00Z"],
  ["clock-change", "2026-03-09T12:00:00Z", "Europe/Berlin", "2026-03-29T00:55:00Z"],
  ["clock-change", "2026-03-09T12:00:00Z", "America/New_York", "2026-11-01T05:55:00Z"],
  ["clock-change", "2026-03-09T12:00:00Z", "UTC", "2026-03-29T00:55:00Z"],
])("%s from %s in %s is %s", (move, from, timeZone, expected) => {
  expect(movedTo(move, Date.parse(from), timeZone)).toBe(Date.parse(expected));
});
