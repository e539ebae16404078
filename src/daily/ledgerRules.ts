import type { LocalDate } from "../settings/formats.ts";
import { advance } from "./bag.ts";
import { type ClaimRequest, LEASE_MS, type MissedDate, REMEMBER_REMOVED_MS, type SlotOutcome } from "./ledger.ts";
import { type Attempt, emptyProgress, type GuildProgress, type SlotRecord } from "./ledgerRecords.ts";
import { slotNonce } from "./slotNonce.ts";

/** What both stores do, decided without them: state in, state out. */

export interface SlotPair {
  readonly progress: GuildProgress;
  readonly slot: SlotRecord | undefined;
}

export type Claimability =
  | { readonly free: true }
  | { readonly free: false; readonly because: "leased" | "waiting" | "settled"; readonly again: number | undefined };

const SHOWN_ATTEMPTS = 5;
const REMEMBERED_REFUSALS = 20;
const REMEMBERED_TELLINGS = 20;

/**
 * | the slot | may be claimed |
 * | --- | --- |
 * | is new | unless its date lies on or before the last one posted |
 * | sent | never |
 * | missed | when a changed plan makes the same date due again, after the window that was missed |
 * | claimed | once its lease has run out |
 * | failed, unknown | from `retryAt` on; a failed one at once where the plan now names another channel |
 */
export function claimability({ progress, slot }: SlotPair, request: ClaimRequest, now: number): Claimability {
  const settled = { free: false, because: "settled", again: undefined } as const;
  if (progress.lastDate !== null && request.date <= progress.lastDate) return settled;
  if (progress.open !== null && request.date < progress.open) return settled;
  switch (slot?.state) {
    case undefined:
      return { free: true };
    case "sent":
      return settled;
    case "missed":
      return request.dueAt >= slot.closesAt ? { free: true } : settled;
    case "claimed":
      return now >= slot.leaseUntil ? { free: true } : { free: false, because: "leased", again: slot.leaseUntil };
    case "failed":
    case "unknown": {
      const elsewhere = slot.state === "failed" && slot.channelId !== request.channelId;
      return elsewhere || now >= slot.retryAt
        ? { free: true }
        : { free: false, because: "waiting", again: slot.retryAt };
    }
  }
}

/** Undefined when there is no fact to post. */
export function claimed(
  { progress, slot }: SlotPair,
  request: ClaimRequest,
  { now, token }: { readonly now: number; readonly token: string },
): { readonly progress: GuildProgress; readonly slot: SlotRecord } | undefined {
  const unfit = slot?.unfit ?? [];
  const fact = keptFact(slot, request) ?? request.pick(progress, unfit);
  if (!fact) return undefined;
  const { guildId, date, dueAt, closesAt, channelId } = request;
  return {
    progress: { ...progress, open: date, forgottenUntil: null },
    slot: {
      guildId,
      date,
      state: "claimed",
      nonce: slotNonce(guildId, date),
      dueAt,
      closesAt,
      channelId,
      fact,
      unfit,
      tries: (slot?.tries ?? 0) + 1,
      token,
      claimedAt: now,
      leaseUntil: now + LEASE_MS,
      retryAt: now,
      uncertain: slot?.state === "claimed" ? doubted(slot) : (slot?.uncertain ?? null),
      messageId: null,
      reason: null,
    },
  };
}

function keptFact(slot: SlotRecord | undefined, { keeps }: ClaimRequest): SlotRecord["fact"] {
  if (!slot?.fact) return null;
  const perhapsPosted = slot.state === "claimed" || slot.uncertain !== null;
  return perhapsPosted || keeps(slot.fact.factId) ? slot.fact : null;
}

/** The claim's owner may have posted; an earlier doubt lasts. */
function doubted({ uncertain, claimedAt, channelId }: SlotRecord): NonNullable<SlotRecord["uncertain"]> {
  return uncertain ?? { since: claimedAt, channelId };
}

/** Undefined where the outcome changes nothing: the claim was taken over, or the slot is settled. */
export function settled(
  { progress, slot }: SlotPair,
  date: LocalDate,
  token: string,
  outcome: SlotOutcome,
  now: number,
): { readonly progress: GuildProgress; readonly slot: SlotRecord | undefined } | undefined {
  if (outcome.kind === "sent") {
    if (slot?.state === "sent") return undefined;
    // Without a slot the guild was forgotten while the post was on its way; its date is remembered all the same.
    const posted = withPost(progress, slot, date, now);
    return { progress: posted, slot: slot && { ...slot, ...SENT, messageId: outcome.messageId } };
  }
  if (slot?.state !== "claimed" || slot.token !== token) return undefined;
  const { kind, reason, retryAt } = outcome;
  const tried = { ...slot, state: kind, reason, retryAt, leaseUntil: 0 };
  const noted = {
    ...progress,
    attempts: withAttempt(progress.attempts, { at: now, date, outcome: kind, reason, times: 1 }),
  };
  if (kind === "unknown") return { progress: noted, slot: { ...tried, uncertain: doubted(slot) } };
  const { refusal, unfit } = outcome;
  return {
    progress: refusal ? withRefusal(noted, { date, channelId: slot.channelId, cause: refusal, times: 1 }) : noted,
    // While it may have been posted it stays the same fact.
    slot:
      unfit && slot.fact && !slot.uncertain
        ? { ...tried, fact: null, unfit: [...slot.unfit, slot.fact.factId] }
        : tried,
  };
}

