import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { findMessage, isDirect } from "../world/messages.ts";
import { isThread } from "../world/permissions.ts";
import type { Channel, Message } from "../world/types.ts";
import { refuse } from "./refusal.ts";
import { type Call, param } from "./route.ts";

/** The channel a route names, if the bot may see it. */
export function visibleChannel(call: Call, { world }: Ground): Channel {
  const channel = world.channels.get(param(call, "channelId"));
  if (!channel) throw refuse("unknownChannel");
  if (isDirect(channel)) {
    if (!channel.recipients?.some(({ id }) => id === world.bot.id)) throw refuse("missingAccess");
    return channel;
  }
  if (!(world.permissions(world.bot.id, channel) & May.ViewChannel)) throw refuse("missingAccess");
  return channel;
}

export function requirePermission(channel: Channel, { world }: Ground, needed: bigint): void {
  if (isDirect(channel)) return;
  if ((world.permissions(world.bot.id, channel) & needed) !== needed) throw refuse("missingPermissions");
}

const TEXT_TYPES: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.DM,
];

/** Whether the bot may post here; an unlocked archived thread opens by itself when someone posts in it. */
export function requireSending(channel: Channel, ground: Ground): void {
  if (!TEXT_TYPES.includes(channel.type)) throw refuse("nonText");
  requirePermission(channel, ground, isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
  const { thread_metadata: thread } = channel;
  if (!thread?.archived) return;
  const mayManage = ground.world.permissions(ground.world.bot.id, channel) & May.ManageThreads;
  if (thread.locked && !mayManage) throw refuse("threadArchived");
  ground.world.updateChannel(channel, { thread_metadata: { ...thread, archived: false } });
}

/** A message that the bot can see; private answers are not among them. */
export function messageIn(call: Call, channel: Channel, { world }: Ground): Message {
  const message = findMessage(world, channel.id, param(call, "messageId"));
  if (!message || message.onlyFor !== undefined) throw refuse("unknownMessage");
  return message;
}
