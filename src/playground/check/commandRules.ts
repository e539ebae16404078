import type { Violation } from "../rest/refusal.ts";

/** A command or an option of one, as registered. */
export interface CommandPart {
  readonly name: string;
  readonly description?: string | null;
  readonly type?: number | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandPart[] | null;
  readonly choices?:
    | readonly {
        readonly name: string;
        readonly value: unknown;
        readonly name_localizations?: Readonly<Record<string, string>> | null;
      }[]
    | null;
}

type Path = readonly (string | number)[];

/** @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const TOTAL_CHARACTERS = 8_000;

/** Discord's rules for a command that its schema does not express. */
export function commandViolations(command: CommandPart): readonly Violation[] {
  const type = command.type ?? CHAT_INPUT;
  const size = sizeOf(command);
  const tooLarge: Violation[] =
    size > TOTAL_CHARACTERS
      ? [
          {
            path: [],
            code: "APPLICATION_COMMAND_TOO_LARGE",
            message: `Command exceeds maximum size (${TOTAL_CHARACTERS}): ${size}`,
          },
        ]
      : [];
  if (type !== CHAT_INPUT) return [...tooLarge, ...menuViolations(command)];
  const described: Violation[] = command.description
    ? []
    : [{ path: ["description"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
  return [...tooLarge, ...described, ...nameViolations(command, []), ...optionViolations(command.options ?? [], [])];
}

function menuViolations(command: CommandPart): readonly Violation[] {
  const message = "Context menu commands cannot have";
  return [
    ...(command.description
      ? [
          {
            path: ["description"],
            code: "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
            message: `${message} a description`,
          },
        ]
      : []),
    ...(command.options?.length
      ? [{ path: ["options"], code: "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", message: `${message} options` }]
      : []),
  ];
}

function nameViolations(part: CommandPart, path: Path): readonly Violation[] {
  const names: readonly (readonly [Path, string])[] = [
    [[...path, "name"], part.name],
    ...Object.entries(part.name_localizations ?? {}).map(
      ([locale, name]) => [[...path, "name_localizations", locale], name] as const,
    ),
  ];
  return names
    .filter(([, name]) => !CHAT_INPUT_NAME.test(name) || name !== name.toLowerCase())
    .map(([at]) => ({ path: at, code: "APPLICATION_COMMAND_INVALID_NAME", message: "Command name is invalid" }));
}

function optionViolations(options: readonly CommandPart[], above: Path): readonly Violation[] {
  const path: Path = [...above, "options"];
  const found: Violation[] = [];
  const seen = new Set<string>();
  let optionalSeen = false;
  options.forEach((option, index) => {
    const at = [...path, index];
    found.push(
      ...nameViolations(option, at),
      ...choiceViolations(option, at),
      ...optionViolations(option.options ?? [], at),
    );
    for (const name of allNames(option)) {
      if (seen.has(name))
        found.push({
          path: [...at, "name"],
          code: "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
          message: "Option name must be unique",
        });
    }
    for (const name of allNames(option)) seen.add(name);
    const isSub = option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP;
    if (option.required && optionalSeen) {
      const message = "Required options must be placed before non-required options";
      found.push({ path: at, code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message });
    }
    if (!option.required && !isSub) optionalSeen = true;
  });
  const subs = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP).length;
  if (subs > 0 && subs < options.length) {
    const message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
    found.push({ path, code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message });
  }
  return found;
}

function allNames(part: CommandPart): ReadonlySet<string> {
  // Two options may share a translation only with themselves, in the same locale.
  return new Set([
    part.name,
    ...Object.entries(part.name_localizations ?? {}).map(([locale, name]) => `${locale}:${name}`),
  ]);
}

function choiceViolations(option: CommandPart, path: Path): readonly Violation[] {
  const choices = option.choices ?? [];
  const found: Violation[] = [];
  if (option.autocomplete && choices.length > 0) {
    const message = "autocomplete cannot be true when choices are present";
    found.push({ path: [...path, "autocomplete"], code: "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", message });
  }
  choices.forEach((choice, index) => {
    const values = choices.map(({ value }) => value);
    if (values.indexOf(choice.value) !== index) {
      found.push({
        path: [...path, "choices", index],
        code: "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_DUPLICATE",
        message: "Option choice value already exists",
      });
    }
    if (choices.findIndex(({ name }) => name === choice.name) !== index) {
      found.push({
        path: [...path, "choices", index],
        code: "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE",
        message: "Option choice name already exists",
      });
    }
    if (typeof choice.value === "string" && choice.value.length > 100) {
      found.push({
        path: [...path, "choices", index, "value"],
        code: "BASE_TYPE_MAX_LENGTH",
        message: "Must be 100 or fewer in length.",
      });
    }
  });
  return found;
}

/** Names, descriptions and values of the command and all below it; of translations, the longest counts. */
function sizeOf(part: CommandPart): number {
  const longest = (
    text: string | null | undefined,
    translations: Readonly<Record<string, string>> | null | undefined,
  ) => Math.max((text ?? "").length, ...Object.values(translations ?? {}).map(({ length }) => length));
  const choices = (part.choices ?? []).reduce(
    (sum, { name, value, name_localizations: names }) =>
      sum + longest(name, names) + (typeof value === "string" ? value.length : 0),
    0,
  );
  const below = (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0);
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    choices +
    below
  );
}

/** Names must be unique among commands of one type. */
export function duplicateNames(commands: readonly CommandPart[]): readonly Violation[] {
  const seen = new Set<string>();
  return commands.flatMap(({ name, type }, index): Violation[] => {
    const key = `${type ?? CHAT_INPUT}:${name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: [index],
        code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
        message: "Application command names must be unique",
      },
    ];
  });
}
