import { html, nothing } from "lit/html.js";
import { press } from "./actions.js";
import { icons } from "./icons.js";
import { markdown } from "./markdown.js";
import { openPopup } from "./popup.js";
import { chosenLabels } from "./selectMenu.js";
import { state, words } from "./store.js";

const LINK_STYLE = 5;
const STYLES = ["", "primary", "secondary", "success", "danger", "link", "premium"];

/** A message's components, as Discord lays them out. @param {readonly any[]} list @param {any} message @returns {unknown} */
export const components = (list, message) => list.map((entry) => component(entry, message));

/** @param {any} entry @param {any} message @returns {unknown} */
function component(entry, message) {
  const inner = () => components(entry.components ?? [], message);
  switch (entry.type) {
    case 1:
      return html`<div class="row">${inner()}</div>`;
    case 2:
      return button(entry, message);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(entry, message);
    case 9:
      return html`<div class="section"><div class="section-text">${inner()}</div>${component(entry.accessory, message)}</div>`;
    case 10:
      return html`<div class="text">${markdown(entry.markdown)}</div>`;
    case 11:
      return veiled(entry, picture(entry, "thumbnail"));
    case 12:
      return html`<div class="gallery">${entry.items.map((/** @type {any} */ item) => veiled(item, picture(item, "tile")))}</div>`;
    case 13:
      return veiled(entry, attachedFile(entry.file.url, entry.name ?? entry.file.url.split("/").at(-1), entry.size));
    case 14:
      return html`<div class="separator ${entry.spacing === 2 ? "wide" : ""} ${entry.divider === false ? "" : "line"}"></div>`;
    case 17:
      return veiled(entry, html`<div class="container" .style=${accent(entry)}>${inner()}</div>`);
    default:
      return html`<div class="unknown">${`component ${entry.type}`}</div>`;
  }
}

/** What is marked as a spoiler stays hidden, from everybody, until it is asked for. @param {any} entry @param {unknown} inner */
function veiled({ spoiler = false }, inner) {
  if (!spoiler) return inner;
  const reveal = (/** @type {Event} */ { currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    const { previousElementSibling: hidden } = currentTarget;
    currentTarget.hidden = true;
    if (!(hidden instanceof HTMLElement)) return;
    hidden.inert = false;
    hidden.focus();
  };
  return html`<div class="veiled">
    <div inert tabindex="-1">${inner}</div>
    <button type="button" class="button secondary" @click=${reveal}>${words().spoiler}</button>
  </div>`;
}

/** @param {any} entry */
function accent({ accent_color: colour }) {
  return typeof colour === "number" ? `--accent: #${colour.toString(16).padStart(6, "0")}` : "";
}

/** @param {any} entry @param {any} message */
function isWaiting({ custom_id: part }, message) {
  return [...state.mine.values()].some((mine) => mine.messageId === message.id && mine.part === part);
}

/** @param {any} entry @param {any} message */
function button(entry, message) {
  const { style, label = "", emoji, url, disabled = false } = entry;
  const inside = html`${emoji ? html`<span class="emoji">${emoji.id ? `:${emoji.name}:` : emoji.name}</span>` : nothing}<span>${label}</span>`;
  if (style === LINK_STYLE)
    return html`<a class="button link" href=${url} target="_blank" rel="noopener noreferrer">${inside}${icons.link()}</a>`;
  const waiting = isWaiting(entry, message);
  return html`<button
    type="button"
    class="button ${STYLES[style] ?? "secondary"} ${waiting ? "waiting" : ""}"
    ?disabled=${disabled}
    aria-busy=${waiting ? "true" : "false"}
    aria-label=${label === "" && emoji ? emoji.name : nothing}
    @click=${() => void press(message, entry)}
  >
    ${inside}
  </button>`;
}

/** @param {any} entry @param {any} message */
function select(entry, message) {
  const key = `${message.id}:${entry.custom_id}`;
  const chosen = chosenLabels(entry);
  const isOpen = state.popup?.key === key;
  const open = (/** @type {Event} */ event) => openPopup(event, { kind: "select", key, entry, message });
  return html`<button
    type="button"
    class="select ${isWaiting(entry, message) ? "waiting" : ""}"
    role="combobox"
    aria-haspopup="listbox"
    aria-expanded=${isOpen ? "true" : "false"}
    aria-controls=${isOpen ? "popup" : nothing}
    aria-label=${[entry.placeholder ?? words().pick, ...chosen].join(": ")}
    ?disabled=${entry.disabled ?? false}
    @click=${open}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") open(event);
    }}
  >
    <span class=${chosen.length > 0 ? "" : "placeholder"}>${chosen.join(", ") || entry.placeholder || words().pick}</span>
    ${icons.chevron()}
  </button>`;
}

/** Only what the page itself serves is loaded. @param {any} item @param {string} kind */
function picture({ media, description }, kind) {
  if (media.url.startsWith("/"))
    return html`<img class=${kind} src=${media.url} alt=${description ?? ""} loading="lazy" />`;
  return html`<div class="${kind} elsewhere">${description ?? media.url}<small>${words().elsewhere}</small></div>`;
}

/** @param {string} url @param {string} name @param {number} [size] */
export function attachedFile(url, name, size) {
  const kb = typeof size === "number" ? html`<small>${sizeText(size)}</small>` : nothing;
  return html`<div class="file">${icons.file()}<a href=${url} download=${decodeURIComponent(name)}>${decodeURIComponent(name)}</a>${kb}</div>`;
}

/** @param {number} bytes */
function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / 1024 / 1024, "MB"];
  return `${amount.toLocaleString(state.locale, { maximumFractionDigits: 1 })} ${unit}`;
}
