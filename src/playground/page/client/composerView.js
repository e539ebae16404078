import { live } from "lit/directives/live.js";
import { html, nothing } from "lit/html.js";
import { descriptionOf, labelOf } from "./commandEntries.js";
import { composer, optionNamed } from "./composer.js";
import { leaveCommand, removeOption, takeFile, typeOption, typeText } from "./composerCommand.js";
import { onKey, onOptionKey } from "./composerKeys.js";
import { offer, offerOptions } from "./composerPicker.js";
import { icons } from "./icons.js";
import { isFile } from "./optionChoices.js";
import { pickerView } from "./pickerView.js";
import { send } from "./sendComposed.js";
import { channelName, channelOf, state, words } from "./store.js";

const FORUM = 15;

export function composerView() {
  const channel = channelOf(state.channelId);
  if (!channel || channel.type === FORUM) return nothing;
  return html`<form class="composer" @submit=${submit} aria-label=${writeLabel(channel)}>
    ${pickerView()} ${composer.problem ? html`<p class="failure" role="alert">${composer.problem}</p>` : nothing}
    <div class="composer-box">
      ${composer.command ? commandView() : textView(channel)}
      <button id="send" type="submit" class="icon-button" aria-label=${words().send}>${icons.send()}</button>
    </div>
    ${channel.mayWrite ? nothing : html`<p class="composer-note">${words().cannotWrite}</p>`}
  </form>`;
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault();
  void send();
}

/** What every field with a list beneath its cursor has in common. @param {boolean} isOpen */
function comboAttributes(isOpen) {
  const { picker } = composer;
  return {
    expanded: isOpen && picker.items.length > 0 ? "true" : "false",
    controls: isOpen && picker.items.length > 0 ? "picker" : nothing,
    active: isOpen && picker.items.length > 0 && picker.active >= 0 ? `pick-${picker.active}` : nothing,
  };
}

const THREADS = [10, 11, 12];

/** Threads are called by a sentence or a question, which quotation marks set apart. @param {any} channel */
function writeLabel(channel) {
  return words().write(THREADS.includes(channel.type) ? words().quoted(channel.name) : channelName(channel));
}

/** @param {any} channel */
function textView(channel) {
  const label = writeLabel(channel);
  const combo = comboAttributes(composer.picker !== undefined);
  return html`<textarea
    id="composer-text"
    rows="1"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${combo.expanded}
    aria-controls=${combo.controls}
    aria-activedescendant=${combo.active}
    aria-label=${label}
    placeholder=${label}
    maxlength="2000"
    .value=${live(composer.text)}
    @input=${(/** @type {any} */ event) => typeText(event.currentTarget.value)}
    @keydown=${onKey}
  ></textarea>`;
}

function commandView() {
  const { command, shown } = composer;
  const left = command.options.length - shown.length;
  return html`<div class="command-line" role="group" aria-label=${`/${command.label}`}>
    <span class="command-name">/${command.label}</span>
    ${shown.map((/** @type {string} */ name) => optionView(optionNamed(name)))}
    ${
      left > 0
        ? html`<button id="more-options" type="button" class="plain" aria-haspopup="listbox" aria-expanded=${composer.picker?.kind === "options" ? "true" : "false"} @click=${() => offerOptions()} @keydown=${onKey}>${words().moreOptions(left)}</button>`
        : nothing
    }
    <button type="button" class="icon-button small" aria-label=${words().leaveCommand} @click=${leaveCommand}>${icons.close()}</button>
  </div>`;
}

/** @param {any} option */
function optionView(option) {
  const { name } = option;
  const error = composer.errors[name];
  const { typed = "" } = composer.values[name] ?? {};
  const inside = isFile(option) ? fileField(option) : textField(option, typed, error);
  return html`<span class="chip ${error ? "wrong" : ""}">
    <label for="option-${name}">${labelOf(option)}</label>${inside}
    ${option.required ? nothing : html`<button type="button" class="chip-remove" aria-label=${words().removeOption(labelOf(option))} @click=${() => removeOption(name)}>${icons.close()}</button>`}
    ${error ? html`<span id="error-${name}" class="chip-error" role="alert">${error}</span>` : nothing}
  </span>`;
}

/** @param {any} option @param {string} typed @param {string | undefined} error */
function textField(option, typed, error) {
  const { name } = option;
  const combo = comboAttributes(composer.picker?.option === option);
  return html`<input
    id="option-${name}"
    autocomplete="off"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${combo.expanded}
    aria-controls=${combo.controls}
    aria-activedescendant=${combo.active}
    aria-required=${option.required ? "true" : "false"}
    aria-invalid=${error ? "true" : "false"}
    aria-errormessage=${error ? `error-${name}` : nothing}
    title=${descriptionOf(option)}
    maxlength=${option.max_length ?? nothing}
    size=${Math.min(Math.max(typed.length + 1, 8), 48)}
    .value=${live(typed)}
    @focus=${() => offer(option)}
    @input=${(/** @type {any} */ event) => typeOption(option, event.currentTarget.value)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => onOptionKey(event, option)}
  />`;
}

/** @param {any} option */
function fileField(option) {
  return html`<input
    id="option-${option.name}"
    type="file"
    title=${descriptionOf(option)}
    @change=${(/** @type {any} */ event) => void takeFile(option, event.currentTarget.files[0])}
  />`;
}
