import { ask } from "./actions.js";
import { labelOf } from "./commandEntries.js";
import { optionsOf } from "./selectMenu.js";
import { changed, state, words } from "./store.js";

const BOOLEAN = 5;
const ATTACHMENT = 11;
/** The select menu that offers the same things as an option of this type. */
const LIKE_MENU = /** @type {Record<number, number>} */ ({ 6: 5, 7: 8, 8: 6, 9: 7 });
const PATIENCE_MS = 120;

/** @param {any} option */
export const isFile = (option) => option.type === ATTACHMENT;

/** Whether something must be picked from a list; text is free. @param {any} option */
export const isClosed = (option) =>
  option.type === BOOLEAN || LIKE_MENU[option.type] !== undefined || (option.choices?.length ?? 0) > 0;

/** What can be picked for an option without asking the bot. @param {any} option @param {string} typed @returns {any[]} */
export function localChoices(option, typed) {
  const wanted = typed.toLowerCase();
  return everyChoice(option).filter(({ label }) => label.toLowerCase().includes(wanted));
}

/** @param {any} option @returns {{ label: string, value: unknown }[]} */
export function everyChoice(option) {
  if (option.type === BOOLEAN)
    return [
      { label: words().yes, value: true },
      { label: words().no, value: false },
    ];
  const menu = LIKE_MENU[option.type];
  if (menu !== undefined) return optionsOf({ type: menu, channel_types: option.channel_types });
  return (option.choices ?? []).map((/** @type {any} */ choice) => ({ label: labelOf(choice), value: choice.value }));
}

let asked = 0;
/** @type {number | undefined} */
let timer;

/**
 * Asks the bot while somebody types; only the last question's answer counts.
 * @param {any} composer
 * @param {any} option
 */
export function askForChoices(composer, option) {
  clearTimeout(timer);
  asked += 1;
  const mine = asked;
  composer.picker = {
    kind: "choices",
    option,
    items: composer.picker?.option === option ? composer.picker.items : [],
    active: 0,
    loading: true,
  };
  timer = setTimeout(async () => {
    const { typed = "" } = composer.values[option.name] ?? {};
    const request = {
      do: "complete",
      channel: state.channelId,
      command: composer.command.path,
      values: { ...sentValues(composer), [option.name]: typed },
      focused: option.name,
    };
    const answer = await ask(request).catch(() => ({ failed: true, choices: [] }));
    if (mine !== asked || composer.picker?.option !== option) return;
    const items = answer.choices.map((/** @type {any} */ choice) => ({ label: labelOf(choice), value: choice.value }));
    composer.picker = { kind: "choices", option, items, active: 0, loading: false, failed: answer.failed ?? false };
    changed();
  }, PATIENCE_MS);
}

/** Answers that are still to come are of no interest any more. */
export function forgetQuestions() {
  clearTimeout(timer);
  asked += 1;
}

/** The values as they go to the server: what was picked, or what was typed. @param {any} composer @returns {Record<string, any>} */
export function sentValues({ command, values }) {
  const given = command.options.flatMap((/** @type {any} */ { name, type }) => {
    const entry = values[name];
    if (!entry) return [];
    if (entry.file) return [[name, entry.file]];
    const value = entry.value ?? entry.typed;
    if (value === "" || value === undefined) return [];
    return [[name, (type === 4 || type === 10) && typeof value === "string" ? Number(value) : value]];
  });
  return Object.fromEntries(given);
}
