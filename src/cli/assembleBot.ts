import type { Logger } from "pino";
import type { Config } from "../app/config.ts";
import { redisIdentifyTurns } from "../cluster/identifyTurns.ts";
import { buttons, commands, forms } from "../commands/index.ts";
import { openLedger } from "../daily/openLedger.ts";
import type { PostingLimits } from "../daily/posting.ts";
import { type Bot, createBot } from "../discord/bot.ts";
import type { DailyRestOptions } from "../discord/daily/createDailyService.ts";
import type { Library } from "../index/library.ts";
import { openStores } from "../settings/openStores.ts";
import { openDepartures } from "../store/departures.ts";

export interface AssembledBot {
  readonly bot: Bot;
  /** What commands find from now on. */
  reload(library: Library): void;
  /** Stops the bot, then closes its store. */
  stop(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly library: Library;
  readonly now: () => Date;
  readonly postingLimits?: Partial<PostingLimits>;
  readonly restOptions?: DailyRestOptions;
}

/** The bot with everything it needs, not connected yet. */
export async function assembleBot({ config, log, library, now, ...overrides }: Parts): Promise<AssembledBot> {
  const stores = await openStores(config.storeUrl, { now, log });
  const context = {
    library,
    settings: stores.settings,
    store: stores,
    daily: { ledger: openLedger(stores.backend, { now }) },
    log,
    now,
    random: Math.random,
    operatorContact: config.operatorContact,
  };
  const { backend } = stores;
  const identifyTurns = backend.kind === "redis" ? redisIdentifyTurns(backend.client) : undefined;
  const bot = createBot({
    departures: openDepartures(backend, now),
    identifyTurns,
    config,
    commands,
    buttons,
    forms,
    context,
    ...overrides,
  });
  return {
    bot,
    reload(loaded) {
      context.library = loaded;
    },
    async stop() {
      await bot.stop();
      await stores.close();
    },
  };
}
