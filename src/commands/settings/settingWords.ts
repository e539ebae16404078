import type { AppContext } from "../../app/context.ts";
import { findFact } from "../../discord/daily/preparePost.ts";
import type { GuildChannel, GuildState } from "../../discord/guildView.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { factTitle } from "../../render/fact.ts";
import type { SettingWords } from "../../render/settingValue.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import { channelIdsIn, namedChannels } from "./namedChannels.ts";

interface Seen {
  readonly guild: GuildState | undefined;
  /** Also those that the guild does not list: archived threads. */
  readonly channels: ReadonlyMap<string, GuildChannel>;
}

/** What the ids in these settings stand for; of a guild that cannot be looked at, nothing is said to be gone. */
export async function wordsFor(
  guildId: string,
  settings: readonly GuildSettings[],
  language: Language,
  context: AppContext,
): Promise<SettingWords> {
  const { guilds } = context.discord;
  try {
    const guild = await guilds.guild(guildId);
    const channels = guild ? await namedChannels(guild, settings.flatMap(channelIdsIn), guilds) : NO_CHANNELS;
    return settingWords({ guild, channels }, language, context);
  } catch (err) {
    context.log.warn({ err, guildId }, "could not look at a server to name what its settings stand for");
    return settingWords({ guild: undefined, channels: NO_CHANNELS }, language, context);
  }
}

const NO_CHANNELS: Seen["channels"] = new Map();

export function settingWords(
  { guild, channels }: Seen,
  language: Language,
  { library, now }: Pick<AppContext, "library" | "now">,
): SettingWords {
  const tags = [...channels.values()].flatMap((channel) => channel.tags.map(({ id, name }) => [id, name] as const));
  return {
    language,
    now: now(),
    known: guild && { channels: new Set(channels.keys()), roles: new Set(guild.roles.keys()) },
    tags: new Map(tags),
    factTitle: (factId, to) => {
      const shown = findFact(library, factId);
      return shown && factTitle(shown.fact, to);
    },
    articles: new Map([...library.sources].map(([slug, { knowledge }]) => [slug, knowledge.info.title] as const)),
  };
}
