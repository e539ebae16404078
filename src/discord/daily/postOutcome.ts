import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { Refusal } from "../../daily/ledgerRecords.ts";
import type { PostResult } from "../../daily/posting.ts";

/** Discord's codes for AutoMod, which stops bots too. @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const BLOCKED_BY_AUTOMOD: readonly unknown[] = [200_000, 200_001];
/** Threads of a channel, all that may be open at once. */
const TOO_MANY_THREADS: readonly unknown[] = [160_006, 160_007];

const REFUSALS: ReadonlyMap<unknown, Refusal> = new Map<unknown, Refusal>([
  [Code.UnknownChannel, "channel-gone"],
  [Code.UnknownGuild, "not-in-server"],
  [Code.MissingAccess, "missing-permissions"],
  [Code.MissingPermissions, "missing-permissions"],
  [Code.CannotSendMessagesInNonTextChannel, "channel-unfit"],
  [Code.CannotExecuteActionOnThisChannelType, "channel-unfit"],
  [Code.InvalidActionOnArchivedThread, "thread-locked"],
  [Code.ThreadLocked, "thread-locked"],
  [Code.TagRequiredToCreateAForumPostInThisChannel, "tag-required"],
]);

/** Connections that did not come about: nothing has left. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What a failed request to post means. */
export function postOutcome(error: unknown): PostResult {
  if (error instanceof RateLimitError) {
    return { outcome: "limited", retryAfterMs: error.retryAfter, scope: error.global ? "global" : "channel" };
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    // The gateway in front of Discord gave up waiting; what is behind it may have done its work.
    if (error.status === 504) return { outcome: "unknown", reason: "no-answer" };
    return { outcome: "failed", reason: "discord-error" };
  }
  const code = codeOf(error);
  return NOT_CONNECTED.has(code)
    ? { outcome: "failed", reason: "unreachable" }
    : { outcome: "unknown", reason: "no-answer" };
}

function refusal(error: DiscordAPIError): PostResult {
  const { code, status, message } = error;
  // The answer to a repeated nonce whose message was deleted since.
  if (code === Code.UnknownMessage) return { outcome: "sent", messageId: null };
  const cause = REFUSALS.get(code);
  if (cause !== undefined) return { outcome: "refused", cause };
  // A tag that was deleted a moment ago.
  if (namesTags(error.rawError)) return { outcome: "refused", cause: "tag-required" };
  if (BLOCKED_BY_AUTOMOD.includes(code)) return { outcome: "refused", cause: "channel-unfit", detail: "automod" };
  if (TOO_MANY_THREADS.includes(code)) return { outcome: "refused", cause: "channel-unfit", detail: "threads" };
  if (status === 403) return { outcome: "refused", cause: "missing-permissions", detail: message };
  if (status === 404) return { outcome: "refused", cause: "channel-gone", detail: message };
  // A token that was changed: nothing wrong with this post.
  if (status === 401) return { outcome: "failed", reason: "unauthorized" };
  return { outcome: "rejected", reason: `${code} ${message}` };
}

/** @see https://discord.com/developers/docs/reference#error-messages */
function namesTags(raw: DiscordAPIError["rawError"]): boolean {
  const errors: unknown = "errors" in raw ? raw.errors : undefined;
  return typeof errors === "object" && errors !== null && "applied_tags" in errors;
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
