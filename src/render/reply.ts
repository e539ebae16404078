import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { CitedPlace, Quotation } from "./quotation.ts";

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
  /** Places that it names without their words. */
  readonly cited?: readonly CitedPlace[];
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
  /** A menu or buttons right below the text. */
  readonly below?: APIActionRowComponent<APIComponentInMessageActionRow>;
  /** The component's own number, by which the text can be found again in the message that was sent. */
  readonly id?: number;
}

export function block(text: string, id?: number): Block {
  return { text, quotations: [], ...(id !== undefined && { id }) };
}

export interface Card {
  readonly blocks: readonly Block[];
  readonly rows?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly accent?: number;
  /** Thin lines between the blocks. */
  readonly divided?: boolean;
  readonly visibility?: "asker";
  /** Places that are named without their words. */
  readonly cited?: readonly CitedPlace[];
  /** Shown between the blocks and the rows. */
  readonly files?: readonly ReplyFile[];
}

/** The one shape of an answer: a container with its blocks from top to bottom, then rows of buttons or menus. */
export function card({
  blocks,
  rows = [],
  accent = ACCENT,
  divided = false,
  visibility,
  cited = [],
  files = [],
}: Card): Reply {
  const inside: APIComponentInContainer[] = [];
  for (const [position, item] of blocks.entries()) {
    if (divided && position > 0) inside.push(separator);
    inside.push(item.button ? section(item, item.button) : textDisplay(item));
    if (item.below) inside.push(item.below);
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components: [...inside, ...files.map(fileComponent), ...rows],
  };
  return {
    kind: "reply",
    components: [container],
    quotations: blocks.flatMap((item) => item.quotations),
    ...(cited.length > 0 && { cited }),
    ...(visibility && { visibility }),
    ...(files.length > 0 && { files }),
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

function fileComponent({ name }: ReplyFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function textDisplay({ text, id }: Block): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: text, ...(id !== undefined && { id }) };
}

function section(item: Block, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [textDisplay(item)], accessory };
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
