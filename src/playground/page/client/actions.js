import { channelMessages, settleMine, takeSnapshot } from "./news.js";
import { closePopup } from "./popup.js";
import { changed, channelOf, focusSoon, remember, rememberChannel, state } from "./store.js";

/** @type {{ ask: (request: object) => Promise<any> }} */
let link = { ask: () => Promise.reject(new Error("not connected")) };

/** @param {typeof link} connection */
export function useConnection(connection) {
  link = connection;
}

/** @param {object} request */
export const ask = (request) => link.ask(request);

/** Takes a seat: as whom, and in which language. */
export async function enter() {
  document.documentElement.lang = state.locale === "de" ? "de" : "en";
  const { dm } = state.places ?? {};
  const wasDirect = dm !== undefined && dm.id === state.channelId;
  takeSnapshot(await ask({ do: "enter", who: state.who, locale: state.locale }));
  if (wasDirect) state.channelId = state.places.dm.id;
  state.connection = "open";
  await loadCommands();
  changed();
}

/** @param {"who" | "locale" | "theme"} key @param {string} value */
export function choose(key, value) {
  remember(key, value);
  if (key === "theme") changed();
  else void enter().catch(() => changed());
}

/** @param {string} id */
export function openChannel(id) {
  if (!channelOf(id)) return;
  state.channelId = id;
  rememberChannel();
  state.unread.delete(id);
  if (state.sidebarOpen) focusSoon("#composer-text");
  state.sidebarOpen = false;
  state.popup = undefined;
  changed();
  void loadCommands().catch(() => {});
}

/** The commands that Discord would offer here. */
export async function loadCommands() {
  const channel = state.channelId;
  const { commands } = await ask({ do: "commands", channel });
  if (channel === state.channelId) state.commands = commands;
  changed();
}

export async function loadOlder() {
  const channel = state.channelId;
  const messages = channelMessages(channel);
  const before = messages.list.find(({ failed }) => !failed)?.id;
  if (before === undefined) return;
  const { list, more } = await ask({ do: "older", channel, before });
  const box = document.getElementById("messages");
  const { scrollHeight = 0 } = box ?? {};
  messages.list.unshift(...list);
  messages.more = more;
  changed();
  // What was in sight stays in sight; browsers do that by themselves everywhere but at the very top.
  queueMicrotask(() => {
    if (box && box.scrollTop < 1) box.scrollTop = box.scrollHeight - scrollHeight;
    if (!more) box?.focus();
  });
}

/**
 * Sends something that the bot answers, and remembers to show what becomes of it.
 * @param {object} request
 * @param {object} what
 */
export async function interact(request, what) {
  const { exchange } = await ask(request);
  state.mine.set(exchange, { channelId: state.channelId, ...what });
  // The bot may have answered before its server's word about the exchange arrived.
  const known = state.exchanges.find(({ id }) => id === exchange);
  if (known) settleMine(known);
  changed();
}

/** @param {any} message @param {any} button */
export function press(message, button) {
  state.pressFailures.delete(message.id);
  const request = { do: "press", channel: message.channelId, message: message.id, button: button.custom_id };
  return onMessage(message, button.custom_id, request);
}

/** @param {any} message @param {any} menu @param {readonly string[]} values */
export function pick(message, menu, values) {
  const { id, channelId } = message;
  return onMessage(message, menu.custom_id, {
    do: "choose",
    channel: channelId,
    message: id,
    menu: menu.custom_id,
    values,
  });
}

/** @param {any} message @param {any} command */
export function useMenu(message, command) {
  closePopup();
  const request = { do: "menu", channel: message.channelId, message: message.id, name: command.name };
  return onMessage(message, command.name, request);
}

/** @param {any} message @param {string} part @param {object} request */
async function onMessage(message, part, request) {
  try {
    await interact(request, { messageId: message.id, part });
  } catch (error) {
    state.pressFailures.set(message.id, String(error instanceof Error ? error.message : error));
  }
  changed();
}

/** @param {any} message */
export function dismiss(message) {
  // What was pressed goes away with the message.
  document.getElementById("composer-text")?.focus();
  if (message.failed) {
    const channel = channelMessages(message.channelId);
    channel.list = channel.list.filter(({ id }) => id !== message.id);
    changed();
  } else void ask({ do: "dismiss", channel: message.channelId, message: message.id }).catch(() => {});
}

/** @param {object} request */
export async function moveClock(request) {
  closePopup();
  await ask(request).catch(() => {});
}
