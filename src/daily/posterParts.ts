import type { GuildSettings } from "../settings/guildSettings.ts";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import type { BagFact } from "./bag.ts";
import type { ClaimToken, SlotLedger, SlotOutcome } from "./ledger.ts";
import type { DoubtfulPost, EventOfSlot, Finding, PostingLimits, PostResult, PostSlot } from "./posting.ts";

export interface PosterParts {
  readonly ledger: SlotLedger;
  readonly settings: SettingsStore;
  /** What may be posted in a guild with these settings. Read at each attempt, so that a reload counts. */
  readonly facts: (settings: GuildSettings) => readonly BagFact[];
  readonly now: () => Date;
  readonly random: () => number;
  /** Should give up when the signal aborts; what it still sends then is told apart by its nonce. */
  readonly post: (slot: PostSlot, signal: AbortSignal) => Promise<PostResult>;
  /** What it throws means "not now" and is tried again. */
  readonly findOwnPost: (post: DoubtfulPost) => Promise<Finding>;
  /** Whether a repeated nonce is noticed in this slot's channel; not so in a forum. Always, where absent. */
  readonly deduplicates?: (slot: PostSlot) => boolean | Promise<boolean>;
  readonly log: OperatorLog;
  readonly limits: PostingLimits;
  /** Outcomes that the store could not take yet. */
  readonly held: Map<string, HeldOutcome>;
}

export interface HeldOutcome {
  readonly claim: ClaimToken;
  readonly outcome: SlotOutcome;
}

/** One guild at one moment. */
export interface GuildMoment {
  readonly guildId: string;
  readonly settings: GuildSettings;
  readonly schedule: NonNullable<GuildSettings["daily"]>;
  readonly tell: (event: EventOfSlot) => void;
}
