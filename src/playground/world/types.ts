import type {
  APIApplicationCommand,
  APIGuildForumTag,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIThreadMetadata,
  APIUser,
  ChannelType,
  GuildFeature,
  Locale,
} from "discord-api-types/v10";

/** A channel or thread as Discord would send it; which fields it has depends on its type. */
export interface Channel {
  readonly id: string;
  type: ChannelType;
  guild_id?: string;
  name?: string | null;
  topic?: string | null;
  position?: number;
  parent_id?: string | null;
  nsfw?: boolean;
  rate_limit_per_user?: number;
  permission_overwrites?: APIOverwrite[];
  available_tags?: APIGuildForumTag[];
  applied_tags?: string[];
  default_auto_archive_duration?: number;
  flags?: number;
  owner_id?: string;
  thread_metadata?: APIThreadMetadata;
  message_count?: number;
  member_count?: number;
  total_message_sent?: number;
  recipients?: APIUser[];
  last_message_id?: string | null;
}

export interface Member {
  readonly user: APIUser;
  nick: string | null;
  roles: string[];
  readonly joinedAt: string;
  /** Milliseconds; a member in time-out may only read. */
  timeoutUntil?: number;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: Locale;
  /** Where Discord itself says who joined. */
  systemChannelId: string | null;
  features: GuildFeature[];
  readonly roles: Map<string, APIRole>;
  readonly channels: Map<string, Channel>;
  readonly members: Map<string, Member>;
  /** An outage makes a guild unavailable without the bot having left it. */
  available: boolean;
}

/** Who is really notified by a message, after allowed_mentions and permissions. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

/** A message as it stands; edits change `data` in place, so a reference to it stays current. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  data: APIMessage;
  pings: Pings;
  files: readonly StoredFile[];
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string;
  /** A deferred answer that nobody has filled in yet. */
  thinking: boolean;
  deleted: boolean;
  edits: number;
  /** Everything there is to read in it: content and text displays, one paragraph each. */
  readonly text: string;
}

export type Command = APIApplicationCommand;
