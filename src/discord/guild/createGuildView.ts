import { type Client, DiscordAPIError, type REST } from "discord.js";
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

/** What the gateway has told where there is one, REST otherwise. */
export function createGuildView({ rest, client, now }: ViewParts): GuildView {
  let botId: Promise<string> | undefined;
  const ownId = () => {
    botId ??= fetchBotId(rest).catch((error: unknown) => {
      botId = undefined;
      throw error;
    });
    return botId;
  };
  const raw = async (guildId: string): Promise<RawGuild | undefined> => {
    const cached = client && cachedGuild(client, guildId, now());
    if (cached) return cached;
    return unlessRefused(async () => fetchGuild(rest, guildId, await ownId(), now()));
  };
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
      const fetched = await unlessRefused(() => fetchChannel(rest, channelId));
      return fetched?.guildId === guildId ? composeChannel(guild, fetched.channel) : undefined;
    },
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
