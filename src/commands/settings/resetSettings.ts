import type { AppContext } from "../../app/context.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { block, card, notice, type Reply } from "../../render/reply.ts";
import { renderQuestion } from "../../render/settings.ts";
import { changeLines } from "../../render/settingValue.ts";
import { diffSettings } from "../../settings/changes.ts";
import { defaultSettings } from "../../settings/guildSettings.ts";
import { textsIn } from "../../text/texts.ts";
import { applyChange, note, outcomeOf } from "./applyChange.ts";
import { wordsFor } from "./settingWords.ts";
import { guildOf, showSettings } from "./showSettings.ts";

/** Handler behind the buttons of questions that are answered with no. */
const KEEP = "setkeep";
const RESET = "setreset";
const FORGET = "setforget";

/** What would change, and whether to do it. */
export async function askReset(guildId: string, language: Language, context: AppContext): Promise<Reply> {
  const t = textsIn(language).settings.reset;
  const { settings, notice: found } = await context.settings.inspect(guildId);
  const changes = diffSettings(settings, defaultSettings);
  // Settings that cannot be read are at their defaults, but still stored.
  if (changes.length === 0 && found === undefined) return notice(t.nothing());
  const words = await wordsFor(guildId, [settings], language, context);
  const lines = changeLines(changes, { before: settings, after: defaultSettings }, words);
  const warning = settings.daily === null ? [] : [t.stopsDaily()];
  return renderQuestion(
    [block([t.ask({ changes: lines.join("\n") }), ...warning].join("\n"))],
    [
      [t.confirm, RESET],
      [t.cancel, KEEP],
    ],
  );
}

export const resetButton: ButtonHandler = {
  name: RESET,
  audience: "moderators",
  ack: "defer",
  execute: async ({ request, language, publicLanguage }, context) => {
    const guildId = guildOf(request);
    const terms = { language, publicLanguage };
    const applied = await applyChange(() => defaultSettings, { guildId, request, terms, context });
    return showSettings(guildId, language, context, outcomeOf(applied, language));
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
    await context.settings.forget(guildId);
    await context.daily.ledger.forget(guildId);
    const line = textsIn(publicLanguage).settings.log.forgotten({ who: `<@${request.userId}>` });
    await note([line], { before, after: defaultSettings }, context);
    return card({ blocks: [block(t.settings.deleteData.done())] });
  },
};
