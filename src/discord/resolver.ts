import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType,
  type InteractionType,
} from "discord-api-types/v10";

type AnyOption = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;
type WithOptions = APIChatInputApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction;

/** Reads the values that a member gave to a command's options. */
export interface Resolver {
  /** The subcommand that was called. */
  readonly subcommand: string | undefined;
  /** The option that is being typed, in autocomplete. */
  readonly focused: { readonly name: string; readonly typed: string } | undefined;
  /** Also the id, for channels, roles and users. */
  text(name: string): string | undefined;
  required(name: string): string;
  flag(name: string): boolean | undefined;
  attachment(name: string): APIAttachment;
}

export function createResolver(interaction: WithOptions): Resolver {
  const { data } = interaction;
  const first = data.options?.[0];
  const inside = first?.type === ApplicationCommandOptionType.Subcommand ? first : undefined;
  const values = new Map<string, string | number | boolean>();
  let focused: Resolver["focused"];
  const given: readonly AnyOption[] = inside ? (inside.options ?? []) : (data.options ?? []);
  for (const option of given) {
    if (!("value" in option)) continue;
    values.set(option.name, option.value);
    if ("focused" in option && option.focused) focused = { name: option.name, typed: String(option.value) };
  }
  const text = (name: string) => {
    const value = values.get(name);
    return value === undefined ? undefined : String(value);
  };
  const required = (name: string) => {
    const value = text(name);
    if (value === undefined) throw new TypeError(`a required option is missing: ${name}`);
    return value;
  };
  return {
    subcommand: inside?.name,
    focused,
    text,
    required,
    flag: (name) => {
      const value = values.get(name);
      return typeof value === "boolean" ? value : undefined;
    },
    attachment: (name) => {
      const resolved = "resolved" in data ? data.resolved : undefined;
      const file = resolved && "attachments" in resolved ? resolved.attachments?.[required(name)] : undefined;
      if (!file) throw new TypeError(`an attachment is missing: ${name}`);
      return file;
    },
  };
}
