import { type Component, everyComponent } from "../world/components.ts";
import type { Message } from "../world/types.ts";

const BUTTON = 2;
const LINK_STYLE = 5;

/** The components of a message, outermost first. */
export function componentsOf(message: Message): readonly Component[] {
  // What the world keeps was checked as components when it came in.
  return (message.data.components ?? []) as unknown as readonly Component[];
}

export function buttonsOf(message: Message): readonly Component[] {
  return everyComponent(componentsOf(message)).filter(({ type }) => type === BUTTON);
}

/** A button by its custom id or what is written on it. */
export function findButton(message: Message, name: string): Component {
  const buttons = buttonsOf(message);
  const found = buttons.find(({ custom_id }) => custom_id === name) ?? buttons.find(({ label }) => label === name);
  if (!found)
    throw new Error(
      `there is no button ${name}; there are: ${buttons.map(({ label, custom_id }) => label ?? custom_id).join(", ") || "none"}`,
    );
  if (found.disabled) throw new Error(`the button ${name} is disabled`);
  if (found.style === LINK_STYLE) throw new Error(`the button ${name} is a link to ${found.url}`);
  return found;
}

const SELECT_TYPES: readonly number[] = [3, 5, 6, 7, 8];

/** A select menu by its custom id or placeholder; without a name, the only one. */
export function findSelect(message: Message, name?: string): Component {
  const menus = everyComponent(componentsOf(message)).filter(({ type }) => SELECT_TYPES.includes(type));
  const found =
    name === undefined ? menus[0] : menus.find((menu) => menu.custom_id === name || menu["placeholder"] === name);
  if (!found)
    throw new Error(
      `there is no menu ${name ?? ""}; there are: ${menus.map(({ custom_id }) => custom_id).join(", ") || "none"}`,
    );
  if (found.disabled) throw new Error(`the menu ${found.custom_id} is disabled`);
  return found;
}
