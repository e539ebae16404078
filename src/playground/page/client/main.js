import { html, nothing, render } from "lit/html.js";
import { enter, openChannel, useConnection } from "./actions.js";
import { channelView } from "./channel.js";
import { composer } from "./composer.js";
import { followCommands } from "./composerCommand.js";
import { composerView } from "./composerView.js";
import { formView } from "./form.js";
import { closeInspector, inspectorView } from "./inspector.js";
import { takeNews } from "./news.js";
import { popupView } from "./popupView.js";
import { closeSidebar, membersView, sidebarView } from "./sidebar.js";
import { connect } from "./socket.js";
import { changed, channelName, channelOf, onChange, state, words } from "./store.js";
import { topbarView } from "./topbar.js";

const CLOCK_EVERY_MS = 5_000;
const NEAR_END_PX = 120;

const root = document.getElementById("app") ?? document.body;
const light = matchMedia("(prefers-color-scheme: light)");
let shownChannel = "";

function page() {
  return html`<a class="skip" href="#composer-text">${words().skip}</a>
    <p class="strip">${words().strip}</p>
    <div class="frame ${state.inspectorOpen ? "with-inspector" : ""}">
      ${state.sidebarOpen ? html`<div class="shade" @click=${closeSidebar}></div>` : nothing} ${sidebarView()}
      <main>
        ${topbarView()} ${noticeView()} ${channelView()} ${composerView()}
      </main>
      ${state.channelId === state.places.dm.id ? nothing : membersView()} ${inspectorView()}
    </div>
    ${popupView()} ${formView()}`;
}

function noticeView() {
  const { connection, notice } = state;
  if (connection === "lost") return html`<p class="notice problem" role="alert">${words().lost}</p>`;
  if (!notice) return nothing;
  const text = notice.text[state.locale === "de" ? "de" : "en"];
  return html`<div class="notice ${notice.level}" role=${notice.level === "problem" ? "alert" : "status"}>
    <p>${text}</p>
    ${notice.details ? html`<pre tabindex="0" lang="en">${notice.details}</pre>` : nothing}
  </div>`;
}

function renderAll() {
  document.documentElement.dataset["theme"] =
    state.theme === "system" ? (light.matches ? "light" : "dark") : state.theme;
  const channel = channelOf(state.channelId);
  document.title = channel ? `${channelName(channel)} · ${state.places.bot.name} · Playground` : "Playground";
  followCommands();
  render(state.places ? page() : waiting(), root);
  followMessages();
  followDialog();
  const popup = document.getElementById("popup");
  if (popup && !popup.contains(document.activeElement)) focusIn(popup);
}

/** What had the focus before the dialog opened. @type {Element | null} */
let beforeDialog = null;

function followDialog() {
  const dialog = root.querySelector("dialog");
  if (dialog && !dialog.open) {
    beforeDialog = document.activeElement;
    dialog.showModal();
  }
  if (dialog || !beforeDialog) return;
  const back = beforeDialog.isConnected ? beforeDialog : document.getElementById("composer-text");
  if (back instanceof HTMLElement) back.focus();
  beforeDialog = null;
}

/** @param {HTMLElement} popup */
function focusIn(popup) {
  const first = popup.querySelector("[data-autofocus]");
  if (first instanceof HTMLElement) first.focus();
}

function waiting() {
  return html`<main class="waiting"><p role="status">${state.connection === "lost" ? words().lost : "…"}</p></main>`;
}

/** @type {HTMLElement | null} */
let followed = null;
const growth = new ResizeObserver(scrollToEnd);

function followMessages() {
  const messages = document.getElementById("messages");
  if (shownChannel !== state.channelId) state.follows = true;
  shownChannel = state.channelId;
  if (messages && messages !== followed) {
    growth.disconnect();
    growth.observe(messages);
    messages.addEventListener("scroll", () => {
      state.follows = messages.scrollHeight - messages.scrollTop - messages.clientHeight < NEAR_END_PX;
    });
    followed = messages;
  }
  // Messages out of sight are measured only when they come into it, so the list grows by itself.
  const list = messages?.querySelector("ol");
  if (list) growth.observe(list);
  scrollToEnd();
}

function scrollToEnd() {
  if (followed && state.follows) followed.scrollTop = followed.scrollHeight;
}

onChange(renderAll);
light.addEventListener("change", changed);
setInterval(changed, CLOCK_EVERY_MS);

useConnection(
  connect({
    onOpen: () => void enter().catch(() => changed()),
    onLost() {
      state.connection = "lost";
      composer.picker = undefined;
      changed();
    },
    onNews: takeNews,
  }),
);

/** Links between messages, also into another channel. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || link.classList.contains("skip")) return;
  event.preventDefault();
  const channel = link.getAttribute("data-channel");
  if (channel !== null && channel !== state.channelId) openChannel(channel);
  const target = link.getAttribute("href")?.slice(1) ?? "";
  requestAnimationFrame(() => document.getElementById(target)?.scrollIntoView({ block: "center" }));
});

/** A slash typed anywhere else begins a command, as in Discord. */
document.addEventListener("keydown", (event) => {
  const { target } = event;
  const isTyping = target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [role=listbox]");
  const text = document.getElementById("composer-text");
  if (event.key === "/" && !isTyping && text) text.focus();
  if (event.key === "Escape" && state.sidebarOpen) closeSidebar();
  else if (event.key === "Escape" && target instanceof Element && target.closest("#inspector")) closeInspector();
});
