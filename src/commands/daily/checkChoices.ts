import { ChannelType } from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { ScheduleChoices } from "../../daily/scheduleChange.ts";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { type Obstacle, postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { GuildChannel, GuildState } from "../../discord/guildView.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { echo, escapeMarkdown } from "../../render/markdown.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import type { DailyMoment } from "./dailyMoment.ts";

export interface CheckedChoices {
  readonly tagName: string | undefined;
  /** What does not stand in the way, but is worth knowing. */
  readonly advice: readonly string[];
}

/** Everything that can be known beforehand about whether a post would appear as it was asked for. @throws UserError naming all of it. */
export async function checkChoices(
  choices: ScheduleChoices,
  moment: DailyMoment,
  language: Language,
  context: AppContext,
): Promise<CheckedChoices> {
  const { guild, guildId, settings } = moment;
  const channel = await context.discord.guilds.channel(guildId, choices.channelId);
  const { inTheWay, advice } = judgeChoices(choices, channel, guild);
  if (inTheWay) throw new UserError((t) => t.daily.start.refused({ why: listed(inTheWay(t)) }));
  const facts = factsOf(settings, context.library);
  if (facts.length === 0) throw new UserError((t) => t.daily.start.noFacts());
  const allExcluded = facts.every(({ id }) => settings.facts.vetoed.includes(id));
  const t = textsIn(language);
  return {
    tagName: channel?.tags.find(({ id }) => id === choices.tagId)?.name,
    advice: [...advice(t), ...(allExcluded ? [t.daily.start.allExcluded()] : [])],
  };
}

export interface ChoicesJudged {
  /** Undefined when a post would appear as it was asked for. */
  readonly inTheWay: ((t: Texts) => readonly string[]) | undefined;
  readonly advice: (t: Texts) => readonly string[];
}

/** What the state of the guild says about a schedule. */
export function judgeChoices(
  { channelId, roleId, tagId, publish }: ScheduleChoices,
  channel: GuildChannel | undefined,
  guild: GuildState,
): ChoicesJudged {
  const { blocking, weakening } = postingObstacles({ channel, roleId, tagId }, guild);
  const isAdvice = (one: Obstacle) => one.kind === "permission" && one.permission === "readHistory";
  const obstacles = [...blocking, ...weakening.filter((one) => !isAdvice(one))];
  const nothingToPublish = publish && channel !== undefined && channel.type !== ChannelType.GuildAnnouncement;
  const words = { channelId, roleId, guild };
  const inTheWay = (t: Texts) => [
    ...obstacleLines(obstacles, { ...words, t }),
    ...(nothingToPublish ? [t.daily.start.notAnnouncement({ channel: `<#${channelId}>` })] : []),
  ];
  return {
    inTheWay: obstacles.length > 0 || nothingToPublish ? inTheWay : undefined,
    advice: (t) => obstacleLines(weakening.filter(isAdvice), { ...words, t }),
  };
}

export function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** A tag by its name or id. @throws UserError naming those there are. */
export function tagIdFor(typed: string | undefined, channel: GuildChannel | undefined): string | null {
  // A channel that is not there is found out with everything else.
  if (typed === undefined || !channel) return null;
  if (channel.type !== ChannelType.GuildForum) {
    const mention = { channel: `<#${channel.id}>` };
    throw new UserError((t) => t.daily.start.refused({ why: t.obstacle.tagElsewhere(mention) }));
  }
  const wanted = typed.trim().toLowerCase();
  const tag = channel.tags.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (tag) return tag.id;
  const tags = channel.tags.map(({ name }) => escapeMarkdown(name)).join(", ");
  throw new UserError((t) => t.daily.start.unknownTag({ typed: echo(typed), tags }));
}
