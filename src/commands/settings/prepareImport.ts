import { createHash } from "node:crypto";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { GuildProgress } from "../../daily/ledgerRecords.ts";
import { type ScheduleMoment, startSchedule } from "../../daily/scheduleChange.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { noteObstacles, type Obstacle, postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { GuildState } from "../../discord/guildView.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import { type ImportPlan, type KnownIds, type PortableSettings, planImport } from "../../settings/transfer.ts";
import { textsIn } from "../../text/texts.ts";

/** A file as far as this server can use it. */
export interface PreparedImport {
  readonly guild: GuildState;
  readonly channels: GuildState["channels"];
  readonly progress: GuildProgress;
  readonly now: Date;
  /** What of the file is left out because Discord would not let it be used. */
  readonly blocked: readonly ((language: Language) => string)[];
  readonly planFor: (current: GuildSettings) => ImportPlan;
}

/** Looks once at the guild; the plan itself follows from the settings at the moment it is made. */
export async function prepareImport(
  guildId: string,
  imported: PortableSettings,
  context: AppContext,
): Promise<PreparedImport> {
  const guild = await context.discord.guilds.guild(guildId);
  if (!guild) throw new UserError((t) => t.error.guildUnseen());
  const named = [imported.logChannelId, imported.daily?.channelId].filter((id) => id != null);
  // Archived threads are not in the list.
  const found = await Promise.all(named.map((id) => context.discord.guilds.channel(guildId, id)));
  const channels = new Map([...guild.channels, ...found.flatMap((one) => (one ? [[one.id, one] as const] : []))]);
  const known: KnownIds = {
    channels: new Set(channels.keys()),
    roles: new Set(guild.roles.keys()),
    tags: new Set([...channels.values()].flatMap(({ tags }) => tags.map(({ id }) => id))),
    articles: new Set(context.library.sources.keys()),
  };
  const { usable, blocked } = withoutBlocked(imported, { ...guild, channels }, known);
  const progress = await context.daily.ledger.progress(guildId);
  const now = context.now();
  const planFor = (current: GuildSettings) =>
    withSchedule(planImport(current, usable, known, now), current, { now, progress });
  return { guild, channels, progress, now, blocked, planFor };
}

/** Leaves out a daily post and a log channel that Discord would not let the bot write to. */
function withoutBlocked(imported: PortableSettings, guild: GuildState, known: KnownIds) {
  const { daily, logChannelId, ...others } = imported;
  const blocked: ((language: Language) => string)[] = [];
  const block = (channelId: string, obstacles: readonly Obstacle[], forNotes: boolean) => {
    blocked.push((language) => {
      const t = textsIn(language);
      const why = obstacleLines(obstacles, { t, channelId, guild, forNotes }).join("\n");
      return forNotes ? t.settings.import.logBlocked({ why }) : t.settings.import.blocked({ why });
    });
    return false;
  };
  const target = daily && guild.channels.get(daily.channelId);
  const dailyObstacles = target
    ? postingObstacles({ channel: target, roleId: null, tagId: ownOf(daily.tagId, known.tags) }, guild).blocking
    : [];
  const logTarget = logChannelId == null ? undefined : guild.channels.get(logChannelId);
  const logObstacles = logTarget ? noteObstacles(logTarget) : [];
  const keepsDaily = dailyObstacles.length === 0 || !target || block(target.id, dailyObstacles, false);
  const keepsLog = logObstacles.length === 0 || !logTarget || block(logTarget.id, logObstacles, true);
  const usable: PortableSettings = {
    ...others,
    ...(keepsDaily && daily !== undefined && { daily }),
    ...(keepsLog && logChannelId !== undefined && { logChannelId }),
  };
  return { usable, blocked };
}

function ownOf(id: string | null, ids: ReadonlySet<string>): string | null {
  return id !== null && ids.has(id) ? id : null;
}

/** An imported schedule takes over from the one before as `/daily start` does; a file without one leaves it alone. */
function withSchedule(plan: ImportPlan, current: GuildSettings, moment: ScheduleMoment): ImportPlan {
  const { daily } = plan.after;
  if (!daily || daily === current.daily) return plan;
  const { since: _since, pause: _pause, ...choices } = daily;
  return { ...plan, after: { ...plan.after, daily: startSchedule(current.daily, choices, moment) } };
}

/** The same as long as the file would do the same. */
export function fingerprint({ changes, dropped }: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify({ changes, dropped })).digest("hex").slice(0, 16);
}
