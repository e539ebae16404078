import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { type Component, settleComponents, textOf } from "./components.ts";
import { mentionsIn, NO_PINGS, pingsOf } from "./mentions.ts";
import type { Channel, Message, Pings, StoredFile } from "./types.ts";
import type { World } from "./world.ts";

/** The part of a request body that becomes a message. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly object[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string; readonly description?: string }[]
    | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly message_reference?: { readonly message_id: string } | null;
}

export interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files?: readonly StoredFile[];
  readonly metadata?: APIMessageInteractionMetadata;
  readonly onlyFor?: string | undefined;
  readonly thinking?: boolean;
  /** Set when it comes through an interaction's webhook. */
  readonly applicationId?: string;
  readonly filesUrl: string;
}

const INTENT_GUILD_MESSAGES = 1 << 9;
const INTENT_DIRECT_MESSAGES = 1 << 12;

export function addMessage(world: World, entry: NewMessage): Message {
  const { channel, author, body, onlyFor } = entry;
  const id = world.nextId();
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
  tellOf(world, "MESSAGE_CREATE", channel, message, author.id === world.bot.id || Boolean(body.nonce));
  return message;
}

function messageData(world: World, entry: NewMessage, id: string): APIMessage {
  const { author, body, channel, onlyFor, metadata, thinking, applicationId } = entry;
  const attachments = attachmentsOf(entry, id);
  const mentioned = mentionsIn(textOf(body.content, body.components ?? []));
  const flags =
    ((body.flags ?? 0) & ~MessageFlags.Ephemeral) |
    (onlyFor === undefined ? 0 : MessageFlags.Ephemeral) |
    (thinking ? MessageFlags.Loading : 0);
  return {
    id,
    type: messageType(metadata, body),
    channel_id: channel.id,
    content: body.content ?? "",
    author,
    timestamp: world.iso(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: mentioned.everyone,
    mentions: mentioned.users.flatMap((user) => world.users.get(user) ?? []),
    mention_roles: [...mentioned.roles],
    attachments,
    // The bodies were checked against Discord's schema of embeds and components.
    embeds: [...(body.embeds ?? [])] as APIMessage["embeds"],
    components: settled(body, attachments) as unknown as NonNullable<APIMessage["components"]>,
    pinned: false,
    flags,
    ...(metadata && { interaction_metadata: metadata }),
    ...(applicationId && { application_id: applicationId, webhook_id: applicationId }),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(body.message_reference && {
      message_reference: { type: 0, channel_id: channel.id, ...body.message_reference },
    }),
  };
}

function messageType(metadata: APIMessageInteractionMetadata | undefined, body: MessageBody): MessageType {
  if (body.message_reference) return MessageType.Reply;
  if (metadata?.type !== 2) return metadata ? MessageType.Reply : MessageType.Default;
  return "target_message_id" in metadata || "target_user" in metadata
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;
}

function settled(body: MessageBody, attachments: readonly APIAttachment[]): readonly Component[] {
  return settleComponents(body.components ?? [], (url) => {
    const name = url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
    const attachment = attachments.find(({ filename }) => filename === name);
    if (!attachment) return { url, proxy_url: url, loading_state: 2 };
    return { url: attachment.url, proxy_url: attachment.proxy_url, attachment_id: attachment.id, loading_state: 2 };
  });
}

function attachmentsOf({ files = [], channel, filesUrl }: NewMessage, messageId: string): APIAttachment[] {
  return files.map((file) => {
    const url = `${filesUrl}/${channel.id}/${messageId}/${file.id}/${encodeURIComponent(file.name)}`;
    return {
      id: file.id,
      filename: file.name,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(file.description && { description: file.description }),
    };
  });
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
  if (channel) tellOf(world, "MESSAGE_UPDATE", channel, message, true);
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
  const channel = world.channels.get(message.channelId);
  if (!channel || message.onlyFor !== undefined) return;
  world.tell({
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

function tellOf(
  world: World,
  t: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
  channel: Channel,
  message: Message,
  own: boolean,
): void {
  if (message.onlyFor !== undefined) return;
  const guild = world.guilds.get(channel.guild_id ?? "");
  if (guild && !(world.permissions(world.bot.id, channel) & PermissionFlagsBits.ViewChannel)) return;
  if (!guild && !channel.recipients?.some(({ id }) => id === world.bot.id)) return;
  const member = guild?.members.get(message.data.author.id);
  const sees = own || !guild || message.data.mentions.some(({ id }) => id === world.bot.id);
  const blank = { content: "", embeds: [], components: [], attachments: [] };
  world.tell({
    t,
    d: {
      ...message.data,
      ...(guild && { guild_id: guild.id }),
      ...(member && {
        member: {
          roles: member.roles,
          joined_at: member.joinedAt,
          nick: member.nick,
          deaf: false,
          mute: false,
          flags: 0,
        },
      }),
      channel_type: channel.type,
    },
    // Without the privileged content intent other people's words are left out.
    ...(!sees && { withoutContent: blank }),
    guildId: guild?.id,
    intents: guild ? INTENT_GUILD_MESSAGES : INTENT_DIRECT_MESSAGES,
  });
}

export function findMessage(world: World, channelId: string, messageId: string): Message | undefined {
  return world.messages.get(channelId)?.get(messageId);
}

export function isDirect(channel: Channel): boolean {
  return channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM;
}
