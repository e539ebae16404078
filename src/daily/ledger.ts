import type { LocalDate } from "../settings/formats.ts";
import type { BagPick } from "./bag.ts";
import type { GuildProgress, Refusal, SlotRecord } from "./ledgerRecords.ts";

export interface ClaimRequest {
  readonly guildId: string;
  readonly date: LocalDate;
  /** When it fell due and when its window closes, in milliseconds since 1970. */
  readonly dueAt: number;
  readonly closesAt: number;
  readonly channelId: string;
  /** Whether the fact that the slot has from an earlier attempt is kept. Not asked while it may have been posted: then it is. */
  readonly keeps: (factId: string) => boolean;
  /** Chooses among what is in the bag at this moment. Not asked when the slot has its fact already. */
  readonly pick: (progress: GuildProgress, unfit: readonly string[]) => BagPick | undefined;
}

/** Says which claim is meant: a lease that was taken over gives the slot another token. */
export interface ClaimToken {
  readonly guildId: string;
  readonly date: LocalDate;
  readonly token: string;
}

export type ClaimAnswer =
  | { readonly won: true; readonly slot: SlotRecord; readonly claim: ClaimToken }
  /** `again`: when to ask again, in milliseconds since 1970; undefined when there is nothing left to do for this date. */
  | {
      readonly won: false;
      readonly because: "leased" | "waiting" | "settled" | "no-fact";
      readonly again: number | undefined;
    };

/** How an attempt ended. */
export type SlotOutcome =
  /** `messageId` is null when Discord no longer has the message. Always recorded, also by a claim that was taken over. */
  | { readonly kind: "sent"; readonly messageId: string | null }
  /** Nothing was posted by this attempt. */
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly retryAt: number;
      /** Discord said no; counted towards a pause. */
      readonly refusal?: Refusal;
      /** The fact cannot be shown: the next attempt takes another one. */
      readonly unfit?: true;
    }
  /** It may have been posted. */
  | { readonly kind: "unknown"; readonly reason: string; readonly retryAt: number };

export interface MissedDate {
  readonly guildId: string;
  readonly date: LocalDate;
  readonly reason: string;
  /** Nobody could see whether the post is there: the date and the fact count as used. */
  readonly maybeSent: boolean;
}

/**
 * The authority on what was posted. A slot is one guild's local date; each has at most one claim at a time. Every method rejects with
 * `StoreError` when the store fails, and with `LedgerRecordError` when one guild's entry cannot be read.
 */
export interface SlotLedger {
  /** Fresh from the store; a guild that never had a slot has empty progress. */
  progress(guildId: string): Promise<GuildProgress>;
  slot(guildId: string, date: LocalDate): Promise<SlotRecord | undefined>;
  /**
   * Takes the slot for `LEASE_MS`. A claim whose lease ran out is taken over with its fact and nonce, and counts as one that
   * may have been posted: nobody knows how far its owner came.
   */
  claim(request: ClaimRequest): Promise<ClaimAnswer>;
  /** It was looked for and is not there: what the attempts before this claim left uncertain is certain again. */
  clearUncertainty(claim: ClaimToken): Promise<void>;
  /** The slot as it stands afterwards; unchanged where the claim was taken over or the slot is settled. */
  settle(claim: ClaimToken, outcome: SlotOutcome): Promise<SlotRecord | undefined>;
  /** False when it is known already, sent, or held by a live claim. */
  markMissed(missed: MissedDate): Promise<boolean>;
  /** True for the first caller that wants to tell this cause on this date. */
  tellOnce(guildId: string, cause: string, date: LocalDate): Promise<boolean>;
  /** After a pause: refusals are counted anew. */
  forgiveRefusals(guildId: string): Promise<void>;
  /** Something was put right: a slot that failed may be tried again at once. */
  hasten(guildId: string): Promise<void>;
  /** Removes everything, except that the last posted date stays for `REMEMBER_REMOVED_MS`. */
  forget(guildId: string): Promise<void>;
  /** Removes what is past its time, where the store does not do so by itself. */
  prune(): Promise<void>;
}

/** Longer than a post may take, shorter than Discord keeps a nonce. */
export const LEASE_MS = 60_000;
export const KEEP_SLOTS_MS = 14 * 24 * 60 * 60 * 1000;
export const REMEMBER_REMOVED_MS = 48 * 60 * 60 * 1000;

/** An entry of the ledger that cannot be read. Its guild gets no post until somebody looks: guessing could post twice. */
export class LedgerRecordError extends Error {
  override readonly name = "LedgerRecordError";
}
