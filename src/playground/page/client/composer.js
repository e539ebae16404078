import { everyChoice, isClosed } from "./optionChoices.js";

/** What is being written. With a command: its options as they stand. @type {any} */
export const composer = {
  text: "",
  command: undefined,
  /** The commands there were when it was chosen. */
  offered: undefined,
  /** By option: what was typed, and what was picked from a list. */
  values: {},
  /** The names of the options that are shown, in order. */
  shown: [],
  errors: {},
  problem: undefined,
  picker: undefined,
};

/** @param {string} name */
export const optionNamed = (name) => composer.command.options.find((/** @type {any} */ option) => option.name === name);

/** Keeps what was typed; what stands in a list counts as picked. @param {any} option @param {string} typed */
export function setTyped(option, typed) {
  const exact = isClosed(option)
    ? everyChoice(option).find(({ label, value }) => [label, String(value)].includes(typed))
    : undefined;
  composer.values[option.name] = exact ? { typed: exact.label, value: exact.value } : { typed };
}
