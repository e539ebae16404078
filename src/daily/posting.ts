import type { LocalDate } from "../settings/formats.ts";
import type { DailySchedule, GuildSettings } from "../settings/guildSettings.ts";
import type { Refusal } from "./ledgerRecords.ts";

/** What is to be posted: the same fact and nonce at every attempt. */
export interface PostSlot {
  readonly guildId: string;
  readonly date: LocalDate;
  /** As the caller's facts name it. */
  readonly factId: string;
  /** For `enforce_nonce`, where the channel knows it. */
  readonly nonce: string;
  /** Counted from 1. */
  readonly tries: number;
  readonly schedule: DailySchedule;
  readonly settings: GuildSettings;
}

/** How sending went, as the sender knows it. What it throws counts as `unknown`. */
export type PostResult =
  /** Also when Discord answers a repeated nonce with "Unknown Message": it was posted and deleted since (`messageId` null). */
  | { readonly outcome: "sent"; readonly messageId: string | null }
  /** 403 and 404, a locked thread, a forum that wants a tag: somebody in the server can change it. */
  | { readonly outcome: "refused"; readonly cause: Refusal; readonly detail?: string }
  /** Surely not posted: no connection, 500, 502, 503. */
  | { readonly outcome: "failed"; readonly reason: string }
  /** Perhaps posted: no answer after the request had left, 504. */
  | { readonly outcome: "unknown"; readonly reason: string }
  /** 429. `global`: no server's post may be sent before. */
  | { readonly outcome: "limited"; readonly retryAfterMs: number; readonly scope: "channel" | "global" }
  /** Any other 4xx: our bug. */
  | { readonly outcome: "rejected"; readonly reason: string }
  /** The fact cannot be shown: it is gone, or its quotation failed verification. */
  | { readonly outcome: "unfit"; readonly reason: string };

/** A post that may be there: the slot stands in its button ids. */
export interface DoubtfulPost {
  readonly guildId: string;
  readonly date: LocalDate;
  readonly nonce: string;
  /** Where it may be, perhaps not the schedule's channel any more. */
  readonly channelId: string;
  /** Not before. */
  readonly since: Date;
}

export type Finding =
  | { readonly kind: "found"; readonly messageId: string }
  /** The channel's history was read back to `since`, or the channel is gone. */
  | { readonly kind: "absent" }
  /** Read Message History is missing. */
  | { readonly kind: "unreadable" };

/** For whoever tells people, each at most once per cause and date. */
export type PosterEvent = { readonly guildId: string; readonly date: LocalDate; readonly schedule: DailySchedule } & (
  | { readonly kind: "posted"; readonly factId: string | null; readonly messageId: string | null }
  | { readonly kind: "refused"; readonly cause: Refusal; readonly detail: string | undefined }
  /** Refused too often: the schedule now stands still until somebody resumes it. */
  | { readonly kind: "paused"; readonly cause: Refusal }
  /** `maybeSent`: it may be there, and nobody could look. */
  | { readonly kind: "missed"; readonly reason: string; readonly maybeSent: boolean }
  /** Whether the post is there cannot be seen; it is not sent again until it can. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "no-fact" }
);

/** Distributes over the union, which Omit alone would flatten. */
export type EventOfSlot = PosterEvent extends infer E
  ? E extends PosterEvent
    ? Omit<E, "guildId" | "schedule">
    : never
  : never;

export interface PostingLimits {
  readonly graceMs: number;
  /** Guilds worked on at once. */
  readonly concurrency: number;
  /** Posts due at the same minute are spread over this long. */
  readonly jitterMs: number;
  readonly postTimeoutMs: number;
  /** How long Discord is taken to keep a nonce ("a few minutes"); afterwards the own post is looked for first. */
  readonly nonceMs: number;
  readonly firstBackOffMs: number;
  readonly longestBackOffMs: number;
  readonly unknownRetryMs: number;
  readonly refusedRetryMs: number;
  /** A last attempt is made this long before the window closes, however far a back-off would reach. */
  readonly lastTryMs: number;
  /** Refused on this many dates in a row, or this many times because the channel is gone: pause. */
  readonly refusalsBeforePause: number;
  /** Facts found unfit, or rejected, on one date before it is given up. */
  readonly unfitFacts: number;
  /** Every guild is looked at this often, whatever was expected of it. */
  readonly recheckMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const POSTING_LIMITS: PostingLimits = {
  graceMs: 180 * MINUTE,
  concurrency: 8,
  jitterMs: 45 * SECOND,
  postTimeoutMs: 30 * SECOND,
  nonceMs: 2 * MINUTE,
  firstBackOffMs: 30 * SECOND,
  longestBackOffMs: 10 * MINUTE,
  unknownRetryMs: 20 * SECOND,
  refusedRetryMs: 5 * MINUTE,
  lastTryMs: 90 * SECOND,
  refusalsBeforePause: 3,
  unfitFacts: 3,
  recheckMs: 10 * MINUTE,
};
