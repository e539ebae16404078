import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import { type Component, type Media, settleComponents, textOf } from "./components.ts";
import { mentionsIn } from "./mentions.ts";
import type { Channel, StoredFile } from "./types.ts";
import type { World } from "./world.ts";

const ATTACHMENT = "attachment://";

interface Embed {
  readonly fields?: readonly object[];
}

/** The part of a request body that becomes a message. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string; readonly description?: string }[]
    | null;
  readonly tts?: boolean | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly nonce?: string | number | null;
  readonly message_reference?: { readonly message_id: string } | null;
}

export interface NewMessage {
  /** Made up when left out. */
  readonly id?: string;
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

/** The message object that a body becomes. */
export function messageData(world: World, entry: NewMessage, id: string): APIMessage {
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
    embeds: settledEmbeds(body.embeds ?? []),
    // The body was checked against Discord's schema of components.
    components: settled(world, body, attachments) as unknown as NonNullable<APIMessage["components"]>,
    pinned: false,
    flags,
    ...(metadata && { interaction_metadata: metadata, ...deprecatedInteraction(metadata) }),
    ...(applicationId && { application_id: applicationId, webhook_id: applicationId }),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(body.message_reference && {
      message_reference: { type: 0, channel_id: channel.id, ...guildOf(channel), ...body.message_reference },
    }),
  };
}

const guildOf = ({ guild_id }: Channel) => (guild_id === undefined ? {} : { guild_id });

/** Still sent with the answers to commands, though `interaction_metadata` says more. */
function deprecatedInteraction(metadata: APIMessageInteractionMetadata): object {
  if (metadata.type !== InteractionType.ApplicationCommand || !("name" in metadata)) return {};
  const { id, type, name, user } = metadata;
  return { interaction: { id, type, name, user } };
}

function messageType(metadata: APIMessageInteractionMetadata | undefined, body: MessageBody): MessageType {
  if (body.message_reference) return MessageType.Reply;
  if (metadata?.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return "target_message_id" in metadata || "target_user" in metadata
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;
}

function settled(world: World, body: MessageBody, attachments: readonly APIAttachment[]): readonly Component[] {
  return settleComponents(body.components ?? [], (url): Media => {
    const name = url.startsWith(ATTACHMENT) ? url.slice(ATTACHMENT.length) : undefined;
    const attachment = attachments.find(({ filename }) => filename === name);
    if (!attachment) return { id: world.nextId(), url, proxy_url: url };
    const { id, url: served, proxy_url } = attachment;
    return { id, url: served, proxy_url, attachment };
  });
}

/** Embeds as a message carries them. */
function settledEmbeds(embeds: readonly Embed[]): APIMessage["embeds"] {
  const settled = embeds.map((embed) => ({
    type: "rich",
    ...embed,
    ...(embed.fields && { fields: embed.fields.map((field) => ({ inline: false, ...field })) }),
  }));
  // The body was checked against Discord's schema of embeds.
  return settled as APIMessage["embeds"];
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
