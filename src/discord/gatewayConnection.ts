import { type Client, DiscordjsError, GatewayDispatchEvents, Routes, Status } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import type { ShardPart, Shards } from "../app/shards.ts";
import type { IdentifyTurns } from "../cluster/identifyTurns.ts";
import type { ShardVigil } from "../cluster/shardVigil.ts";
import { createClient } from "./client.ts";
import type { Connection, ConnectionParts } from "./connection.ts";
import { refusedToken } from "./refusedToken.ts";
import { untilSessionsLeft } from "./sessionStarts.ts";

/** From now on sees whether other processes serve the other shards, and not these. */
export type WatchShards = (part: ShardPart) => ShardVigil;

interface GatewayParts extends ConnectionParts {
  readonly shards: Shards;
  /** Where other processes serve other shards. */
  readonly identifyTurns: IdentifyTurns | undefined;
  readonly watchShards: WatchShards | undefined;
  readonly random: () => number;
}

export function createGatewayConnection(parts: GatewayParts): Connection {
  const { apiUrl, token, log, handle, shards, random } = parts;
  const client = createClient({ apiUrl, log, shards, turns: parts.identifyTurns, random });
  client.rest.setToken(token);
  let vigil: ShardVigil | undefined;
  const watch = (part: ShardPart) => {
    vigil ??= parts.watchShards?.(part);
    void vigil?.look();
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => void handle(interaction));
  return {
    rest: client.rest,
    client,
    // What the login begins with, so that an outage there is waited for as well.
    prepare: async () => void (await client.rest.get(Routes.gatewayBot())),
    async open(signal) {
      if (!(await untilSessionsLeft(client.rest, { shards, log, signal }))) return false;
      // Shards that wait for their turn to identify are not missing.
      if (shards !== "auto") watch(shards);
      await login(client, token);
      if (shards === "auto") watch({ ids: [...client.ws.shards.keys()], total: client.ws.shards.size });
      return true;
    },
    // Nobody else gets what Discord sends to this session: whoever still asks is told that it stops.
    drain: async () => undefined,
    async close() {
      // What the connection says while it is being closed on purpose is no news.
      client.removeAllListeners("shardDisconnect").removeAllListeners("shardReconnecting");
      await vigil?.stop();
      await client.destroy();
    },
    url: () => undefined,
    problems() {
      const divided = vigil?.problems() ?? [];
      if (client.ws.shards.size === 0) return ["gateway: not connected yet", ...divided];
      const states = client.ws.shards
        .filter(({ status }) => status !== Status.Ready)
        .map(({ id, status }) => `gateway: shard ${id} is ${stateName(status)}`);
      return [...states, ...divided];
    },
  };
}

/** As discord.js names it, in lower case: `ready`, `reconnecting`, `waitingforguilds`. */
export function stateName(status: Status): string {
  return Status[status].toLowerCase();
}

async function login(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once("clientReady", () => resolve()));
  try {
    await client.login(token);
  } catch (error) {
    if (error instanceof DiscordjsError && error.code === "TokenInvalid") throw refusedToken(error);
    throw error;
  }
  await ready;
}