type Refused = GuildProgress["refusals"][number];

function withRefusal(progress: GuildProgress, refused: Refused): GuildProgress {
  const last = progress.refusals.at(-1);
  const same =
    last?.date === refused.date && last.channelId === refused.channelId && last.cause === refused.cause
      ? last
      : undefined;
  const others = same ? progress.refusals.slice(0, -1) : progress.refusals;
  const counted = { ...refused, times: refused.times + (same?.times ?? 0) };
  return { ...progress, refusals: [...others, counted].slice(-REMEMBERED_REFUSALS) };
}

const SENT = { state: "sent", reason: null, uncertain: null, leaseUntil: 0 } as const;

function withPost(progress: GuildProgress, slot: SlotRecord | undefined, date: LocalDate, now: number): GuildProgress {
  return {
    ...withUsed(progress, slot, date),
    attempts: withAttempt(progress.attempts, { at: now, date, outcome: "sent", reason: null, times: 1 }),
    refusals: [],
  };
}

/** The date has its post, or counts as if it had. */
function withUsed(progress: GuildProgress, slot: SlotRecord | undefined, date: LocalDate): GuildProgress {
  const bag = slot?.fact ? advance(progress, slot.fact) : progress;
  return {
    ...progress,
    round: bag.round,
    posted: bag.posted,
    lastDate: later(progress.lastDate, date),
    accountedThrough: later(progress.accountedThrough, date),
    open: progress.open === date ? null : progress.open,
  };
}

/** Undefined when the date is accounted for already, or somebody is still at work on it. */
export function missed(
  { progress, slot }: SlotPair,
  { date, reason, maybeSent }: MissedDate,
  now: number,
): { readonly progress: GuildProgress; readonly slot: SlotRecord | undefined } | undefined {
  if (slot?.state === "sent" || slot?.state === "missed") return undefined;
  if (slot?.state === "claimed" && now < slot.leaseUntil) return undefined;
  if (!slot && progress.accountedThrough !== null && date <= progress.accountedThrough) return undefined;
  const used = maybeSent ? withUsed(progress, slot, date) : progress;
  return {
    progress: {
      ...used,
      accountedThrough: later(progress.accountedThrough, date),
      open: progress.open === date ? null : progress.open,
      attempts: withAttempt(progress.attempts, { at: now, date, outcome: "missed", reason, times: 1 }),
    },
    slot: slot && { ...slot, state: "missed", reason, uncertain: null, leaseUntil: 0 },
  };
}

/** Undefined when it was told on this date already. */
export function told(progress: GuildProgress, cause: string, date: LocalDate): GuildProgress | undefined {
  if (progress.told[cause] === date) return undefined;
  const others = Object.entries(progress.told).filter(([key]) => key !== cause);
  return { ...progress, told: Object.fromEntries([...others.slice(1 - REMEMBERED_TELLINGS), [cause, date]]) };
}

/** What stays of a guild that is gone: the date that has its post, or may have. Undefined when there is none. */
export function remembered({ progress, slot }: SlotPair, guildId: string, now: number): GuildProgress | undefined {
  const perhaps = slot && (slot.state === "claimed" || slot.uncertain) ? slot.date : undefined;
  const lastDate = perhaps === undefined ? progress.lastDate : later(progress.lastDate, perhaps);
  if (lastDate === null) return undefined;
  return {
    ...emptyProgress(guildId),
    // Should it come back, not in the same order again.
    seed: `${guildId} ${lastDate}`,
    lastDate,
    accountedThrough: lastDate,
    forgottenUntil: now + REMEMBER_REMOVED_MS,
  };
}

function withAttempt(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const [last, ...older] = attempts;
  const same = last && last.date === attempt.date && last.outcome === attempt.outcome && last.reason === attempt.reason;
  return same ? [{ ...attempt, times: last.times + 1 }, ...older] : [attempt, ...attempts].slice(0, SHOWN_ATTEMPTS);
}

function later(one: LocalDate | null, other: LocalDate): LocalDate {
  return one !== null && one > other ? one : other;
}
