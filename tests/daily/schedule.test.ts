import { describe, expect, test } from "vitest";
import {
  type DateProgress,
  missedSlots,
  NO_PROGRESS,
  nextRun,
  nextRuns,
  owedSlot,
  type SlotPlan,
  upcomingSlots,
} from "#src/daily/schedule.ts";
import { instantOf } from "#src/daily/slotTime.ts";

const daily: SlotPlan = {
  time: "09:00",
  timeZone: "Europe/Berlin",
  days: "every",
  since: "2000-01-01T00:00:00.000Z",
  pause: null,
};
const at = (instant: string) => new Date(instant);
const iso = (slot: { readonly dueAt: number } | undefined) => slot && new Date(slot.dueAt).toISOString();
const posted = (lastDate: string): DateProgress => ({ lastDate, accountedThrough: lastDate, open: null });

describe("the instant of a wall time", () => {
  // Clock changes as the IANA data base has them.
  test.each([
    {
      zone: "Europe/Berlin",
      date: "2026-03-28",
      time: "02:30",
      utc: "2026-03-28T01:30:00.000Z",
      what: "the day before the gap",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-03-29",
      time: "02:30",
      utc: "2026-03-29T01:00:00.000Z",
      what: "inside the gap: its end, 03:00",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-03-29",
      time: "02:00",
      utc: "2026-03-29T01:00:00.000Z",
      what: "at the beginning of the gap",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-03-29",
      time: "03:00",
      utc: "2026-03-29T01:00:00.000Z",
      what: "at the end of the gap",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-03-29",
      time: "01:59",
      utc: "2026-03-29T00:59:00.000Z",
      what: "just before the gap",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-03-29",
      time: "09:00",
      utc: "2026-03-29T07:00:00.000Z",
      what: "in summer time",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-10-25",
      time: "02:30",
      utc: "2026-10-25T00:30:00.000Z",
      what: "the first of two",
    },
    {
      zone: "Europe/Berlin",
      date: "2026-10-25",
      time: "03:00",
      utc: "2026-10-25T02:00:00.000Z",
      what: "after the overlap",
    },
    {
      zone: "America/New_York",
      date: "2026-03-08",
      time: "02:30",
      utc: "2026-03-08T07:00:00.000Z",
      what: "inside the gap",
    },
    {
      zone: "America/New_York",
      date: "2026-11-01",
      time: "01:30",
      utc: "2026-11-01T05:30:00.000Z",
      what: "the first of two",
    },
    {
      zone: "America/St_Johns",
      date: "2026-03-08",
      time: "02:15",
      utc: "2026-03-08T05:30:00.000Z",
      what: "inside the gap",
    },
    {
      zone: "America/St_Johns",
      date: "2026-11-01",
      time: "01:45",
      utc: "2026-11-01T04:15:00.000Z",
      what: "the first of two",
    },
    {
      zone: "America/St_Johns",
      date: "2026-07-01",
      time: "00:00",
      utc: "2026-07-01T02:30:00.000Z",
      what: "half an hour off",
    },
    {
      zone: "Australia/Lord_Howe",
      date: "2026-10-04",
      time: "02:15",
      utc: "2026-10-03T15:30:00.000Z",
      what: "inside a gap of half an hour: 02:30",
    },
    {
      zone: "Australia/Lord_Howe",
      date: "2026-10-04",
      time: "02:30",
      utc: "2026-10-03T15:30:00.000Z",
      what: "at the end of that gap",
    },
    {
      zone: "Australia/Lord_Howe",
      date: "2026-04-05",
      time: "01:45",
      utc: "2026-04-04T14:45:00.000Z",
      what: "the first of two, half an hour apart",
    },
    {
      zone: "Asia/Tokyo",
      date: "2026-03-29",
      time: "02:30",
      utc: "2026-03-28T17:30:00.000Z",
      what: "where clocks never change",
    },
    {
      zone: "Africa/Cairo",
      date: "2026-04-24",
      time: "00:00",
      utc: "2026-04-23T22:00:00.000Z",
      what: "a midnight that is skipped: 01:00 of that day",
    },
    {
      zone: "America/Nuuk",
      date: "2026-03-28",
      time: "23:30",
      utc: "2026-03-29T01:00:00.000Z",
      what: "inside a gap that ends at midnight: the first instant after it, though of the next day",
    },
    {
      zone: "America/Nuuk",
      date: "2026-03-29",
      time: "00:00",
      utc: "2026-03-29T01:00:00.000Z",
      what: "at the end of that gap",
    },
    {
      zone: "Pacific/Apia",
      date: "2011-12-29",
      time: "23:59",
      utc: "2011-12-30T09:59:00.000Z",
      what: "before the skipped day",
    },
    {
      zone: "Pacific/Apia",
      date: "2011-12-30",
      time: "09:00",
      utc: undefined,
      what: "on a day that was skipped: never",
    },
    {
      zone: "Pacific/Apia",
      date: "2011-12-31",
      time: "00:00",
      utc: "2011-12-30T10:00:00.000Z",
      what: "after the skipped day",
    },
    { zone: "UTC", date: "2028-02-29", time: "23:59", utc: "2028-02-29T23:59:00.000Z", what: "on a leap day" },
  ])("$zone $date $time, $what", ({ zone, date, time, utc }) => {
    expect(instantOf(date, time, zone)?.toISOString()).toBe(utc);
  });
});

