import { describe, expect, test } from "vitest";
import { type DateProgress, missedSlots, NO_PROGRESS, owedSlot, upcomingSlots } from "#src/daily/schedule.ts";
import { pauseSchedule, resumeSchedule, type ScheduleChoices, startSchedule } from "#src/daily/scheduleChange.ts";
import type { DailySchedule } from "#src/settings/guildSettings.ts";

const choices: ScheduleChoices = {
  channelId: "1",
  time: "09:00",
  timeZone: "Europe/Berlin",
  days: "every",
  roleId: null,
  publish: false,
  tagId: null,
};
const running: DailySchedule = { ...choices, since: "2026-01-01T00:00:00.000Z", pause: null };
const postedToday: DateProgress = { lastDate: "2026-03-10", accountedThrough: "2026-03-10", open: null };
const morning = new Date("2026-03-10T08:30:00Z"); // 9:30 in Berlin
const noon = new Date("2026-03-10T11:30:00Z");
const next = (schedule: DailySchedule, now: Date, progress = NO_PROGRESS) =>
  upcomingSlots(now, schedule, progress, 1)[0]?.date;

describe("starting", () => {
  test("with a time that has passed begins tomorrow, with one to come today", () => {
    const passed = startSchedule(null, choices, { now: morning, progress: NO_PROGRESS });
    expect(next(passed, morning)).toBe("2026-03-11");
    const coming = startSchedule(null, { ...choices, time: "15:00" }, { now: morning, progress: NO_PROGRESS });
    expect(next(coming, morning)).toBe("2026-03-10");
  });

  test("anew with another channel alone loses nothing that is owed", () => {
    const moved = startSchedule(running, { ...choices, channelId: "2" }, { now: morning, progress: NO_PROGRESS });
    expect(moved).toMatchObject({ channelId: "2", pause: null });
    expect(owedSlot(morning, moved, NO_PROGRESS)?.date).toBe("2026-03-10");
  });

  test("anew with another time keeps today's slot owed while it is", () => {
    const earlier = startSchedule(running, { ...choices, time: "08:30" }, { now: morning, progress: NO_PROGRESS });
    expect(owedSlot(morning, earlier, NO_PROGRESS)?.date).toBe("2026-03-10");
  });

  test("anew with more days makes none of the days before a missed one, also while today's slot is owed", () => {
    const monday = new Date("2026-03-09T08:30:00Z");
    const friday: DateProgress = { lastDate: "2026-03-06", accountedThrough: "2026-03-06", open: null };
    const weekdays: DailySchedule = { ...running, days: "weekdays" };
    const every = startSchedule(weekdays, choices, { now: monday, progress: friday });
    expect(owedSlot(monday, every, friday)?.date).toBe("2026-03-09");
    expect(missedSlots(monday, every, friday)).toEqual([]);
  });

  test("anew with another time after today's post begins tomorrow", () => {
    const later = startSchedule(running, { ...choices, time: "20:00" }, { now: noon, progress: postedToday });
    expect(next(later, noon, postedToday)).toBe("2026-03-11");
  });

  test("anew ends a pause", () => {
    const paused = pauseSchedule(running, null);
    expect(startSchedule(paused, choices, { now: morning, progress: NO_PROGRESS }).pause).toBeNull();
  });
});

describe("a pause", () => {
  test("keeps every choice", () => {
    expect(pauseSchedule(running, "2026-04-01")).toEqual({
      ...running,
      pause: { by: "moderator", until: "2026-04-01" },
    });
  });

  test("by a moderator makes up for nothing when it ends", () => {
    const resumed = resumeSchedule(pauseSchedule(running, null), morning);
    expect(resumed.pause).toBeNull();
    expect(owedSlot(morning, resumed, NO_PROGRESS)).toBeUndefined();
    expect(next(resumed, morning)).toBe("2026-03-11");
  });

  test("that has ended by itself holds nothing back, and makes none of its dates a missed one", () => {
    const paused = pauseSchedule(running, "2026-03-10");
    const before: DateProgress = { lastDate: "2026-03-06", accountedThrough: "2026-03-06", open: null };
    for (const resumed of [
      resumeSchedule(paused, morning),
      startSchedule(paused, choices, { now: morning, progress: before }),
    ]) {
      expect(resumed.pause).toBeNull();
      expect(owedSlot(morning, resumed, before)?.date).toBe("2026-03-10");
      expect(missedSlots(morning, resumed, before)).toEqual([]);
    }
  });

  test("by the bot makes up for what is inside its window, and for nothing before", () => {
    const paused: DailySchedule = { ...running, pause: { by: "bot", cause: "channel-gone", since: "2026-03-05" } };
    expect(owedSlot(morning, resumeSchedule(paused, morning), NO_PROGRESS)?.date).toBe("2026-03-10");
    const evening = new Date("2026-03-10T18:00:00Z");
    expect(next(resumeSchedule(paused, evening), evening)).toBe("2026-03-11");
  });

  test("that is none is left alone", () => {
    expect(resumeSchedule(running, morning)).toBe(running);
  });
});
