import { isDeepStrictEqual } from "node:util";
import type { DailySchedule, GuildSettings } from "./guildSettings.ts";

type TopKey = Exclude<keyof GuildSettings, "daily">;

/** `daily` alone stands for a schedule that began or ended; its parts are named where both sides have one. */
export type SettingKey = TopKey | "daily" | `daily.${Exclude<keyof DailySchedule, "since">}`;

export interface Change {
  readonly key: SettingKey;
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs, in the order of the schema. For the log channel, and for what an import would do. */
export function diffSettings(before: GuildSettings, after: GuildSettings): readonly Change[] {
  return keysOf(before).flatMap((key): readonly Change[] => {
    if (key !== "daily") return differing(key, before[key], after[key]);
    const from = before.daily;
    const to = after.daily;
    if (!from || !to) return differing(key, from, to);
    // `since` follows from the other choices and is nobody's wish.
    return keysOf(from).flatMap((part) => (part === "since" ? [] : differing(`daily.${part}`, from[part], to[part])));
  });
}

function differing(key: SettingKey, from: unknown, to: unknown): readonly Change[] {
  return isDeepStrictEqual(from, to) ? [] : [{ key, from, to }];
}

/** Both come from the schema, which leaves no other keys. */
function keysOf<T extends object>(value: T): readonly (keyof T)[] {
  // Object.keys cannot know that there are no more.
  return Object.keys(value) as (keyof T)[];
}
