import { createHash } from "node:crypto";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { GuildProgress } from "../../daily/ledgerRecords.ts";
import { type ScheduleMoment, startSchedule } from "../../daily/scheduleChange.ts";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { noteObstacles } from "../../discord/guild/postingObstacles.ts";
import type { GuildState } from "../../discord/guildView.ts";
import type { Library } from "../../index/library.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import { type ImportPlan, type KnownIds, type PortableSettings, planImport } from "../../settings/transfer.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { judgeChoices } from "../daily/checkChoices.ts";
import { progressOf } from "../daily/dailyMoment.ts";
import { channelIdsIn, namedChannels } from "./namedChannels.ts";

/** A file as far as this server can use it. */
export interface PreparedImport {
  readonly guild: GuildState;
  readonly channels: GuildState["channels"];
  readonly progress: GuildProgress;
  readonly now: Date;
  /** What of the file is left out because it would not work. */
  readonly blocked: readonly ((language: Language) => string)[];
  readonly planFor: (current: GuildSettings) => ImportPlan;
}

/** Looks once at the guild; the plan itself follows from the settings at the moment it is made. */
export async function prepareImport(
  guildId: string,
  imported: PortableSettings,
  present: GuildSettings,
  context: AppContext,
): Promise<PreparedImport> {
  const { library, discord } = context;
  const guild = await discord.guilds.guild(guildId);
  if (!guild) throw new UserError((t) => t.error.guildUnseen());
  const named = [...channelIdsIn(imported), ...channelIdsIn(present)];
  const channels = await namedChannels(guild, named, discord.guilds);
  const known: KnownIds = {
    channels: new Set(channels.keys()),
    roles: new Set(guild.roles.keys()),
    tags: new Set([...channels.values()].flatMap(({ tags }) => tags.map(({ id }) => id))),
    articles: new Set(library.sources.keys()),
    everyone: guildId,
  };
  const { usable, blocked } = withoutBlocked(imported, { guild: { ...guild, channels }, known, present, library });
  const progress = await progressOf(guildId, context);
  const now = context.now();
  const planFor = (current: GuildSettings) =>
    withSchedule(planImport(current, usable, known, now), current, { now, progress });
  return { guild, channels, progress, now, blocked, planFor };
}

interface Place {
  readonly guild: GuildState;
  readonly known: KnownIds;
  readonly present: GuildSettings;
  readonly library: Library;
}

type Sentence = (t: Texts) => string;

/** Leaves out a daily post that `/daily start` would refuse, and a log channel that the bot may not write to. */
function withoutBlocked(imported: PortableSettings, place: Place) {
  const { daily, logChannelId, ...others } = imported;
  const badDaily = daily && dailyTrouble(daily, imported, place);
  const badLog = logChannelId == null ? undefined : logTrouble(logChannelId, place.guild);
  const usable: PortableSettings = {
    ...others,
    ...(daily !== undefined && !badDaily && { daily }),
    ...(logChannelId !== undefined && !badLog && { logChannelId }),
  };
  const blocked = [badDaily, badLog].flatMap((say) => (say ? [(language: Language) => say(textsIn(language))] : []));
  return { usable, blocked };
}

/** What belongs to another server is dropped anyway, and no trouble. */
function dailyTrouble(
  daily: NonNullable<PortableSettings["daily"]>,
  { defaultArticle }: PortableSettings,
  { guild, known, present, library }: Place,
): Sentence | undefined {
  const channel = guild.channels.get(daily.channelId);
  if (!channel) return undefined;
  const own = (id: string | null, ids: ReadonlySet<string>) =>
    id !== null && ids.has(id) && id !== known.everyone ? id : null;
  const choices = { ...daily, roleId: own(daily.roleId, known.roles), tagId: own(daily.tagId, known.tags) };
  const { inTheWay } = judgeChoices(choices, channel, guild);
  if (inTheWay) return (t) => t.settings.import.blocked({ why: inTheWay(t).join("\n") });
  const article = defaultArticle === undefined ? present.defaultArticle : defaultArticle;
  const hasFacts = factsOf({ defaultArticle: article }, library).length > 0;
  return hasFacts ? undefined : (t) => t.settings.import.blocked({ why: t.daily.queue.empty() });
}

function logTrouble(channelId: string, guild: GuildState): Sentence | undefined {
  const channel = guild.channels.get(channelId);
  const obstacles = channel ? noteObstacles(channel) : [];
  if (obstacles.length === 0) return undefined;
  return (t) => {
    const why = obstacleLines(obstacles, { t, channelId, guild, forNotes: true }).join("\n");
    return t.settings.import.logBlocked({ why });
  };
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
  return fingerprintOf({ changes, dropped });
}

/** Of what somebody was asked about. From when on a schedule counts moves with the clock, and is nobody's wish. */
export function fingerprintOf(asked: object): string {
  const wished = JSON.stringify(asked, (key, value) => (key === "since" ? undefined : value));
  return createHash("sha256").update(wished).digest("hex").slice(0, 16);
}
