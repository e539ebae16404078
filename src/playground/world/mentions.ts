import type { APIAllowedMentions } from "discord-api-types/v10";
import type { Pings } from "./types.ts";

export interface MentionRules {
  readonly allowed: APIAllowedMentions | null | undefined;
  /** The sender holds MENTION_EVERYONE where the message stands. */
  readonly mayMentionEveryone: boolean;
  readonly isRoleMentionable: (roleId: string) => boolean;
}

export interface Mentions {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

const CODE = /(`{3}[\s\S]*?`{3}|`{2}[^`]*`{2}|`[^`\n]*`)/g;

/** Discord reads no mentions inside code; a backslash before one is a matter of display only. */
export function mentionsIn(text: string): Mentions {
  const prose = text.replaceAll(CODE, " ");
  const ids = (pattern: RegExp) => [...new Set(Array.from(prose.matchAll(pattern), ([, id]) => id ?? ""))];
  return {
    everyone: /@(everyone|here)\b/.test(prose),
    users: ids(/<@!?(\d{1,20})>/g),
    roles: ids(/<@&(\d{1,20})>/g),
  };
}

/** @see https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export function pingsOf(text: string, { allowed, mayMentionEveryone, isRoleMentionable }: MentionRules): Pings {
  const found = mentionsIn(text);
  const parse: readonly string[] | undefined = allowed ? (allowed.parse ?? []) : undefined;
  const permits = (kind: "users" | "roles", id: string) =>
    parse === undefined || parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
  return {
    everyone: found.everyone && mayMentionEveryone && (parse === undefined || parse.includes("everyone")),
    users: found.users.filter((id) => permits("users", id)),
    roles: found.roles.filter((id) => permits("roles", id) && (mayMentionEveryone || isRoleMentionable(id))),
  };
}

export const NO_PINGS: Pings = { everyone: false, users: [], roles: [] };
