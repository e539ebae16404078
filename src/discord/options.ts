import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  ApplicationCommandOptionType,
  type ChannelType,
} from "discord-api-types/v10";
import type { Bilingual } from "../knowledge/knowledge.ts";
import type { Resolver } from "./resolver.ts";
import { readTypedText } from "./typedText.ts";

/** One option of a command: its description for Discord and how to read its value. */
export interface Option<T> {
  readonly describe: (name: string, extra: { readonly autocomplete: boolean }) => APIApplicationCommandBasicOption;
  readonly read: (from: Resolver, name: string) => T;
}
export type Options = Readonly<Record<string, Option<unknown>>>;
export type ValuesOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** What members see of an option. The English name is its key in the command. */
export interface OptionWords {
  /** German name, as Discord wants it: lower case, no spaces. */
  readonly de: string;
  readonly description: Bilingual;
}

/** Name and description with their German localizations. */
export function localized(name: string, { de, description }: OptionWords) {
  return {
    name,
    name_localizations: { de },
    description: description.en,
    description_localizations: { de: description.de },
  };
}

interface TextLimits {
  /** Characters after trimming; 300 where absent. */
  readonly max?: number;
}

function textOption(words: OptionWords, required: boolean): Option<unknown>["describe"] {
  return (name, { autocomplete }) => ({
    type: ApplicationCommandOptionType.String,
    ...localized(name, words),
    required,
    ...(autocomplete && { autocomplete: true as const }),
  });
}

export const text = {
  required: (words: OptionWords, { max }: TextLimits = {}): Option<string> => ({
    describe: textOption(words, true),
    read: (from, name) => readTypedText(from.text(name) ?? "", max),
  }),
  optional: (words: OptionWords, { max }: TextLimits = {}): Option<string | undefined> => ({
    describe: textOption(words, false),
    read: (from, name) => {
      const typed = from.text(name);
      return typed === undefined ? undefined : readTypedText(typed, max);
    },
  }),
};

export const choice = {
  /** `choices`: value -> what members read. A value that is none of them is refused as a bug of the caller. */
  optional: <C extends string>(words: OptionWords, choices: Readonly<Record<C, Bilingual>>): Option<C | undefined> => ({
    describe: (name) => ({
      type: ApplicationCommandOptionType.String,
      ...localized(name, words),
      required: false,
      choices: Object.entries<Bilingual>(choices).map(([value, label]) => ({
        name: label.en,
        name_localizations: { de: label.de },
        value,
      })),
    }),
    read: (from, name) => {
      const value = from.text(name);
      if (value === undefined) return undefined;
      if (!Object.hasOwn(choices, value)) throw new TypeError(`no such choice of ${name}: ${value}`);
      // Checked on the line above.
      return value as C;
    },
  }),
};

/** A yes/no option; absent means no. */
export function flag(words: OptionWords): Option<boolean> {
  return {
    describe: (name) => ({ type: ApplicationCommandOptionType.Boolean, ...localized(name, words), required: false }),
    read: (from, name) => from.flag(name) ?? false,
  };
}

export const channel = {
  required: (words: OptionWords, types: readonly ChannelType[]): Option<string> => ({
    describe: (name) => ({
      type: ApplicationCommandOptionType.Channel,
      ...localized(name, words),
      required: true,
      // Discord's type wants the mutable list of guild channel types; these are such.
      channel_types: [...types] as never[],
    }),
    read: (from, name) => from.required(name),
  }),
};

/** A role of the guild, as its id. */
export function role(words: OptionWords): Option<string | undefined> {
  return {
    describe: (name) => ({ type: ApplicationCommandOptionType.Role, ...localized(name, words), required: false }),
    read: (from, name) => from.text(name),
  };
}

/** A file that the member uploads. */
export function attachment(words: OptionWords): Option<APIAttachment> {
  return {
    describe: (name) => ({ type: ApplicationCommandOptionType.Attachment, ...localized(name, words), required: true }),
    read: (from, name) => from.attachment(name),
  };
}
