import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { ButtonHandler, Press } from "../../discord/button.ts";
import type { FormHandler } from "../../discord/form.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { noteObstacles, type Obstacle } from "../../discord/guild/postingObstacles.ts";
import { echo } from "../../render/markdown.ts";
import type { Reply } from "../../render/reply.ts";
import { ALL_ARTICLES, type MenuKey, SET } from "../../render/settingMenus.ts";
import { COLOUR, COLOUR_FIELD, colourForm } from "../../render/settings.ts";
import { type GuildSettings, guildSettingsSchema } from "../../settings/guildSettings.ts";
import type { SettingsPatch } from "../../settings/settingsStore.ts";
import { applyChange } from "./applyChange.ts";
import { listMenu } from "./listMenu.ts";
import { guildOf, showSaved, showSettings } from "./showSettings.ts";

/** `set:<key>`: the menus of `/settings show`. Each changes its own setting alone, so that two moderators do not undo each other's work. */
export const settingsMenus: ButtonHandler = {
  name: SET,
  audience: "moderators",
  ack: "defer",
  execute: async (press, context) => {
    const guildId = guildOf(press.request);
    const [key = ""] = press.parts;
    const read = readerFor(key);
    if (!read) throw new UserError((t) => t.error.outdatedButton());
    const reading = await read(press.values, press, context);
    if ("refused" in reading) {
      const why = press.t.settings.notSaved({ why: reading.refused });
      return showSettings(guildId, press.language, context, why);
    }
    return save(reading, press, context);
  },
};

/** "Change colour". Not deferred: a form must be the first answer. */
export const colourButton: ButtonHandler = {
  name: COLOUR,
  audience: "moderators",
  execute: ({ settings, language }) => colourForm(settings?.colour ?? null, language),
};

export const colourFormHandler: FormHandler = {
  name: COLOUR,
  audience: "moderators",
  ack: "defer",
  execute: async (submission, context) => {
    const typed = (submission.fields.get(COLOUR_FIELD)?.[0] ?? "").trim().toLowerCase();
    if (typed === "") return save({ colour: null }, submission, context);
    const parsed = guildSettingsSchema.shape.colour.safeParse(typed.startsWith("#") ? typed : `#${typed}`);
    if (!parsed.success) throw new UserError((t) => t.settings.colourForm.bad({ typed: echo(typed) }));
    return save({ colour: parsed.data }, submission, context);
  },
};

type Reading = SettingsPatch | ((current: GuildSettings) => SettingsPatch) | { readonly refused: string };
type Reader = (values: readonly string[], press: Press, context: AppContext) => Reading | Promise<Reading>;

const READERS: Readonly<Record<MenuKey, Reader>> = {
  language: ([value]) => ({ language: guildSettingsSchema.shape.language.parse(value) }),
  visibility: ([value]) => ({ visibility: guildSettingsSchema.shape.visibility.parse(value) }),
  channels: async (_, press, context) => {
    const listFor = await listMenu("channels", press, context);
    return ({ channels }) => {
      const chosen = listFor(channels === "all" ? [] : channels);
      return { channels: chosen.length === 0 ? "all" : chosen };
    };
  },
  moderatorRoleIds: async (values, press, context) => {
    if (values.includes(guildOf(press.request))) return { refused: press.t.settings.everyoneModerates() };
    const listFor = await listMenu("moderatorRoleIds", press, context);
    return ({ moderatorRoleIds }) => ({ moderatorRoleIds: listFor(moderatorRoleIds) });
  },
  defaultArticle: ([slug = ALL_ARTICLES], { t }, { library }) => {
    if (slug === ALL_ARTICLES) return { defaultArticle: null };
    return library.sources.has(slug) ? { defaultArticle: slug } : { refused: t.settings.unknownArticle() };
  },
  logChannelId: async ([channelId = null], { request, t }, { discord: { guilds } }) => {
    if (channelId === null) return { logChannelId: null };
    const guildId = guildOf(request);
    const [guild, channel] = [await guilds.guild(guildId), await guilds.channel(guildId, channelId)];
    const obstacles: readonly Obstacle[] = channel ? noteObstacles(channel) : [{ kind: "channelGone" }];
    if (obstacles.length === 0) return { logChannelId: channelId };
    return { refused: obstacleLines(obstacles, { t, channelId, guild, forNotes: true }).join("\n") };
  },
};

function readerFor(key: string): Reader | undefined {
  return Object.entries(READERS).find(([name]) => name === key)?.[1];
}

async function save(
  patch: Exclude<Reading, { readonly refused: string }>,
  by: Pick<Press, "request" | "language" | "publicLanguage">,
  context: AppContext,
): Promise<Reply> {
  const guildId = guildOf(by.request);
  const applied = await applyChange(typeof patch === "function" ? patch : () => patch, {
    guildId,
    request: by.request,
    terms: by,
    context,
  });
  return showSaved(applied, by.language);
}
