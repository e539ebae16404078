import { type APIMessageInteractionMetadata, MessageFlags } from "discord-api-types/v10";
import { isEmptyMessage, type MessageSituation, messageViolations } from "../check/messageRules.ts";
import type { BodyKind } from "../check/schema.ts";
import type { Ground, UploadedFile } from "../ground.ts";
import { everyComponent } from "../world/components.ts";
import type { MessageBody } from "../world/messageData.ts";
import { addMessage, editMessage } from "../world/messages.ts";
import type { Channel, Message, StoredFile } from "../world/types.ts";
import { refuse } from "./refusal.ts";
import { type Call, checkedBody } from "./route.ts";

const PROCESSED_BYTES = 10_170;
const BYTES_PER_DISPLAY = 12;
const TEXT_DISPLAY = 10;

export interface SendOptions {
  readonly kind: BodyKind;
  readonly mayBeEphemeral: boolean;
}

/** Reads the part of a request that becomes a message, or refuses it. */
export function readMessage(call: Call, body: unknown, { kind, mayBeEphemeral }: SendOptions): MessageBody {
  const situation: MessageSituation = { fileNames: call.files.map(({ name }) => name), mayBeEphemeral };
  const message = checkedBody<MessageBody>(kind, body, (checked: MessageBody) => messageViolations(checked, situation));
  if (isEmptyMessage(message, call.files.length)) throw refuse("emptyMessage");
  noteMissingMentions(call, message);
  noteHiddenFiles(call, message);
  return message;
}

export function readEdit(call: Call, body: unknown, kind: BodyKind, old: Message): MessageBody {
  const situation: MessageSituation = {
    fileNames: [...old.data.attachments.map(({ filename }) => filename), ...call.files.map(({ name }) => name)],
    mayBeEphemeral: false,
    flagsBefore: old.data.flags ?? 0,
  };
  const edit = checkedBody<MessageBody>(kind, body, (checked: MessageBody) => messageViolations(checked, situation));
  const { content, embeds, components } = old.data;
  if (isEmptyMessage({ content, embeds, ...asBody(components), ...edit }, call.files.length + old.files.length)) {
    throw refuse("emptyMessage");
  }
  noteMissingMentions(call, edit);
  return edit;
}

/** Components of a message are as good as those of a body. */
function asBody(components: Message["data"]["components"]): Pick<MessageBody, "components"> {
  return { components: (components ?? []) as unknown as NonNullable<MessageBody["components"]> };
}

/** Discord lets it pass, and then pings everybody that the text names. */
function noteMissingMentions(call: Call, body: MessageBody): void {
  const says = Boolean(body.content) || Boolean(body.components?.length) || Boolean(body.embeds?.length);
  if (says && !body.allowed_mentions) call.careless("a message without allowed_mentions");
}

/** With Components V2 nobody sees a file that no component shows. */
function noteHiddenFiles(call: Call, { flags, components }: MessageBody): void {
  if (!((flags ?? 0) & MessageFlags.IsComponentsV2)) return;
  const shown = JSON.stringify(components);
  for (const { name } of call.files) {
    if (!shown.includes(`attachment://${name}`))
      call.careless(`the file ${name} is attached but no component shows it`);
  }
}

/** The files of a form with what `attachments` says about each: its id there is the number in `files[n]`. */
function storedFiles({ world }: Ground, files: readonly UploadedFile[], body: MessageBody): readonly StoredFile[] {
  return files.map(({ field, name, contentType, bytes }) => {
    const number = field.match(/\d+/)?.[0];
    const described = body.attachments?.find(({ id }) => id === number);
    const description = described?.description;
    return {
      id: world.nextId(),
      name: described?.filename ?? name,
      contentType,
      bytes,
      ...(description && { description }),
    };
  });
}

export interface Posting {
  readonly channel: Channel;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  readonly metadata?: APIMessageInteractionMetadata;
  readonly onlyFor?: string | undefined;
  readonly thinking?: boolean;
  readonly viaInteraction?: boolean;
  readonly id?: string;
}

export function post(ground: Ground, posting: Posting): Message {
  refuseOversized(posting.body);
  if (!ground.world.channels.has(posting.channel.id)) throw refuse("unknownChannel");
  const { channel, body, files, metadata, onlyFor, thinking, viaInteraction, id } = posting;
  return addMessage(ground.world, {
    channel,
    author: ground.world.bot,
    body,
    files: storedFiles(ground, files, body),
    ...(id !== undefined && { id }),
    ...(metadata && { metadata }),
    ...(onlyFor !== undefined && { onlyFor }),
    ...(thinking && { thinking }),
    ...(viaInteraction && { applicationId: ground.applicationId }),
    filesUrl: ground.filesUrl,
  });
}

export function edit(ground: Ground, message: Message, body: MessageBody, files: readonly UploadedFile[]): void {
  refuseOversized(body);
  const channel = ground.world.channels.get(message.channelId);
  if (!channel) throw refuse("unknownChannel");
  const stored = storedFiles(ground, files, body);
  const entry = { channel, author: ground.world.bot, body, files: stored, filesUrl: ground.filesUrl };
  editMessage(ground.world, message, entry);
}

/**
 * Discord answers 500 when the text displays together are too long in UTF-8, however few characters they have.
 * @see https://github.com/discord/discord-api-docs/issues/8554
 */
function refuseOversized({ components }: MessageBody): void {
  const texts = everyComponent(components ?? []).flatMap(({ type, content }) =>
    type === TEXT_DISPLAY ? [content ?? ""] : [],
  );
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_DISPLAY, 0);
  if (bytes > PROCESSED_BYTES) throw refuse("internal");
}
