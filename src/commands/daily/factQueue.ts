import { createHash } from "node:crypto";
import { queueFacts } from "../../daily/bag.ts";
import { upcomingSlots } from "../../daily/schedule.ts";
import { addDays, localDateAt } from "../../daily/slotTime.ts";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import { findFact } from "../../discord/daily/preparePost.ts";
import type { Library } from "../../index/library.ts";
import type { ShownFact } from "../../render/fact.ts";
import type { LocalDate } from "../../settings/formats.ts";
import type { DailyMoment } from "./dailyMoment.ts";

export interface QueuedFact {
  readonly factId: string;
  readonly shown: ShownFact;
  /** Undefined while a pause has no end. */
  readonly date: LocalDate | undefined;
  readonly moved: boolean;
}

/** The facts of the next slots, `count` at the most; while a pause has no end, those of the days to come. */
export function factQueue(moment: DailyMoment, count: number, library: Library): readonly QueuedFact[] {
  const { settings, progress, now } = moment;
  const { daily, facts: wishes } = settings;
  const planned = daily ? upcomingSlots(now, daily, progress, count).map(({ date }) => date) : [];
  const isDated = planned.length > 0;
  const today = localDateAt(now, daily?.timeZone ?? "UTC");
  const dates = isDated ? planned : Array.from({ length: count }, (_, days) => addDays(today, days));
  const question = { facts: factsOf(settings, library), bag: progress, wishes };
  return queueFacts(question, dates).flatMap(({ date, factId }) => {
    const shown = findFact(library, factId);
    const moved = isDated && wishes.moved[date] === factId;
    return shown ? [{ factId, shown, date: isDated ? date : undefined, moved }] : [];
  });
}

/** Stands for a fact in menus and custom ids, whatever its length. */
export function factKey(factId: string): string {
  return createHash("sha256").update(factId).digest("hex").slice(0, 12);
}

/** The fact behind a key that came back; undefined when it is not there any more. */
export function factByKey(key: string, library: Library): string | undefined {
  return factsOf({ defaultArticle: null }, library).find(({ id }) => factKey(id) === key)?.id;
}
