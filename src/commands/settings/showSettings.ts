import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { Request } from "../../discord/request.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { Reply } from "../../render/reply.ts";
import { renderSettings } from "../../render/settings.ts";
import { type Applied, outcomeOf } from "./applyChange.ts";
import { wordsFor } from "./settingWords.ts";

/** The settings as the store has them now. */
export async function showSettings(
  guildId: string,
  language: Language,
  context: AppContext,
  said?: string,
): Promise<Reply> {
  const { settings, notice: found } = await context.settings.inspect(guildId);
  const words = await wordsFor(guildId, [settings], language, context);
  return renderSettings({ settings, words, corrupt: found === "corrupt", ...(said && { notice: said }) });
}

/** The settings as a change has left them. Asks nobody any more: what was saved must not look as if it had failed. */
export function showSaved(applied: Applied, language: Language, said = outcomeOf(applied, language)): Reply {
  const { after: settings, words } = applied;
  return renderSettings({ settings, words, corrupt: false, notice: said });
}

/** Moderators' commands are only used in guilds; whoever asks elsewhere has been told so before. */
export function guildOf({ guildId }: Request): string {
  if (guildId === undefined) throw new UserError((t) => t.error.serverOnly());
  return guildId;
}
