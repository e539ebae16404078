import { nextStart, startOf } from "./attemptGuild.ts";
import type { SlotRecord } from "./ledgerRecords.ts";
import type { PosterParts } from "./posterParts.ts";
import { missedSlots, owedSlot, type PlannedSlot } from "./schedule.ts";

/** Whether an attempt would do something for a guild now, and when one would next, as far as can be foreseen. */
export interface Outlook {
  readonly due: boolean;
  readonly wakeAt: number | undefined;
}

type OutlookParts = Pick<PosterParts, "ledger" | "settings" | "now" | "limits">;

const DUE: Outlook = { due: true, wakeAt: undefined };
const later = (wakeAt: number | undefined): Outlook => ({ due: false, wakeAt });

/** Looks, and changes nothing: for whoever hands attempts to others. Rejects where the store fails. */
export async function outlook(guildId: string, parts: OutlookParts): Promise<Outlook> {
  const { ledger, settings, limits } = parts;
  const { daily: schedule } = await settings.read(guildId);
  if (!schedule) return later(undefined);
  const progress = await ledger.progress(guildId);
  const now = parts.now().getTime();
  const owed = owedSlot(parts.now(), schedule, progress, limits.graceMs);
  const open = progress.open === null ? undefined : await ledger.slot(guildId, progress.open);
  // An open date without its slot is settled by an attempt.
  if (progress.open !== null && !open) return DUE;
  if (open) return openOutlook(open, { owed, now, channelId: schedule.channelId });
  if (missedSlots(parts.now(), schedule, progress, limits.graceMs).length > 0) return DUE;
  if (!owed) return later(nextStart({ guildId, schedule }, progress, parts));
  const start = startOf(guildId, owed, limits);
  return start <= now ? DUE : later(start);
}

interface OpenMoment {
  readonly owed: PlannedSlot | undefined;
  readonly now: number;
  readonly channelId: string;
}

/** While somebody holds it, or a retry has its time, nothing is to be done. */
function openOutlook(slot: SlotRecord, { owed, now, channelId }: OpenMoment): Outlook {
  if (slot.state === "claimed") return now < slot.leaseUntil ? later(slot.leaseUntil) : DUE;
  const overdue = now >= slot.closesAt || (owed !== undefined && owed.date > slot.date);
  if (overdue || (slot.state === "failed" && slot.channelId !== channelId)) return DUE;
  return now < slot.retryAt ? later(Math.min(slot.retryAt, slot.closesAt)) : DUE;
}
