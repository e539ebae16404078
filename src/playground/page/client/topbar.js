import { html, nothing } from "lit/html.js";
import { channelIcon, icons } from "./icons.js";
import { openPopup } from "./popup.js";
import { changed, channelOf, focusSoon, now, state, words } from "./store.js";

export function topbarView() {
  const channel = channelOf(state.channelId);
  const complaints = state.complaints.length;
  return html`<header class="topbar">
    <button
      type="button"
      id="sidebar-toggle"
      class="icon-button only-narrow"
      aria-label=${words().openChannels}
      aria-expanded=${state.sidebarOpen ? "true" : "false"}
      aria-controls="sidebar"
      @click=${() => {
        state.sidebarOpen = !state.sidebarOpen;
        if (state.sidebarOpen) focusSoon("#sidebar button");
        changed();
      }}
    >
      ${icons.menu()}
    </button>
    <h1>${channel ? html`${channelIcon(channel.type)}<span>${channel.name}</span>` : nothing}</h1>
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-expanded=${state.popup?.kind === "clock" ? "true" : "false"}
      title=${clockText(true)}
      @click=${(/** @type {Event} */ event) => openPopup(event, { kind: "clock", key: "clock" })}
    >
      <span class="unseen">${words().clock}:</span> ${icons.clock()}<time id="clock-shown">${clockText(false)}</time>
    </button>
    <button
      type="button"
      id="inspector-toggle"
      class="tool ${complaints > 0 ? "alarm" : ""}"
      aria-expanded=${state.inspectorOpen ? "true" : "false"}
      aria-controls="inspector"
      @click=${() => {
        state.inspectorOpen = !state.inspectorOpen;
        changed();
      }}
    >
      ${icons.inspector()}<span class="only-wide">${words().inspector}</span>${complaints > 0 ? html`<span class="count" aria-hidden="true">${complaints}</span><span class="unseen">${words().complaints(complaints)}</span>` : nothing}
    </button>
  </header>`;
}

/** @param {boolean} isLong */
function clockText(isLong) {
  const style = isLong
    ? /** @type {const} */ ({ dateStyle: "full", timeStyle: "short" })
    : /** @type {const} */ ({ day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  return new Intl.DateTimeFormat(state.locale, { ...style, timeZone: state.timeZone }).format(now());
}
