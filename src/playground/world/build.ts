import {
  type APIGuildForumTag,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  type Locale,
  PermissionFlagsBits as May,
  type UserFlags,
} from "discord-api-types/v10";
import type { NextSnowflake } from "../snowflake.ts";
import type { Channel, Guild } from "./types.ts";

export interface ChannelSpec {
  /** Made up when left out. */
  readonly id?: string;
  readonly name: string;
  readonly type?: ChannelType;
  readonly parentId?: string;
  readonly overwrites?: readonly APIOverwrite[];
  readonly tags?: readonly string[];
  /** A forum in which every post needs a tag. */
  readonly tagRequired?: boolean;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly nsfw?: boolean;
}

export interface GuildSpec {
  readonly name?: string;
  readonly locale?: `${Locale}`;
  readonly channels?: readonly ChannelSpec[];
  /** What @everyone may do; members can read and write when left out. */
  readonly everyone?: bigint;
  readonly botPermissions?: bigint;
  readonly withBot?: boolean;
  /** Name of the channel in which Discord itself says who joined. */
  readonly systemChannel?: string;
}

export const MEMBER_PERMISSIONS: bigint =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.ReadMessageHistory |
  May.AddReactions |
  May.EmbedLinks |
  May.AttachFiles |
  May.UseExternalEmojis |
  May.UseApplicationCommands |
  May.UseExternalApps |
  May.ChangeNickname |
  May.CreatePublicThreads;

const DEFAULT_CHANNELS: readonly ChannelSpec[] = [{ name: "general" }];
/** REQUIRE_TAG of the channel flags. */
const REQUIRE_TAG = 1 << 4;
const DAY_MINUTES = 1440;
// The enum has no name for none.
const NO_ROLE_FLAGS = 0 as APIRole["flags"];

// The enum has no name for none.
const NO_USER_FLAGS = 0 as UserFlags;
const PLAIN_PROFILE = {
  public_flags: NO_USER_FLAGS,
  flags: NO_USER_FLAGS,
  banner: null,
  accent_color: null,
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
};

export function buildUser(id: string, name: string): APIUser {
  const username = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.]+/g, "_")
    .slice(0, 32);
  return { id, username, global_name: name, discriminator: "0", avatar: null, ...PLAIN_PROFILE };
}

export interface RoleSpec {
  readonly permissions?: bigint | undefined;
  readonly mentionable?: boolean;
  readonly managed?: boolean;
  readonly position?: number;
}

export function buildRole(id: string, name: string, spec: RoleSpec): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: spec.position ?? 0,
    permissions: String(spec.permissions ?? 0n),
    managed: spec.managed ?? false,
    mentionable: spec.mentionable ?? false,
    flags: NO_ROLE_FLAGS,
  };
}

export function buildGuild(id: string, owner: APIUser, spec: GuildSpec, nextId: NextSnowflake): Guild {
  const everyone = buildRole(id, "@everyone", { permissions: spec.everyone ?? MEMBER_PERMISSIONS });
  const list = (spec.channels ?? DEFAULT_CHANNELS).map((channel, position) =>
    buildChannel(nextId(), id, channel, nextId, position),
  );
  return {
    id,
    name: spec.name ?? "Playground",
    ownerId: owner.id,
    // `${Locale}` and the enum hold the same strings.
    locale: (spec.locale ?? "en-US") as Locale,
    systemChannelId: list.find(({ name }) => name === spec.systemChannel)?.id ?? null,
    features: [],
    roles: new Map([[id, everyone]]),
    channels: new Map(list.map((channel) => [channel.id, channel])),
    members: new Map(),
    available: true,
  };
}

export function buildChannel(
  id: string,
  guildId: string,
  spec: ChannelSpec,
  nextId: NextSnowflake,
  position: number,
): Channel {
  const type = spec.type ?? ChannelType.GuildText;
  const base: Channel = {
    id,
    type,
    guild_id: guildId,
    name: spec.name,
    parent_id: spec.parentId ?? null,
    flags: 0,
    rate_limit_per_user: 0,
    last_message_id: null,
  };
  if (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  ) {
    return { ...base, ...threadFields(spec) };
  }
  const channel: Channel = {
    ...base,
    topic: null,
    position,
    nsfw: spec.nsfw ?? false,
    permission_overwrites: [...(spec.overwrites ?? [])],
  };
  if (type !== ChannelType.GuildForum && type !== ChannelType.GuildMedia) return channel;
  return {
    ...channel,
    flags: spec.tagRequired ? REQUIRE_TAG : 0,
    available_tags: (spec.tags ?? []).map((name) => buildTag(nextId(), name)),
  };
}

function threadFields(spec: ChannelSpec): Partial<Channel> {
  return {
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: spec.archived ?? false,
      locked: spec.locked ?? false,
      auto_archive_duration: DAY_MINUTES,
      archive_timestamp: new Date(0).toISOString(),
    },
  };
}

function buildTag(id: string, name: string): APIGuildForumTag {
  return { id, name, moderated: false, emoji_id: null, emoji_name: null };
}

export function requiresTag(channel: Channel): boolean {
  return Boolean((channel.flags ?? 0) & REQUIRE_TAG);
}
