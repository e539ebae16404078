import type { GuildPlan } from "./soakPlan.ts";

/** A date on which a guild wants a post, and from when on. Worked out apart from src/daily/, as its check. */
export interface DueSlot {
  readonly date: string;
  readonly dueAt: number;
}

const MINUTE_MS = 60_000;
/** Every zone's offset changes at a multiple of this. */
const BLOCK_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** Wall clock of a zone at the beginning of each block, over a span of time. */
export interface WallClock {
  /** First instant at which the clocks there show this time, or a later one, on this date; undefined where the date is skipped. */
  firstAt(date: string, minutes: number): number | undefined;
}

export function wallClock(timeZone: string, from: number, to: number): WallClock {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const blocks = new Map<string, { readonly at: number; readonly minutes: number }[]>();
  for (let at = from; at < to; at += BLOCK_MINUTES * MINUTE_MS) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute } = parts;
    const date = `${year}-${month}-${day}`;
    const list = blocks.get(date) ?? [];
    list.push({ at, minutes: Number(hour) * 60 + Number(minute) });
    blocks.set(date, list);
  }
  return {
    firstAt(date, minutes) {
      // In order of time: of an hour that comes twice, the first; of one that is skipped, what comes after it.
      const block = blocks.get(date)?.find((one) => minutes < one.minutes + BLOCK_MINUTES);
      return block && block.at + Math.max(0, minutes - block.minutes) * MINUTE_MS;
    },
  };
}

/** Every date between two instants on which the plan wants a post. */
export function dueSlots({ time, days }: GuildPlan, clock: WallClock, from: number, to: number): readonly DueSlot[] {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const slots: DueSlot[] = [];
  for (let day = from - DAY_MINUTES * MINUTE_MS; day < to + DAY_MINUTES * MINUTE_MS; day += DAY_MINUTES * MINUTE_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    const weekday = new Date(day).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (days !== "every" && isWeekend !== (days === "weekends")) continue;
    const dueAt = clock.firstAt(date, hours * 60 + minutes);
    if (dueAt !== undefined && dueAt >= from && dueAt < to) slots.push({ date, dueAt });
  }
  return slots;
}
