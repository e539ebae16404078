import type { GuildChannel, GuildState, GuildView } from "../../discord/guildView.ts";

/** Each is a request of its own. Of more, the rest counts as gone. */
const LOOKED_UP_MAX = 25;

/** The channels that a guild lists, and those of the ids that it does not: archived threads. */
export async function namedChannels(
  guild: GuildState,
  ids: readonly (string | null | undefined)[],
  guilds: GuildView,
): Promise<ReadonlyMap<string, GuildChannel>> {
  const unlisted = [...new Set(ids.filter((id) => id != null))].filter((id) => !guild.channels.has(id));
  const found = await Promise.all(unlisted.slice(0, LOOKED_UP_MAX).map((id) => guilds.channel(guild.id, id)));
  return new Map([...guild.channels, ...found.flatMap((one) => (one ? [[one.id, one] as const] : []))]);
}

/** Every channel that settings name. */
export function channelIdsIn(settings: {
  readonly logChannelId?: string | null | undefined;
  readonly channels?: "all" | readonly string[] | undefined;
  readonly daily?: { readonly channelId: string } | null | undefined;
}): readonly (string | null | undefined)[] {
  const { logChannelId, channels = "all", daily } = settings;
  // The one in which posts appear first: it matters most where there are too many.
  return [daily?.channelId, logChannelId, ...(channels === "all" ? [] : channels)];
}
