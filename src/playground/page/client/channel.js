import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { html, nothing } from "lit/html.js";
import { loadOlder, openChannel } from "./actions.js";
import { commandIn, labelOf, optionsIn } from "./commandEntries.js";
import { useHint } from "./composerCommand.js";
import { channelIcon } from "./icons.js";
import { messageView } from "./message.js";
import { channelName, channelOf, state, words } from "./store.js";

const DIRECT = 1;
const FORUM = 15;

/** The messages of the open channel. */
export function channelView() {
  const channel = channelOf(state.channelId);
  if (!channel) return html`<div class="messages"></div>`;
  if (channel.type === FORUM) return forumView(channel);
  const { list = [], more = false } = state.messages.get(channel.id) ?? {};
  return html`<div class="messages" id="messages" tabindex="-1">
    ${more ? html`<button type="button" class="button secondary older" @click=${() => void loadOlder()}>${words().older}</button>` : beginning(channel)}
    <ol aria-label=${words().messagesIn(channelName(channel))}>
      ${repeat(withDays(list), ({ key }) => key, row)}
    </ol>
    ${waitingView()}
  </div>`;
}

/** @param {any} channel */
function beginning(channel) {
  return html`<div class="beginning">
    <h2>${channelName(channel)}</h2>
    <p>${channel.type === DIRECT ? words().beginningDirect(channel.name) : words().beginning}${channel.botMayWrite ? nothing : html` ${words().botCannotWriteHere}`}</p>
    ${hintsView()}
  </div>`;
}

function hintsView() {
  if (state.hints.length === 0) return nothing;
  const language = state.locale === "de" ? "de" : "en";
  return html`<section class="hints" aria-label=${words().tryFirst}>
    <h3>${words().tryFirst}</h3>
    <ul>
      ${state.hints.map(
        ({ command, why }) => html`<li>
          <button type="button" class="hint" @click=${() => useHint(command)}><code>${hintLabel(command)}</code><span>${why[language]}</span></button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** A hint with the names that commands have in the visitor's language. @param {string} line */
function hintLabel(line) {
  const found = commandIn(line);
  if (!found) return line;
  const { entry, rest } = found;
  const named = (/** @type {string} */ name) =>
    labelOf(entry.options.find((/** @type {any} */ option) => option.name === name));
  return [`/${entry.label}`, ...optionsIn(entry, rest).map(([name, value]) => `${named(name)}: ${value}`)].join(" ");
}

/** Messages with a line wherever another day begins. @param {readonly any[]} list */
function withDays(list) {
  let last = "";
  return list.flatMap((message) => {
    const day = dayOf(message.at);
    const isNew = day !== last;
    last = day;
    return [...(isNew ? [{ key: `day-${day}-${message.id}`, day }] : []), { key: message.id, message }];
  });
}

/** @type {Intl.DateTimeFormat | undefined} */
let days;
let daysFor = "";

/** @param {number} at */
function dayOf(at) {
  const wanted = `${state.locale} ${state.timeZone}`;
  if (!days || daysFor !== wanted)
    days = new Intl.DateTimeFormat(state.locale, { dateStyle: "full", timeZone: state.timeZone });
  daysFor = wanted;
  return days.format(at);
}

/** @param {any} entry */
function row({ day, message }) {
  if (day) return html`<li class="day"><span>${day}</span></li>`;
  // A message is drawn again only when something about it changed.
  const waits = [...state.mine.values()].filter(({ messageId }) => messageId === message.id).map(({ part }) => part);
  const open = state.popup?.message?.id === message.id ? state.popup.key : "";
  const seen = [
    message,
    state.locale,
    state.timeZone,
    state.places,
    state.commands,
    waits.join(),
    open,
    state.pressFailures.get(message.id),
  ];
  return guard(seen, () => messageView(message));
}

/** Commands on their way that nothing in the channel shows yet; CSS keeps it unseen for a moment. */
function waitingView() {
  const waiting = [...state.mine.values()].filter(({ channelId, command }) => command && channelId === state.channelId);
  return waiting.map(
    ({ command }) => html`<p class="sending"><span class="command">${command}</span> ${words().sending}</p>`,
  );
}

/** @param {any} forum */
function forumView(forum) {
  const posts = state.places.channels.filter((/** @type {any} */ { parentId }) => parentId === forum.id);
  return html`<div class="messages" id="messages" tabindex="-1">
    <div class="beginning">
      <h2>${channelName(forum)}</h2>
      <p>${words().forumWrite}</p>
      <h3>${words().posts}</h3>
      ${posts.length === 0 ? html`<p>${words().noPosts}</p>` : nothing}
      <ul class="posts">
        ${posts.map(
          (/** @type {any} */ { id, name, type }) => html`<li>
            <button type="button" class="hint" @click=${() => openChannel(id)}>${channelIcon(type)}<span>${name}</span></button>
          </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
