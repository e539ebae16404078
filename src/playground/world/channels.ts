import { type APIOverwrite, type APIUser, ChannelType, OverwriteType } from "discord-api-types/v10";
import { buildChannel, type ChannelSpec } from "./build.ts";
import { isThread } from "./permissions.ts";
import type { Happening, WorldState } from "./state.ts";
import type { Channel, Guild } from "./types.ts";

type Kind = "CREATE" | "UPDATE" | "DELETE";

export interface Overwriting {
  readonly allow?: bigint;
  readonly deny?: bigint;
  /** A role's or user's id; the bot itself when left out. */
  readonly target?: string;
}

/** What can happen to channels, threads and conversations. */
export function channelActions(state: WorldState) {
  const { bot, guilds, users, channels, messages, nextId } = state;
  const conversations = new Map<string, Channel>();

  function tell(kind: Kind, channel: Channel): void {
    const t: Happening["t"] = `${isThread(channel) ? "THREAD" : "CHANNEL"}_${kind}`;
    if (channel.guild_id) state.tellGuild(t, channel.guild_id, channel);
  }

  function addChannel(guild: Guild, spec: ChannelSpec): Channel {
    const channel = buildChannel(spec.id ?? nextId(), guild.id, spec, nextId, guild.channels.size);
    guild.channels.set(channel.id, channel);
    channels.set(channel.id, channel);
    tell("CREATE", channel);
    return channel;
  }

  function updateChannel(channel: Channel, change: Partial<Channel>): void {
    Object.assign(channel, change);
    tell("UPDATE", channel);
  }

  function deleteChannel(channel: Channel): void {
    for (const other of [...(guilds.get(channel.guild_id ?? "")?.channels.values() ?? [])]) {
      if (other.parent_id === channel.id && isThread(other)) deleteChannel(other);
    }
    guilds.get(channel.guild_id ?? "")?.channels.delete(channel.id);
    channels.delete(channel.id);
    messages.delete(channel.id);
    tell("DELETE", channel);
  }

  /** Allows or denies in one channel; whatever is named neither here nor there follows the roles. */
  function overwrite(channel: Channel, { allow = 0n, deny = 0n, target = bot.id }: Overwriting): void {
    const type = users.has(target) ? OverwriteType.Member : OverwriteType.Role;
    const entry: APIOverwrite = { id: target, type, allow: String(allow), deny: String(deny) };
    const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== target);
    updateChannel(channel, { permission_overwrites: [...others, entry] });
  }

  /** A direct conversation; with the bot among the people it is the bot's DM. */
  function openPrivateChannel(people: readonly APIUser[]): Channel {
    const key = people
      .map(({ id }) => id)
      .toSorted()
      .join("+");
    const known = conversations.get(key);
    if (known) return known;
    const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
    const channel: Channel = { id: nextId(), type, flags: 0, last_message_id: null, recipients: [...people] };
    conversations.set(key, channel);
    channels.set(channel.id, channel);
    return channel;
  }

  return { addChannel, updateChannel, deleteChannel, overwrite, openPrivateChannel };
}
