import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction, REST } from "discord.js";
import { onTestFinished } from "vitest";
import type { Complaint } from "#src/playground/ground.ts";
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
  const rest = { api: standIn.url, ...options.rest };
  const client = new Client({ intents: [GatewayIntentBits.Guilds], ...options, rest });
  onTestFinished(() => client.destroy());
  client.on(Events.InteractionCreate, (interaction) => void react(interaction));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

/** A bot without a gateway: only discord.js's REST client. */
export function restOn(standIn: StandIn): REST {
  return new REST({ api: standIn.url, version: "10", retries: 0 }).setToken(standIn.token);
}

/** What the stand-in answers, as the type that Discord documents for the route. */
export async function answerOf<T>(request: Promise<unknown>): Promise<T> {
  // discord.js does not type the answers of its REST client.
  return (await request) as T;
}

/** No ping at all, as every message of a careful bot says. */
export const SILENT = { parse: [] };

/** Discord's answer to a request that fails: status, code and what it says about the body. */
export async function refusalOf(
  request: Promise<unknown>,
): Promise<{ status: number; code: unknown; errors: unknown }> {
  try {
    await request;
  } catch (error) {
    // discord.js puts the body that it got into rawError; of a 5xx it keeps none.
    const { status, rawError } = error as { status: number; rawError?: { code: unknown; errors?: unknown } };
    return { status, code: rawError?.code, errors: rawError?.errors };
  }
  throw new Error("the request was not refused");
}

export function reasonsOf(complaints: readonly Complaint[]): readonly string[] {
  return complaints.map(({ reason }) => reason);
}
