import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { GuildChannel, GuildState } from "../guildView.ts";
import { isThread } from "./channelPermissions.ts";

/** Where a daily post can go. */
export const POSTABLE_TYPES: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
/** Where notes can go: no forum. */
const NOTABLE_TYPES: readonly ChannelType[] = POSTABLE_TYPES.filter((type) => type !== ChannelType.GuildForum);

const BITS = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  /** What a forum calls Send Messages. */
  createPosts: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  readHistory: PermissionFlagsBits.ReadMessageHistory,
  mentionRoles: PermissionFlagsBits.MentionEveryone,
  manageThreads: PermissionFlagsBits.ManageThreads,
};
export type NamedPermission = keyof typeof BITS;

/** Why a post would fail, or would not be all that was asked for. */
export type Obstacle =
  | { readonly kind: "permission"; readonly permission: NamedPermission }
  | { readonly kind: "channelGone" }
  | { readonly kind: "channelType" }
  | { readonly kind: "threadLocked" }
  | { readonly kind: "tagRequired"; readonly tags: readonly string[] }
  | { readonly kind: "tagGone"; readonly tags: readonly string[] }
  | { readonly kind: "tagElsewhere" }
  | { readonly kind: "roleGone" };

export interface Obstacles {
  /** With one of these nothing is posted. */
  readonly blocking: readonly Obstacle[];
  /** With these a post appears, but not quite as it should. */
  readonly weakening: readonly Obstacle[];
}

export interface PostTarget {
  readonly channel: GuildChannel | undefined;
  readonly roleId: string | null;
  readonly tagId: string | null;
}

/** What stands in the way of the daily post. */
export function postingObstacles(target: PostTarget, guild: GuildState): Obstacles {
  const { channel, roleId, tagId } = target;
  if (!channel) return { blocking: [{ kind: "channelGone" }], weakening: [] };
  if (!POSTABLE_TYPES.includes(channel.type)) return { blocking: [{ kind: "channelType" }], weakening: [] };
  return {
    blocking: [...sendingObstacles(channel), ...tagObstacles(channel, tagId)],
    weakening: [...roleObstacles(channel, roleId, guild), ...missing(channel, "readHistory")],
  };
}

/** What stands in the way of a note to moderators. */
export function noteObstacles(channel: GuildChannel): readonly Obstacle[] {
  return NOTABLE_TYPES.includes(channel.type) ? sendingObstacles(channel) : [{ kind: "channelType" }];
}

/** What stands in the way of any message there. */
function sendingObstacles(channel: GuildChannel): readonly Obstacle[] {
  const unseen = missing(channel, "viewChannel");
  if (unseen.length > 0) return unseen;
  if (channel.type === ChannelType.GuildForum) return missing(channel, "createPosts");
  if (!isThread(channel.type)) return missing(channel, "sendMessages");
  const closed = channel.locked && missing(channel, "manageThreads").length > 0;
  return [...missing(channel, "sendInThreads"), ...(closed ? [{ kind: "threadLocked" as const }] : [])];
}

function tagObstacles({ type, tags, requiresTag, permissions }: GuildChannel, tagId: string | null): Obstacle[] {
  if (type !== ChannelType.GuildForum) return tagId === null ? [] : [{ kind: "tagElsewhere" }];
  const mayManage = (permissions & PermissionFlagsBits.ManageThreads) !== 0n;
  const usable = tags.filter(({ moderated }) => mayManage || !moderated);
  const names = usable.map(({ name }) => name);
  if (tagId === null) return requiresTag ? [{ kind: "tagRequired", tags: names }] : [];
  return usable.some(({ id }) => id === tagId) ? [] : [{ kind: "tagGone", tags: names }];
}

function roleObstacles(channel: GuildChannel, roleId: string | null, { id, roles }: GuildState): readonly Obstacle[] {
  if (roleId === null) return [];
  const role = roles.get(roleId);
  if (!role || roleId === id) return [{ kind: "roleGone" }];
  return role.mentionable ? [] : missing(channel, "mentionRoles");
}

function missing({ permissions }: GuildChannel, permission: NamedPermission): Obstacle[] {
  return (permissions & BITS[permission]) === BITS[permission] ? [] : [{ kind: "permission", permission }];
}
