import { describe, expect, test } from "vitest";
import { parsePause, parseTime } from "#src/daily/typedTime.ts";

describe("a typed time", () => {
  test.each(["00:00", "09:05", "23:59", " 09:05 "])("%j is taken", (typed) => {
    expect(parseTime(typed)).toBe(typed.trim());
  });
  test.each(["25:10", "24:00", "9:05", "09.05", "09:60", "9", "noon", "", "09:05 pm", "0９:05"])(
    "%j is refused",
    (typed) => {
      expect(parseTime(typed)).toBeUndefined();
    },
  );
});

describe("a typed pause", () => {
  const today = "2026-11-22";
  test.each([
    { typed: "3 Tage", until: "2026-11-25" },
    { typed: "1 Tag", until: "2026-11-23" },
    { typed: "3 Tagen", until: "2026-11-25" },
    { typed: "10d", until: "2026-12-02" },
    { typed: "48h", until: "2026-11-24" },
    { typed: "24 Stunden", until: "2026-11-23" },
    { typed: "for 36 hours", until: "2026-11-24" },
    { typed: "72 Std", until: "2026-11-25" },
    { typed: "2 weeks", until: "2026-12-06" },
    { typed: "2 Wochen", until: "2026-12-06" },
    { typed: "1 Monat", until: "2026-12-22" },
    { typed: "3 months", until: "2027-02-22" },
    { typed: "2026-12-24", until: "2026-12-24" },
    { typed: "24.12.", until: "2026-12-24" },
    { typed: "24.12", until: "2026-12-24" },
    { typed: "24.12.2026", until: "2026-12-24" },
    { typed: "24. 12. 2026", until: "2026-12-24" },
    { typed: "1.3.", until: "2027-03-01" },
    { typed: "22.11.", until: "2027-11-22" },
    { typed: "  2 WEEKS ", until: "2026-12-06" },
    { typed: "24.12.26", until: "2026-12-24" },
    { typed: "24/12/2026", until: "2026-12-24" },
    { typed: "12/24/2026", until: "2026-12-24" },
    { typed: "12/24", until: "2026-12-24" },
    { typed: "24-12-2026", until: "2026-12-24" },
    { typed: "2026/12/24", until: "2026-12-24" },
    { typed: "2026-12-4", until: "2026-12-04" },
    { typed: "12/12/2026", until: "2026-12-12" },
    { typed: "24 December", until: "2026-12-24" },
    { typed: "24. Dezember 2026", until: "2026-12-24" },
    { typed: "24. Dez.", until: "2026-12-24" },
    { typed: "Dec 24", until: "2026-12-24" },
    { typed: "December 24th, 2026", until: "2026-12-24" },
    { typed: "the 1st of March", until: "2027-03-01" },
    { typed: "1. März", until: "2027-03-01" },
    { typed: "1. Jänner", until: "2027-01-01" },
    { typed: "tomorrow", until: "2026-11-23" },
    { typed: "Morgen", until: "2026-11-23" },
    { typed: "übermorgen", until: "2026-11-24" },
    { typed: "until tomorrow", until: "2026-11-23" },
    { typed: "bis zum 24.12.", until: "2026-12-24" },
    { typed: "1 Jahr", until: "2027-11-22" },
    { typed: "a year", until: "2027-11-22" },
    { typed: "eine Woche", until: "2026-11-29" },
    { typed: "für eine Woche", until: "2026-11-29" },
    { typed: "in einer Woche", until: "2026-11-29" },
    { typed: "one month", until: "2026-12-22" },
    { typed: "zwei Tage", until: "2026-11-24" },
    { typed: "a fortnight", until: "2026-12-06" },
    { typed: "half a year", until: "2027-05-22" },
    { typed: "ein halbes Jahr", until: "2027-05-22" },
    { typed: "next monday", until: "2026-11-23" },
    { typed: "nächsten Montag", until: "2026-11-23" },
    { typed: "Montag", until: "2026-11-23" },
    { typed: "Fr", until: "2026-11-27" },
    { typed: "sunday", until: "2026-11-29" },
    { typed: "next week", until: "2026-11-23" },
    { typed: "nächste Woche", until: "2026-11-23" },
    { typed: "nächsten Monat", until: "2026-12-01" },
    { typed: "next year", until: "2027-01-01" },
  ])("$typed ends on $until", ({ typed, until }) => {
    expect(parsePause(typed, today)).toEqual({ ok: true, until });
  });

  test.each([
    { typed: "", why: "unreadable" },
    { typed: "soon", why: "unreadable" },
    { typed: "3", why: "unreadable" },
    { typed: "3 years", why: "too-far" },
    { typed: "three hours", why: "unreadable" },
    { typed: "5h", why: "unreadable" },
    { typed: "foo days", why: "unreadable" },
    { typed: "days", why: "unreadable" },
    { typed: "32 December", why: "unreadable" },
    { typed: "May", why: "unreadable" },
    { typed: "constructor", why: "unreadable" },
    { typed: "13/13/2026", why: "unreadable" },
    { typed: "24.12-2026", why: "unreadable" },
    { typed: "0 weeks", why: "not-later" },
    { typed: "today", why: "not-later" },
    { typed: "heute", why: "not-later" },
    { typed: "31.2.", why: "unreadable" },
    { typed: "2026-02-30", why: "unreadable" },
    { typed: "0 days", why: "not-later" },
    { typed: "2026-11-22", why: "not-later" },
    { typed: "24.12.2025", why: "not-later" },
    { typed: "999 Tage", why: "too-far" },
    { typed: "2030-01-01", why: "too-far" },
    { typed: "29.2.", why: "too-far" },
  ])("$typed is refused as $why", ({ typed, why }) => {
    expect(parsePause(typed, today)).toEqual({ ok: false, why });
  });

  test("03/04/2027 could be two days, and is neither", () => {
    expect(parsePause("03/04/2027", today)).toEqual({
      ok: false,
      why: "ambiguous",
      dates: ["2027-04-03", "2027-03-04"],
    });
    expect(parsePause("3/4", today)).toMatchObject({ why: "ambiguous" });
  });

  test("29.2. is the next one there is, and the end of January plus a month the end of February", () => {
    expect(parsePause("29.2.", "2027-06-01")).toEqual({ ok: true, until: "2028-02-29" });
    expect(parsePause("1 month", "2027-01-31")).toEqual({ ok: true, until: "2027-02-28" });
  });
});
