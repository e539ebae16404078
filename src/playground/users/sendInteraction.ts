import { randomBytes } from "node:crypto";
import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionType,
  PermissionFlagsBits as May,
  MessageFlags,
} from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { Exchange, TOKEN_LIVES_MS } from "../interactions/exchange.ts";
import type { Command, Message } from "../world/types.ts";
import type { Person } from "./person.ts";
import { findPlace, ownersOf, type Place, surroundings } from "./place.ts";
import { requireUsable } from "./usable.ts";

export interface Sending {
  readonly person: Person;
  readonly place: Place;
  readonly type: number;
  readonly data: object;
  readonly owners: Readonly<Record<string, string>>;
  readonly source?: Message | undefined;
  readonly openedBy?: Exchange;
}

/** Uses a command, or asks for choices for it, if this person may do that here. */
export function sendCommand(
  ground: Ground,
  person: Person,
  type: InteractionType,
  command: Command,
  place: Place,
  more: object,
): Promise<Exchange> {
  requireUsable(person, command, place, ground);
  const { id, name, guild_id } = command;
  const owners = ownersOf(person, place, command.integration_types ?? [ApplicationIntegrationType.GuildInstall]);
  const data = { id, name, type: command.type, ...(guild_id && { guild_id }), ...more };
  return sendInteraction(ground, { person, place, type, data, owners });
}

/** Uses a component of a message; it stays with the installation that the message came through. */
export function sendComponent(ground: Ground, person: Person, source: Message, data: object): Promise<Exchange> {
  const place = findPlace(person, source.channelId, ground);
  const owners = source.data.interaction_metadata?.authorizing_integration_owners ?? ownersOf(person, place, [0, 1]);
  return sendInteraction(ground, { person, place, type: InteractionType.MessageComponent, data, owners, source });
}

/** Builds the interaction as Discord would and hands it to the bot. */
export async function sendInteraction(ground: Ground, sending: Sending): Promise<Exchange> {
  const { person, place, type, data, owners, source, openedBy } = sending;
  const { world, patience, exchanges } = ground;
  const token = randomBytes(80).toString("base64url");
  const built = {
    id: world.nextId(),
    type,
    token,
    data,
    ...surroundings(person, place, ground, owners),
    ...(source && { message: messageData(source, place) }),
  };
  // Each part follows Discord's documentation; the union is told apart by `type`.
  const interaction = built as unknown as APIInteraction;
  const viaPersonAlone = owners["0"] === undefined && place.guild !== undefined;
  const mayShow = world.permissions(person.user.id, place.channel) & May.UseExternalApps;
  const exchange = new Exchange({
    interaction,
    user: person.user,
    channel: place.channel,
    source,
    openedBy,
    onlyPrivate: viaPersonAlone && !mayShow,
    clock: patience,
    onProgress: ground.progress,
  });
  exchanges.set(token, exchange);
  patience.at(exchange.sentAt + 2 * TOKEN_LIVES_MS, () => exchanges.delete(token));
  ground.deliver(exchange);
  return exchange;
}

/** The message a component stands on; an ephemeral one says less about itself. */
function messageData(message: Message, { guild }: Place): object {
  const isPrivate = (message.data.flags ?? 0) & MessageFlags.Ephemeral;
  return { ...message.data, ...(guild && !isPrivate && { guild_id: guild.id }) };
}
