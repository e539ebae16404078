import { html, nothing } from "lit/html.js";
import { dismiss } from "./actions.js";
import { usedLabel } from "./commandEntries.js";
import { attachedFile, components } from "./components.js";
import { icons } from "./icons.js";
import { formatTime, markdown } from "./markdown.js";
import { openPopup } from "./popup.js";
import { state, words } from "./store.js";

/** @param {any} message */
export function messageView(message) {
  if (message.failed) return failedView(message);
  const { author, at, onlyForMe, edited, pings } = message;
  const openMenu = (/** @type {Event} */ event) =>
    openPopup(event, { kind: "menu", key: `menu:${message.id}`, message });
  const failure = state.pressFailures.get(message.id);
  return html`<li class="message ${onlyForMe ? "private" : ""}" id="message-${message.id}" @contextmenu=${openMenu}>
    ${above(message)}
    <div class="message-body">
      <span class="avatar ${author.bot ? "bot" : ""}" aria-hidden="true">${author.name.slice(0, 1)}</span>
      <div class="message-main">
        <header>
          <span class="author">${author.name}</span>${author.bot ? html`<span class="tag">${words().app}</span>` : nothing}
          <time datetime=${new Date(at).toISOString()} title=${formatTime(at, "F")}>${formatTime(at, "t")}</time>
        </header>
        ${content(message)}
        ${edited ? html`<small class="edited">${words().edited}</small>` : nothing}
        ${pings ? html`<small class="warning">${words().pinged}</small>` : nothing}
        ${failure ? html`<p class="failure" role="alert">${failure}</p>` : nothing}
        ${onlyForMe ? privateNote(message) : nothing}
      </div>
      <button
        type="button"
        class="icon-button message-menu"
        aria-haspopup="menu"
        aria-label=${words().menuFor(author.name)}
        @click=${openMenu}
      >
        ${icons.more()}
      </button>
    </div>
  </li>`;
}

/** Whose command it answers, or that it answers another message. @param {any} message */
function above({ usedBy, command, repliesTo }) {
  if (usedBy && command)
    return html`<p class="above"><strong>${usedBy.name}</strong> ${words().used} <span class="command">${usedLabel(command)}</span></p>`;
  if (repliesTo) return html`<p class="above"><a href="#message-${repliesTo}">${words().repliesTo}</a></p>`;
  return nothing;
}

/** @param {any} message */
function content(message) {
  if (message.thinking)
    return html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${words().thinking(message.author.name)}</p>`;
  const loose = message.attachments.filter(() => message.components.length === 0);
  return html`${message.content.length > 0 ? html`<div class="text">${markdown(message.content)}</div>` : nothing}
    ${message.embeds.map(
      (/** @type {any} */ { title, markdown: text }) =>
        html`<div class="container">${title ? html`<strong>${title}</strong>` : nothing}<div class="text">${markdown(text)}</div></div>`,
    )}
    <div class="components">${components(message.components, message)}</div>
    ${loose.map((/** @type {any} */ file) =>
      file.contentType.startsWith("image/")
        ? html`<img class="tile" src=${file.url} alt=${file.description ?? file.filename} loading="lazy" />`
        : attachedFile(file.url, file.filename, file.size),
    )}`;
}

/** @param {any} message */
function privateNote(message) {
  return html`<p class="only-you">
    ${icons.eye()}<span>${words().onlyYou}</span> ·
    <button type="button" class="plain" @click=${() => dismiss(message)}>${words().dismiss}</button>
  </p>`;
}

/** A command that nobody answered. @param {any} message */
function failedView(message) {
  const { user, command } = message.failed;
  return html`<li class="message private">
    <p class="above"><strong>${user.name}</strong> ${words().used} <span class="command">${usedLabel(command)}</span></p>
    <div class="message-body">
      <span class="avatar bot" aria-hidden="true">!</span>
      <div class="message-main">
        <p class="failure" role="alert">${words().failed}</p>
        ${privateNote(message)}
      </div>
    </div>
  </li>`;
}
