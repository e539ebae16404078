import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordAPIError, DiscordjsError, GatewayDispatchEvents, Routes } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { z } from "zod";
import { type Config, ConfigError, requireToken } from "../app/config.ts";
import type { AppContext } from "../app/context.ts";
import { servesFirstShard } from "../app/shards.ts";
import type { IdentifyTurns } from "../cluster/identifyTurns.ts";
import type { SweepReport } from "../daily/poster.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { ButtonHandler } from "./button.ts";
import { createChannelPoster } from "./channelPoster.ts";
import { createClient } from "./client.ts";
import type { Command } from "./command.ts";
import { createDailyService, type DailyRestOptions } from "./daily/createDailyService.ts";
import { createDiscordAccess } from "./discordAccess.ts";
import { createDispatcher } from "./dispatch.ts";
import { followGuilds } from "./followGuilds.ts";
import type { FormHandler } from "./form.ts";
import { registerCommands, removeLeftoverGuildCommands } from "./registration.ts";
import { createResponder } from "./responder.ts";
import { untilSessionsLeft } from "./sessionStarts.ts";

export interface Bot {
  /** Connects, registers the commands and answers. Waits for an unreachable Discord. @throws ConfigError when Discord refuses the token. */
  start(): Promise<void>;
  /** Takes no more interactions, finishes those in flight, disconnects. */
  stop(): Promise<void>;
  /** Posts at once what is owed of daily posts, as happens every half minute by itself. */
  sweep(): Promise<SweepReport>;
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
}

/** What there is before there is a connection to Discord. */
type ContextParts = Omit<AppContext, "postToChannel" | "discord" | "daily"> & {
  readonly daily: Pick<AppContext["daily"], "ledger">;
};

/** Waits between attempts to reach Discord: doubled each time, up to the last. */
/** Answers in flight may take so long when the bot is stopped. */
const FINISH_WITHIN_MS = 3_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export function createBot(bot: BotParts): Bot {
  const { config, commands, buttons, forms, context: parts, postingLimits, restOptions } = bot;
  const {
    log,
    daily: { ledger },
  } = parts;
  const token = requireToken(config);
  const { shards } = config;
  const client = createClient({
    ...{ apiUrl: config.apiUrl, log, shards },
    turns: bot.identifyTurns,
    random: parts.random,
  });
  client.rest.setToken(token);
  const { apiUrl } = config;
  const discord = createDiscordAccess({ rest: client.rest, client, apiUrl, now: parts.now });
  const postToChannel = createChannelPoster(client.rest, log);
  const daily = createDailyService({
    ...parts,
    ...{ apiUrl, token, ledger, postToChannel, guilds: discord.guilds },
    // A reload swaps it while the bot runs.
    library: () => parts.library,
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
    responderFor: (interaction) => createResponder(client.rest, interaction),
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    void dispatcher.handle(interaction);
  });
  return {
    async start() {
      const reached = await untilReached({ log, signal: stopping.signal }, async () => {
        const { id } = application.parse(await client.rest.get(Routes.currentApplication()));
        if (servesFirstShard(shards)) await register({ config, commands, context, client, applicationId: id });
        // What the login begins with, so that an outage there is waited for as well.
        await client.rest.get(Routes.gatewayBot());
      });
      if (!reached || !(await untilSessionsLeft(client.rest, { shards, log, signal: stopping.signal }))) return;
      await login(client, token);
      followGuilds(client, context);
      daily.start();
    },
    sweep: () => daily.sweep(),
    async stop() {
      stopping.abort();
      const finished = Promise.all([dispatcher.close(), daily.stop()]);
      // Whoever still waits then is not answered any more: stores must be closed before the process is killed.
      await Promise.race([finished, sleep(FINISH_WITHIN_MS, undefined, { ref: false })]);
      // What the connection says while it is being closed on purpose is no news.
      client.removeAllListeners("shardDisconnect").removeAllListeners("shardReconnecting");
      await client.destroy();
    },
  };
}

const application = z.object({ id: z.string() });

/** Repeats until Discord answers; false when the bot is stopped before. @throws ConfigError when Discord refuses the token */
async function untilReached(
  { log, signal }: { readonly log: AppContext["log"]; readonly signal: AbortSignal },
  attempt: () => Promise<void>,
): Promise<boolean> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      await attempt();
      return true;
    } catch (error) {
      // What Discord understood and refused is not mended by asking again.
      if (error instanceof DiscordAPIError) throw error.status === 401 ? refusedToken(error) : error;
      log.warn({ err: error, retryInMs: waitMs }, "discord cannot be reached");
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
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

function refusedToken(cause: unknown): ConfigError {
  return new ConfigError(
    "Discord refuses the token in DISCORD_TOKEN: copy it anew from the developer portal, page Bot",
    { cause },
  );
}

interface Registering {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly context: AppContext;
  readonly client: Client;
  readonly applicationId: string;
}

async function register({ config: { guildId }, commands, context, client, applicationId }: Registering): Promise<void> {
  const setup = { severalArticles: context.library.sources.size > 1 };
  const difference = await registerCommands(client.rest, commands, setup, { applicationId, guildId });
  context.log.info({ ...difference, guildId }, "commands registered");
  const wereMissing = difference.added.length === commands.length;
  if (guildId === undefined && wereMissing) await removeLeftoverGuildCommands(client.rest, applicationId);
}
