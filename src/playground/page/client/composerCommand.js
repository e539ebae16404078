import { loadCommands } from "./actions.js";
import { commandEntries, commandIn, fittingEntries, optionsIn } from "./commandEntries.js";
import { composer, optionNamed, setTyped } from "./composer.js";
import { closePicker, NOTHING_YET, offer, offerOptions } from "./composerPicker.js";
import { forgetQuestions } from "./optionChoices.js";
import { readFile } from "./readFile.js";
import { changed, focusSoon, state } from "./store.js";

/** @param {string} text */
export function typeText(text) {
  composer.text = text;
  composer.problem = undefined;
  const complete = text.startsWith("/") && text.includes(" ") ? commandIn(text) : undefined;
  if (complete && (complete.rest !== "" || text.endsWith(" ")))
    return takeCommand(complete.entry, optionsIn(complete.entry, complete.rest));
  const items = text.startsWith("/") ? fittingEntries(text) : [];
  composer.picker = text.startsWith("/") ? { kind: "commands", items, active: 0 } : undefined;
  changed();
  if (text === "/") void refreshOffer();
}

/** The bot may have registered other commands since the channel was opened. */
async function refreshOffer() {
  await loadCommands().catch(() => {});
  if (composer.picker?.kind !== "commands") return;
  composer.picker.items = fittingEntries(composer.text);
  changed();
}

/** @param {any} entry @param {readonly [string, string][]} [given] */
export function takeCommand(entry, given = []) {
  const required = entry.options
    .filter((/** @type {any} */ { required: is }) => is)
    .map((/** @type {any} */ { name }) => name);
  const named = given.map(([name]) => name).filter((name) => !required.includes(name));
  Object.assign(composer, {
    text: "",
    command: entry,
    offered: state.commands,
    values: {},
    shown: [...required, ...named],
    errors: {},
    problem: undefined,
    picker: undefined,
  });
  for (const [name, typed] of given) setTyped(optionNamed(name), typed);
  const empty = composer.shown.find((/** @type {string} */ name) => !composer.values[name]);
  const last = composer.shown.at(-1);
  if (last === undefined && entry.options.length > 0) offerOptions(NOTHING_YET);
  changed();
  if (last === undefined) focusSoon(entry.options.length > 0 ? "#more-options" : "#send");
  else focusSoon(`#option-${empty ?? last}`);
}

/** A hint's command, put into the composer to be looked at and sent. @param {string} line */
export function useHint(line) {
  const found = commandIn(line);
  if (found) takeCommand(found.entry, optionsIn(found.entry, found.rest));
}

/** A command that is being written has other names in another language, and may not be there for somebody else. */
export function followCommands() {
  const { command } = composer;
  if (!command || composer.offered === state.commands) return;
  composer.offered = state.commands;
  composer.command = commandEntries().find(({ path }) => path === command.path);
  if (!composer.command) leaveCommand();
}

export function leaveCommand() {
  forgetQuestions();
  Object.assign(composer, {
    command: undefined,
    values: {},
    shown: [],
    errors: {},
    problem: undefined,
    picker: undefined,
  });
  changed();
  focusSoon("#composer-text");
}

/** @param {any} option @param {string} typed */
export function typeOption(option, typed) {
  setTyped(option, typed);
  delete composer.errors[option.name];
  composer.problem = undefined;
  offer(option);
}

/** @param {string} name */
export function removeOption(name) {
  const at = composer.shown.indexOf(name);
  composer.shown = composer.shown.filter((/** @type {string} */ shown) => shown !== name);
  delete composer.values[name];
  delete composer.errors[name];
  composer.picker = undefined;
  changed();
  const before = composer.shown[at - 1];
  focusSoon(before ? `#option-${before}` : "#more-options");
}

/** Takes an entry of the open list. @param {number} [at] */
export function takeFromPicker(at) {
  const { picker } = composer;
  const item = picker?.items[at ?? Math.max(picker.active, 0)];
  if (!item) return;
  if (picker.kind === "commands") return takeCommand(item);
  if (picker.kind === "options") return showOption(item.name);
  composer.values[picker.option.name] = { typed: item.label, value: item.value };
  delete composer.errors[picker.option.name];
  closePicker();
  const next = composer.shown.find((/** @type {string} */ name) => !composer.values[name]);
  focusSoon(next ? `#option-${next}` : `#option-${picker.option.name}`);
}

/** Whoever goes on typing after a command means its first option. */
export function showFirstOption() {
  const next = composer.command.options.find((/** @type {any} */ { name }) => !composer.shown.includes(name));
  if (next) showOption(next.name);
}

/** @param {string} name */
function showOption(name) {
  composer.shown = [...composer.shown, name];
  composer.picker = undefined;
  changed();
  focusSoon(`#option-${name}`);
}

/** @param {any} option @param {File | undefined} file */
export async function takeFile(option, file) {
  delete composer.values[option.name];
  delete composer.errors[option.name];
  try {
    if (file) composer.values[option.name] = { typed: file.name, file: await readFile(file) };
  } catch (error) {
    composer.errors[option.name] = error instanceof Error ? error.message : String(error);
  }
  changed();
}
