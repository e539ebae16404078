import { ApplicationCommandOptionType } from "discord-api-types/v10";

/** A slash command as a member would type it, taken apart. Names are the English ones; values stay as typed. */
export interface SlashLine {
  readonly command: string;
  readonly subcommand: string | undefined;
  readonly options: Readonly<Record<string, string>>;
}

/** The line is no command; the message says what would work. */
export class SlashLineError extends Error {
  override readonly name = "SlashLineError";
}

/** A command or an option, as far as its names go. */
export interface NamedOption {
  readonly type?: number | undefined;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly options?: readonly NamedOption[] | undefined;
}

/**
 * `/quote about: Cash Cow speaker: Musk`: a value runs up to the next known option name followed by a colon; one in quotation
 * marks ends with them. German names work as well. What stands before any name is the first option's, as Discord's own client has it:
 * `/quote Cash Cow`.
 */
export function parseSlashLine(line: string, commands: readonly NamedOption[]): SlashLine {
  const [, called = "", rest = ""] = /^\/?(\S+)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
  const command = commands.find((body) => isCalled(body, called.toLowerCase()));
  if (!command) {
    throw new SlashLineError(
      `There is no command "/${called}". There are: ${commands.map(({ name }) => `/${name}`).join(", ")}`,
    );
  }
  const subcommands = (command.options ?? []).filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length === 0) {
    return { command: command.name, subcommand: undefined, options: readOptions(rest, command) };
  }
  const [, word = "", values = ""] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const subcommand = subcommands.find((option) => isCalled(option, word.toLowerCase()));
  if (!subcommand) {
    const known = subcommands.map(({ name }) => `/${command.name} ${name}`).join(", ");
    throw new SlashLineError(`/${command.name} needs one of these: ${known}`);
  }
  return { command: command.name, subcommand: subcommand.name, options: readOptions(values, subcommand) };
}

function isCalled({ name, name_localizations }: NamedOption, word: string): boolean {
  return [name, ...Object.values(name_localizations ?? {})].includes(word);
}

function readOptions(text: string, { name: command, options = [] }: NamedOption): Readonly<Record<string, string>> {
  const starts = optionStarts(text, options);
  const before = text.slice(0, starts[0]?.at ?? text.length).trim();
  const [first] = options;
  const takesText = first?.type === ApplicationCommandOptionType.String;
  const isFree = takesText && starts.every(({ option }) => option !== first);
  if (before !== "" && !isFree) {
    const known = options.map(({ name }) => `${name}:`).join(", ");
    throw new SlashLineError(
      `"${before}" belongs to no option of /${command}. ${known === "" ? "It has none." : `It has: ${known}`}`,
    );
  }
  const named = starts.map(({ option, valueAt }, position) => {
    const value = text.slice(valueAt, starts[position + 1]?.at ?? text.length).trim();
    return [option.name, unquoted(value)] as const;
  });
  return Object.fromEntries(first && before !== "" ? [[first.name, unquoted(before)], ...named] : named);
}

function unquoted(value: string): string {
  return /^"[\s\S]*"$/.test(value) ? value.slice(1, -1) : value;
}

interface OptionStart {
  readonly option: NamedOption;
  readonly at: number;
  readonly valueAt: number;
}

/** Where `name:` stands, outside quotation marks. */
function optionStarts(text: string, options: readonly NamedOption[]): readonly OptionStart[] {
  const quoted = [...text.matchAll(/:\s*("[^"]*")/g)].map((match) => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    return { start, end: match.index + match[0].length };
  });
  return [...text.matchAll(/(?<=^|\s)([^\s:"]+):/g)].flatMap((match) => {
    const inside = quoted.some(({ start, end }) => match.index > start && match.index < end);
    const option = options.find((candidate) => isCalled(candidate, (match[1] ?? "").toLowerCase()));
    return option && !inside ? [{ option, at: match.index, valueAt: match.index + match[0].length }] : [];
  });
}
