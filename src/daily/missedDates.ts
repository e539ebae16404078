import type { LocalDate } from "../settings/formats.ts";
import { findDoubtful } from "./findDoubtful.ts";
import type { GuildProgress, SlotRecord } from "./ledgerRecords.ts";
import { pauseWhenRefusedTooOften } from "./pauseRefused.ts";
import type { GuildMoment, PosterParts } from "./posterParts.ts";
import { missedSlots, type PlannedSlot } from "./schedule.ts";

/** `wait`: nothing else may be done for the guild before `at`. Otherwise `at` is when the open slot's window closes. */
export interface OpenSlotReport {
  readonly wait: boolean;
  readonly closed: boolean;
  readonly at: number | undefined;
}

/** After its window, or when a later date is due, an open slot is settled: found to be posted, or missed. */
export async function closeOpenSlot(
  moment: GuildMoment,
  open: LocalDate | null,
  owed: PlannedSlot | undefined,
  parts: PosterParts,
): Promise<OpenSlotReport> {
  if (open === null) return { wait: false, closed: false, at: undefined };
  const slot = await parts.ledger.slot(moment.guildId, open);
  const now = parts.now().getTime();
  if (slot && slot.closesAt > now && !(owed && owed.date > open))
    return { wait: false, closed: false, at: slot.closesAt };
  if (slot?.state === "claimed" && slot.leaseUntil > now) return { wait: true, closed: false, at: slot.leaseUntil };
  return (await settleOverdue(moment, open, slot, parts))
    ? { wait: false, closed: true, at: undefined }
    : { wait: true, closed: false, at: now + parts.limits.firstBackOffMs };
}

/** False when it could not be looked for just now. */
async function settleOverdue(
  moment: GuildMoment,
  date: LocalDate,
  slot: SlotRecord | undefined,
  parts: PosterParts,
): Promise<boolean> {
  const { guildId, tell } = moment;
  const finding = slot ? await findDoubtful(slot, parts) : ({ kind: "absent" } as const);
  if (finding.kind === "found") {
    await parts.ledger.settle({ guildId, date, token: "" }, { kind: "sent", messageId: finding.messageId });
    tell({ kind: "posted", date, factId: slot?.fact?.factId ?? null, messageId: finding.messageId });
    return true;
  }
  // Somewhere there must be an end: as long again as the window was.
  const patient = slot !== undefined && parts.now().getTime() < slot.closesAt + parts.limits.graceMs;
  if (finding.kind === "not-now" && patient) return false;
  const maybeSent = finding.kind !== "absent";
  const reason = slot?.reason ?? "not-finished";
  if (await parts.ledger.markMissed({ guildId, date, reason, maybeSent })) {
    parts.log.warn({ guildId, date, reason, maybeSent }, "daily post missed");
    tell({ kind: "missed", date, reason, maybeSent });
    await pauseWhenRefusedTooOften(moment, date, "after", parts);
  }
  return true;
}

/** Dates on which nobody even tried: the bot was not running, or could not reach its store. */
export async function noteMissedDates(moment: GuildMoment, progress: GuildProgress, parts: PosterParts): Promise<void> {
  const { guildId, schedule, tell } = moment;
  for (const { date } of missedSlots(parts.now(), schedule, progress, parts.limits.graceMs)) {
    // An open slot has its own window, and perhaps a post that must be looked for.
    if (date === progress.open) continue;
    const missed = { guildId, date, reason: "not-running", maybeSent: false };
    if (!(await parts.ledger.markMissed(missed))) continue;
    parts.log.warn({ guildId, date, reason: missed.reason }, "daily post missed");
    tell({ kind: "missed", date, reason: missed.reason, maybeSent: false });
  }
}
