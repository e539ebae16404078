import { MessageFlags } from "discord-api-types/v10";
import type { Violation } from "../rest/refusal.ts";
import type { MessageBody } from "../world/messageData.ts";
import { componentViolations, oldStyleViolations, totalViolations } from "./componentRules.ts";

const CONTENT_LENGTH = 2_000;
const EMBEDS_LENGTH = 6_000;
const V2 = MessageFlags.IsComponentsV2;

export interface MessageSituation {
  /** Set for an edit: the flags that the message has already. */
  readonly flagsBefore?: number;
  /** Names of the files that come with the body or are there already. */
  readonly fileNames: readonly string[];
  /** Flags that may be set here. */
  readonly mayBeEphemeral: boolean;
}

/** Discord's rules for a message that its schema does not express. */
export function messageViolations(body: MessageBody, situation: MessageSituation): readonly Violation[] {
  const components = body.components ?? [];
  const isV2 = Boolean(((body.flags ?? 0) | (situation.flagsBefore ?? 0)) & V2);
  return [
    ...(isV2
      ? [...legacyFields(body), ...totalViolations(components)]
      : [...lengths(body), ...oldStyleViolations(components)]),
    ...componentViolations(components, situation.fileNames),
    ...flagViolations(body, situation),
    ...mentionViolations(body),
  ];
}

/** Discord refuses a message in which there would be nothing. */
export function isEmptyMessage(body: MessageBody, files: number): boolean {
  const { content, embeds, components, poll, sticker_ids: stickers } = body;
  return files === 0 && !content?.trim() && !embeds?.length && !components?.length && !poll && !stickers?.length;
}

function legacyFields(body: MessageBody): readonly Violation[] {
  const others: Readonly<Record<string, unknown>> = { ...body };
  const isUsed = (value: unknown) =>
    Array.isArray(value) || typeof value === "string" ? value.length > 0 : value != null;
  return ["content", "embeds", "poll", "sticker_ids"]
    .filter((field) => isUsed(others[field]))
    .map((field) => ({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

function lengths(body: MessageBody): readonly Violation[] {
  const found: Violation[] = [];
  if ((body.content ?? "").length > CONTENT_LENGTH) {
    found.push({ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", message: "Must be 2000 or fewer in length." });
  }
  const embedded = (body.embeds ?? []).reduce((sum, embed) => sum + textLength(embed), 0);
  if (embedded > EMBEDS_LENGTH) {
    found.push({
      path: ["embeds"],
      code: "MAX_EMBED_SIZE_EXCEEDED",
      message: "Embed size exceeds maximum size of 6000",
    });
  }
  return found;
}

const EMBED_TEXT = new Set(["title", "description", "name", "value", "text"]);

function textLength(part: unknown, key = ""): number {
  if (typeof part === "string") return EMBED_TEXT.has(key) ? part.length : 0;
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce((sum, [name, value]) => sum + textLength(value, name), 0);
}

const ALWAYS_SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsVoiceMessage | V2;

function flagViolations(body: MessageBody, { flagsBefore, mayBeEphemeral }: MessageSituation): readonly Violation[] {
  const flags = body.flags ?? undefined;
  if (flags === undefined) return [];
  const settable = ALWAYS_SETTABLE | (mayBeEphemeral ? MessageFlags.Ephemeral : 0) | (flagsBefore ?? 0);
  const found: Violation[] = [];
  if (flags & ~settable) {
    found.push({ path: ["flags"], code: "MESSAGE_FLAGS_INVALID", message: "These flags cannot be set here." });
  }
  if (flagsBefore !== undefined && flagsBefore & V2 && !(flags & V2)) {
    found.push({
      path: ["flags"],
      code: "MESSAGE_FLAGS_COMPONENTS_V2_REMOVED",
      message: "IS_COMPONENTS_V2 cannot be removed from a message.",
    });
  }
  return found;
}

/** @see https://docs.discord.com/developers/resources/message#allowed-mentions-object */
function mentionViolations({ allowed_mentions: allowed }: MessageBody): readonly Violation[] {
  if (!allowed) return [];
  return (["users", "roles"] as const).flatMap((kind): Violation[] => {
    // The enum and its strings are the same thing on the wire.
    const parsesAll = (allowed.parse as readonly string[] | undefined)?.includes(kind);
    if (!parsesAll || !allowed[kind]?.length) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [{ path: ["allowed_mentions"], code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message }];
  });
}
