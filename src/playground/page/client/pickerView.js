import { html, nothing } from "lit/html.js";
import { descriptionOf, labelOf } from "./commandEntries.js";
import { composer } from "./composer.js";
import { takeFromPicker } from "./composerCommand.js";
import { words } from "./store.js";

const TITLES = /** @type {Record<string, () => string>} */ ({
  commands: () => words().commands,
  options: () => words().options,
  choices: () => words().choices(labelOf(composer.picker.option)),
});

/** The list above the composer: commands, options or choices. */
export function pickerView() {
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
