import { randomBytes } from "node:crypto";
import { type APIInteraction, PermissionFlagsBits as May, MessageFlags } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { Exchange, TOKEN_LIVES_MS } from "../interactions/exchange.ts";
import type { Message } from "../world/types.ts";
import type { Person } from "./person.ts";
import { type Place, surroundings } from "./place.ts";

export interface Sending {
  readonly person: Person;
  readonly place: Place;
  readonly type: number;
  readonly data: object;
  readonly owners: Readonly<Record<string, string>>;
  readonly source?: Message | undefined;
  readonly openedBy?: Exchange;
}

/** Builds the interaction as Discord would and hands it to the bot. */
export async function sendInteraction(ground: Ground, sending: Sending): Promise<Exchange> {
  const { person, place, type, data, owners, source, openedBy } = sending;
  const { world, clock, exchanges } = ground;
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
    clock,
    onProgress: ground.progress,
  });
  exchanges.set(token, exchange);
  clock.at(exchange.sentAt + 2 * TOKEN_LIVES_MS, () => exchanges.delete(token));
  ground.deliver(exchange);
  return exchange;
}

/** The message a component stands on; an ephemeral one says less about itself. */
function messageData(message: Message, { guild }: Place): object {
  const isPrivate = (message.data.flags ?? 0) & MessageFlags.Ephemeral;
  return { ...message.data, ...(guild && !isPrivate && { guild_id: guild.id }) };
}
