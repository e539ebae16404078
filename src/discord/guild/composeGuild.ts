import type { ChannelType } from "discord-api-types/v10";
import { languageOf } from "../../text/texts.ts";
import type { ForumTag, GuildChannel, GuildRole, GuildState } from "../guildView.ts";
import { channelPermissions, type Holder, isThread, type Overwrite } from "./channelPermissions.ts";

/** A channel as cache or REST gives it. */
export interface RawChannel extends Pick<GuildChannel, "id" | "name" | "parentId" | "archived" | "locked"> {
  readonly type: ChannelType;
  readonly overwrites: readonly Overwrite[];
  readonly tags: readonly ForumTag[];
  readonly requiresTag: boolean;
}

interface RawRole extends GuildRole {
  readonly permissions: bigint;
  /** Id of the bot that this role came with. */
  readonly botId: string | undefined;
}

/** A guild as cache or REST gives it. */
export interface RawGuild {
  readonly id: string;
  readonly locale: string;
  readonly systemChannelId: string | undefined;
  readonly roles: readonly RawRole[];
  readonly channels: readonly RawChannel[];
  readonly bot: { readonly id: string; readonly roleIds: readonly string[]; readonly timedOut: boolean };
}

/** The guild with the bot's permissions worked out, whichever way it came. */
export function composeGuild(raw: RawGuild): GuildState {
  return {
    id: raw.id,
    language: languageOf(raw.locale),
    systemChannelId: raw.systemChannelId,
    ownRole: raw.roles.find(({ botId }) => botId === raw.bot.id)?.name,
    channels: new Map(raw.channels.map((channel) => [channel.id, composeChannel(raw, channel)])),
    roles: new Map(raw.roles.map(({ id, name, mentionable }) => [id, { id, name, mentionable }])),
  };
}

/** Also for a channel that is not in the list: an archived thread. */
export function composeChannel(raw: RawGuild, channel: RawChannel): GuildChannel {
  const { id, name, type, parentId, tags, requiresTag, archived, locked } = channel;
  const parent = isThread(type) ? raw.channels.find((other) => other.id === parentId) : undefined;
  const permissions = channelPermissions(holderOf(raw), (parent ?? channel).overwrites);
  return { id, name, type, parentId, permissions, tags, requiresTag, archived, locked };
}

function holderOf({ id: guildId, roles, bot }: RawGuild): Holder {
  const own = roles.filter(({ id }) => id === guildId || bot.roleIds.includes(id));
  const base = own.reduce((sum, { permissions }) => sum | permissions, 0n);
  return { id: bot.id, guildId, base, roleIds: bot.roleIds, timedOut: bot.timedOut };
}
