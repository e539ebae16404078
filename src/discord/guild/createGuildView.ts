import { type Client, DiscordAPIError, type REST } from "discord.js";
import { LRUCache } from "lru-cache";
import type { GuildView } from "../guildView.ts";
import { cachedGuild } from "./cachedGuild.ts";
import { composeChannel, composeGuild, type RawGuild } from "./composeGuild.ts";
import { fetchBotId, fetchChannel, fetchGuild } from "./fetchedGuild.ts";

interface ViewParts {
  readonly rest: REST;
  /** Asked first, where there is a gateway. */
  readonly client?: Client;
  readonly now: () => Date;
}

/** One post looks at a guild several times; without a gateway each look is four requests. */
const FETCHED_FOR_MS = 5_000;
const FETCHED_GUILDS = 500;

/** What the gateway has told where there is one, REST otherwise. */
export function createGuildView({ rest, client, now }: ViewParts): GuildView {
  const fetched = new LRUCache<string, RawGuild>({
    max: FETCHED_GUILDS,
    ttl: FETCHED_FOR_MS,
    ttlResolution: 0,
    perf: { now: () => now().getTime() },
  });
  let botId: Promise<string> | undefined;
  const ownId = () => {
    botId ??= fetchBotId(rest).catch((error: unknown) => {
      botId = undefined;
      throw error;
    });
    return botId;
  };
  const fetch = (guildId: string) => unlessRefused(async () => fetchGuild(rest, guildId, await ownId(), now()));
  const lately = async (guildId: string) => {
    const guild = fetched.get(guildId) ?? (await fetch(guildId));
    if (guild) fetched.set(guildId, guild);
    return guild;
  };
  const view = (look: (guildId: string) => Promise<RawGuild | undefined>): GuildView => {
    const raw = async (guildId: string) => (client && cachedGuild(client, guildId, now())) ?? look(guildId);
    return {
      async guild(guildId) {
        const found = await raw(guildId);
        return found && composeGuild(found);
      },
      async channel(guildId, channelId) {
        const guild = await raw(guildId);
        if (!guild) return undefined;
        const known = guild.channels.find(({ id }) => id === channelId);
        if (known) return composeChannel(guild, known);
        const other = await unlessRefused(() => fetchChannel(rest, channelId));
        return other?.guildId === guildId ? composeChannel(guild, other.channel) : undefined;
      },
      anew: () => view(once(fetch)),
    };
  };
  return view(lately);
}

/** Asks at the first call for each guild; who asks meanwhile, or later, gets the same. */
function once<T>(ask: (guildId: string) => Promise<T>): (guildId: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (guildId) => {
    const answer = asked.get(guildId) ?? ask(guildId);
    asked.set(guildId, answer);
    return answer;
  };
}

/** Gone, or not to be seen: undefined. Everything else is a failure. */
async function unlessRefused<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