describe("the next run", () => {
  test.each([
    { after: "2026-03-10T07:59:59.999Z", due: "2026-03-10T08:00:00.000Z", date: "2026-03-10" },
    { after: "2026-03-10T08:00:00.000Z", due: "2026-03-11T08:00:00.000Z", date: "2026-03-11" },
    { after: "2026-03-28T08:00:00.000Z", due: "2026-03-29T07:00:00.000Z", date: "2026-03-29" },
    { after: "2026-10-24T07:00:00.000Z", due: "2026-10-25T08:00:00.000Z", date: "2026-10-25" },
    { after: "2028-02-28T08:00:00.000Z", due: "2028-02-29T08:00:00.000Z", date: "2028-02-29" },
    { after: "2026-12-31T23:30:00.000Z", due: "2027-01-01T08:00:00.000Z", date: "2027-01-01" },
  ])("after $after is $due", ({ after, due, date }) => {
    expect(nextRun(daily, at(after))).toEqual({ date, dueAt: Date.parse(due) });
  });

  test.each([
    { time: "23:59", after: "2026-03-10T22:58:00Z", date: "2026-03-10" },
    { time: "23:59", after: "2026-03-10T22:59:00Z", date: "2026-03-11" },
    { time: "00:00", after: "2026-03-10T22:59:59Z", date: "2026-03-11" },
    { time: "00:00", after: "2026-03-10T23:00:00Z", date: "2026-03-12" },
  ])("at $time counts the guild's own dates", ({ time, after, date }) => {
    expect(nextRun({ ...daily, time }, at(after))?.date).toBe(date);
  });

  test("leaves out a day that the zone leaves out", () => {
    const apia = { ...daily, timeZone: "Pacific/Apia" };
    expect(nextRuns(apia, at("2011-12-29T00:00:00Z"), 3).map(({ date }) => date)).toEqual([
      "2011-12-29",
      "2011-12-31",
      "2012-01-01",
    ]);
  });

  test("leaves out no evening whose last hour the clocks jump over", () => {
    const nuuk = { ...daily, time: "23:30", timeZone: "America/Nuuk" };
    expect(nextRuns(nuuk, at("2026-03-28T12:00:00Z"), 2)).toEqual([
      { date: "2026-03-28", dueAt: Date.parse("2026-03-29T01:00:00Z") },
      { date: "2026-03-29", dueAt: Date.parse("2026-03-30T00:30:00Z") },
    ]);
    expect(owedSlot(at("2026-03-29T01:00:00Z"), nuuk, posted("2026-03-27"))?.date).toBe("2026-03-28");
  });

  test.each([
    { days: "weekdays", dates: ["2026-03-13", "2026-03-16", "2026-03-17"] },
    { days: "weekends", dates: ["2026-03-14", "2026-03-15", "2026-03-21"] },
    { days: "every", dates: ["2026-03-13", "2026-03-14", "2026-03-15"] },
  ] as const)("keeps to $days", ({ days, dates }) => {
    // 12 March 2026 is a Thursday.
    expect(nextRuns({ ...daily, days }, at("2026-03-12T12:00:00Z"), 3).map(({ date }) => date)).toEqual(dates);
  });

  test("of one a week comes as often as it is asked for", () => {
    expect(nextRuns({ ...daily, days: "weekends" }, at("2026-03-12T12:00:00Z"), 7)).toHaveLength(7);
  });

  test("waits for the end of a pause, and never comes while it has none", () => {
    const after = at("2026-03-12T12:00:00Z");
    const until = (date: string | null): SlotPlan => ({ ...daily, pause: { by: "moderator", until: date } });
    expect(nextRun(until("2026-12-24"), after)?.date).toBe("2026-12-24");
    expect(nextRun(until("2026-03-01"), after)?.date).toBe("2026-03-13");
    expect(nextRun(until(null), after)).toBeUndefined();
    expect(
      nextRun({ ...daily, pause: { by: "bot", cause: "channel-gone", since: "2026-03-12" } }, after),
    ).toBeUndefined();
  });

  test("is not before the schedule was made, nor on a date that has its post", () => {
    expect(nextRun({ ...daily, since: "2026-05-01T07:00:01.000Z" }, at("2026-03-12T12:00:00Z"))?.date).toBe(
      "2026-05-02",
    );
    expect(nextRun({ ...daily, since: "2026-05-01T07:00:00.000Z" }, at("2026-03-12T12:00:00Z"))?.date).toBe(
      "2026-05-01",
    );
    expect(nextRun(daily, at("2026-03-12T12:00:00Z"), posted("2026-03-15"))?.date).toBe("2026-03-16");
  });
});

