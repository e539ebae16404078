import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import type { Channel } from "../world/types.ts";
import { basicOptions, isCalled, type NamedCommand } from "./namedCommand.ts";
import type { Person } from "./person.ts";
import { interactionMember, type Place } from "./place.ts";
import { type Upload, upload } from "./upload.ts";

type OptionValue = string | number | boolean | Upload | { readonly id: string };
export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface SentOption {
  readonly name: string;
  readonly type: Type;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly SentOption[];
}

/** What the ids among the options stand for. */
export interface Resolved {
  users?: Record<string, object>;
  members?: Record<string, object>;
  roles?: Record<string, object>;
  channels?: Record<string, object>;
  attachments?: Record<string, APIAttachment>;
}

/** The options as the interaction carries them, inside their subcommand. */
export function nested({ group, sub }: NamedCommand, options: readonly SentOption[]): readonly SentOption[] {
  const inSub = sub ? [{ name: sub.name, type: Type.Subcommand, options }] : options;
  return group ? [{ name: group.name, type: Type.SubcommandGroup, options: inSub }] : inSub;
}

export interface OptionReading {
  readonly person: Person;
  readonly place: Place;
  readonly ground: Ground;
  readonly resolved: Resolved;
  /** In autocomplete a half-typed value need not fit. */
  readonly focused?: string;
}

/** Typed values against the registered options, with the checks that Discord's client makes before it sends. */
export function readOptions(named: NamedCommand, values: OptionValues, reading: OptionReading): readonly SentOption[] {
  const known = basicOptions(named);
  for (const typed of Object.keys(values)) {
    if (!known.some((option) => isCalled(option, typed)))
      throw new Error(`/${named.command.name} has no option ${typed}`);
  }
  return known.flatMap((option): readonly SentOption[] => {
    const entry = Object.entries(values).find(([typed]) => isCalled(option, typed));
    const isFocused = reading.focused !== undefined && isCalled(option, reading.focused);
    if (!entry && option.required && reading.focused === undefined)
      throw new Error(`/${named.command.name} needs the option ${option.name}`);
    if (!entry) return [];
    const value = isFocused ? String(entry[1]) : readValue(option, entry[1], reading);
    return [{ name: option.name, type: option.type, value, ...(isFocused && { focused: true }) }];
  });
}

function readValue(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  reading: OptionReading,
): string | number | boolean {
  switch (option.type) {
    case Type.String:
      return readText(option, String(value));
    case Type.Integer:
    case Type.Number:
      return readNumber(option, Number(value));
    case Type.Boolean:
      return typeof value === "boolean" ? value : value === "true" || value === "True";
    case Type.Attachment:
      return readUpload(option.name, value, reading);
    default:
      return resolve(option.type, idOf(value), reading);
  }
}

function readText(option: Extract<APIApplicationCommandBasicOption, { type: Type.String }>, value: string): string {
  const choice = option.choices?.find((candidate) => candidate.value === value || isCalled(candidate, value));
  if (option.choices?.length && !choice) throw new Error(`${option.name} cannot be ${value}`);
  const text = choice?.value ?? value;
  const { min_length: min = 0, max_length: max = 6000 } = option;
  if (text.length < min || text.length > max) throw new Error(`${option.name} must have ${min} to ${max} characters`);
  return text;
}

function readNumber(
  option: Extract<APIApplicationCommandBasicOption, { type: Type.Integer | Type.Number }>,
  value: number,
): number {
  const { min_value: min = Number.NEGATIVE_INFINITY, max_value: max = Number.POSITIVE_INFINITY } = option;
  const fits = option.type === Type.Number || Number.isInteger(value);
  if (!fits || Number.isNaN(value) || value < min || value > max) throw new Error(`${option.name} cannot be ${value}`);
  return value;
}

function idOf(value: OptionValue): string {
  if (typeof value === "object" && "id" in value) return value.id;
  return String(value).replaceAll(/[<@&!#>]/g, "");
}

function readUpload(name: string, value: OptionValue, { ground, resolved }: OptionReading): string {
  if (typeof value !== "object" || !("content" in value)) throw new Error(`${name} needs a file`);
  const attachment = upload(value, ground);
  resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
  return attachment.id;
}

/** Looks an id up as what the option (or select menu) asks for, and adds it to the resolved data. */
export function resolve(type: Type, id: string, { person, place, ground, resolved }: OptionReading): string {
  const role = place.guild?.roles.get(id);
  const user = ground.world.users.get(id);
  const channel = ground.world.channels.get(id);
  if (type === Type.Channel && channel)
    resolved.channels = { ...resolved.channels, [id]: partialChannel(channel, person, ground) };
  else if ((type === Type.Role || type === Type.Mentionable) && role)
    resolved.roles = { ...resolved.roles, [id]: role };
  else if ((type === Type.User || type === Type.Mentionable) && user) {
    resolved.users = { ...resolved.users, [id]: user };
    const member = place.guild?.members.get(id);
    if (member) {
      const { user: _, ...partial } = interactionMember(member, place.channel, ground);
      resolved.members = { ...resolved.members, [id]: partial };
    }
  } else throw new Error(`there is nothing with id ${id} to choose here`);
  return id;
}

/** With what the person who chose it may do there. */
function partialChannel(channel: Channel, { user }: Person, { world }: Ground): object {
  const {
    id,
    name,
    type,
    last_message_id,
    nsfw,
    parent_id,
    guild_id,
    flags,
    rate_limit_per_user,
    topic,
    position,
    thread_metadata,
  } = channel;
  const fields = {
    id,
    name,
    type,
    last_message_id,
    nsfw,
    parent_id,
    guild_id,
    flags,
    rate_limit_per_user,
    topic,
    position,
    thread_metadata,
  };
  return { ...fields, permissions: String(world.permissions(user.id, channel)) };
}
