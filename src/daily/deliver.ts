import { StoreError } from "../settings/storeError.ts";
import { findDoubtful } from "./findDoubtful.ts";
import type { ClaimToken, SlotOutcome } from "./ledger.ts";
import type { SlotRecord } from "./ledgerRecords.ts";
import type { GuildMoment, PosterParts } from "./posterParts.ts";
import type { PostResult, PostSlot } from "./posting.ts";
import { backOff, insideWindow, type RetryMoment } from "./retryTime.ts";

export interface Delivered {
  /** When to try this slot again; undefined when it is settled. */
  readonly again: number | undefined;
  readonly allWaitUntil: number | undefined;
  /** The fact cannot be shown and another one may be tried at once. */
  readonly unfit: boolean;
  readonly refused: boolean;
}

export const DONE: Delivered = { again: undefined, allWaitUntil: undefined, unfit: false, refused: false };
const later = (again: number): Delivered => ({ ...DONE, again });

/** Posts a slot that was claimed, unless an earlier attempt turns out to have done so, and settles it. */
export async function deliver(
  moment: GuildMoment,
  slot: SlotRecord,
  claim: ClaimToken,
  parts: PosterParts,
): Promise<Delivered> {
  if (!slot.fact) throw new TypeError(`slot ${slot.guildId} ${slot.date} was claimed without a fact`);
  const { guildId, date, nonce, tries } = slot;
  const { settings, schedule } = moment;
  const post: PostSlot = { guildId, date, factId: slot.fact.factId, nonce, tries, schedule, settings };
  if (slot.uncertain && !(await nonceCovers(slot, post, parts))) {
    const found = await lookFirst(moment, slot, claim, parts);
    if (found) return found;
  }
  // After a pause of the whole process the claim may be another's: then its post must not be sent beside ours.
  if (parts.now().getTime() + parts.limits.postTimeoutMs > slot.leaseUntil) {
    const retryAt = parts.now().getTime();
    await settle(claim, { kind: "failed", reason: "too-slow", retryAt }, parts);
    return later(retryAt);
  }
  return conclude(moment, slot, claim, await send(post, parts), parts);
}

async function nonceCovers(
  slot: SlotRecord,
  post: PostSlot,
  { now, limits, deduplicates }: PosterParts,
): Promise<boolean> {
  const { uncertain } = slot;
  if (!uncertain || uncertain.channelId !== slot.channelId) return false;
  if (now().getTime() - uncertain.since > limits.nonceMs) return false;
  return deduplicates ? await deduplicates(post) : true;
}

/** Undefined when the post is not there, so that it may be sent. */
async function lookFirst(
  { tell }: GuildMoment,
  slot: SlotRecord,
  claim: ClaimToken,
  parts: PosterParts,
): Promise<Delivered | undefined> {
  const finding = await findDoubtful(slot, parts);
  const again = (waitMs: number) => insideWindow(waitMs, retryMoment(slot, parts));
  switch (finding.kind) {
    case "found":
      await settle(claim, { kind: "sent", messageId: finding.messageId }, parts);
      tell({ kind: "posted", date: slot.date, factId: slot.fact?.factId ?? null, messageId: finding.messageId });
      return DONE;
    case "absent":
      await parts.ledger.clearUncertainty(claim);
      return undefined;
    case "not-now": {
      const retryAt = again(parts.limits.firstBackOffMs);
      await settle(claim, { kind: "unknown", reason: "could-not-look", retryAt }, parts);
      return later(retryAt);
    }
    case "unreadable": {
      const retryAt = again(parts.limits.refusedRetryMs);
      await settle(claim, { kind: "unknown", reason: "history-unreadable", retryAt }, parts);
      if (await parts.ledger.tellOnce(slot.guildId, "unreadable", slot.date))
        tell({ kind: "unreadable", date: slot.date });
      return later(retryAt);
    }
  }
}

