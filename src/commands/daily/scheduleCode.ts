import type { ScheduleChoices } from "../../daily/scheduleChange.ts";
import { packCustomId } from "../../render/customId.ts";
import { canonicalZone, localTime, snowflake } from "../../settings/formats.ts";

const DAYS = { every: "e", weekdays: "w", weekends: "s" } as const;

/**
 * What was chosen, as parts of a custom id of at most 100 characters: ids in base 36, no colon in the time. A zone has up to 32
 * characters by its name.
 */
export function packChoices(handler: string, choices: ScheduleChoices): string {
  const { channelId, time, timeZone, days, roleId, publish, tagId } = choices;
  return packCustomId(
    handler,
    shortId(channelId),
    time.replace(":", ""),
    timeZone,
    DAYS[days],
    roleId === null ? "" : shortId(roleId),
    publish ? 1 : 0,
    tagId === null ? "" : shortId(tagId),
  );
}

/** Undefined when it is none that `packChoices` made. Whether channel, role and tag exist is for the caller to look up. */
export function unpackChoices(parts: readonly string[]): ScheduleChoices | undefined {
  const [channel = "", clock = "", zone = "", dayCode, role = "", publish, tag = "", ...rest] = parts;
  const time = clock.replace(/^(\d\d)(\d\d)$/, "$1:$2");
  const days = Object.entries(DAYS).find(([, code]) => code === dayCode)?.[0];
  const channelId = longId(channel);
  const roleId = role === "" ? null : longId(role);
  const tagId = tag === "" ? null : longId(tag);
  const timeZone = canonicalZone(zone);
  if (rest.length > 0 || !localTime.safeParse(time).success || !timeZone || !isDays(days)) return undefined;
  if (channelId === undefined || roleId === undefined || tagId === undefined) return undefined;
  return { channelId, time, timeZone, days, roleId, publish: publish === "1", tagId };
}

function isDays(days: string | undefined): days is ScheduleChoices["days"] {
  return days !== undefined && Object.hasOwn(DAYS, days);
}

function shortId(id: string): string {
  return BigInt(id).toString(36);
}

/** 64 bits need 13 digits in base 36. */
function longId(short: string): string | undefined {
  if (!/^[0-9a-z]{1,13}$/.test(short)) return undefined;
  const id = [...short].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
  return snowflake.safeParse(id).success ? id : undefined;
}
