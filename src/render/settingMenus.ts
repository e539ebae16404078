import {
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from "discord-api-types/v10";
import type { GuildSettings } from "../settings/guildSettings.ts";
import type { Texts } from "../text/texts.ts";
import { packCustomId } from "./customId.ts";
import { shorten } from "./markdown.ts";
import type { SettingWords } from "./settingValue.ts";

/** Handler behind the menus: `set:<key>`. */
export const SET = "set";
/** Value of the entry that stands for no article in particular; no slug has a dot. */
export const ALL_ARTICLES = ".";

/** Settings that a menu changes. */
export type MenuKey = Exclude<keyof GuildSettings, "colour" | "daily" | "facts">;

/** Entries of a menu, and choices from one, at the most. */
export const MENU_MAX = 25;
const LABEL_MAX = 100;

export type Menu = APIComponentInMessageActionRow;

const idOf = (key: MenuKey) => packCustomId(SET, key);

export function textMenu(
  key: MenuKey,
  labels: Readonly<Record<string, string>>,
  chosen: string,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: idOf(key),
    options: Object.entries(labels).map(([value, label]) => ({ value, label, default: value === chosen })),
  };
}

export function articleMenu(
  { defaultArticle }: GuildSettings,
  { articles, language }: SettingWords,
  t: Texts["settings"],
): Menu {
  const chosen = defaultArticle ?? ALL_ARTICLES;
  const titles = [...articles].map(([slug, title]) => [slug, title[language]] as const);
  const entries = [[ALL_ARTICLES, t.values.allArticles] as const, ...titles];
  const options = entries.map(([value, title]) => ({
    value,
    label: shorten(title, LABEL_MAX),
    default: value === chosen,
  }));
  return { type: ComponentType.StringSelect, custom_id: idOf("defaultArticle"), options: options.slice(0, MENU_MAX) };
}

/** Where members talk. */
const ANSWER_CHANNELS: ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
];
const LOG_CHANNELS: (typeof ANSWER_CHANNELS)[number][] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

export function channelsMenu(
  { channels }: GuildSettings,
  words: SettingWords,
  t: Texts["settings"],
): APIChannelSelectComponent {
  const chosen = channels === "all" ? [] : channels;
  const preset = chosen.length > MENU_MAX ? [] : present(chosen, words.known?.channels);
  const many = chosen.length > MENU_MAX;
  return {
    type: ComponentType.ChannelSelect,
    custom_id: idOf("channels"),
    channel_types: ANSWER_CHANNELS,
    placeholder: many ? t.pick.channelsReplace({ count: chosen.length }) : t.pick.channels,
    min_values: 0,
    max_values: MENU_MAX,
    default_values: preset.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}

export function logChannelMenu(
  { logChannelId }: GuildSettings,
  words: SettingWords,
  t: Texts["settings"],
): APIChannelSelectComponent {
  const preset = present(logChannelId === null ? [] : [logChannelId], words.known?.channels);
  return {
    type: ComponentType.ChannelSelect,
    custom_id: idOf("logChannelId"),
    channel_types: LOG_CHANNELS,
    placeholder: t.pick.logChannel,
    min_values: 0,
    max_values: 1,
    default_values: preset.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}

export function rolesMenu(
  { moderatorRoleIds }: GuildSettings,
  words: SettingWords,
  t: Texts["settings"],
): APIRoleSelectComponent {
  return {
    type: ComponentType.RoleSelect,
    custom_id: idOf("moderatorRoleIds"),
    placeholder: t.pick.roles,
    min_values: 0,
    max_values: MENU_MAX,
    default_values: present(moderatorRoleIds, words.known?.roles).map((id) => ({
      id,
      type: SelectMenuDefaultValueType.Role,
    })),
  };
}

/** Discord refuses a menu that presets what is not there. */
function present(ids: readonly string[], known: ReadonlySet<string> | undefined): readonly string[] {
  return known === undefined ? [] : ids.filter((id) => known.has(id));
}