async function send(post: PostSlot, parts: PosterParts): Promise<PostResult> {
  const signal = AbortSignal.timeout(parts.limits.postTimeoutMs);
  const silence = new Promise<PostResult>((resolve) => {
    signal.addEventListener("abort", () => resolve({ outcome: "unknown", reason: "no-answer" }), { once: true });
  });
  try {
    return await Promise.race([parts.post(post, signal), silence]);
  } catch (err) {
    parts.log.error({ err, guildId: post.guildId, date: post.date }, "posting a daily fact threw");
    return { outcome: "unknown", reason: "error" };
  }
}

async function conclude(
  moment: GuildMoment,
  slot: SlotRecord,
  claim: ClaimToken,
  result: PostResult,
  parts: PosterParts,
): Promise<Delivered> {
  const { date } = slot;
  const outcome = outcomeOf(result, slot, parts);
  await settle(claim, outcome, parts);
  report(slot, result, parts);
  if (outcome.kind === "sent") {
    moment.tell({ kind: "posted", date, factId: slot.fact?.factId ?? null, messageId: outcome.messageId });
    return DONE;
  }
  if (result.outcome === "refused" && (await parts.ledger.tellOnce(slot.guildId, `refused ${result.cause}`, date))) {
    moment.tell({ kind: "refused", date, cause: result.cause, detail: result.detail });
  }
  const global = result.outcome === "limited" && result.scope === "global";
  return {
    again: outcome.retryAt,
    allWaitUntil: global ? outcome.retryAt : undefined,
    unfit: result.outcome === "unfit" && slot.uncertain === null,
    refused: result.outcome === "refused",
  };
}

function outcomeOf(result: PostResult, slot: SlotRecord, parts: PosterParts): SlotOutcome {
  const { limits } = parts;
  const moment = retryMoment(slot, parts);
  switch (result.outcome) {
    case "sent":
      return { kind: "sent", messageId: result.messageId };
    case "failed":
      return { kind: "failed", reason: result.reason, retryAt: backOff(slot.tries, moment) };
    case "unknown":
      return { kind: "unknown", reason: result.reason, retryAt: insideWindow(limits.unknownRetryMs, moment) };
    case "limited":
      return { kind: "failed", reason: "rate-limited", retryAt: moment.now + result.retryAfterMs };
    case "refused": {
      const retryAt = insideWindow(limits.refusedRetryMs, moment);
      return { kind: "failed", reason: result.cause, retryAt, refusal: result.cause };
    }
    // Another fact may go through. After some of them it is not the fact, and nobody but us can put it right.
    case "rejected":
    case "unfit": {
      const givenUp = slot.unfit.length + 1 >= limits.unfitFacts;
      // While it may have been posted there is no other fact to take.
      const wait = result.outcome === "unfit" && slot.uncertain === null ? 0 : limits.refusedRetryMs;
      const retryAt = givenUp ? slot.closesAt : insideWindow(wait, moment);
      return { kind: "failed", reason: result.outcome, retryAt, unfit: true };
    }
  }
}

function report(slot: SlotRecord, result: PostResult, { log }: PosterParts): void {
  const { guildId, date, tries } = slot;
  const fields = { guildId, date, tries, factId: slot.fact?.factId, ...result };
  if (result.outcome === "sent") log.info(fields, "daily fact posted");
  else if (result.outcome === "rejected" || result.outcome === "unfit")
    log.error(fields, "daily fact could not be posted");
  else log.warn(fields, "daily fact not posted");
}

function retryMoment(slot: SlotRecord, { now, random, limits }: PosterParts): RetryMoment {
  return { now: now().getTime(), closesAt: slot.closesAt, random, limits };
}

/** What the store cannot take now is held, and settled before anything else is done for the guild. */
async function settle(claim: ClaimToken, outcome: SlotOutcome, { ledger, held }: PosterParts): Promise<void> {
  try {
    await ledger.settle(claim, outcome);
  } catch (problem) {
    if (problem instanceof StoreError) held.set(claim.guildId, { claim, outcome });
    throw problem;
  }
}
