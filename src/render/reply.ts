import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { Quotation } from "./quotation.ts";

export interface ReplyFile {
  readonly name: string;
  readonly content: string;
}

/** Everybody in the channel sees the answer, or only the member who asked. */
export type Visibility = "everyone" | "asker";

/** What a command returns: the message's body and which parts of it are the article's words. */
export interface Reply {
  readonly kind: "reply";
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The article's words in it, in the order in which they are shown; checked against the source before sending. */
  readonly quotations: readonly Quotation[];
  readonly files?: readonly ReplyFile[];
  /** Set where the answer is private whatever was asked for. */
  readonly visibility?: "asker";
  /** Sent to everybody after this private reply. */
  readonly followUp?: Reply;
}

/** A form to fill in, instead of an answer. */
export interface Form {
  readonly kind: "form";
  readonly modal: APIModalInteractionResponseCallbackData;
}

export type Outcome = Reply | Form;

/** Beleg's own colour, a muted ink blue. */
export const ACCENT = 0x3b6ea5;
/** For answers that say that there is none. */
export const ACCENT_SILENT = 0x7a7f87;

/** One text display, with the quotations that stand in it. */
export interface Block {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** A button beside the text. */
  readonly button?: APIButtonComponent;
}

export function block(text: string): Block {
  return { text, quotations: [] };
}

export interface Card {
  readonly blocks: readonly Block[];
  readonly rows?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly accent?: number;
  /** Thin lines between the blocks. */
  readonly divided?: boolean;
  readonly visibility?: "asker";
}

/** The one shape of an answer: a container with its blocks from top to bottom, then rows of buttons or menus. */
export function card({ blocks, rows = [], accent = ACCENT, divided = false, visibility }: Card): Reply {
  const inside: APIComponentInContainer[] = [];
  for (const [position, item] of blocks.entries()) {
    if (divided && position > 0) inside.push(separator);
    inside.push(item.button ? section(item.text, item.button) : textDisplay(item.text));
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components: [...inside, ...rows],
  };
  return {
    kind: "reply",
    components: [container],
    quotations: blocks.flatMap((item) => item.quotations),
    ...(visibility && { visibility }),
  };
}

/** The reply in another colour than Beleg's own; what says that there is no answer stays grey. */
export function withAccent(reply: Reply, accent: number): Reply {
  const components = reply.components.map((component) =>
    component.type === ComponentType.Container && component.accent_color === ACCENT
      ? { ...component, accent_color: accent }
      : component,
  );
  return { ...reply, components };
}

/** A private sentence: a mistake, a refusal, a notice. */
export function notice(text: string): Reply {
  return card({ blocks: [block(text)], accent: ACCENT_SILENT, visibility: "asker" });
}

const separator: APISeparatorComponent = { type: ComponentType.Separator, divider: true, spacing: 1 };

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function section(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [textDisplay(content)], accessory };
}

export function button(
  label: string,
  customId: string,
  options: { readonly disabled?: boolean } = {},
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
    ...(options.disabled && { disabled: true }),
  };
}

export function row(
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}
