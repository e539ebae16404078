import type { GuildSettings } from "./guildSettings.ts";

/** What a member asked for: nothing, `private: true`, `private: false`, or the button "Post publicly". */
export type VisibilityWish = "private" | "public" | undefined;

export interface VisibilityQuestion {
  /** Undefined outside servers, and where the app is installed for the member alone: nobody's restriction applies. */
  readonly settings: GuildSettings | undefined;
  /** The channel, and for a thread its parent as well. */
  readonly channelIds: readonly string[];
  readonly wish: VisibilityWish;
}

/** A member's wish for privacy always holds; a wish for the public never overrides a moderator's restriction. */
export function answerVisibility({ settings, channelIds, wish }: VisibilityQuestion): "public" | "private" {
  if (wish === "private") return "private";
  return settings && restriction(settings, channelIds) ? "private" : "public";
}

/** Why answers in this channel are private whatever members wish; undefined when they need not be. */
export function restriction(settings: GuildSettings, channelIds: readonly string[]): "server" | "channel" | undefined {
  if (settings.visibility === "private") return "server";
  const { channels } = settings;
  return channels === "all" || channelIds.some((id) => channels.includes(id)) ? undefined : "channel";
}
