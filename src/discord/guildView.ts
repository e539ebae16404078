import type { ChannelType } from "discord-api-types/v10";
import type { Language } from "../knowledge/knowledge.ts";

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  /** Only those who may manage threads can choose it. */
  readonly moderated: boolean;
}

export interface GuildChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  readonly parentId: string | undefined;
  /** What the bot may do here; 0 where it cannot see the channel. */
  readonly permissions: bigint;
  /** Of a forum. */
  readonly tags: readonly ForumTag[];
  readonly requiresTag: boolean;
  readonly archived: boolean;
  readonly locked: boolean;
}

export interface GuildRole {
  readonly id: string;
  readonly name: string;
  /** Anybody may mention it. */
  readonly mentionable: boolean;
}

/** A guild as the bot sees it at one moment. */
export interface GuildState {
  readonly id: string;
  readonly language: Language;
  readonly systemChannelId: string | undefined;
  /** The bot's own role, which its permissions are set on; undefined where it was added without permissions. */
  readonly ownRole: string | undefined;
  /** Threads only as far as they are active. */
  readonly channels: ReadonlyMap<string, GuildChannel>;
  readonly roles: ReadonlyMap<string, GuildRole>;
}

/** The state of guilds: whoever needs more than an interaction carries asks here. */
export interface GuildView {
  /** Undefined when the bot is not a member (any more), or cannot see it for now. */
  guild(guildId: string): Promise<GuildState | undefined>;
  /** Also an archived thread. Undefined when it is gone, belongs to another guild, or cannot be seen. */
  channel(guildId: string, channelId: string): Promise<GuildChannel | undefined>;
  /** For one answer: asks Discord once about a guild, and not what an answer before it was told. */
  anew(): GuildView;
}
