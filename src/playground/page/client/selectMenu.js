import { html, nothing } from "lit/html.js";
import { pick } from "./actions.js";
import { closePopup } from "./popup.js";
import { changed, state, words } from "./store.js";

const STRING = 3;

/** What one can choose in a select menu, whatever its kind. @param {any} entry */
export function optionsOf(entry) {
  const { members = [], roles = [], channels = [] } = state.places ?? {};
  const people = members.map((/** @type {any} */ { id, name }) => ({ value: id, label: `@${name}` }));
  const ranks = roles.map((/** @type {any} */ { id, name }) => ({
    value: id,
    label: name.startsWith("@") ? name : `@${name}`,
  }));
  const fits = (/** @type {any} */ { type }) => !entry.channel_types?.length || entry.channel_types.includes(type);
  switch (entry.type) {
    case 5:
      return people;
    case 6:
      return ranks;
    case 7:
      return [...people, ...ranks];
    case 8:
      return channels.filter(fits).map((/** @type {any} */ { id, name }) => ({ value: id, label: `#${name}` }));
    default:
      return entry.options ?? [];
  }
}

/** @param {any} entry @returns {string[]} */
export function defaultsOf(entry) {
  if (entry.type === STRING)
    return entry.options
      .filter((/** @type {any} */ { default: is }) => is)
      .map((/** @type {any} */ { value }) => value);
  return (entry.default_values ?? []).map((/** @type {any} */ { id }) => id);
}

/** @param {any} entry @returns {string[]} */
export function chosenLabels(entry) {
  const chosen = defaultsOf(entry);
  return optionsOf(entry)
    .filter((/** @type {any} */ { value }) => chosen.includes(value))
    .map((/** @type {any} */ { label }) => label);
}

/** The open list of a select menu. @param {any} popup */
export function selectList(popup) {
  const { entry } = popup;
  const options = optionsOf(entry);
  const isMultiple = (entry.max_values ?? 1) > 1;
  popup.chosen ??= defaultsOf(entry);
  popup.active ??= Math.max(
    options.findIndex((/** @type {any} */ { value }) => popup.chosen.includes(value)),
    0,
  );
  const toggle = (/** @type {any} */ option) => {
    if (!isMultiple) return send(popup, [option.value]);
    const has = popup.chosen.includes(option.value);
    const most = entry.max_values ?? 1;
    if (has) popup.chosen = popup.chosen.filter((/** @type {string} */ value) => value !== option.value);
    else if (popup.chosen.length < most) popup.chosen = [...popup.chosen, option.value];
    changed();
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const to = { ArrowDown: popup.active + 1, ArrowUp: popup.active - 1, Home: 0, End: options.length - 1 }[event.key];
    const typed =
      event.key.length === 1 && event.key !== " " ? startingWith(options, event.key, popup.active) : undefined;
    if (to !== undefined || typed !== undefined)
      popup.active = Math.min(Math.max(to ?? typed ?? 0, 0), options.length - 1);
    else if (event.key === "Enter" || event.key === " ") toggle(options[popup.active]);
    else return;
    event.preventDefault();
    changed();
  };
  return html`<div
      class="options"
      role="listbox"
      tabindex="0"
      data-autofocus
      aria-label=${entry.placeholder ?? words().pick}
      aria-multiselectable=${isMultiple ? "true" : "false"}
      aria-activedescendant="popup-option-${popup.active}"
      @keydown=${onKey}
    >
      ${options.map(
        (/** @type {any} */ option, /** @type {number} */ at) => html`<div
          id="popup-option-${at}"
          class="option ${at === popup.active ? "active" : ""}"
          role="option"
          aria-selected=${popup.chosen.includes(option.value) ? "true" : "false"}
          @click=${() => toggle(option)}
        >
          <span>${option.emoji?.name ?? nothing} ${option.label}</span>
          ${option.description ? html`<small>${option.description}</small>` : nothing}
        </div>`,
      )}
    </div>
    ${isMultiple ? multipleFoot(popup) : nothing}`;
}

/** @param {any} popup */
function multipleFoot(popup) {
  const tooFew = popup.chosen.length < (popup.entry.min_values ?? 1);
  return html`<div class="popup-foot">
    <span>${words().picked(popup.chosen.length)}</span>
    <button type="button" class="button primary" ?disabled=${tooFew} @click=${() => send(popup, popup.chosen)}>${words().submit}</button>
  </div>`;
}

/** @param {any[]} options @param {string} letter @param {number} from */
function startingWith(options, letter, from) {
  const after = [...options.keys()].map((at) => (at + from + 1) % options.length);
  return after.find((at) => options[at].label.toLowerCase().replace(/^[#@]/, "").startsWith(letter.toLowerCase()));
}

/** @param {any} popup @param {readonly string[]} values */
function send({ message, entry }, values) {
  closePopup();
  void pick(message, entry, values);
}
