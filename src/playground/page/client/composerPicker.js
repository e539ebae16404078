import { composer } from "./composer.js";
import { askForChoices, forgetQuestions, isClosed, localChoices } from "./optionChoices.js";
import { changed } from "./store.js";

/** No entry of a list is marked yet. */
export const NOTHING_YET = -1;

/** Shows what can be picked for an option. @param {any} option */
export function offer(option) {
  const { typed = "", value } = composer.values[option.name] ?? {};
  if (option.autocomplete) askForChoices(composer, option);
  else if (isClosed(option))
    composer.picker = {
      kind: "choices",
      option,
      items: localChoices(option, value === undefined ? typed : ""),
      active: 0,
    };
  else composer.picker = undefined;
  changed();
}

export function closePicker() {
  forgetQuestions();
  composer.picker = undefined;
  changed();
}

/** Shows the optional options that are left. @param {number} [active] */
export function offerOptions(active = 0) {
  const items = composer.command.options.filter((/** @type {any} */ { name }) => !composer.shown.includes(name));
  composer.picker = { kind: "options", items, active };
  changed();
}

/** @param {number} step */
export function walkPicker(step) {
  const { picker } = composer;
  const { length } = picker.items;
  if (length > 0) picker.active = (picker.active + step + length) % length;
  changed();
  queueMicrotask(() => document.getElementById(`pick-${picker.active}`)?.scrollIntoView({ block: "nearest" }));
}
