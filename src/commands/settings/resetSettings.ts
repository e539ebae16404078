import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { block, card, notice, type Reply } from "../../render/reply.ts";
import { renderQuestion } from "../../render/settings.ts";
import { changeLines } from "../../render/settingValue.ts";
import { diffSettings } from "../../settings/changes.ts";
import { defaultSettings, type GuildSettings } from "../../settings/guildSettings.ts";
import { StoreError } from "../../settings/storeError.ts";
import { textsIn } from "../../text/texts.ts";
import { applyChange, note } from "./applyChange.ts";
import { fingerprintOf } from "./prepareImport.ts";
import { wordsFor } from "./settingWords.ts";
import { guildOf, showSaved } from "./showSettings.ts";

/** Handler behind the buttons of questions that are answered with no. */
const KEEP = "setkeep";
const RESET = "setreset";
const FORGET = "setforget";

/** What would change, and whether to do it. */
export async function askReset(
  guildId: string,
  language: Language,
  context: AppContext,
  said?: string,
): Promise<Reply> {
  const t = textsIn(language).settings.reset;
  const { settings, notice: found } = await context.settings.inspect(guildId);
  const changes = diffSettings(settings, defaultSettings);
  // Settings that cannot be read are at their defaults, but still stored.
  if (changes.length === 0 && found === undefined) return notice(t.nothing());
  const words = await wordsFor(guildId, [settings], language, context);
  const lines = changeLines(changes, { before: settings, after: defaultSettings }, words);
  const warning = settings.daily === null ? [] : [t.stopsDaily()];
  return renderQuestion(
    [block([...(said ? [said] : []), t.ask({ changes: lines.join("\n") }), ...warning].join("\n"))],
    [
      [t.confirm, packCustomId(RESET, fingerprintOf(changes))],
      [t.cancel, KEEP],
    ],
  );
}

export const resetButton: ButtonHandler = {
  name: RESET,
  audience: "moderators",
  ack: "defer",
  execute: async ({ parts: [shown], request, language, publicLanguage, t }, context) => {
    const guildId = guildOf(request);
    const terms = { language, publicLanguage };
    const { notice: found } = await context.settings.inspect(guildId);
    let asShown = false;
    const change = (current: GuildSettings) => {
      asShown = fingerprintOf(diffSettings(current, defaultSettings)) === shown;
      return asShown ? defaultSettings : {};
    };
    const applied = await applyChange(change, { guildId, request, terms, context });
    if (!asShown) return askReset(guildId, language, context, t.settings.reset.changedMeanwhile());
    const wasCorrupt = found !== undefined && applied.changes.length === 0;
    return showSaved(applied, language, wasCorrupt ? textsIn(language).settings.reset.cleared() : undefined);
  },
};

/** "Keep as it is", whatever the question was. */
export const keepButton: ButtonHandler = {
  name: KEEP,
  audience: "moderators",
  execute: ({ t }) => card({ blocks: [block(t.settings.reset.kept())] }),
};

export function askDelete(language: Language): Reply {
  const t = textsIn(language).settings.deleteData;
  return renderQuestion(
    [block(t.ask())],
    [
      [t.confirm, FORGET],
      [t.cancel, KEEP],
    ],
  );
}

export const forgetButton: ButtonHandler = {
  name: FORGET,
  audience: "moderators",
  ack: "defer",
  execute: async ({ request, t, publicLanguage }, context) => {
    const guildId = guildOf(request);
    const { settings: before } = await context.settings.inspect(guildId);
    try {
      await context.settings.forget(guildId);
      await context.daily.ledger.forget(guildId);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      context.log.error({ err: error, guildId }, "a server's data were perhaps not deleted");
      throw new UserError((say) => say.settings.deleteData.perhaps(), { cause: error });
    }
    const line = textsIn(publicLanguage).settings.log.forgotten({ who: `<@${request.userId}>` });
    await note([line], { before, after: defaultSettings }, context);
    return card({ blocks: [block(t.settings.deleteData.done())] });
  },
};
