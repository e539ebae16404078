import type { DailySchedule } from "#src/settings/guildSettings.ts";

/** A schedule as a moderator makes it who chooses nothing but channel, time and zone. */
export const dailySchedule: DailySchedule = {
  channelId: "200000000000000001",
  time: "09:00",
  timeZone: "Europe/Berlin",
  days: "every",
  roleId: null,
  publish: false,
  tagId: null,
  since: "2026-03-01T00:00:00.000Z",
  pause: null,
};
