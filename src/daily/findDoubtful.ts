import type { SlotRecord } from "./ledgerRecords.ts";
import type { PosterParts } from "./posterParts.ts";
import type { Finding } from "./posting.ts";

/** Looks for the post that earlier attempts may have left. `absent` without looking where none of them can have posted. */
export async function findDoubtful(
  slot: SlotRecord,
  { findOwnPost, log }: Pick<PosterParts, "findOwnPost" | "log">,
): Promise<Finding | { readonly kind: "not-now" }> {
  const { guildId, date, nonce } = slot;
  const doubt =
    slot.uncertain ?? (slot.state === "claimed" ? { since: slot.claimedAt, channelId: slot.channelId } : null);
  if (!doubt) return { kind: "absent" };
  try {
    return await findOwnPost({ guildId, date, nonce, channelId: doubt.channelId, since: new Date(doubt.since) });
  } catch (err) {
    log.warn({ err, guildId, date }, "could not look for a daily post");
    return { kind: "not-now" };
  }
}
