import { announce } from "./announce.js";
import { changed, channelOf, rememberChannel, state, words } from "./store.js";

const KEPT_EXCHANGES = 60;
/** As many are shown of a channel whose end is being read; the rest comes back when asked for. */
const KEPT_MESSAGES = 100;
const SPARE = 50;
/** How long good news stays. */
const FINE_FOR_MS = 8_000;
/** @type {number | undefined} */
let fading;

/** Everything as the server tells it after entering. @param {any} all */
export function takeSnapshot(all) {
  const { messages, exchanges, complaints, notice, hints, now, timeZone, ...places } = all;
  const { name } = channelOf(state.channelId) ?? {};
  state.places = places;
  state.messages = new Map(Object.entries(messages));
  Object.assign(state, { exchanges, complaints, notice, hints, timeZone, popup: undefined, form: undefined });
  state.clock = { shown: now, at: performance.now() };
  state.mine.clear();
  state.pressFailures.clear();
  // A server that was restarted has the same channels under other ids.
  const same = places.channels.find((/** @type {any} */ channel) => channel.name === name);
  if (!channelOf(state.channelId)) state.channelId = (same ?? places.channels[0] ?? places.dm).id;
  rememberChannel();
}

/** @type {Record<string, (news: any) => void>} */
const TAKE = {
  message({ change, message }) {
    const channel = channelMessages(message.channelId);
    const index = channel.list.findIndex(({ id }) => id === message.id);
    if (index >= 0) channel.list[index] = message;
    else channel.list.push(message);
    if (channel.list.length > KEPT_MESSAGES + SPARE && (state.follows || message.channelId !== state.channelId)) {
      channel.list.splice(0, channel.list.length - KEPT_MESSAGES);
      channel.more = true;
    }
    const mayRead = message.channelId === state.channelId;
    if (change === "created" && !mayRead) state.unread.add(message.channelId);
    if (mayRead && !message.thinking && message.author.id !== state.places.me.id) announce(message);
  },
  gone({ message }) {
    const channel = channelMessages(message.channelId);
    channel.list = channel.list.filter(({ id }) => id !== message.id);
  },
  exchange: ({ exchange }) => takeExchange(exchange),
  complaint: ({ complaint }) => void state.complaints.push(complaint),
  places({ news: _, ...places }) {
    state.places = places;
  },
  notice({ notice }) {
    state.notice = notice ?? undefined;
    clearTimeout(fading);
    if (notice?.level === "fine") fading = setTimeout(() => takeNews({ news: "notice" }), FINE_FOR_MS);
  },
  clock({ now }) {
    state.clock = { shown: now, at: performance.now() };
  },
};

/** @param {any} news */
export function takeNews(news) {
  if (!state.places) return;
  TAKE[news.news]?.(news);
  changed();
}

/** @param {string} channelId */
export function channelMessages(channelId) {
  const known = state.messages.get(channelId) ?? { list: [], more: false };
  state.messages.set(channelId, known);
  return known;
}

/** @param {any} exchange */
function takeExchange(exchange) {
  const index = state.exchanges.findIndex(({ id }) => id === exchange.id);
  if (index >= 0) state.exchanges[index] = exchange;
  else state.exchanges.push(exchange);
  if (state.exchanges.length > KEPT_EXCHANGES) state.exchanges.shift();
  if (state.mine.has(exchange.id)) settleMine(exchange);
}

/** Keeps what this tab waits for in step with what the bot did about it. @param {any} exchange */
export function settleMine(exchange) {
  if (exchange.outcome === "modal") state.form = { ...exchange.modal, error: undefined };
  if (exchange.outcome === "failure") showFailure(exchange);
  if (exchange.outcome !== undefined) state.mine.delete(exchange.id);
  // A first answer may be no more than a deferral; there is nothing to wait for in the open any more.
  else if (exchange.firstAnswerMs !== undefined) state.mine.set(exchange.id, {});
}

/** @param {any} exchange */
function showFailure({ id, sourceId, channelId, name, json, at }) {
  if (sourceId !== undefined && channelMessages(channelId).list.some((message) => message.id === sourceId)) {
    state.pressFailures.set(sourceId, words().failed);
  } else {
    const { me } = state.places;
    channelMessages(channelId).list.push({
      id: `failed-${id}`,
      channelId,
      at,
      failed: { user: me, command: json.interaction.data?.type === 1 ? `/${name}` : name },
    });
  }
}
