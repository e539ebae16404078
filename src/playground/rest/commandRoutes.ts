import { type CommandPart, commandViolations, duplicateNames } from "../check/commandRules.ts";
import { schemaViolations } from "../check/schema.ts";
import type { Ground } from "../ground.ts";
import type { Command } from "../world/types.ts";
import { invalidForm, refuse } from "./refusal.ts";
import { type Call, checkedBody, created, noContent, ok, param, type Route } from "./route.ts";

interface CommandBody extends CommandPart {
  readonly default_member_permissions?: string | number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

const MOST_COMMANDS = 100;
const GLOBAL = "/applications/:applicationId/commands";
const IN_GUILD = "/applications/:applicationId/guilds/:guildId/commands";

/** The commands of one scope: everywhere, or one guild. */
function scope(
  call: Call,
  ground: Ground,
): { readonly guildId: string | undefined; readonly list: readonly Command[] } {
  if (param(call, "applicationId") !== ground.applicationId) throw refuse("unknownApplication");
  const guildId = call.params["guildId"];
  if (guildId !== undefined && !ground.world.guilds.has(guildId)) throw refuse("missingAccess");
  return { guildId, list: ground.world.commands.filter((command) => command.guild_id === guildId) };
}

function settle(ground: Ground, body: CommandBody, guildId: string | undefined, old?: Command): Command {
  const { world } = ground;
  const globalOnly = {
    contexts: body.contexts ?? [0, 1, 2],
    integration_types: body.integration_types ?? [0],
    dm_permission: true,
  };
  const permissions = body.default_member_permissions;
  const settled = {
    id: old?.id ?? world.nextId(),
    application_id: ground.applicationId,
    version: world.nextId(),
    type: body.type ?? 1,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? "",
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
    nsfw: body.nsfw ?? false,
    ...(body.options?.length && { options: body.options }),
    ...(guildId === undefined ? globalOnly : { guild_id: guildId }),
  };
  // Checked against Discord's schema of commands; what is missing was filled in above.
  return settled as unknown as Command;
}

/** Without `with_localizations` the dictionaries stay behind. */
function shown(command: Command, call: Call): unknown {
  if (call.query["with_localizations"] === "true") return command;
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) => (key.endsWith("_localizations") ? undefined : value)),
  );
}

function replaceAll(call: Call, ground: Ground) {
  const { guildId, list } = scope(call, ground);
  if (!Array.isArray(call.body)) throw refuse("invalidJson");
  // Each entry is checked on the next line.
  const bodies = call.body as readonly CommandBody[];
  const violations = bodies.flatMap((body, index) => {
    const bySchema = schemaViolations("commandInBulk", body);
    const found = bySchema.length > 0 ? bySchema : commandViolations(body);
    return found.map((violation) => ({ ...violation, path: [index, ...violation.path] }));
  });
  if (violations.length > 0) throw invalidForm(violations);
  const duplicates = duplicateNames(bodies);
  if (duplicates.length > 0) throw invalidForm(duplicates);
  if (bodies.filter(({ type }) => (type ?? 1) === 1).length > MOST_COMMANDS) throw refuse("tooManyCommands");
  const next = bodies.map((body) =>
    settle(
      ground,
      body,
      guildId,
      list.find((old) => isSame(old, body)),
    ),
  );
  const others = ground.world.commands.filter((command) => command.guild_id !== guildId);
  ground.world.commands.splice(0, Infinity, ...others, ...next);
  return ok(next);
}

const isSame = (old: Command, body: CommandBody) => old.name === body.name && old.type === (body.type ?? 1);

function add(call: Call, ground: Ground) {
  const { guildId, list } = scope(call, ground);
  const body = checkedBody<CommandBody>("command", call.body, commandViolations);
  const old = list.find((command) => isSame(command, body));
  if (!old && list.filter(({ type }) => type === 1).length >= MOST_COMMANDS) throw refuse("tooManyCommands");
  const command = settle(ground, body, guildId, old);
  put(ground, command, old);
  return old ? ok(command) : created(command);
}

function find(call: Call, ground: Ground): Command {
  const command = scope(call, ground).list.find(({ id }) => id === param(call, "commandId"));
  if (!command) throw refuse("unknownCommand");
  return command;
}

function change(call: Call, ground: Ground) {
  const old = find(call, ground);
  const body = checkedBody<Partial<CommandBody>>("commandEdit", call.body);
  // A registered command has every field of the body that it came from.
  const merged: CommandBody = { ...(old as unknown as CommandBody), ...body };
  const violations = commandViolations(merged);
  if (violations.length > 0) throw invalidForm(violations);
  const command = settle(ground, merged, old.guild_id, old);
  put(ground, command, old);
  return ok(command);
}

function put({ world }: Ground, command: Command, old: Command | undefined): void {
  if (old) world.commands.splice(world.commands.indexOf(old), 1, command);
  else world.commands.push(command);
}

function remove(call: Call, ground: Ground) {
  const command = find(call, ground);
  ground.world.commands.splice(ground.world.commands.indexOf(command), 1);
  return noContent;
}

function routesBelow(path: string): readonly Route[] {
  return [
    {
      method: "GET",
      path,
      handle: (call, ground) => ok(scope(call, ground).list.map((command) => shown(command, call))),
    },
    { method: "PUT", path, handle: replaceAll },
    { method: "POST", path, handle: add },
    { method: "GET", path: `${path}/:commandId`, handle: (call, ground) => ok(find(call, ground)) },
    { method: "PATCH", path: `${path}/:commandId`, handle: change },
    { method: "DELETE", path: `${path}/:commandId`, handle: remove },
  ];
}

export const commandRoutes: readonly Route[] = [...routesBelow(GLOBAL), ...routesBelow(IN_GUILD)];
