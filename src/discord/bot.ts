import { setTimeout as sleep } from "node:timers/promises";
import { type Client, type REST, Routes } from "discord.js";
import { z } from "zod";
import { type Config, requireToken } from "../app/config.ts";
import type { AppContext } from "../app/context.ts";
import type { Observer } from "../app/observer.ts";
import { servesFirstShard } from "../app/shards.ts";
import type { IdentifyTurns } from "../cluster/identifyTurns.ts";
import type { PostCarrier } from "../cluster/postCarrier.ts";
import type { SweepReport } from "../daily/poster.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { Gauges } from "../health/metrics.ts";
import type { Departures } from "../store/departures.ts";
import type { ButtonHandler } from "./button.ts";
import { createChannelPoster } from "./channelPoster.ts";
import type { Command } from "./command.ts";
import type { Connection, ConnectionParts } from "./connection.ts";
import { createDailyService, type DailyRestOptions } from "./daily/createDailyService.ts";
import { createDiscordAccess } from "./discordAccess.ts";
import { createDispatcher } from "./dispatch.ts";
import { followGuilds } from "./followGuilds.ts";
import type { FormHandler } from "./form.ts";
import { createGatewayConnection, stateName, type WatchShards } from "./gatewayConnection.ts";
import { createHttpConnection } from "./http/httpConnection.ts";
import { registerCommands, removeLeftoverGuildCommands } from "./registration.ts";
import { createResponder } from "./responder.ts";
import { untilReached } from "./untilReached.ts";
import { watchDepartures } from "./watchDepartures.ts";

export interface Bot {
  /** Connects, registers the commands and answers. Waits for an unreachable Discord. @throws ConfigError when Discord refuses the token. */
  start(): Promise<void>;
  /** Takes no more interactions, finishes those in flight, disconnects. */
  stop(): Promise<void>;
  /** Posts at once what is owed of daily posts, as happens every half minute by itself. */
  sweep(): Promise<SweepReport>;
  /** Where Discord is to send interactions, as seen from this machine; undefined over the gateway, and before the start. */
  interactionsUrl(): string | undefined;
  /** Why it cannot answer or post, one reason in each line; none when it can. */
  problems(): readonly string[];
  /** Why interactions should go to other processes; what all of them share and miss, such as the store, is none. */
  incomingProblems(): readonly string[];
  readonly gauges: Gauges;
}

interface BotParts {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonHandler[];
  readonly forms: readonly FormHandler[];
  readonly context: ContextParts;
  readonly postingLimits?: Partial<PostingLimits>;
  readonly restOptions?: DailyRestOptions;
  /** Where other processes serve other shards. */
  readonly identifyTurns?: IdentifyTurns | undefined;
  readonly watchShards?: WatchShards | undefined;
  /** Where servers are noted that are gone; they are not looked for where absent. */
  readonly departures?: Departures;
  readonly observer?: Observer;
  /** Where posts are shared with other processes. */
  readonly carrier?: PostCarrier | undefined;
}

/** What there is before there is a connection to Discord. */
type ContextParts = Omit<AppContext, "postToChannel" | "discord" | "daily"> & {
  readonly daily: Pick<AppContext["daily"], "ledger">;
};

/** Answers in flight may take so long when the bot is stopped. */
const FINISH_WITHIN_MS = 3_000;

export function createBot(bot: BotParts): Bot {
  const { config, commands, buttons, forms, context: parts, postingLimits, restOptions } = bot;
  const {
    log,
    daily: { ledger },
  } = parts;
  const token = requireToken(config);
  const { apiUrl } = config;
  const connection = connectionFor(bot, {
    log,
    token,
    now: parts.now,
    handle: (received) => dispatcher.handle(received),
    observer: bot.observer,
  });
  const { rest, client } = connection;
  const discord = createDiscordAccess({ rest, apiUrl, now: parts.now, ...(client && { client }) });
  const postToChannel = createChannelPoster(rest, log);
  const { departures } = bot;
  const departureWatch = departures && watchDepartures({ ...parts, rest, departures, ledger });
  const daily = createDailyService({
    ...parts,
    ...{ apiUrl, token, ledger, postToChannel, guilds: discord.guilds, client, carrier: bot.carrier },
    // A reload swaps it while the bot runs.
    library: () => parts.library,
    ...(bot.observer && { observer: bot.observer }),
    ...(departureWatch && { onNotInServer: departureWatch.suspect }),
    ...(postingLimits && { limits: postingLimits }),
    ...(restOptions && { restOptions }),
  });
  const context: AppContext = {
    ...parts,
    get library() {
      return parts.library;
    },
    discord,
    daily: daily.desk,
    postToChannel,
  };
  const stopping = new AbortController();
  const dispatcher = createDispatcher({
    commands,
    buttons,
    forms,
    context,
    responderFor: (interaction) => createResponder(rest, interaction),
    ...(bot.observer && { observer: bot.observer }),
  });
  return {
    async start() {
      const reached = await untilReached({ log, signal: stopping.signal }, async () => {
        const { id } = application.parse(await rest.get(Routes.currentApplication()));
        if (servesFirstShard(config.shards)) await register({ config, commands, context, rest, applicationId: id });
        await connection.prepare();
      });
      if (!reached || !(await connection.open(stopping.signal))) return;
      if (client) followGuilds(client, context);
      departureWatch?.start();
      daily.start();
    },
    sweep: () => daily.sweep(),
    interactionsUrl: () => connection.url(),
    problems: () => [...connection.problems(), ...daily.problems()],
    incomingProblems: () => connection.problems(),
    gauges: gaugesOf(client, discord),
    async stop() {
      stopping.abort();
      departureWatch?.stop();
      const finished = Promise.all([connection.drain().then(() => dispatcher.close()), daily.stop()]);
      // Whoever still waits then is not answered any more: stores must be closed before the process is killed.
      await Promise.race([finished, sleep(FINISH_WITHIN_MS, undefined, { ref: false })]);
      await connection.close();
    },
  };
}

const application = z.object({ id: z.string() });

function connectionFor(
  { config, identifyTurns, watchShards, context }: BotParts,
  parts: Omit<ConnectionParts, "apiUrl">,
): Connection {
  const { apiUrl, interactions, shards } = config;
  if (interactions) return createHttpConnection({ ...parts, apiUrl }, interactions);
  return createGatewayConnection({ ...parts, apiUrl, shards, identifyTurns, watchShards, random: context.random });
}

function gaugesOf(client: Client | undefined, { latencyMs }: AppContext["discord"]): Gauges {
  return {
    shards: () => countStates(client),
    guilds: () => client?.guilds.cache.size,
    latencyMs,
  };
}

function countStates(client: Client | undefined): ReadonlyMap<string, number> {
  const states = client?.ws.shards.map(({ status }) => stateName(status)) ?? [];
  return new Map([...new Set(states)].map((state) => [state, states.filter((other) => other === state).length]));
}

interface Registering {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly context: AppContext;
  readonly rest: REST;
  readonly applicationId: string;
}

async function register({ config: { guildId }, commands, context, rest, applicationId }: Registering): Promise<void> {
  const setup = { severalArticles: context.library.sources.size > 1 };
  const difference = await registerCommands(rest, commands, setup, { applicationId, guildId });
  context.log.info({ ...difference, guildId }, "commands registered");
  const wereMissing = difference.added.length === commands.length;
  if (guildId === undefined && wereMissing) await removeLeftoverGuildCommands(rest, applicationId);
}
