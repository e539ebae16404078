import { currentPause } from "../daily/schedule.ts";
import type { Language } from "../knowledge/knowledge.ts";
import type { Change, SettingKey } from "../settings/changes.ts";
import type { DailySchedule, GuildSettings, Pause } from "../settings/guildSettings.ts";
import { textsIn } from "../text/texts.ts";
import { renderDate } from "./date.ts";
import { factChanges } from "./factChanges.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What ids in settings stand for here. */
export interface SettingWords {
  readonly language: Language;
  /** Channels and roles that are there; undefined where the server cannot be looked at. */
  readonly known: { readonly channels: ReadonlySet<string>; readonly roles: ReadonlySet<string> } | undefined;
  /** Names of forum tags by id. */
  readonly tags: ReadonlyMap<string, string>;
  /** Titles by slug. */
  readonly articles: ReadonlyMap<string, Readonly<Record<Language, string>>>;
  /** Undefined where the fact is gone. */
  readonly factTitle: (factId: string, language: Language) => string | undefined;
  readonly now: Date;
}

/** Mentions in one line; of more, how many more there are. */
const MENTIONS_MAX = 10;

/** A setting as Markdown: „Deutsch“, channels and roles as mentions. */
export function settingValue(key: SettingKey, settings: GuildSettings, words: SettingWords): string {
  const t = textsIn(words.language).settings.values;
  switch (key) {
    case "language":
      return t.language[settings.language];
    case "visibility":
      return t.visibility[settings.visibility];
    case "channels":
      if (settings.channels === "all") return t.everywhere;
      return settings.channels.length === 0 ? t.nowhere : mentions(settings.channels, words, channelMention);
    case "defaultArticle":
      return settings.defaultArticle === null ? t.allArticles : articleTitle(settings.defaultArticle, words);
    case "colour":
      return settings.colour === null ? t.ownColour : `\`${settings.colour}\``;
    case "logChannelId":
      return settings.logChannelId === null ? t.noChannel : channelMention(settings.logChannelId, words);
    case "moderatorRoleIds":
      return settings.moderatorRoleIds.length === 0
        ? t.noRole
        : mentions(settings.moderatorRoleIds, words, roleMention);
    case "facts": {
      const { vetoed, moved } = settings.facts;
      return t.facts({ vetoed: vetoed.length, moved: Object.keys(moved).length });
    }
    default:
      return settings.daily === null ? t.off : scheduleValue(key, settings.daily, words);
  }
}

type ScheduleKey = Extract<SettingKey, "daily" | `daily.${string}`>;

function scheduleValue(key: ScheduleKey, daily: DailySchedule, words: SettingWords): string {
  const t = textsIn(words.language).settings.values;
  const pause = currentPause(daily, words.now);
  switch (key) {
    case "daily":
      return t.schedule({
        channel: channelMention(daily.channelId, words),
        time: daily.time,
        zone: escapeMarkdown(daily.timeZone),
        days: t.days[daily.days],
        published: daily.publish,
        ...(pause && { pause: pauseValue(pause, words.language) }),
        ...(daily.roleId !== null && { role: roleMention(daily.roleId, words) }),
        ...(daily.tagId !== null && { tag: tagName(daily.tagId, words) }),
      });
    case "daily.channelId":
      return channelMention(daily.channelId, words);
    case "daily.time":
      return daily.time;
    case "daily.timeZone":
      return escapeMarkdown(daily.timeZone);
    case "daily.days":
      return t.days[daily.days];
    case "daily.roleId":
      return daily.roleId === null ? t.noRole : roleMention(daily.roleId, words);
    case "daily.publish":
      return daily.publish ? t.yes : t.no;
    case "daily.tagId":
      return daily.tagId === null ? t.noTag : tagName(daily.tagId, words);
    case "daily.pause":
      return pauseValue(daily.pause, words.language);
  }
}

export function pauseValue(pause: Pause | null, language: Language): string {
  const t = textsIn(language).settings.values;
  if (pause === null) return t.notPaused;
  if (pause.by === "bot") return t.pausedByBot;
  return pause.until === null ? t.pausedOpen : t.pausedUntil({ date: renderDate(pause.until, language) });
}

/** One line for each change; which facts it concerns stands below. */
export function changeLines(
  changes: readonly Change[],
  { before, after }: { readonly before: GuildSettings; readonly after: GuildSettings },
  words: SettingWords,
): readonly string[] {
  const t = textsIn(words.language).settings;
  return changes.map(({ key }) => {
    const line = t.change({
      name: t.names[key],
      from: settingValue(key, before, words),
      to: settingValue(key, after, words),
    });
    return key === "facts" ? [line, ...factChanges(before.facts, after.facts, words)].join("\n") : line;
  });
}

export function channelMention(id: string, { known, language }: SettingWords): string {
  const gone = known !== undefined && !known.channels.has(id);
  return gone ? `<#${id}> ${textsIn(language).settings.values.gone}` : `<#${id}>`;
}

function roleMention(id: string, { known, language }: SettingWords): string {
  const gone = known !== undefined && !known.roles.has(id);
  return gone ? `\`${id}\` ${textsIn(language).settings.values.gone}` : `<@&${id}>`;
}

function tagName(id: string, { tags, known, language }: SettingWords): string {
  const name = tags.get(id);
  if (name !== undefined) return escapeMarkdown(name);
  return known === undefined ? `\`${id}\`` : `\`${id}\` ${textsIn(language).settings.values.gone}`;
}

function articleTitle(slug: string, { articles, language }: SettingWords): string {
  const title = articles.get(slug)?.[language];
  return title === undefined ? `\`${slug}\` ${textsIn(language).settings.values.gone}` : escapeMarkdown(title);
}

function mentions(
  ids: readonly string[],
  words: SettingWords,
  mention: (id: string, words: SettingWords) => string,
): string {
  const shown = ids.slice(0, MENTIONS_MAX).map((id) => mention(id, words));
  const more = ids.length - shown.length;
  const t = textsIn(words.language).settings.values;
  return [shown.join(", "), ...(more > 0 ? [t.andMore({ count: more })] : [])].join(" ");
}
