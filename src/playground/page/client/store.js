import { wordsFor } from "./words.js";

/** Everything the page shows; changed in place, then `changed()`. */
export const state = {
  connection: "connecting",
  who: remembered("who", ["member", "moderator", "another"]),
  locale: remembered("locale", ["en-US", "de"], navigator.language.startsWith("de") ? "de" : "en-US"),
  theme: remembered("theme", ["system", "dark", "light"]),
  /** @type {any} */
  places: undefined,
  /** @type {Map<string, { list: any[], more: boolean }>} */
  messages: new Map(),
  channelId: sessionStorage.getItem("channel") ?? "",
  /** @type {any[]} */
  commands: [],
  /** @type {any[]} */
  exchanges: [],
  /** @type {any[]} */
  complaints: [],
  /** @type {{ level: string, text: { en: string, de: string }, details?: string } | undefined} */
  notice: undefined,
  /** @type {any[]} */
  hints: [],
  clock: { shown: Date.now(), at: performance.now() },
  timeZone: "UTC",
  /** Ids of the interactions that this tab waits for, with what it did. @type {Map<string, any>} */
  mine: new Map(),
  /** Why the last press on a message failed, by its id. @type {Map<string, string>} */
  pressFailures: new Map(),
  /** Whether the newest message stays in sight; ends when somebody scrolls up. */
  follows: true,
  unread: new Set(),
  inspectorOpen: false,
  sidebarOpen: false,
  /** A message's menu, an open select menu or the clock's. @type {any} */
  popup: undefined,
  /** The form that the bot showed. @type {any} */
  form: undefined,
};

/** @type {(() => void) | undefined} */
let render;
let scheduled = false;

/** @param {() => void} renderAll */
export function onChange(renderAll) {
  render = renderAll;
}

/** Shows the state as it is now, once for all changes of this turn. */
export function changed() {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    render?.();
  });
}

export const words = () => wordsFor(state.locale);

/** The time on the stand-in's clock. */
export const now = () => state.clock.shown + performance.now() - state.clock.at;

/** @param {string} id */
export function channelOf(id) {
  const { places } = state;
  if (!places) return undefined;
  return places.dm.id === id ? places.dm : places.channels.find((/** @type {any} */ channel) => channel.id === id);
}

const THREADS_AND_CONVERSATIONS = [1, 10, 11, 12];

/** @param {any} channel */
export const channelName = (channel) =>
  THREADS_AND_CONVERSATIONS.includes(channel?.type) ? channel.name : `#${channel?.name ?? ""}`;

/**
 * @param {string} key
 * @param {readonly string[]} allowed
 * @param {string} [otherwise]
 */
function remembered(key, allowed, otherwise = allowed[0] ?? "") {
  const kept = localStorage.getItem(key);
  return kept !== null && allowed.includes(kept) ? kept : otherwise;
}

/**
 * @param {"who" | "locale" | "theme"} key
 * @param {string} value
 */
export function remember(key, value) {
  state[key] = value;
  localStorage.setItem(key, value);
}

/** Focuses what the next rendering shows. @param {string} selector */
export function focusSoon(selector) {
  queueMicrotask(() =>
    queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus()),
  );
}

/** A tab that is loaded again opens the channel it had open. */
export function rememberChannel() {
  sessionStorage.setItem("channel", state.channelId);
}
