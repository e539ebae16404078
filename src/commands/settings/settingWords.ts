import type { AppContext } from "../../app/context.ts";
import type { GuildState } from "../../discord/guildView.ts";
import type { Library } from "../../index/library.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { SettingWords } from "../../render/settingValue.ts";

/** What the ids in a guild's settings stand for; of a guild that cannot be looked at, nothing is said to be gone. */
export function settingWords(guild: GuildState | undefined, library: Library, language: Language): SettingWords {
  const channels = [...(guild?.channels.values() ?? [])];
  return {
    language,
    known: guild && { channels: new Set(guild.channels.keys()), roles: new Set(guild.roles.keys()) },
    tags: new Map(channels.flatMap(({ tags }) => tags.map(({ id, name }) => [id, name]))),
    articles: new Map(
      [...library.sources].map(([slug, { knowledge }]) => [slug, knowledge.info.title[language]] as const),
    ),
  };
}

export async function wordsFor(
  guildId: string,
  language: Language,
  { discord, library }: AppContext,
): Promise<SettingWords> {
  return settingWords(await discord.guilds.guild(guildId), library, language);
}
