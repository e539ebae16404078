import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Language } from "../knowledge/knowledge.ts";
import type { GuildSettings } from "../settings/guildSettings.ts";
import { textsIn } from "../text/texts.ts";
import { type Block, block, button, card, type Form, type Reply, row } from "./reply.ts";
import {
  articleMenu,
  channelsMenu,
  logChannelMenu,
  type Menu,
  type MenuKey,
  rolesMenu,
  textMenu,
} from "./settingMenus.ts";
import { type SettingWords, settingValue } from "./settingValue.ts";

/** Handler behind "Change colour", and of the form that it opens. */
export const COLOUR = "setcolour";
export const COLOUR_FIELD = "colour";

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
