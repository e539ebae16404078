import { ChannelFlags, type Client, type Guild, type GuildBasedChannel } from "discord.js";
import type { RawChannel, RawGuild } from "./composeGuild.ts";

/** The guild as the gateway has told of it; undefined where it has not, or during an outage. */
export function cachedGuild(client: Client, guildId: string, now: Date): RawGuild | undefined {
  const guild = client.guilds.cache.get(guildId);
  const me = guild?.members.me;
  if (!guild?.available || !me) return undefined;
  return {
    id: guildId,
    locale: guild.preferredLocale,
    systemChannelId: guild.systemChannelId ?? undefined,
    roles: guild.roles.cache.map(({ id, name, permissions, mentionable, tags }) => ({
      id,
      name,
      permissions: permissions.bitfield,
      mentionable,
      botId: tags?.botId,
    })),
    channels: guild.channels.cache.map(rawChannel),
    bot: {
      id: me.id,
      roleIds: roleIdsOf(me, guild),
      timedOut: isTimedOut(me.communicationDisabledUntilTimestamp, now),
    },
  };
}

type Me = NonNullable<Guild["members"]["me"]>;

function roleIdsOf(me: Me, guild: Guild): readonly string[] {
  return me.roles.cache.map(({ id }) => id).filter((id) => id !== guild.id);
}

function isTimedOut(until: number | null, now: Date): boolean {
  return until !== null && until > now.getTime();
}

function rawChannel(channel: GuildBasedChannel): RawChannel {
  const { id, name, type, parentId } = channel;
  return {
    id,
    name,
    type,
    parentId: parentId ?? undefined,
    overwrites:
      "permissionOverwrites" in channel
        ? channel.permissionOverwrites.cache.map((one) => ({
            id: one.id,
            type: one.type,
            allow: one.allow.bitfield,
            deny: one.deny.bitfield,
          }))
        : [],
    tags:
      "availableTags" in channel
        ? channel.availableTags.map((tag) => ({ id: tag.id, name: tag.name, moderated: tag.moderated }))
        : [],
    requiresTag: channel.flags.has(ChannelFlags.RequireTag),
    archived: channel.isThread() && channel.archived === true,
    locked: channel.isThread() && channel.locked === true,
  };
}
