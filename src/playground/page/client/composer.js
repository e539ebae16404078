import { ask, interact } from "./actions.js";
import { commandIn, fittingEntries, optionsIn } from "./commandEntries.js";
import {
  askForChoices,
  everyChoice,
  forgetQuestions,
  isClosed,
  isFile,
  localChoices,
  sentValues,
} from "./optionChoices.js";
import { changed, state, words } from "./store.js";

/** What is being written. With a command: its options as they stand. @type {any} */
export const composer = {
  text: "",
  command: undefined,
  /** By option: what was typed, and what was picked from a list. */
  values: {},
  /** The names of the options that are shown, in order. */
  shown: [],
  errors: {},
  problem: undefined,
  picker: undefined,
};

/** @param {string} selector */
function focusSoon(selector) {
  queueMicrotask(() =>
    queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus()),
  );
}

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

/** @param {string} name */
export const optionNamed = (name) => composer.command.options.find((/** @type {any} */ option) => option.name === name);

/** @param {any} option @param {string} typed */
function setTyped(option, typed) {
  const exact = isClosed(option)
    ? everyChoice(option).find(({ label, value }) => [label, String(value)].includes(typed))
    : undefined;
  composer.values[option.name] = exact ? { typed: exact.label, value: exact.value } : { typed };
}

/** @param {any} option @param {string} typed */
export function typeOption(option, typed) {
  setTyped(option, typed);
  delete composer.errors[option.name];
  composer.problem = undefined;
  offer(option);
}

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

const NOTHING_YET = -1;

/** Shows the optional options that are left. @param {number} [active] */
export function offerOptions(active = 0) {
  const items = composer.command.options.filter((/** @type {any} */ { name }) => !composer.shown.includes(name));
  composer.picker = { kind: "options", items, active };
  changed();
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

/** @param {number} step */
export function walkPicker(step) {
  const { picker } = composer;
  const { length } = picker.items;
  if (length > 0) picker.active = (picker.active + step + length) % length;
  changed();
  queueMicrotask(() => document.getElementById(`pick-${picker.active}`)?.scrollIntoView({ block: "nearest" }));
}

/** @param {any} option @param {File | undefined} file */
export async function takeFile(option, file) {
  if (!file) delete composer.values[option.name];
  else composer.values[option.name] = { typed: file.name, file: await readFile(file) };
  delete composer.errors[option.name];
  changed();
}

/** @param {File} file */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { name: file.name, contentType: file.type || "application/octet-stream", base64 };
}

/** Sends the command or the text, after the checks that Discord's own client makes. */
export async function send() {
  try {
    if (composer.command) await sendCommand();
    else if (composer.text.trim() !== "") await sendText();
  } catch (error) {
    composer.problem = error instanceof Error ? error.message : String(error);
  }
  changed();
}

async function sendText() {
  const { text } = composer;
  await ask({ do: "say", channel: state.channelId, text });
  composer.text = "";
  composer.picker = undefined;
}

async function sendCommand() {
  const { command, shown } = composer;
  forgetQuestions();
  composer.picker = undefined;
  const values = sentValues(composer);
  const missing = shown.filter(
    (/** @type {string} */ name) => optionNamed(name).required && values[name] === undefined,
  );
  const unknown = shown.filter(
    (/** @type {string} */ name) =>
      !isFile(optionNamed(name)) &&
      isClosed(optionNamed(name)) &&
      values[name] !== undefined &&
      composer.values[name].value === undefined,
  );
  if (missing.length + unknown.length > 0) {
    composer.errors = Object.fromEntries([...missing, ...unknown].map((name) => [name, words().required]));
    return focusSoon(`#option-${[...missing, ...unknown][0]}`);
  }
  const request = { do: "slash", channel: state.channelId, command: command.path, values };
  await interact(request, { command: `/${command.label}` });
  leaveCommand();
}
