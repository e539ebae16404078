import { z } from "zod";
import { localDate } from "../settings/formats.ts";

/** Why Discord does not let the bot post, as far as somebody in the server can change it. */
export const refusalSchema = z.enum([
  "channel-gone",
  "channel-unfit",
  "missing-permissions",
  "thread-locked",
  "tag-required",
  "not-in-server",
]);
export type Refusal = z.output<typeof refusalSchema>;

const instant = z.number().int();

export const slotRecordSchema = z
  .object({
    guildId: z.string(),
    date: localDate,
    /** `claimed` while somebody works on it; `sent` and `missed` are final. */
    state: z.enum(["claimed", "sent", "failed", "unknown", "missed"]),
    nonce: z.string().max(25),
    dueAt: instant,
    closesAt: instant,
    /** Where the latest claim posts. */
    channelId: z.string(),
    /** Null after a fact turned out unfit, until the next claim. */
    fact: z.object({ factId: z.string(), round: z.number().int() }).readonly().nullable(),
    unfit: z.array(z.string()).readonly(),
    tries: z.number().int(),
    token: z.string(),
    claimedAt: instant,
    leaseUntil: instant,
    /** Failed and unknown slots are not claimed before. */
    retryAt: instant,
    /** From when on, and in which channel, there may be a post that nobody recorded. */
    uncertain: z.object({ since: instant, channelId: z.string() }).readonly().nullable(),
    messageId: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .readonly();
export type SlotRecord = z.output<typeof slotRecordSchema>;

const attemptSchema = z
  .object({
    at: instant,
    date: localDate,
    outcome: z.enum(["sent", "failed", "unknown", "missed"]),
    reason: z.string().nullable(),
    /** How often in a row it ended like this. */
    times: z.number().int(),
  })
  .readonly();
/** For `/daily status`. */
export type Attempt = z.output<typeof attemptSchema>;

export const guildProgressSchema = z
  .object({
    seed: z.string(),
    round: z.number().int(),
    posted: z.array(z.string()).readonly(),
    lastDate: localDate.nullable(),
    accountedThrough: localDate.nullable(),
    open: localDate.nullable(),
    /** The last five, newest first. */
    attempts: z.array(attemptSchema).readonly(),
    /** Since the last post, newest last; `times` in a row. */
    refusals: z
      .array(
        z.object({ date: localDate, channelId: z.string(), cause: refusalSchema, times: z.number().int() }).readonly(),
      )
      .readonly(),
    /** When which cause was last told to people. */
    told: z.record(z.string(), localDate).readonly(),
    /** Set once the guild was forgotten; from then on there is nothing. */
    forgottenUntil: instant.nullable(),
  })
  .readonly();
/** A guild's bag and dates. It is a `BagState` and a `DateProgress`. */
export type GuildProgress = z.output<typeof guildProgressSchema>;

export function emptyProgress(guildId: string): GuildProgress {
  return {
    seed: guildId,
    round: 0,
    posted: [],
    lastDate: null,
    accountedThrough: null,
    open: null,
    attempts: [],
    refusals: [],
    told: {},
    forgottenUntil: null,
  };
}
