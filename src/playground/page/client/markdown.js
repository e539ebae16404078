import { html, nothing } from "lit/html.js";
import { now, state, words } from "./store.js";

const BLOCKS = ["heading", "subtext", "list", "blockQuote", "codeBlock"];

/** Discord's Markdown, already taken apart, as elements. @param {readonly any[]} nodes @returns {unknown} */
export function markdown(nodes) {
  // A block begins its own line: the break before it is not one more.
  return nodes.map((node, at) =>
    node.type === "br" && BLOCKS.includes(nodes[at + 1]?.type) ? nothing : element(node),
  );
}

/** @param {any} node @returns {unknown} */
function element(node) {
  const { type, text, children = [] } = node;
  const inner = () => markdown(children);
  switch (type) {
    case "text":
      return text;
    case "br":
      return html`<br />`;
    case "strong":
      return html`<strong>${inner()}</strong>`;
    case "em":
      return html`<em>${inner()}</em>`;
    case "underline":
      return html`<u>${inner()}</u>`;
    case "strikethrough":
      return html`<s>${inner()}</s>`;
    case "spoiler":
      return spoiler(inner());
    case "inlineCode":
      return html`<code>${text}</code>`;
    case "codeBlock":
      return html`<pre tabindex="0"><code>${text}</code></pre>`;
    case "blockQuote":
      return html`<blockquote>${inner()}</blockquote>`;
    case "heading":
      return heading(node.level, inner());
    case "subtext":
      return html`<small class="subtext">${inner()}</small>`;
    case "list":
      return list(node);
    case "link":
      return link(node.href, inner());
    default:
      return mention(node) ?? inner();
  }
}

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/;

/** Links to a message lead there on this page; Discord itself knows nothing of it. @param {string} href @param {unknown} inner */
function link(href, inner) {
  const [, channel, message] = MESSAGE_LINK.exec(href) ?? [];
  if (channel === undefined) return html`<a href=${href} target="_blank" rel="noopener noreferrer">${inner}</a>`;
  return html`<a href="#${message ? `message-${message}` : "messages"}" data-channel=${channel}>${inner}</a>`;
}

/** @param {number} level @param {unknown} inner */
function heading(level, inner) {
  // Below the page's own headings, whatever a message says of itself.
  return html`<div class="heading level-${level}" role="heading" aria-level=${level + 2}>${inner}</div>`;
}

/** @param {any} node @returns {unknown} */
function list({ start, items }) {
  const entries = items.map(
    (/** @type {any} */ { children, below }) => html`<li>${markdown(children)}${below ? list(below) : nothing}</li>`,
  );
  return start === undefined ? html`<ul>${entries}</ul>` : html`<ol start=${start}>${entries}</ol>`;
}

/** @param {unknown} inner */
function spoiler(inner) {
  const reveal = (/** @type {Event} */ { currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    currentTarget.setAttribute("aria-expanded", "true");
    currentTarget.removeAttribute("aria-label");
  };
  return html`<button type="button" class="spoiler" aria-expanded="false" aria-label=${words().spoiler} @click=${reveal}>
    <span>${inner}</span>
  </button>`;
}

/** @param {any} node */
function mention({ type, id, text, seconds, format }) {
  const { members = [], roles = [], channels = [] } = state.places ?? {};
  const named = (/** @type {any[]} */ all) => all.find((entry) => entry.id === id)?.name;
  if (type === "user") return html`<span class="mention">@${named(members) ?? id}</span>`;
  if (type === "role") return html`<span class="mention">@${named(roles) ?? id}</span>`;
  if (type === "channel") return html`<span class="mention">#${named(channels) ?? id}</span>`;
  if (type === "everyone") return html`<span class="mention">${text}</span>`;
  if (type === "slashCommand") return html`<span class="mention">/${text}</span>`;
  if (type === "timestamp") return timestamp(seconds * 1_000, format);
  return undefined;
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const FORMATS = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

/** @param {number} time @param {string} format */
function timestamp(time, format) {
  const full = formatTime(time, "F");
  const shown = format === "R" ? relative(time - now()) : formatTime(time, format);
  return html`<time class="stamp" datetime=${new Date(time).toISOString()} title=${full}>${shown}</time>`;
}

/** @param {number} time @param {string} format */
export function formatTime(time, format) {
  return new Intl.DateTimeFormat(state.locale, {
    ...(FORMATS[format] ?? FORMATS["f"]),
    timeZone: state.timeZone,
  }).format(time);
}

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** @param {number} ms */
function relative(ms) {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(ms) >= length) ?? ["second", 1_000];
  return new Intl.RelativeTimeFormat(state.locale, { numeric: "auto" }).format(Math.round(ms / size), unit);
}