describe("the owed slot", () => {
  test.each([
    { now: "2026-03-10T07:59:59.999Z", owed: undefined, what: "not yet" },
    { now: "2026-03-10T08:00:00.000Z", owed: "2026-03-10", what: "from its minute on" },
    { now: "2026-03-10T10:59:59.999Z", owed: "2026-03-10", what: "through the window" },
    { now: "2026-03-10T11:00:00.000Z", owed: undefined, what: "not after it" },
  ])("at $now is $owed: $what", ({ now, owed }) => {
    expect(owedSlot(at(now), daily, NO_PROGRESS)?.date).toBe(owed);
  });

  test("of 23:59 is owed into the next day, of 00:00 from midnight on", () => {
    const late = { ...daily, time: "23:59" };
    expect(owedSlot(at("2026-03-11T01:30:00Z"), late, NO_PROGRESS)?.date).toBe("2026-03-10");
    expect(owedSlot(at("2026-03-11T02:00:00Z"), late, NO_PROGRESS)).toBeUndefined();
    const midnight = { ...daily, time: "00:00" };
    expect(owedSlot(at("2026-03-10T22:59:59Z"), midnight, NO_PROGRESS)).toBeUndefined();
    expect(owedSlot(at("2026-03-10T23:00:00Z"), midnight, NO_PROGRESS)?.date).toBe("2026-03-11");
  });

  test("keeps the length of its window over both clock changes", () => {
    const night = { ...daily, time: "01:30" };
    for (const [due, date] of [
      ["2026-03-29T00:30:00Z", "2026-03-29"],
      ["2026-10-24T23:30:00Z", "2026-10-25"],
    ] as const) {
      const open = (minutes: number) =>
        owedSlot(new Date(Date.parse(due) + minutes * 60_000), night, NO_PROGRESS)?.date;
      expect([open(-1), open(0), open(179), open(180)]).toEqual([undefined, date, date, undefined]);
    }
  });

  test("is taken once its date has a post, in any zone", () => {
    const now = at("2026-03-10T08:30:00Z");
    expect(owedSlot(now, daily, posted("2026-03-10"))).toBeUndefined();
    expect(owedSlot(now, daily, posted("2026-03-09"))?.date).toBe("2026-03-10");
  });

  test("does not come again when a moderator moves the time after today's post", () => {
    const later = { ...daily, time: "15:00", since: "2026-03-10T09:00:00.000Z" };
    expect(owedSlot(at("2026-03-10T14:30:00Z"), later, posted("2026-03-10"))).toBeUndefined();
    expect(nextRun(later, at("2026-03-10T10:00:00Z"), posted("2026-03-10"))?.date).toBe("2026-03-11");
  });

  test("does not come again when a moderator moves west, where it is still yesterday", () => {
    const honolulu = { ...daily, timeZone: "Pacific/Honolulu" };
    // 9:00 on the 10th in Honolulu, whose date has had its post in Tokyo.
    expect(owedSlot(at("2026-03-10T19:00:00Z"), honolulu, NO_PROGRESS)?.date).toBe("2026-03-10");
    expect(owedSlot(at("2026-03-10T19:00:00Z"), honolulu, posted("2026-03-10"))).toBeUndefined();
    expect(owedSlot(at("2026-03-10T19:00:00Z"), honolulu, posted("2026-03-11"))).toBeUndefined();
    expect(nextRun(honolulu, at("2026-03-10T20:00:00Z"), posted("2026-03-11"))?.date).toBe("2026-03-12");
  });

  test("comes for the next date at once when a moderator moves east into it", () => {
    const tokyo = { ...daily, timeZone: "Asia/Tokyo" };
    expect(owedSlot(at("2026-03-11T00:30:00Z"), tokyo, posted("2026-03-10"))?.date).toBe("2026-03-11");
  });

  test("never lies before a date that is open", () => {
    const open: DateProgress = { lastDate: null, accountedThrough: null, open: "2026-03-11" };
    expect(owedSlot(at("2026-03-10T08:30:00Z"), daily, open)).toBeUndefined();
    expect(owedSlot(at("2026-03-11T08:30:00Z"), daily, open)?.date).toBe("2026-03-11");
  });

  test("is none while paused, on other days, or from before the schedule was made", () => {
    const now = at("2026-03-14T08:30:00Z"); // a Saturday
    expect(owedSlot(now, daily, NO_PROGRESS)?.date).toBe("2026-03-14");
    expect(owedSlot(now, { ...daily, days: "weekdays" }, NO_PROGRESS)).toBeUndefined();
    expect(owedSlot(now, { ...daily, pause: { by: "moderator", until: "2026-03-15" } }, NO_PROGRESS)).toBeUndefined();
    expect(owedSlot(now, { ...daily, pause: { by: "moderator", until: "2026-03-14" } }, NO_PROGRESS)?.date).toBe(
      "2026-03-14",
    );
    expect(owedSlot(now, { ...daily, since: "2026-03-14T08:00:00.001Z" }, NO_PROGRESS)).toBeUndefined();
  });
});

