import { escapeMarkdown } from "../../render/markdown.ts";
import type { Texts } from "../../text/texts.ts";
import type { GuildState } from "../guildView.ts";
import type { NamedPermission, Obstacle } from "./postingObstacles.ts";

export interface ObstacleWords {
  readonly t: Texts;
  readonly channelId: string;
  readonly roleId?: string | null;
  readonly guild: Pick<GuildState, "ownRole"> | undefined;
  /** For notes, which take fewer kinds of channels. */
  readonly forNotes?: boolean;
}

/** What is in the way, one sentence each, with what to click. */
export function obstacleLines(obstacles: readonly Obstacle[], words: ObstacleWords): readonly string[] {
  return obstacles.map((obstacle) => obstacleLine(obstacle, words));
}

function obstacleLine(obstacle: Obstacle, words: ObstacleWords): string {
  const t = words.t.obstacle;
  const channel = `<#${words.channelId}>`;
  switch (obstacle.kind) {
    case "permission":
      return permissionLine(obstacle.permission, words);
    case "channelGone":
      return t.channelGone({ channel });
    case "channelType":
      return words.forNotes ? t.noteChannelType({ channel }) : t.channelType({ channel });
    case "threadLocked":
      return t.threadLocked({ channel });
    case "tagRequired":
      return t.tagRequired({ channel, tags: listed(obstacle.tags) });
    case "tagGone":
      return t.tagGone({ channel, tags: listed(obstacle.tags) });
    case "tagElsewhere":
      return t.tagElsewhere({ channel });
    case "roleGone":
      return t.roleGone();
  }
}

function permissionLine(missing: NamedPermission, { t: texts, channelId, roleId, guild }: ObstacleWords): string {
  const t = texts.obstacle;
  const p = { permission: t.permissions[missing], channel: `<#${channelId}>`, holder: holderOf(guild, texts) };
  if (missing === "readHistory") return t.historyAdvice(p);
  if (missing === "mentionRoles" && roleId) return t.roleNotMentionable({ ...p, role: `<@&${roleId}>` });
  return t.permission(p);
}

/** Whose permissions are to be changed. */
export function holderOf(guild: Pick<GuildState, "ownRole"> | undefined, { obstacle: t }: Texts): string {
  return guild?.ownRole === undefined ? t.ownMember() : t.ownRole({ role: escapeMarkdown(guild.ownRole) });
}

function listed(names: readonly string[]): string {
  return names.map(escapeMarkdown).join(", ");
}
