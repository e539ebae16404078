import { type Client, DiscordAPIError, type REST } from "discord.js";
import { LRUCache } from "lru-cache";
import { languageOf } from "../../text/texts.ts";
import type { GuildChannel, GuildState } from "../guildView.ts";
import { cachedGuild } from "./cachedGuild.ts";
import { composeChannel, composeGuild } from "./composeGuild.ts";
import { fetchChannel, fetchRoles } from "./fetchedGuild.ts";

/** As much of a server as a daily post needs. What may be posted there is for Discord to say. */
export interface PostingView {
  /** Undefined when the bot is not a member (any more). */
  guild(guildId: string): Promise<Pick<GuildState, "language" | "roles"> | undefined>;
  /** Undefined when it is gone, belongs to another guild, or cannot be seen. */
  channel(
    guildId: string,
    channelId: string,
  ): Promise<Pick<GuildChannel, "id" | "type" | "tags" | "requiresTag"> | undefined>;
}

interface ViewParts {
  readonly rest: REST;
  /** Asked first, where there is a gateway. */
  readonly client?: Client | undefined;
  readonly now: () => Date;
}

/** A second look while the same post is being made costs nothing. */
const FETCHED_FOR_MS = 5_000;
const FETCHED_MAX = 500;
const GONE = Symbol("gone");

/** Two requests where the gateway has not told of the guild; the whole of it would be four, and many servers post at one full hour. */
export function createPostingView({ rest, client, now }: ViewParts): PostingView {
  const options = { max: FETCHED_MAX, ttl: FETCHED_FOR_MS, ttlResolution: 0, perf: { now: () => now().getTime() } };
  const recent = new LRUCache<string, object | typeof GONE>(options);
  /** Refusals are remembered too. Everything else that fails is a failure. */
  const remember = async <T extends object>(key: string, request: () => Promise<T>): Promise<T | undefined> => {
    // Under each key lies what its own request brought.
    const known = recent.get(key) as T | typeof GONE | undefined;
    if (known !== undefined) return known === GONE ? undefined : known;
    try {
      const fetched = await request();
      recent.set(key, fetched);
      return fetched;
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || (error.status !== 403 && error.status !== 404)) throw error;
      recent.set(key, GONE);
      return undefined;
    }
  };
  return {
    async guild(guildId) {
      const cached = client && cachedGuild(client, guildId, now());
      if (cached) return composeGuild(cached);
      return remember(`guild ${guildId}`, async () => {
        const { locale, roles } = await fetchRoles(rest, guildId);
        return { language: languageOf(locale), roles: new Map(roles.map((role) => [role.id, role])) };
      });
    },
    async channel(guildId, channelId) {
      const cached = client && cachedGuild(client, guildId, now());
      const known = cached?.channels.find(({ id }) => id === channelId);
      if (cached && known) return composeChannel(cached, known);
      const other = await remember(`channel ${channelId}`, () => fetchChannel(rest, channelId));
      return other?.guildId === guildId ? other.channel : undefined;
    },
  };
}
