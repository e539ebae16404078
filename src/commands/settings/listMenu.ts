import { type APIMessage, ComponentType } from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import type { Press } from "../../discord/button.ts";
import { packCustomId } from "../../render/customId.ts";
import { MENU_MAX, SET } from "../../render/settingMenus.ts";
import { wordsFor } from "./settingWords.ts";
import { guildOf } from "./showSettings.ts";

/**
 * A menu sends the whole list, and may have been opened before another moderator changed it. So only what was chosen or taken away in
 * this menu is done to the list as it is now. What is no longer there goes; more than a menu holds is replaced, as it says.
 */
export async function listMenu(
  key: "channels" | "moderatorRoleIds",
  { message, values, request, language }: Press,
  context: AppContext,
): Promise<(current: readonly string[]) => readonly string[]> {
  const guildId = guildOf(request);
  const { settings } = await context.settings.inspect(guildId);
  const { known } = await wordsFor(guildId, [settings], language, context);
  const there = known && (key === "channels" ? known.channels : known.roles);
  const shown = new Set(presetOf(message, packCustomId(SET, key)));
  return (current) => {
    if (current.length > MENU_MAX) return values;
    const kept = current.filter((id) => values.includes(id) || (!shown.has(id) && there?.has(id) !== false));
    return [...kept, ...values.filter((id) => !shown.has(id) && !kept.includes(id))];
  };
}

/** What the menu showed as chosen when it was opened. */
function presetOf({ components = [] }: APIMessage, customId: string): readonly string[] {
  const rows = components.flatMap((one) => (one.type === ComponentType.Container ? one.components : [one]));
  const controls = rows.flatMap((one) => (one.type === ComponentType.ActionRow ? one.components : []));
  return controls.flatMap((one) =>
    "default_values" in one && one.custom_id === customId ? (one.default_values ?? []).map(({ id }) => id) : [],
  );
}
