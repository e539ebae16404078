import type { LocalDate } from "../settings/formats.ts";
import type { GuildProgress, Refusal } from "./ledgerRecords.ts";
import type { GuildMoment, PosterParts } from "./posterParts.ts";

/** What does not come back by itself: a channel that is gone stays gone. */
const FOR_GOOD: ReadonlySet<Refusal> = new Set(["channel-gone", "not-in-server"]);

/**
 * Stops trying where people have to act first. A channel that is gone is enough after the third refusal; a permission may be given back at
 * any moment of the window, so only after the third date that was lost (`after` its window) is it taken for lasting.
 */
export async function pauseWhenRefusedTooOften(
  { guildId, schedule, tell }: GuildMoment,
  date: LocalDate,
  when: "during" | "after",
  { ledger, settings, limits, log }: PosterParts,
): Promise<void> {
  const cause = lastingCause(await ledger.progress(guildId), schedule.channelId, when, limits.refusalsBeforePause);
  if (cause === undefined) return;
  const { before, after } = await settings.update(guildId, ({ daily }) =>
    // Somebody who chose another channel meanwhile has acted.
    daily && daily.pause === null && daily.channelId === schedule.channelId
      ? { daily: { ...daily, pause: { by: "bot", cause, since: date } } }
      : {},
  );
  await ledger.forgiveRefusals(guildId);
  if (before.daily?.pause || !after.daily?.pause) return;
  log.warn({ guildId, date, cause }, "daily schedule paused");
  tell({ kind: "paused", date, cause });
}

function lastingCause(
  progress: GuildProgress,
  channelId: string,
  when: "during" | "after",
  enough: number,
): Refusal | undefined {
  const refusals = progress.refusals.filter((refusal) => refusal.channelId === channelId);
  const last = refusals.at(-1)?.cause;
  const gone =
    refusals.reduce((times, refusal) => (FOR_GOOD.has(refusal.cause) ? times + refusal.times : 0), 0) >= enough;
  const dates = new Set(refusals.map(({ date }) => date)).size;
  return gone || (when === "after" && dates >= enough) ? last : undefined;
}