describe("missed slots", () => {
  test("after three days without the bot are three, and the one still inside its window is owed", () => {
    const now = at("2026-03-13T08:10:00Z");
    const progress = posted("2026-03-09");
    expect(missedSlots(now, daily, progress).map(({ date }) => date)).toEqual([
      "2026-03-10",
      "2026-03-11",
      "2026-03-12",
    ]);
    expect(owedSlot(now, daily, progress)?.date).toBe("2026-03-13");
  });

  test("are counted once", () => {
    const now = at("2026-03-13T08:10:00Z");
    expect(missedSlots(now, daily, { ...posted("2026-03-09"), accountedThrough: "2026-03-12" })).toEqual([]);
  });

  test("leave out other days, paused days, and days before the schedule was made", () => {
    const now = at("2026-03-17T20:00:00Z"); // a Tuesday
    const dates = (plan: SlotPlan) => missedSlots(now, plan, posted("2026-03-12")).map(({ date }) => date);
    expect(dates({ ...daily, days: "weekdays" })).toEqual(["2026-03-13", "2026-03-16", "2026-03-17"]);
    expect(dates({ ...daily, pause: { by: "moderator", until: "2026-03-17" } })).toEqual(["2026-03-17"]);
    expect(dates({ ...daily, since: "2026-03-16T09:00:00.000Z" })).toEqual(["2026-03-17"]);
  });

  test("of a long outage are the last two weeks", () => {
    expect(missedSlots(at("2026-03-17T20:00:00Z"), daily, posted("2025-01-01"))).toHaveLength(15);
  });
});

test("what is upcoming begins with what is owed", () => {
  const now = at("2026-03-10T08:30:00Z");
  expect(upcomingSlots(now, daily, posted("2026-03-09"), 2).map(iso)).toEqual([
    "2026-03-10T08:00:00.000Z",
    "2026-03-11T08:00:00.000Z",
  ]);
  expect(upcomingSlots(now, daily, posted("2026-03-10"), 2).map(iso)).toEqual([
    "2026-03-11T08:00:00.000Z",
    "2026-03-12T08:00:00.000Z",
  ]);
});

describe("every zone, over two years", () => {
  test.each([
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Tokyo",
    "Africa/Cairo",
    "Pacific/Apia",
  ])("%s opens each date once, at its own wall time or at the end of a gap", (timeZone) => {
    const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    for (const time of ["00:00", "02:15", "23:59"]) {
      let after = at("2026-01-01T12:00:00Z");
      let expected = nextRun({ ...daily, timeZone, time }, after)?.date ?? "";
      let shifted = 0;
      for (let day = 0; day < 730; day += 1) {
        const slot = nextRun({ ...daily, timeZone, time }, after);
        if (!slot) throw new TypeError("no slot");
        expect(slot.date).toBe(expected);
        const [date, shown = ""] = wall.format(slot.dueAt).split(" ");
        expect(date).toBe(slot.date);
        expect(shown >= time).toBe(true);
        if (shown !== time) shifted += 1;
        after = new Date(slot.dueAt);
        expected = new Date(Date.parse(`${slot.date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      }
      expect(shifted).toBeLessThanOrEqual(2);
    }
  });
});
