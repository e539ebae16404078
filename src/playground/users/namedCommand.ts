import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import type { Command } from "../world/types.ts";

export interface NamedCommand {
  readonly command: Command;
  readonly group?: APIApplicationCommandOption;
  readonly sub?: APIApplicationCommandSubcommandOption;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
}

export function isCalled({ name, name_localizations: localized }: Named, typed: string): boolean {
  return name === typed || Object.values(localized ?? {}).includes(typed);
}

/** Finds "article read" among the registered commands, under any of their localized names. */
export function findCommand(commands: readonly Command[], typed: string): NamedCommand {
  const [first = "", ...rest] = typed.replace(/^\//, "").split(/\s+/);
  const command = commands.find((candidate) => candidate.type === 1 && isCalled(candidate, first));
  if (!command) throw new Error(`there is no command /${first}`);
  const options = command.options ?? [];
  const second = options.find((option) => isCalled(option, rest[0] ?? ""));
  if (second?.type === Type.SubcommandGroup) {
    const sub = second.options?.find((option) => isCalled(option, rest[1] ?? ""));
    if (!sub) throw new Error(`/${command.name} ${second.name} has no subcommand ${rest[1]}`);
    return { command, group: second, sub };
  }
  if (second?.type === Type.Subcommand) return { command, sub: second };
  const needsSub = options.some(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
  if (needsSub || rest.length > 0) throw new Error(`/${command.name} has no subcommand ${rest[0] ?? "(none given)"}`);
  return { command };
}

export function basicOptions({ command, sub }: NamedCommand): readonly APIApplicationCommandBasicOption[] {
  // A command without subcommands has only basic options.
  return sub ? (sub.options ?? []) : ((command.options ?? []) as readonly APIApplicationCommandBasicOption[]);
}
