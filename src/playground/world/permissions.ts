import { ChannelType, OverwriteType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Channel, Guild, Member } from "./types.ts";

export const ALL_PERMISSIONS: bigint = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

const NEEDS_SENDING =
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.SendTTSMessages |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks;

const LEFT_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

export function isThread(channel: Channel): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

/** What a member may do in the guild as a whole, before any channel overwrites it. */
function basePermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.user.id) return ALL_PERMISSIONS;
  const ids = [guild.id, ...member.roles];
  const granted = ids.reduce((sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? "0"), 0n);
  return granted & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : granted;
}

function applyOverwrites(base: bigint, guild: Guild, member: Member, channel: Channel): bigint {
  const overwrites = channel.permission_overwrites ?? [];
  const apply = (permissions: bigint, chosen: typeof overwrites) => {
    const deny = chosen.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = chosen.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (permissions & ~deny) | allow;
  };
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const roles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id);
  return apply(apply(apply(base, everyone), roles), own);
}

/**
 * What a member may do in a channel; a thread has the overwrites of its parent.
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(guild: Guild, member: Member, channel: Channel, now: number): bigint {
  const base = basePermissions(guild, member);
  if (base === ALL_PERMISSIONS) return base;
  const parent = isThread(channel) ? guild.channels.get(channel.parent_id ?? "") : undefined;
  let permissions = applyOverwrites(base, guild, member, parent ?? channel);
  if (member.timeoutUntil !== undefined && member.timeoutUntil > now) permissions &= LEFT_IN_TIMEOUT;
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return 0n;
  const sending = isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return permissions & sending ? permissions : permissions & ~NEEDS_SENDING;
}

/** The names of the permissions that are missing, for people to read. */
export function missingNames(has: bigint, needs: bigint): readonly string[] {
  return Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => needs & bit && !(has & bit))
    .map(([name]) => name);
}
