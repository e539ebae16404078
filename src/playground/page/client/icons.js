import { svg } from "lit/html.js";

/** @param {unknown} inside */
const icon = (inside) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${inside}</svg>`;

export const icons = {
  text: () => icon(svg`<path d="M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16" />`),
  announcement: () => icon(svg`<path d="M4 10v4h3l8 4V6l-8 4zM18.5 9.5a4 4 0 0 1 0 5" />`),
  forum: () => icon(svg`<path d="M4 5h12v8H9l-4 3v-3H4zM19 9v7h-1v3l-4-3h-3" />`),
  thread: () => icon(svg`<path d="M5 4v7a3 3 0 0 0 3 3h11M15 10l4 4-4 4" />`),
  direct: () => icon(svg`<path d="M4 5h16v11H10l-4 3v-3H4z" />`),
  lock: () => icon(svg`<path d="M6 11h12v8H6zM9 11V8a3 3 0 0 1 6 0v3" />`),
  menu: () => icon(svg`<path d="M4 7h16M4 12h16M4 17h16" />`),
  more: () => icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3" />`),
  clock: () => icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 7.5V12l3 2" />`),
  inspector: () => icon(svg`<path d="m8 8-4 4 4 4M16 8l4 4-4 4M13.5 6l-3 12" />`),
  close: () => icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
  send: () => icon(svg`<path d="m4 5 16 7-16 7 3-7zM7 12h6" />`),
  eye: () => icon(svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z" /><circle cx="12" cy="12" r="2.5" />`),
  chevron: () => icon(svg`<path d="m7 10 5 5 5-5" />`),
  link: () => icon(svg`<path d="M13 5h6v6M19 5l-9 9M16 14v5H5V8h5" />`),
  file: () => icon(svg`<path d="M7 3h7l4 4v14H7zM14 3v4h4" />`),
};

/** @param {number} type */
export function channelIcon(type) {
  if (type === 5) return icons.announcement();
  if (type === 15) return icons.forum();
  if (type === 10 || type === 11 || type === 12) return icons.thread();
  return type === 1 ? icons.direct() : icons.text();
}
