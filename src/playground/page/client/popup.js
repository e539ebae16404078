import { changed, state } from "./store.js";

const WIDTH = 300;
const EDGE = 8;

/**
 * Opens a list beside what was pressed, or closes it when it was open.
 * @param {Event} event
 * @param {any} popup
 */
export function openPopup(event, popup) {
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  if (state.popup?.key === popup.key) return closePopup();
  const box = currentTarget.getBoundingClientRect();
  const pointer = event instanceof MouseEvent && event.type === "contextmenu";
  const at = pointer ? { left: event.clientX, right: event.clientX, top: event.clientY, bottom: event.clientY } : box;
  // A message itself takes no focus; its button does.
  const opener = pointer ? (currentTarget.querySelector(".message-menu") ?? currentTarget) : currentTarget;
  state.popup = { ...popup, place: place(at), opener };
  changed();
}

/** @param {{ left: number, right: number, top: number, bottom: number }} at */
function place({ left, right, top, bottom }) {
  const width = Math.min(Math.max(right - left, WIDTH), innerWidth - 2 * EDGE);
  const x = Math.max(Math.min(left, innerWidth - width - EDGE), EDGE);
  const below = innerHeight - bottom;
  const vertical =
    below > top
      ? `top: ${bottom + 4}px; max-height: ${below - 2 * EDGE}px`
      : `bottom: ${innerHeight - top + 4}px; max-height: ${top - 2 * EDGE}px`;
  return `left: ${x}px; width: ${width}px; ${vertical}`;
}

export function closePopup() {
  const opener = state.popup?.opener;
  state.popup = undefined;
  changed();
  if (opener?.isConnected) opener.focus();
}
