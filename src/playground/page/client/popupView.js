import { html, nothing } from "lit/html.js";
import { moveClock, useMenu } from "./actions.js";
import { closePopup } from "./popup.js";
import { selectList } from "./selectMenu.js";
import { now, state, words } from "./store.js";

export function popupView() {
  const { popup } = state;
  if (!popup) return nothing;
  const inside = { select: selectList, menu: messageMenu, clock: clockMenu }[
    /** @type {"select" | "menu" | "clock"} */ (popup.kind)
  ];
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape" || popup.kind !== "clock") closePopup();
  };
  return html`<div class="shade" @click=${closePopup}></div>
    <div id="popup" class="popup" .style=${popup.place} @keydown=${popup.kind === "clock" ? escapeCloses : onKey}>${inside(popup)}</div>`;
}

/** @param {KeyboardEvent} event */
function escapeCloses(event) {
  if (event.key === "Escape") closePopup();
}

/** Arrow keys, Home, End and first letters among the entries of a menu. @param {KeyboardEvent} event */
function walk(event) {
  if (!(event.currentTarget instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const entries = [...event.currentTarget.querySelectorAll("button")];
  const { length } = entries;
  const here = entries.findIndex((entry) => entry.isSameNode(document.activeElement));
  const after = entries.map((_, at) => entries[(here + 1 + at) % length]);
  const target = {
    ArrowDown: entries[(here + 1) % length],
    ArrowUp: entries[(here - 1 + length) % length],
    Home: entries[0],
    End: entries.at(-1),
  }[event.key];
  const named = after.find((entry) => entry?.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()));
  const next = target ?? (event.key.length === 1 && event.key !== " " ? named : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** @param {any} popup */
function messageMenu({ message }) {
  const entries = state.commands.filter(({ type }) => type === 3);
  if (entries.length === 0) return html`<p class="popup-note" tabindex="-1" data-autofocus>${words().noMenu}</p>`;
  return html`<div role="menu" aria-label=${words().menu} @keydown=${walk}>
    ${entries.map(
      (command, at) => html`<button
        type="button"
        role="menuitem"
        class="entry"
        ?data-autofocus=${at === 0}
        @click=${() => void useMenu(message, command)}
      >
        ${command.nameIn[state.locale] ?? command.name}
      </button>`,
    )}
  </div>`;
}

const MOVES = /** @type {const} */ (["hour", "day", "tomorrow", "clock-change", "now"]);

function clockMenu() {
  const set = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const typed = new FormData(event.currentTarget).get("time");
    const time = Date.parse(`${typed}Z`) - offsetAt(Date.parse(`${typed}Z`));
    if (!Number.isNaN(time)) void moveClock({ do: "clockTo", time });
  };
  return html`<p class="popup-note">${words().clockHere(state.timeZone)}</p>
    <div role="group" aria-label=${words().clock} @keydown=${walk}>
      ${MOVES.map(
        (
          move,
          at,
        ) => html`<button type="button" class="entry" ?data-autofocus=${at === 0} @click=${() => void moveClock({ do: "clock", move })}>
          ${words().moves[move]}
        </button>`,
      )}
    </div>
    <form class="clock-form" @submit=${set}>
      <label for="clock-time">${words().clockTo}</label>
      <input id="clock-time" name="time" type="datetime-local" .value=${localInput(now())} required />
      <button type="submit" class="button secondary">${words().set}</button>
    </form>`;
}

/** How far the stand-in's zone is ahead of UTC at a moment, in milliseconds. @param {number} time */
function offsetAt(time) {
  return Date.parse(`${localInput(time, true)}Z`) - Math.floor(time / 1_000) * 1_000;
}

/** @param {number} time @param {boolean} [seconds] */
function localInput(time, seconds = false) {
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone: state.timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(time);
  return text.replace(" ", "T").slice(0, seconds ? 19 : 16);
}
