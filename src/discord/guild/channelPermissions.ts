import { ChannelType, OverwriteType, PermissionFlagsBits } from "discord-api-types/v10";

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Whose permissions are asked for. */
export interface Holder {
  readonly id: string;
  readonly guildId: string;
  /** Permissions of its roles and of everyone, together. */
  readonly base: bigint;
  readonly roleIds: readonly string[];
  /** May only read for now. */
  readonly timedOut: boolean;
}

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
const LEFT_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export function isThread(type: ChannelType): boolean {
  return THREADS.includes(type);
}

/**
 * Everyone's overwrites first, then those of the roles together, then the holder's own. For a thread, the overwrites of its parent.
 * @see https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function channelPermissions(holder: Holder, overwrites: readonly Overwrite[]): bigint {
  const { id, guildId, base, roleIds, timedOut } = holder;
  if (base & PermissionFlagsBits.Administrator) return ALL;
  const roles = new Set(roleIds);
  const steps = [
    overwrites.filter((one) => one.id === guildId),
    overwrites.filter((one) => one.type === OverwriteType.Role && one.id !== guildId && roles.has(one.id)),
    overwrites.filter((one) => one.type === OverwriteType.Member && one.id === id),
  ];
  const permissions = steps.reduce((before, step) => {
    const deny = step.reduce((sum, one) => sum | one.deny, 0n);
    const allow = step.reduce((sum, one) => sum | one.allow, 0n);
    return (before & ~deny) | allow;
  }, base);
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return 0n;
  return timedOut ? permissions & LEFT_IN_TIMEOUT : permissions;
}
