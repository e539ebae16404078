import type { AppContext } from "../../app/context.ts";
import type { SlotLedger } from "../../daily/ledger.ts";
import type { PosterEvent } from "../../daily/posting.ts";
import { localDateAt } from "../../daily/slotTime.ts";
import { renderDate } from "../../render/date.ts";
import { escapeMarkdown } from "../../render/markdown.ts";
import { block, card } from "../../render/reply.ts";
import type { LocalDate } from "../../settings/formats.ts";
import { textsIn } from "../../text/texts.ts";
import { obstacleLines } from "../guild/obstacleLines.ts";
import { postingObstacles } from "../guild/postingObstacles.ts";
import type { GuildState, GuildView } from "../guildView.ts";
import type { PostFlaw } from "./createDailyPosts.ts";
import { postLanguage } from "./preparePost.ts";

interface Telling extends Pick<AppContext, "settings" | "log" | "now" | "postToChannel"> {
  readonly guilds: GuildView;
  readonly ledger: SlotLedger;
}

/** Notes in the log channel, else in the system channel, what moderators have to know. One that cannot be told is logged. */
export async function tellEvents(events: readonly PosterEvent[], telling: Telling): Promise<void> {
  for (const { event, dates } of together(events.filter(({ kind }) => kind !== "posted"))) {
    try {
      await tellEvent(event, dates, telling);
    } catch (err) {
      const { guildId, date, kind } = event;
      telling.log.warn({ err, guildId, date, kind }, "could not tell moderators about a daily post");
    }
  }
}

interface Told {
  readonly event: PosterEvent;
  readonly dates: readonly LocalDate[];
}

/** Dates that were missed for one reason are told in one sentence: after a long outage there are many. */
function together(events: readonly PosterEvent[]): readonly Told[] {
  const groups = Map.groupBy(events, (event) =>
    event.kind === "missed" ? `${event.guildId} ${event.reason} ${event.maybeSent}` : event,
  );
  return [...groups.values()].flatMap((group) => {
    const [event] = group;
    return event ? [{ event, dates: group.map(({ date }) => date) }] : [];
  });
}

async function tellEvent(event: PosterEvent, dates: readonly LocalDate[], telling: Telling): Promise<void> {
  const { guildId, schedule } = event;
  const guild = await telling.guilds.guild(guildId);
  if (!guild) return;
  const settings = await telling.settings.read(guildId);
  const language = postLanguage(settings, guild);
  const t = textsIn(language);
  const channel = await telling.guilds.channel(guildId, schedule.channelId);
  const obstacles = postingObstacles({ channel, roleId: schedule.roleId, tagId: schedule.tagId }, guild);
  const { channelId, roleId } = schedule;
  const words = { t, channelId, roleId, guild };
  const blocking = obstacleLines(obstacles.blocking, words);
  const weakening = obstacleLines(
    obstacles.weakening.filter(({ kind }) => kind === "permission"),
    words,
  );
  const notes = t.daily.notes;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const date = list.format(dates.map((one) => renderDate(one, language)));
  const lines = linesFor(event, { notes, date, blocking, weakening, reasons: t.daily.reasons });
  await noteIn([settings.logChannelId, guild.systemChannelId ?? null], lines, guild, telling);
}

interface Wording {
  readonly notes: ReturnType<typeof textsIn>["daily"]["notes"];
  readonly reasons: ReturnType<typeof textsIn>["daily"]["reasons"];
  readonly date: string;
  readonly blocking: readonly string[];
  readonly weakening: readonly string[];
}

function linesFor(event: PosterEvent, { notes, reasons, date, blocking, weakening }: Wording): readonly string[] {
  switch (event.kind) {
    case "refused": {
      const known = event.detail !== undefined && Object.hasOwn(reasons, event.detail) ? event.detail : event.cause;
      const why = blocking.length > 0 ? blocking : [reasonText(known, reasons)];
      return [notes.refused({ date }), ...why, notes.triesOn()];
    }
    case "paused":
      return [notes.paused(), ...(blocking.length > 0 ? blocking : [reasonText(event.cause, reasons)]), notes.resume()];
    case "missed":
      return [
        event.maybeSent ? notes.maybeMissed({ date }) : notes.missed({ date }),
        reasonText(event.reason, reasons),
        ...blocking,
      ];
    case "unreadable":
      return [notes.unreadable({ date }), ...weakening];
    case "no-fact":
      return [notes.noFact({ date })];
    case "posted":
      return [];
  }
}

/** What the ledger notes as a reason, in words; one that has none stays as it is. */
export function reasonText(reason: string, reasons: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(reasons, reason) ? reasons[reason] : undefined) ?? escapeMarkdown(reason);
}

/** Posts that appeared, but not quite as they should: once for each cause and day. */
export async function tellFlaws(flaws: readonly PostFlaw[], telling: Telling): Promise<void> {
  for (const flaw of flaws) {
    try {
      await tellFlaw(flaw, telling);
    } catch (err) {
      const { guildId, date, kind } = flaw;
      telling.log.warn({ err, guildId, date, kind }, "could not tell moderators about a daily post");
    }
  }
}

async function tellFlaw({ kind, guildId, settings, schedule }: PostFlaw, telling: Telling): Promise<void> {
  const today = localDateAt(telling.now(), schedule.timeZone);
  if (!(await telling.ledger.tellOnce(guildId, kind, today))) return;
  const guild = await telling.guilds.guild(guildId);
  if (!guild) return;
  const { notes } = textsIn(postLanguage(settings, guild)).daily;
  const channel = `<#${schedule.channelId}>`;
  const line = kind === "role-gone" ? notes.roleGone() : notes.notPublished({ channel });
  await noteIn([settings.logChannelId, guild.systemChannelId ?? null], [line], guild, telling);
}

/** In the first of the channels that takes it. */
async function noteIn(
  channels: readonly (string | null)[],
  lines: readonly string[],
  { id: guildId }: GuildState,
  { postToChannel, log }: Telling,
): Promise<void> {
  const note = card({ blocks: [block(lines.join("\n"))] });
  for (const channelId of channels) if (channelId !== null && (await postToChannel(channelId, note))) return;
  log.warn({ guildId }, "no channel to tell moderators in");
}
