import { type APIInteraction, ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { Exchange } from "./exchange.ts";

export interface Repetition {
  readonly userId: string;
  /** In the place of what was typed into the first option of a command; the same where absent. */
  readonly typed?: string | undefined;
  readonly onProgress: (repeated: Exchange) => void;
}

/** The same interaction with an id and a token of its own, from another user, perhaps with another text. */
export function repeatExchange(exchange: Exchange, { userId, typed, onProgress }: Repetition, ground: Ground): void {
  const { interaction, channel, onlyPrivate } = exchange;
  const { clock, exchanges, world } = ground;
  const id = world.nextId();
  // As long as a real one; nobody has to guess it here.
  const token = id.padEnd(100, "_");
  const user = { ...exchange.user, id: userId };
  // A copy that differs in values alone has the shape of its original.
  const copy = {
    ...(typed === undefined ? interaction : retyped(interaction, typed)),
    id,
    token,
    ...(interaction.member ? { member: { ...interaction.member, user } } : { user }),
  } as APIInteraction;
  const repeated = new Exchange({ interaction: copy, user, channel, onlyPrivate, clock, onProgress });
  exchanges.set(token, repeated);
  ground.deliver(repeated);
}

function retyped(interaction: APIInteraction, typed: string) {
  if (!("data" in interaction) || !interaction.data || !("options" in interaction.data)) return interaction;
  const [first, ...others] = interaction.data.options ?? [];
  if (first?.type !== ApplicationCommandOptionType.String) return interaction;
  return { ...interaction, data: { ...interaction.data, options: [{ ...first, value: typed }, ...others] } };
}
