import { styleText } from "node:util";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";

/** What of a message's components is read here; Discord sends more. */
interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly style?: number;
  readonly url?: string;
  readonly accessory?: Component;
  readonly components?: readonly Component[];
  readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly file?: { readonly name?: string; readonly url: string };
}

export interface ShownMessage {
  readonly content?: string;
  readonly components?: readonly unknown[];
}

/** A message as text for a terminal: Markdown resolved, buttons in brackets, menus with their entries. */
export function renderForTerminal({ content = "", components = [] }: ShownMessage): string {
  // Messages come out of the stand-in, which has checked them against Discord's schema.
  const lines = (components as readonly Component[]).flatMap(linesOf);
  return [...(content === "" ? [] : [inline(content)]), ...lines].join("\n");
}

function linesOf(component: Component): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return (component.content ?? "").split("\n").map(markdownLine);
    case ComponentType.Separator:
      return [""];
    case ComponentType.Container:
      return (component.components ?? []).flatMap(linesOf);
    case ComponentType.Section:
      return [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])].flatMap(linesOf);
    case ComponentType.ActionRow:
      return ["", (component.components ?? []).flatMap(linesOf).join("  ")];
    case ComponentType.Button:
      return [component.disabled ? styleText("dim", `[${component.label}]`) : `[${component.label}]${link(component)}`];
    case ComponentType.StringSelect:
      return [`[${menuFace(component)} ▾]`, ...(component.options ?? []).map(({ label }) => `\n    · ${label}`)];
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return [`[${menuFace(component)} ▾]`];
    case ComponentType.File:
      return [`[${component.file?.name ?? "file"}]`];
    default:
      return [];
  }
}

/** What stands on a closed menu: what is chosen, else its placeholder. */
function menuFace({ options = [], default_values: values = [], placeholder = "" }: Component): string {
  const chosen = [
    ...options.filter((option) => option.default).map(({ label }) => label),
    ...values.map(({ id }) => id),
  ];
  return chosen.length > 0 ? chosen.join(", ") : placeholder;
}

function link({ style, url }: Component): string {
  return style === ButtonStyle.Link && url ? ` ${url}` : "";
}

function markdownLine(line: string): string {
  if (line.startsWith("> ")) return `  │ ${inline(line.slice(2))}`;
  if (line.startsWith("-# ")) return styleText("dim", inline(line.slice(3)));
  return inline(line);
}

/** Escapes resolved, bold and italics as the terminal can show them. */
function inline(markdown: string): string {
  const escaped: string[] = [];
  const safe = markdown.replace(/\\([^0-9A-Za-z\s])/g, (_, char: string) => {
    escaped.push(char);
    // A private-use character keeps the place while marks are replaced.
    return "\uE000";
  });
  return safe
    .replace(/\*\*(.+?)\*\*/g, (_, text: string) => styleText("bold", text))
    .replace(/\*(.+?)\*/g, (_, text: string) => styleText("italic", text))
    .replace(/`([^`]+)`/g, "$1")
    .replace(/<t:(\d+):F>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toString())
    .replace(/ ?\(?<t:\d+:R>\)?/g, "")
    .replace(/\uE000/g, () => escaped.shift() ?? "");
}
