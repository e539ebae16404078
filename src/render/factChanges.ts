import type { FactWishes } from "../settings/guildSettings.ts";
import { textsIn } from "../text/texts.ts";
import { renderDate } from "./date.ts";
import { escapeMarkdown, shorten } from "./markdown.ts";
import type { SettingWords } from "./settingValue.ts";

/** Of more, how many more there are. */
const NAMED_MAX = 5;
const TITLE_MAX = 150;

/** Which facts were left out, brought back or moved, one line for each. */
export function factChanges(before: FactWishes, after: FactWishes, words: SettingWords): readonly string[] {
  const { factChange: t, values } = textsIn(words.language).settings;
  const title = (factId: string) => titleOf(factId, words);
  const kept = new Set(Object.values(after.moved));
  const today = words.now.toISOString().slice(0, 10);
  const lines = [
    ...without(after.vetoed, before.vetoed).map((id) => t.excluded({ title: title(id) })),
    ...without(before.vetoed, after.vetoed).map((id) => t.allowed({ title: title(id) })),
    ...Object.entries(after.moved).flatMap(([on, id]) =>
      before.moved[on] === id ? [] : [t.moved({ date: renderDate(on, words.language), title: title(id) })],
    ),
    // Dates that are over drop out by themselves.
    ...Object.entries(before.moved).flatMap(([on, id]) =>
      kept.has(id) || on < today ? [] : [t.notMoved({ title: title(id) })],
    ),
  ];
  const more = lines.length - NAMED_MAX;
  const shown = more > 0 ? [...lines.slice(0, NAMED_MAX), values.andMore({ count: more })] : lines;
  return shown.map((line) => `- ${line}`);
}

function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  const gone = new Set(others);
  return ids.filter((id) => !gone.has(id));
}

function titleOf(factId: string, words: SettingWords): string {
  const title = words.factTitle(factId, words.language);
  return title === undefined ? `\`${factId.replaceAll("`", "")}\`` : escapeMarkdown(shorten(title, TITLE_MAX));
}
