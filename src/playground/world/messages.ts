import { ChannelType, MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { type Component, textOf } from "./components.ts";
import { memberData } from "./guildData.ts";
import { NO_PINGS, pingsOf } from "./mentions.ts";
import { type MessageBody, messageData, type NewMessage } from "./messageData.ts";
import type { Channel, Member, Message, Pings, StoredFile } from "./types.ts";
import type { World } from "./world.ts";

const INTENT_GUILD_MESSAGES = 1 << 9;
const INTENT_DIRECT_MESSAGES = 1 << 12;

export function addMessage(world: World, entry: NewMessage): Message {
  const { channel, onlyFor } = entry;
  const id = entry.id ?? world.nextId();
  const message: Message = {
    id,
    channelId: channel.id,
    data: messageData(world, entry, id),
    pings: onlyFor === undefined ? pingsFor(world, entry) : NO_PINGS,
    files: entry.files ?? [],
    ...(onlyFor !== undefined && { onlyFor }),
    thinking: entry.thinking ?? false,
    deleted: false,
    edits: 0,
    get text() {
      // Components of a message are components.
      return textOf(this.data.content, (this.data.components ?? []) as unknown as readonly Component[]);
    },
  };
  const list = world.messages.get(channel.id) ?? new Map<string, Message>();
  world.messages.set(channel.id, list.set(id, message));
  if (onlyFor === undefined) channel.last_message_id = id;
  world.witness.seeMessage("created", message);
  tellOf(world, "MESSAGE_CREATE", channel, message);
  return message;
}

/** What an edit leaves out stays as it was; null empties it. */
export function editMessage(world: World, message: Message, entry: NewMessage): void {
  const old = message.data;
  const { body, files } = entry;
  const filled: NewMessage = {
    ...entry,
    author: old.author,
    body: { content: old.content, embeds: old.embeds, ...body, flags: (old.flags ?? 0) | (body.flags ?? 0) },
    files: keptFiles(message, body, files),
    onlyFor: message.onlyFor,
    thinking: false,
  };
  const next = messageData(world, filled, message.id);
  const components = body.components === undefined ? (old.components ?? []) : (next.components ?? []);
  const editedAt = message.thinking ? null : world.iso();
  message.files = filled.files ?? [];
  const { id, type, timestamp } = old;
  const flags = (next.flags ?? 0) & ~MessageFlags.Loading;
  message.data = { ...old, ...next, id, type, timestamp, components, flags, edited_timestamp: editedAt };
  if (!message.thinking) message.edits += 1;
  message.thinking = false;
  if (message.onlyFor === undefined) message.pings = pingsFor(world, filled, message.text);
  const channel = world.channels.get(message.channelId);
  world.witness.seeMessage("edited", message);
  if (channel) tellOf(world, "MESSAGE_UPDATE", channel, message);
}

/** An edit that names attachments keeps only those; new files are always added. */
function keptFiles(message: Message, body: MessageBody, added: readonly StoredFile[] = []): readonly StoredFile[] {
  const kept = body.attachments
    ? message.files.filter(({ id }) => body.attachments?.some((attachment) => attachment.id === id))
    : message.files;
  return [...kept, ...added];
}

export function deleteMessage(world: World, message: Message): void {
  message.deleted = true;
  world.messages.get(message.channelId)?.delete(message.id);
  world.witness.seeMessage("deleted", message);
  const channel = world.channels.get(message.channelId);
  if (!channel || message.onlyFor !== undefined) return;
  world.witness.tell({
    t: "MESSAGE_DELETE",
    d: { id: message.id, channel_id: channel.id, ...(channel.guild_id && { guild_id: channel.guild_id }) },
    guildId: channel.guild_id,
    intents: channel.guild_id ? INTENT_GUILD_MESSAGES : INTENT_DIRECT_MESSAGES,
  });
}

function pingsFor(
  world: World,
  { channel, author, body }: NewMessage,
  text = textOf(body.content, body.components ?? []),
): Pings {
  const guild = world.guilds.get(channel.guild_id ?? "");
  const may = world.permissions(author.id, channel);
  return pingsOf(text, {
    allowed: body.allowed_mentions,
    mayMentionEveryone: Boolean(may & PermissionFlagsBits.MentionEveryone),
    isRoleMentionable: (roleId) => guild?.roles.get(roleId)?.mentionable ?? false,
  });
}

type Telling = "MESSAGE_CREATE" | "MESSAGE_UPDATE";

function tellOf(world: World, t: Telling, channel: Channel, message: Message): void {
  if (message.onlyFor !== undefined) return;
  const guild = world.guilds.get(channel.guild_id ?? "");
  if (guild && !(world.permissions(world.bot.id, channel) & PermissionFlagsBits.ViewChannel)) return;
  if (!guild && !channel.recipients?.some(({ id }) => id === world.bot.id)) return;
  const { author, mentions } = message.data;
  const member = guild?.members.get(author.id);
  // Without the privileged content intent the bot reads its own words, those to it, and conversations with it.
  const isForBot = author.id === world.bot.id || !guild || mentions.some(({ id }) => id === world.bot.id);
  world.witness.tell({
    t,
    d: {
      ...message.data,
      ...(guild && { guild_id: guild.id }),
      ...(member && { member: withoutUser(member) }),
      channel_type: channel.type,
    },
    ...(!isForBot && { withoutContent: { content: "", embeds: [], components: [], attachments: [] } }),
    guildId: guild?.id,
    intents: guild ? INTENT_GUILD_MESSAGES : INTENT_DIRECT_MESSAGES,
  });
}

function withoutUser(member: Member): object {
  const { user: _, ...partial } = memberData(member);
  return partial;
}

export function findMessage(world: World, channelId: string, messageId: string): Message | undefined {
  return world.messages.get(channelId)?.get(messageId);
}

export function isDirect(channel: Channel): boolean {
  return channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM;
}
