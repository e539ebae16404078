import { config as loadEnvFile } from "dotenv";
import { ConfigError, readConfig } from "./app/config.ts";
import { createLog } from "./app/log.ts";
import { stopOnSignals } from "./app/shutdown.ts";
import { ArticleError } from "./article/article.ts";
import { buttons, commands, forms } from "./commands/index.ts";
import { openLedger } from "./daily/openLedger.ts";
import { createBot } from "./discord/bot.ts";
import { createLibrary } from "./index/library.ts";
import { loadSources } from "./knowledge/loadSources.ts";
import { KnowledgeError } from "./knowledge/problem.ts";
import { openStores } from "./settings/openStores.ts";
import { StoreError } from "./settings/storeError.ts";

/** Starts the bot and returns when it is connected. Ends the process with code 1 and one clear line when it cannot start. */
export async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const startLog = createLog({ level: "info", pretty: process.stdout.isTTY });
  try {
    const config = readConfig(process.env);
    const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
    const library = createLibrary(await loadSources(config.libraryRoot));
    const now = () => new Date();
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
    const bot = createBot({ config, commands, buttons, forms, context });
    const stop = async () => {
      await bot.stop();
      await stores.close();
    };
    stopOnSignals(stop, log);
    await bot.start();
  } catch (error) {
    if (
      error instanceof ConfigError ||
      error instanceof ArticleError ||
      error instanceof KnowledgeError ||
      error instanceof StoreError
    ) {
      startLog.fatal(error.message);
    } else {
      startLog.fatal({ err: error }, "cannot start");
    }
    process.exit(1);
  }
}
