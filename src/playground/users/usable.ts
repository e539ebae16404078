import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits as May } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { missingNames } from "../world/permissions.ts";
import type { Command } from "../world/types.ts";
import type { Person } from "./person.ts";
import { ownersOf, type Place } from "./place.ts";

/** Why Discord would not offer a command to this person here; undefined when it would. */
function obstacle(person: Person, command: Command, place: Place, { world }: Ground): string | undefined {
  const contexts = command.contexts ?? [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ];
  if (command.guild_id === undefined && !contexts.includes(place.context))
    return "it is not offered in this kind of place";
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const owners = ownersOf(person, place, types);
  if (Object.keys(owners).length === 0) return "the app is installed neither here nor by this person";
  if (!place.guild) return undefined;
  const has = world.permissions(person.user.id, place.channel);
  if (!(has & May.UseApplicationCommands)) return "missing UseApplicationCommands";
  const needed = BigInt(command.default_member_permissions ?? "0");
  if (command.default_member_permissions === "0" && !(has & May.Administrator)) return "it is for administrators only";
  if ((has & needed) !== needed) return `missing ${missingNames(has, needed).join(", ")}`;
  return undefined;
}

/** The commands that Discord would offer this person here. */
export function usableCommands(person: Person, place: Place, ground: Ground): readonly Command[] {
  return commandsAt(place, ground).filter((command) => obstacle(person, command, place, ground) === undefined);
}

/** The commands there are in this place, whoever may use them; a server's own hides the global one of the same name. */
export function commandsAt(place: Place, { world }: Ground): readonly Command[] {
  const here = world.commands.filter(({ guild_id: guildId }) => guildId === undefined || guildId === place.guild?.id);
  return here.toSorted((a, b) => Number(b.guild_id !== undefined) - Number(a.guild_id !== undefined));
}

export function requireUsable(person: Person, command: Command, place: Place, ground: Ground): void {
  const reason = obstacle(person, command, place, ground);
  if (reason !== undefined) throw new Error(`${person.user.username} cannot use ${command.name} here: ${reason}`);
}
