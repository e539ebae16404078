import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { Request } from "../../discord/request.ts";
import type { Terms } from "../../discord/terms.ts";
import { block, card } from "../../render/reply.ts";
import { changeLines, channelMention, type SettingWords } from "../../render/settingValue.ts";
import { diffSettings } from "../../settings/changes.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import type { SettingsChange, SettingsPatch } from "../../settings/settingsStore.ts";
import { StoreError } from "../../settings/storeError.ts";
import { textsIn } from "../../text/texts.ts";
import { wordsFor } from "./settingWords.ts";

export interface Changing {
  readonly guildId: string;
  readonly request: Request;
  readonly terms: Pick<Terms, "language" | "publicLanguage">;
  readonly context: AppContext;
}

export interface Applied extends SettingsChange {
  readonly words: SettingWords;
  /** What was changed and is now saved, for whoever changed it; empty when nothing was. */
  readonly changes: readonly string[];
  /** Set when the log channel did not take the note. */
  readonly logFailed: string | undefined;
}

/**
 * Saves a change and notes it in the log channel: who, what, from, to. Fails only where it was not saved; what cannot be looked up
 * afterwards is said in fewer words.
 */
export async function applyChange(
  change: (current: GuildSettings) => SettingsPatch,
  changing: Changing,
): Promise<Applied> {
  const { guildId, terms, context } = changing;
  const saved = await save(change, changing);
  const words = await wordsFor(guildId, [saved.before, saved.after], terms.language, context);
  const changes = diffSettings(saved.before, saved.after);
  if (changes.length === 0) return { ...saved, words, changes: [], logFailed: undefined };
  const publicWords = { ...words, language: terms.publicLanguage };
  const t = textsIn(terms.publicLanguage).settings.log;
  const lines = [t.title({ who: `<@${changing.request.userId}>` }), ...changeLines(changes, saved, publicWords)];
  const failed = await note(lines, saved, context);
  const logFailed = failed && textsIn(terms.language).settings.logFailed({ channel: channelMention(failed, words) });
  return { ...saved, words, changes: changeLines(changes, saved, words), logFailed };
}

async function save(
  change: (current: GuildSettings) => SettingsPatch,
  { guildId, context: { settings, log } }: Changing,
): Promise<SettingsChange> {
  let decided = false;
  try {
    return await settings.update(guildId, (current) => {
      const patch = change(current);
      decided = true;
      return patch;
    });
  } catch (error) {
    if (!(decided && error instanceof StoreError)) throw error;
    // A write whose answer did not come may have been carried out.
    log.error({ err: error }, "settings were perhaps not saved");
    throw new UserError((t) => t.settings.perhapsSaved(), { cause: error });
  }
}

/** To the log channel, and where that changed to both. Returns a channel that did not take it. */
export async function note(
  lines: readonly string[],
  { before, after }: SettingsChange,
  { postToChannel }: AppContext,
): Promise<string | undefined> {
  const channels = new Set([after.logChannelId, before.logChannelId].filter((id) => id !== null));
  const reply = card({ blocks: [block(lines.join("\n"))] });
  const failed: string[] = [];
  for (const channel of channels) if (!(await postToChannel(channel, reply))) failed.push(channel);
  // A log channel that was given up may well be gone.
  return failed.find((id) => id === after.logChannelId);
}

/** What happened, on its own lines. */
export function outcomeOf({ changes, logFailed }: Applied, language: Terms["language"]): string {
  const t = textsIn(language).settings;
  if (changes.length === 0) return t.unchanged();
  return [t.saved({ changes: changes.join("\n") }), ...(logFailed ? [logFailed] : [])].join("\n");
}
