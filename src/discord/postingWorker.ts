import { REST, Routes } from "discord.js";
import { type Config, requireToken } from "../app/config.ts";
import type { AppContext } from "../app/context.ts";
import type { Observer } from "../app/observer.ts";
import type { PostCarrier } from "../cluster/postCarrier.ts";
import type { SlotLedger } from "../daily/ledger.ts";
import type { SweepReport } from "../daily/poster.ts";
import type { PostingLimits } from "../daily/posting.ts";
import type { Gauges } from "../health/metrics.ts";
import { createChannelPoster } from "./channelPoster.ts";
import { createDailyService, type DailyRestOptions } from "./daily/createDailyService.ts";
import { createDiscordAccess } from "./discordAccess.ts";
import { untilReached } from "./untilReached.ts";

/** Makes daily posts over REST alone: no gateway, no commands, no answers. */
export interface PostingWorker {
  /** Waits for an unreachable Discord. @throws ConfigError when Discord refuses the token. */
  start(): Promise<void>;
  /** Finishes the posts that it is at. */
  stop(): Promise<void>;
  /** Hands out at once what is owed, where no other process does. */
  sweep(): Promise<SweepReport>;
  /** Why it cannot post, one reason in each line; none when it can. */
  problems(): readonly string[];
  readonly gauges: Gauges;
}

interface WorkerParts {
  readonly config: Config;
  readonly context: Pick<AppContext, "settings" | "log" | "now" | "random"> & {
    readonly library: AppContext["library"];
  };
  readonly ledger: SlotLedger;
  readonly carrier: PostCarrier;
  readonly observer?: Observer;
  readonly postingLimits?: Partial<PostingLimits>;
  readonly restOptions?: DailyRestOptions;
}

const REQUEST_TIMEOUT_MS = 15_000;

export function createPostingWorker(parts: WorkerParts): PostingWorker {
  const { config, context, ledger, carrier, observer, postingLimits, restOptions } = parts;
  const { apiUrl } = config;
  const { log, now } = context;
  const token = requireToken(config);
  const rest = new REST({ api: apiUrl, timeout: REQUEST_TIMEOUT_MS }).setToken(token);
  const { guilds } = createDiscordAccess({ rest, apiUrl, now });
  const daily = createDailyService({
    ...context,
    ...{ apiUrl, token, ledger, guilds, carrier, postToChannel: createChannelPoster(rest, log) },
    library: () => context.library,
    ...(observer && { observer }),
    ...(postingLimits && { limits: postingLimits }),
    ...(restOptions && { restOptions }),
  });
  const stopping = new AbortController();
  return {
    async start() {
      const { signal } = stopping;
      const reached = await untilReached(
        { log, signal },
        async () => void (await rest.get(Routes.currentApplication())),
      );
      if (!reached) return;
      daily.start();
      log.info({}, "posting");
    },
    async stop() {
      stopping.abort();
      await daily.stop();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
    sweep: () => daily.sweep(),
    problems: () => daily.problems(),
    gauges: { shards: () => new Map(), guilds: () => undefined, latencyMs: () => undefined },
  };
}
