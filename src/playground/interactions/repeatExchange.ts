import type { APIInteraction } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { Exchange } from "./exchange.ts";

interface Repetition {
  readonly userId: string;
  readonly onProgress: (repeated: Exchange) => void;
}

/** The same interaction with an id and a token of its own, from another user. */
export function repeatExchange(exchange: Exchange, { userId, onProgress }: Repetition, ground: Ground): void {
  const { interaction, channel, onlyPrivate } = exchange;
  const { clock, exchanges, world } = ground;
  const id = world.nextId();
  // As long as a real one; nobody has to guess it here.
  const token = id.padEnd(100, "_");
  const user = { ...exchange.user, id: userId };
  // A copy that differs in values alone has the shape of its original.
  const copy = {
    ...interaction,
    id,
    token,
    ...(interaction.member ? { member: { ...interaction.member, user } } : { user }),
  } as APIInteraction;
  const repeated = new Exchange({ interaction: copy, user, channel, onlyPrivate, clock, onProgress });
  exchanges.set(token, repeated);
  ground.deliver(repeated);
}
