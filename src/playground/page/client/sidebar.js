import { html, nothing } from "lit/html.js";
import { choose, openChannel } from "./actions.js";
import { channelIcon, icons } from "./icons.js";
import { changed, state, words } from "./store.js";

/** Where one can go, and as whom. */
export function sidebarView() {
  const { places, channelId } = state;
  if (!places) return nothing;
  const isDirect = channelId === places.dm.id;
  const tops = places.channels.filter((/** @type {any} */ { parentId }) => parentId === undefined);
  const below = (/** @type {string} */ id) =>
    places.channels.filter((/** @type {any} */ { parentId }) => parentId === id);
  return html`<div class="sidebar ${state.sidebarOpen ? "open" : ""}" id="sidebar">
    <nav aria-label=${words().channels}>
      <div class="places" role="group" aria-label="${words().server} / ${words().direct}">
        <button type="button" aria-pressed=${isDirect ? "false" : "true"} @click=${() => openChannel(places.channels[0]?.id)}>${words().server}</button>
        <button type="button" aria-pressed=${isDirect ? "true" : "false"} @click=${() => openChannel(places.dm.id)}>${words().direct}</button>
      </div>
      <h2>${isDirect ? words().direct : places.guild.name}</h2>
      <ul>
        ${isDirect ? entry(places.dm) : tops.map((/** @type {any} */ channel) => entry(channel, below(channel.id)))}
      </ul>
    </nav>
    ${switches()}
  </div>`;
}

/** @param {any} channel @param {readonly any[]} [threads] @returns {unknown} */
function entry(channel, threads = []) {
  const { id, name, type, botMayWrite } = channel;
  const unread = state.unread.has(id);
  const kind = /** @type {Record<number, string>} */ (words().kindOf)[type] ?? "";
  const notes = [kind, botMayWrite ? "" : words().botCannotWrite, unread ? words().unread : ""]
    .filter(Boolean)
    .join(", ");
  return html`<li>
    <button
      type="button"
      class="channel ${unread ? "unread" : ""}"
      aria-current=${id === state.channelId ? "page" : nothing}
      @click=${() => openChannel(id)}
    >
      ${channelIcon(type)}<span>${name}</span><span class="unseen">(${notes})</span>
      ${botMayWrite ? nothing : html`<span class="lock" title=${words().botCannotWrite}>${icons.lock()}</span>`}
    </button>
    ${threads.length > 0 ? html`<ul class="threads">${threads.map((thread) => entry(thread))}</ul>` : nothing}
  </li>`;
}

function switches() {
  const { who, themes } = words();
  return html`<div class="switches">
    ${choice("who", words().whoAmI, Object.entries(who))}
    ${choice("locale", words().language, [
      ["de", "Deutsch"],
      ["en-US", "English"],
    ])}
    ${choice("theme", words().theme, Object.entries(themes))}
  </div>`;
}

/** @param {"who" | "locale" | "theme"} key @param {string} label @param {readonly (readonly string[])[]} options */
function choice(key, label, options) {
  const onChange = (/** @type {any} */ event) => choose(key, event.currentTarget.value);
  return html`<label for="switch-${key}">${label}</label>
    <select id="switch-${key}" .value=${state[key]} @change=${onChange}>
      ${options.map(([value, shown]) => html`<option value=${value} ?selected=${state[key] === value}>${shown}</option>`)}
    </select>`;
}

export function membersView() {
  const { places } = state;
  if (!places) return nothing;
  const moderators = places.roles.find((/** @type {any} */ { name }) => name === "Moderator")?.id;
  return html`<aside class="members" aria-label=${words().members}>
    <h2>${words().members}</h2>
    <ul>
      ${places.members.map(
        (/** @type {any} */ { name, bot, roles }) => html`<li>
          <span class="avatar small ${bot ? "bot" : ""}" aria-hidden="true">${name.slice(0, 1)}</span>
          <span>${name}</span>
          ${bot ? html`<span class="tag">${words().app}</span>` : nothing}
          ${roles.includes(moderators) ? html`<span class="rank">${words().moderator}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </aside>`;
}

export function closeSidebar() {
  document.getElementById("sidebar-toggle")?.focus();
  state.sidebarOpen = false;
  changed();
}
