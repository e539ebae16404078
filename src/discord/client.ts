import { Client, type ClientOptions, GatewayIntentBits, Options } from "discord.js";
import type { AppContext } from "../app/context.ts";
import type { Shards } from "../app/shards.ts";
import type { IdentifyTurns } from "../cluster/identifyTurns.ts";
import { REST_TIMEOUT_MS } from "./connection.ts";
import { createIdentifyThrottler } from "./identifyThrottler.ts";

interface ClientSettings {
  readonly apiUrl: string;
  readonly log: AppContext["log"];
  readonly shards: Shards;
  /** Where other processes serve other shards. */
  readonly turns?: IdentifyTurns | undefined;
  readonly random: () => number;
}

/** A discord.js client that is told about guilds, channels and roles alone and keeps nothing else in memory. */
export function createClient(settings: ClientSettings): Client {
  const { apiUrl, log, shards } = settings;
  const client: Client = new Client({
    ...(shards === "auto" ? { shards } : { shards: [...shards.ids], shardCount: shards.total }),
    ws: gatewayOptions(settings),
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl, timeout: REST_TIMEOUT_MS },
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: ({ id }) => id === client.user?.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 1, keepOverLimit: ({ id }) => id === client.user?.id },
      VoiceStateManager: 0,
    }),
  });
  client.on("error", (error) => log.error({ err: error }, "gateway error"));
  client.on("warn", (warning) => log.warn({ warning }, "gateway warning"));
  client.on("shardDisconnect", ({ code }, shard) => log.warn({ shard, code }, "gateway disconnected"));
  client.on("shardReconnecting", (shard) => log.warn({ shard }, "gateway reconnecting"));
  client.on("shardResume", (shard, replayed) => log.info({ shard, replayed }, "gateway resumed"));
  client.on("clientReady", ({ user, guilds }) => log.info({ user: user.tag, guilds: guilds.cache.size }, "ready"));
  return client;
}

function gatewayOptions({ turns, log, random }: ClientSettings): NonNullable<ClientOptions["ws"]> {
  if (!turns) return {};
  return {
    async buildIdentifyThrottler(manager) {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      return createIdentifyThrottler({ turns, maxConcurrency: limit.max_concurrency, log, random });
    },
  };
}
