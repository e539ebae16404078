import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from "discord.js";
import { onTestFinished } from "vitest";
import { type StandIn, type StandInOptions, startStandIn } from "#src/playground/startStandIn.ts";

/** A stand-in that ends with the test. */
export async function standInFor(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** A real discord.js client on the stand-in; `react` plays the bot. */
export async function botOn(
  standIn: StandIn,
  react: (interaction: Interaction) => unknown = () => undefined,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: standIn.url, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  client.on(Events.InteractionCreate, (interaction) => void react(interaction));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

export const SILENT = { parse: [] } as const;
