import type { Exchange } from "../interactions/exchange.ts";
import { commandPath } from "../interactions/metadata.ts";
import type { Component } from "../world/components.ts";
import type { Message } from "../world/types.ts";
import { type MarkdownNode, parseMarkdown } from "./markdown.ts";

/** A component with its Markdown taken apart; the browser shows trees and never makes HTML of text. */
export interface ShownComponent {
  readonly type: number;
  readonly markdown?: readonly MarkdownNode[];
  readonly components?: readonly ShownComponent[];
  readonly accessory?: ShownComponent;
  readonly [field: string]: unknown;
}

const TEXT_DISPLAY = 10;
/** Where the page serves the files that messages carry. */
export const FILES_PATH = "/attachments/";

/** A message as the page shows it. */
export function shownMessage(message: Message) {
  const { id, channelId, data, onlyFor, thinking, edits, pings } = message;
  const { interaction_metadata: metadata, message_reference: reference, author } = data;
  return {
    id,
    channelId,
    author: { id: author.id, name: author.global_name ?? author.username, bot: author.bot ?? false },
    at: Date.parse(data.timestamp),
    content: parseMarkdown(data.content),
    /** What a person typed, for those who copy it. */
    raw: data.content,
    components: shownComponents(data.components ?? []),
    embeds: data.embeds.map(({ title, description }) => ({ title, markdown: parseMarkdown(description ?? "") })),
    attachments: data.attachments.map(({ filename, size, url, content_type, description }) => ({
      filename,
      size,
      url: localUrl(url),
      contentType: content_type ?? "",
      description,
    })),
    onlyForMe: onlyFor !== undefined,
    thinking,
    edited: edits > 0 && data.edited_timestamp !== null,
    version: `${data.edited_timestamp ?? ""}${thinking}${edits}`,
    pings: pings.everyone || pings.users.length + pings.roles.length > 0 ? pings : undefined,
    ...(metadata && {
      usedBy: { id: metadata.user.id, name: metadata.user.global_name ?? metadata.user.username },
      ...("name" in metadata && { command: isMenu(metadata) ? metadata.name : `/${metadata.name}` }),
    }),
    ...(reference?.message_id && { repliesTo: reference.message_id }),
  };
}

function shownComponents(components: readonly object[]): readonly ShownComponent[] {
  // What the stand-in shows has passed its checks as components.
  return (components as readonly Component[]).map(shownComponent);
}

function shownComponent(component: Component): ShownComponent {
  const { components, accessory, component: inner, items, file, media } = component;
  return {
    ...component,
    ...(component.type === TEXT_DISPLAY && { markdown: parseMarkdown(component.content ?? "") }),
    ...(components && { components: components.map(shownComponent) }),
    ...(accessory && { accessory: shownComponent(accessory) }),
    ...(inner && { component: shownComponent(inner) }),
    ...(items && {
      items: items.map((item) => ({ ...item, media: { ...item.media, url: localUrl(item.media.url) } })),
    }),
    ...(file && { file: { ...file, url: localUrl(file.url) } }),
    ...(media && { media: { ...media, url: localUrl(media.url) } }),
  };
}

/** Files of the stand-in are served by the page itself; whatever lies elsewhere stays a link that nobody loads. */
function localUrl(url: string): string {
  const at = url.indexOf(FILES_PATH);
  return /^http:\/\/127\.0\.0\.1:\d+\/attachments\//.test(url) ? url.slice(at) : url;
}

const isMenu = (metadata: object) => "target_message_id" in metadata || "target_user" in metadata;

/** An interaction for the inspector, and for the one who waits for its answer. */
export function shownExchange(exchange: Exchange) {
  const { interaction, user, channel, source, callbacks, followUps, outcome, original } = exchange;
  return {
    id: interaction.id,
    kind: interaction.type,
    name: nameOf(exchange),
    user: user.global_name ?? user.username,
    userId: user.id,
    channelId: channel.id,
    at: exchange.sentAt,
    sourceId: source?.id,
    firstAnswerMs: exchange.msToFirstAnswer,
    outcome: outcome?.kind,
    failure: outcome?.kind === "failure" ? outcome.reason : undefined,
    modal: outcome?.kind === "modal" ? shownModal(exchange) : undefined,
    answerId: original?.id,
    /** The interaction's token is as good as a password while it lives. */
    json: { interaction: { ...interaction, token: "…" }, callbacks, followUps: followUps.map(({ data }) => data) },
  };
}

function shownModal({ outcome, interaction }: Exchange) {
  if (outcome?.kind !== "modal") return undefined;
  const { title, components } = outcome.modal.data;
  return { openedBy: interaction.id, title, components: shownComponents(components) };
}

function nameOf({ interaction }: Exchange): string {
  const { data } = interaction;
  if (!data) return "ping";
  return "name" in data ? commandPath(data) : data.custom_id;
}
