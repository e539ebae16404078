import { state, words } from "./store.js";

const LONGEST = 300;

/** Tells screen readers about a new message, once. @param {any} message */
export function announce(message) {
  const region = document.getElementById("announcer");
  const text = [plain(message.content), ...message.components.map(textOf)].filter(Boolean).join(" ");
  const note = message.onlyForMe ? ` (${words().onlyYou})` : "";
  if (region && state.connection === "open") {
    region.textContent = words().newMessage(message.author.name, text.slice(0, LONGEST)) + note;
  }
}

/** @param {any} component @returns {string} */
function textOf({ markdown = [], components = [], accessory }) {
  const inner = [...components, ...(accessory ? [accessory] : [])].map(textOf);
  return [plain(markdown), ...inner].filter(Boolean).join(" ");
}

/** The words of Markdown without its marks. @param {readonly any[]} nodes @returns {string} */
export function plain(nodes) {
  return nodes
    .map(({ type, text = "", children = [], items = [] }) => {
      if (type === "br") return " ";
      const listed = items.map((/** @type {any} */ item) => plain(item.children)).join(" ");
      return `${text}${plain(children)}${listed}`;
    })
    .join("");
}
