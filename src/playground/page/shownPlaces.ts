import { PermissionFlagsBits as May } from "discord-api-types/v10";
import type { StandIn } from "../startStandIn.ts";
import type { Person } from "../users/person.ts";
import { isThread } from "../world/permissions.ts";
import type { Channel, Command } from "../world/types.ts";
import type { Cast } from "./scene.ts";

/** The server as one person sees it. */
export function shownPlaces(standIn: StandIn, cast: Cast, person: Person) {
  const { world } = standIn;
  const guild = world.guild();
  const may = (userId: string, channel: Channel, bit: bigint) => Boolean(world.permissions(userId, channel) & bit);
  const writing = (channel: Channel) => (isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
  const channels = [...guild.channels.values()]
    .filter((channel) => may(person.user.id, channel, May.ViewChannel))
    .map((channel) => ({
      id: channel.id,
      name: channel.name ?? "",
      type: channel.type,
      parentId: channel.parent_id ?? undefined,
      mayWrite: may(person.user.id, channel, writing(channel)),
      botMayWrite: may(world.bot.id, channel, writing(channel)),
    }));
  const roles = [...guild.roles.values()].map(({ id, name, managed }) => ({ id, name, managed }));
  const members = [...guild.members.values()]
    .filter(({ user }) => user.id !== guild.ownerId)
    .map(({ user, roles: held }) => ({
      id: user.id,
      name: user.global_name ?? user.username,
      bot: user.bot ?? false,
      roles: held,
    }));
  const { dm } = person;
  return {
    guild: { id: guild.id, name: guild.name },
    channels,
    dm: {
      id: dm.id,
      name: world.bot.global_name ?? world.bot.username,
      type: dm.type,
      mayWrite: true,
      botMayWrite: true,
    },
    roles,
    members,
    me: { id: person.user.id, role: roleOf(cast, person), name: person.user.global_name ?? person.user.username },
    bot: { id: world.bot.id, name: world.bot.global_name ?? world.bot.username },
  };
}

function roleOf(cast: Cast, person: Person): string | undefined {
  return Object.entries(cast).find(([, candidate]) => candidate === person)?.[0];
}

/** Commands as the picker needs them; names and descriptions in every language they are registered in. */
export function shownCommands(commands: readonly Command[]) {
  return commands.map(({ id, type, name, name_localizations, description, description_localizations, options }) => ({
    id,
    type,
    name,
    nameIn: name_localizations ?? {},
    description,
    descriptionIn: description_localizations ?? {},
    options: options ?? [],
  }));
}
