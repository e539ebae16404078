import { html, nothing } from "lit/html.js";
import { icons } from "./icons.js";
import { changed, state, words } from "./store.js";

/** The newest; the heading counts them all. */
const SHOWN_COMPLAINTS = 60;

/** What went between this Discord and the bot. */
export function inspectorView() {
  if (!state.inspectorOpen) return nothing;
  const newest = state.exchanges.toReversed();
  return html`<aside class="inspector" id="inspector" aria-label=${words().inspector}>
    <header>
      <h2>${words().inspector}</h2>
      <button type="button" class="icon-button" aria-label=${words().close} @click=${closeInspector}>${icons.close()}</button>
    </header>
    ${complaintsView()} ${newest.length === 0 ? html`<p class="quiet">${words().inspectorEmpty}</p>` : nothing}
    <ol>
      ${newest.map(exchangeView)}
    </ol>
  </aside>`;
}

export function closeInspector() {
  state.inspectorOpen = false;
  document.getElementById("inspector-toggle")?.focus();
  changed();
}

function complaintsView() {
  const { complaints } = state;
  if (complaints.length === 0) return html`<p class="quiet">${words().noComplaints}</p>`;
  return html`<section class="complaints" aria-label=${words().complaints(complaints.length)}>
    <h3>${words().complaints(complaints.length)}</h3>
    <ul>
      ${complaints
        .slice(-SHOWN_COMPLAINTS)
        .toReversed()
        .map(
          ({ kind, route, reason, body }) => html`<li class="complaint">
          <strong>${kind}</strong> <code>${route}</code>
          <p>${reason}</p>
          ${body ? html`<details><summary>JSON</summary><pre tabindex="0">${body}</pre></details>` : nothing}
        </li>`,
        )}
    </ul>
  </section>`;
}

/** @param {any} exchange */
function exchangeView({ kind, name, user, firstAnswerMs, outcome, failure, json }) {
  const { kinds, outcomes } = /** @type {any} */ (words());
  const answered = firstAnswerMs === undefined ? words().waiting : words().firstAnswer(firstAnswerMs);
  const result = outcome === undefined ? nothing : html`<span class="outcome ${outcome}">${outcomes[outcome]}</span>`;
  return html`<li class="exchange">
    <details @toggle=${(/** @type {any} */ { currentTarget }) => fill(currentTarget, json)}>
      <summary>
        <span class="what"><strong>${name}</strong> ${kinds[kind] ?? ""} · ${user}</span>
        <span class="how">${failure ? words().failed : answered} ${result}</span>
      </summary>
      <pre tabindex="0"></pre>
    </details>
  </li>`;
}

/** JSON of many answers is long: it is written only where somebody looks. @param {HTMLDetailsElement} details @param {unknown} json */
function fill(details, json) {
  const pre = details.querySelector("pre");
  if (pre && details.open) pre.textContent = JSON.stringify(json, undefined, 2);
}
