import { isDeepStrictEqual } from "node:util";
import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Setup } from "./action.ts";
import type { Command } from "./command.ts";

export interface RegistrationScope {
  readonly applicationId: string;
  /** Register in this guild alone; everywhere when undefined. */
  readonly guildId: string | undefined;
}

export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Commands that were taken out of the other scope, so that no member sees two of each. */
  readonly removedElsewhere: readonly string[];
}

const commandList = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));
type Body = Record<string, unknown>;

/**
 * Compares what Discord has with the one list, localizations included, and writes only when they differ.
 * @see https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands
 */
export async function registerCommands(
  rest: REST,
  commands: readonly Command[],
  setup: Setup,
  scope: RegistrationScope,
): Promise<Difference> {
  const { applicationId, guildId } = scope;
  const { route, wanted, ...difference } = await compareCommands(rest, commands, setup, scope);
  if (difference.added.length + difference.changed.length + difference.removed.length > 0) {
    await rest.put(route, { body: wanted });
  }
  const removedElsewhere =
    guildId === undefined ? [] : await removeAll(rest, Routes.applicationCommands(applicationId));
  return { ...difference, removedElsewhere };
}

interface Comparison extends Omit<Difference, "removedElsewhere"> {
  readonly route: `/${string}`;
  readonly wanted: readonly Body[];
}

/** Writes nothing. */
export async function compareCommands(
  rest: REST,
  commands: readonly Command[],
  setup: Setup,
  { applicationId, guildId }: RegistrationScope,
): Promise<Comparison> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map((command) => bodyFor(command, setup, guildId));
  return { route, wanted, ...differenceBetween(await fetchCommands(rest, route), wanted) };
}

const guildList = z.array(z.object({ id: z.string() }));
/** One page of Discord's list of the bot's guilds. */
const GUILDS_MAX = 200;

/**
 * After a change from one guild to everywhere, takes away what was registered in a guild, so that no member sees two of each.
 * Looks at the bot's first 200 guilds: a bot that is in more of them has been registered everywhere long since.
 */
export async function removeLeftoverGuildCommands(rest: REST, applicationId: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: String(GUILDS_MAX) });
  const guilds = guildList.parse(await rest.get(Routes.userGuilds(), { query }));
  const removed: string[] = [];
  for (const { id } of guilds)
    removed.push(...(await removeAll(rest, Routes.applicationGuildCommands(applicationId, id))));
  return removed;
}

function bodyFor(command: Command, setup: Setup, guildId: string | undefined): Body {
  const { contexts, integration_types, ...everywhere }: Body = { ...command.body(setup) };
  // Discord refuses these two on the commands of a guild.
  return guildId === undefined ? { ...everywhere, contexts, integration_types } : everywhere;
}

async function fetchCommands(rest: REST, route: `/${string}`): Promise<readonly Body[]> {
  return commandList.parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) }));
}

async function removeAll(rest: REST, route: `/${string}`): Promise<readonly string[]> {
  const present = await fetchCommands(rest, route);
  if (present.length > 0) await rest.put(route, { body: [] });
  return present.map(nameOf);
}

export function differenceBetween(
  present: readonly Body[],
  wanted: readonly Body[],
): Omit<Difference, "removedElsewhere"> {
  const keyOf = (body: Body) => `${body["type"] ?? 1} ${nameOf(body)}`;
  const presentByKey = new Map(present.map((body) => [keyOf(body), body]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    added: wanted.filter((body) => !presentByKey.has(keyOf(body))).map(nameOf),
    changed: wanted
      .filter((body) => {
        const there = presentByKey.get(keyOf(body));
        return there !== undefined && !isDeepStrictEqual(normalise(restrictTo(there, body)), normalise(body));
      })
      .map(nameOf),
    removed: present.filter((body) => !wantedKeys.has(keyOf(body))).map(nameOf),
  };
}

function nameOf(body: Body): string {
  return String(body["name"]);
}

/** What Discord adds of its own accord (ids, versions, dm_permission …) says nothing about a difference. */
const OURS = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "contexts",
  "integration_types",
  "default_member_permissions",
  "nsfw",
];

function restrictTo(there: Body, wanted: Body): Body {
  const scoped = OURS.filter((key) => key in wanted || !["contexts", "integration_types"].includes(key));
  return Object.fromEntries(Object.entries(there).filter(([key]) => scoped.includes(key)));
}

/** Absent, null, false and empty mean the same to Discord, and the order of keys and of sets means nothing. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normalise);
    return items.every((item) => typeof item === "number") ? items.toSorted((a, b) => Number(a) - Number(b)) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, normalise(inner)] as const)
    .filter(([, inner]) => !isNothing(inner))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}
