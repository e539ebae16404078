import {
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Language } from "../knowledge/knowledge.ts";
import type { GuildSettings } from "../settings/guildSettings.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import { packCustomId } from "./customId.ts";
import { shorten } from "./markdown.ts";
import { type Block, block, button, card, type Form, type Reply, row } from "./reply.ts";
import { type SettingWords, settingValue } from "./settingValue.ts";

/** Handler behind the menus: `set:<key>`. */
export const SET = "set";
/** Handler behind "Change colour", and of the form that it opens. */
export const COLOUR = "setcolour";
export const COLOUR_FIELD = "colour";

/** Entries of a menu, and choices from one, at the most. */
const MENU_MAX = 25;
const LABEL_MAX = 100;
/** Value of the entry that stands for no article in particular; no slug has a dot. */
export const ALL_ARTICLES = ".";

/** Settings that a menu changes. */
export type MenuKey = Exclude<keyof GuildSettings, "colour" | "daily" | "facts">;

export interface SettingsView {
  readonly settings: GuildSettings;
  readonly words: SettingWords;
  /** What was stored could not be read. */
  readonly corrupt: boolean;
  /** What has just been done, or why not. */
  readonly notice?: string;
}

/** Everything at a glance; below each setting the menu that changes it. */
export function renderSettings(view: SettingsView): Reply {
  const { settings, words, corrupt, notice } = view;
  const t = textsIn(words.language).settings;
  const head = [...(notice ? [notice] : []), ...(corrupt ? [t.corrupt()] : []), t.title()].join("\n");
  const line = (key: keyof GuildSettings) => t.line({ name: t.names[key], value: settingValue(key, settings, words) });
  const menu = (key: MenuKey, below: Menu): Block => ({
    ...block(`${line(key)}\n-# ${t.hints[key]}`),
    below: row(below),
  });
  return card({
    blocks: [
      block(head),
      menu("language", textMenu("language", t.values.language, settings.language)),
      menu("visibility", textMenu("visibility", t.values.visibility, settings.visibility)),
      menu("channels", channelsMenu(settings, words, t)),
      ...(words.articles.size > 1 ? [menu("defaultArticle", articleMenu(settings, words, t))] : []),
      { ...block(`${line("colour")}\n-# ${t.hints.colour}`), button: button(t.changeColour, COLOUR) },
      menu("logChannelId", logChannelMenu(settings, words, t)),
      menu("moderatorRoleIds", rolesMenu(settings, words, t)),
      block([line("daily"), line("facts"), `-# ${t.hints.daily}`].join("\n")),
    ],
  });
}

type Menu = APIComponentInMessageActionRow;

const idOf = (key: MenuKey) => packCustomId(SET, key);

function textMenu(key: MenuKey, labels: Readonly<Record<string, string>>, chosen: string): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: idOf(key),
    options: Object.entries(labels).map(([value, label]) => ({ value, label, default: value === chosen })),
  };
}

function articleMenu({ defaultArticle }: GuildSettings, { articles }: SettingWords, t: Texts["settings"]): Menu {
  const chosen = defaultArticle ?? ALL_ARTICLES;
  const entries = [[ALL_ARTICLES, t.values.allArticles] as const, ...articles];
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

function channelsMenu(
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

function logChannelMenu(
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

function rolesMenu(
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

export function colourForm(colour: string | null, language: Language): Form {
  const t = textsIn(language).settings.colourForm;
  return {
    kind: "form",
    modal: {
      custom_id: COLOUR,
      title: t.title,
      components: [
        {
          type: ComponentType.Label,
          label: t.label,
          description: t.hint,
          component: {
            type: ComponentType.TextInput,
            custom_id: COLOUR_FIELD,
            style: TextInputStyle.Short,
            required: false,
            max_length: 20,
            placeholder: "#3b6ea5",
            ...(colour !== null && { value: colour }),
          },
        },
      ],
    },
  };
}

/** A question before something is done, with its two buttons. */
export function renderQuestion(
  blocks: readonly Block[],
  buttons: readonly [confirm: readonly [string, string], cancel: readonly [string, string]],
  files: Reply["files"] = [],
): Reply {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [
    row(...buttons.map(([label, id]) => button(label, id))),
  ];
  return card({ blocks, rows, files });
}
