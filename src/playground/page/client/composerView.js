import { live } from "lit/directives/live.js";
import { html, nothing } from "lit/html.js";
import { descriptionOf, labelOf } from "./commandEntries.js";
import {
  closePicker,
  composer,
  leaveCommand,
  offer,
  offerOptions,
  optionNamed,
  removeOption,
  send,
  showFirstOption,
  takeFile,
  takeFromPicker,
  typeOption,
  typeText,
  walkPicker,
} from "./composer.js";
import { icons } from "./icons.js";
import { isFile } from "./optionChoices.js";
import { channelName, channelOf, state, words } from "./store.js";

const FORUM = 15;

export function composerView() {
  const channel = channelOf(state.channelId);
  if (!channel || channel.type === FORUM) return nothing;
  return html`<form class="composer" @submit=${submit} aria-label=${words().write(channelName(channel))}>
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
    expanded: isOpen ? "true" : "false",
    controls: isOpen && picker.items.length > 0 ? "picker" : nothing,
    active: isOpen && picker.items.length > 0 && picker.active >= 0 ? `pick-${picker.active}` : nothing,
  };
}

/** @param {any} channel */
function textView(channel) {
  const label = words().write(channelName(channel));
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

/** @param {KeyboardEvent} event @param {any} option */
function onOptionKey(event, option) {
  const { currentTarget } = event;
  const isEmpty = currentTarget instanceof HTMLInputElement && currentTarget.value === "";
  if (event.key !== "Backspace" || !isEmpty) return onKey(event);
  event.preventDefault();
  if (!option.required) removeOption(option.name);
  else if (composer.shown[0] === option.name) leaveCommand();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const { picker } = composer;
  const hasItems = picker !== undefined && picker.items.length > 0;
  const isButton = event.target instanceof HTMLButtonElement;
  const takes = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
  if (event.isComposing) return;
  if (event.key === "Escape" && picker) closePicker();
  else if (event.key === "Escape" && composer.command) leaveCommand();
  else if (event.key === "ArrowDown" && hasItems) walkPicker(1);
  else if (event.key === "ArrowUp" && hasItems) walkPicker(-1);
  else if (takes && hasItems && wantsPick(event.key)) takeFromPicker();
  else if (event.key === "Enter" && !event.shiftKey && (hasItems || !isButton)) void send();
  else if (isButton && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey)
    return showFirstOption();
  else return;
  event.preventDefault();
}

/** A value that was picked already stays, though its list is open again; where nothing is marked yet, Enter sends. @param {string} key */
function wantsPick(key) {
  const { picker, values } = composer;
  if (picker.active < 0) return key === "Tab";
  return picker.kind !== "choices" || values[picker.option.name]?.value === undefined;
}

const TITLES = /** @type {Record<string, () => string>} */ ({
  commands: () => words().commands,
  options: () => words().options,
  choices: () => words().choices(labelOf(composer.picker.option)),
});

function pickerView() {
  const { picker } = composer;
  if (!picker) return nothing;
  const title = TITLES[picker.kind]?.() ?? "";
  return html`<div class="picker">
    <p class="picker-title" id="picker-title">${title}${picker.option ? html` · ${descriptionOf(picker.option)}` : nothing}</p>
    ${
      picker.items.length === 0
        ? html`<p class="popup-note" role="status">${emptyNote(picker)}</p>`
        : html`<div id="picker" role="listbox" aria-labelledby="picker-title">${picker.items.map(pickView)}</div>`
    }
  </div>`;
}

/** @param {any} picker */
function emptyNote({ kind, loading, failed }) {
  if (kind === "commands") return words().noCommand;
  if (loading) return words().loadingChoices;
  return failed ? words().choicesFailed : words().noChoices;
}

/** @param {any} item @param {number} at */
function pickView(item, at) {
  const { picker } = composer;
  const isActive = at === picker.active;
  const [label, note] =
    picker.kind === "commands"
      ? [`/${item.label}`, item.description]
      : picker.kind === "options"
        ? [labelOf(item), descriptionOf(item)]
        : [item.label, ""];
  // The field keeps the focus; the list is walked by its active descendant.
  return html`<div
    id="pick-${at}"
    class="option ${isActive ? "active" : ""}"
    role="option"
    aria-selected=${isActive ? "true" : "false"}
    @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
    @click=${() => takeFromPicker(at)}
  >
    <span>${label}</span>${note ? html`<small>${note}</small>` : nothing}
  </div>`;
}
