import type { DateProgress, PlannedSlot } from "../daily/schedule.ts";
import { upcomingSlots } from "../daily/schedule.ts";
import type { ScheduleChoices } from "../daily/scheduleChange.ts";
import type { Language } from "../knowledge/knowledge.ts";
import type { LocalDate } from "../settings/formats.ts";
import type { DailySchedule } from "../settings/guildSettings.ts";
import { textsIn } from "../text/texts.ts";
import { escapeMarkdown } from "./markdown.ts";
import { timestamp } from "./timestamp.ts";

/** „Dienstag, 10. März 2026 um 09:00“, on the clocks of the guild. */
function timeThere(atMs: number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return escapeMarkdown(format.format(atMs));
}

/** „Di., 10. März“: a date without a zone. */
export function shortDate(date: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "long",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The next slot, in the guild's time and, as Discord shows it, in the reader's. */
export function nextRunText(slot: PlannedSlot, timeZone: string, language: Language): string {
  const there = `${timeThere(slot.dueAt, timeZone, language)} (${escapeMarkdown(timeZone)})`;
  return `${there}\n-# ${textsIn(language).daily.ownTime({ when: timestamp(slot.dueAt) })}`;
}

/** What a moderator is about to choose, one line for each part. */
export function choiceLines(
  choices: ScheduleChoices,
  tagName: string | undefined,
  language: Language,
): readonly string[] {
  const { daily, settings } = textsIn(language);
  const t = daily.start;
  const zone = escapeMarkdown(choices.timeZone);
  return [
    t.channel({ channel: `<#${choices.channelId}>` }),
    t.time({ time: choices.time, zone, days: settings.values.days[choices.days] }),
    ...(choices.roleId === null ? [] : [t.role({ role: `<@&${choices.roleId}>` })]),
    ...(tagName === undefined ? [] : [t.tag({ tag: escapeMarkdown(tagName) })]),
    ...(choices.publish ? [t.published()] : []),
  ];
}

export interface ScheduleMoment {
  readonly now: Date;
  readonly progress: DateProgress;
}

/** Undefined while a pause has no end. */
export function nextSlot(schedule: DailySchedule, { now, progress }: ScheduleMoment): PlannedSlot | undefined {
  return upcomingSlots(now, schedule, progress, 1)[0];
}
