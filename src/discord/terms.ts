import type { AppContext } from "../app/context.ts";
import type { Language } from "../knowledge/knowledge.ts";
import type { Visibility } from "../render/reply.ts";
import { answerVisibility, type VisibilityWish } from "../settings/answerVisibility.ts";
import type { GuildSettings } from "../settings/guildSettings.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import type { Request } from "./request.ts";

/** On which terms a question is answered. */
export interface Terms {
  readonly visibility: Visibility;
  /** Of the answer: the reader's when private, the guild's when public. */
  readonly language: Language;
  readonly t: Texts;
  /** The guild's settings; undefined outside guilds, and where only the member has installed the app. */
  readonly settings: GuildSettings | undefined;
  /** No moderator has restricted answers here to private ones, or the channel to reading. */
  readonly mayBePublic: boolean;
  /** In which language everybody here is answered. */
  readonly publicLanguage: Language;
}

/** While the store fails: privately, whatever a moderator has set. */
export function termsWithoutStore({ reader, guild }: Request): Terms {
  return {
    visibility: "asker",
    language: reader,
    t: textsIn(reader),
    settings: undefined,
    mayBePublic: false,
    publicLanguage: guild,
  };
}

/** Rejects with `StoreError` when the guild's settings cannot be read: they are never taken for the defaults. */
export async function termsFor(
  request: Request,
  wish: VisibilityWish,
  { settings: store }: Pick<AppContext, "settings">,
): Promise<Terms> {
  const settings =
    request.guildInstalled && request.guildId !== undefined ? await store.read(request.guildId) : undefined;
  const { channelIds } = request;
  const visibility = answerVisibility({ settings, channelIds, wish }) === "public" ? "everyone" : "asker";
  const mayBePublic = request.mayWrite && answerVisibility({ settings, channelIds, wish: "public" }) === "public";
  const chosen = settings?.language ?? "auto";
  const publicLanguage = chosen === "auto" ? request.guild : chosen;
  const language = visibility === "asker" ? request.reader : publicLanguage;
  return { visibility, language, t: textsIn(language), settings, mayBePublic, publicLanguage };
}
