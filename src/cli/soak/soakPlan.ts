import { ChannelType } from "discord-api-types/v10";
import { seededRandom } from "../../playground/rest/failures.ts";
import type { GuildSpec } from "../../playground/world/build.ts";
import type { DailySchedule } from "../../settings/guildSettings.ts";

/** Zones with every kind of clock change, and some without. */
export const SOAK_ZONES: readonly string[] = [
  "Europe/Berlin",
  "Europe/London",
  "Europe/Lisbon",
  "Africa/Casablanca",
  "America/New_York",
  "America/St_Johns",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "America/Santiago",
  "Asia/Tokyo",
  "Asia/Calcutta",
  "Asia/Katmandu",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "UTC",
];

export interface Season {
  readonly from: number;
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** The first covers the spring changes of America and Europe and the autumn one of Australia and New Zealand, the second the others. */
const SPRING = Date.UTC(2026, 2, 7);
const AUTUMN = Date.UTC(2026, 9, 4);

/** Half of the days around each change of clocks; the months between are not lived through. */
export function seasonsOf(days: number): readonly Season[] {
  const autumn = Math.floor(days / 2);
  const spring = days - autumn;
  // Few days still hold Europe's changes, on March 29 and October 25.
  const springFrom = spring >= 24 ? SPRING : Date.UTC(2026, 2, 29) - Math.floor(spring / 2) * DAY_MS;
  const autumnFrom = autumn >= 24 ? AUTUMN : Date.UTC(2026, 9, 25) - Math.floor(autumn / 2) * DAY_MS;
  return [{ from: springFrom, days: spring }, ...(autumn > 0 ? [{ from: autumnFrom, days: autumn }] : [])];
}

/** What one guild wants; its channel and id are those of the stand-in. */
export interface GuildPlan {
  readonly kind: "text" | "announcement" | "forum";
  readonly time: string;
  readonly timeZone: string;
  readonly days: DailySchedule["days"];
}

/** Times at which clocks jump or days begin, beside others. */
const AWKWARD_TIMES = ["00:00", "23:59", "02:30", "01:30", "02:00", "03:00", "00:30"];

export function planGuilds(count: number, seed: number): readonly GuildPlan[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new RangeError("nothing to pick from");
    return picked;
  };
  const two = (below: number) => String(Math.floor(random() * below)).padStart(2, "0");
  return Array.from({ length: count }, (_, index) => ({
    kind: pick(["text", "text", "text", "text", "text", "text", "announcement", "forum"] as const),
    time: random() < 0.2 ? pick(AWKWARD_TIMES) : `${two(24)}:${two(60)}`,
    timeZone: SOAK_ZONES[index % SOAK_ZONES.length] ?? "UTC",
    days: pick(["every", "every", "every", "every", "weekdays", "weekends"] as const),
  }));
}

const TYPES = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
} as const;

export const SOAK_CHANNEL = "facts";

export function guildSpec({ kind }: GuildPlan, index: number): GuildSpec {
  return { name: `Guild ${index}`, channels: [{ name: SOAK_CHANNEL, type: TYPES[kind] }, { name: "log" }] };
}
