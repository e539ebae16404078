import { config as loadEnvFile } from "dotenv";
import { ConfigError, readConfig } from "./app/config.ts";
import { createLog } from "./app/log.ts";
import { stopOnSignals } from "./app/shutdown.ts";
import { ArticleError } from "./article/article.ts";
import { buttons, commands } from "./commands/index.ts";
import { createBot } from "./discord/bot.ts";
import { createLibrary } from "./index/library.ts";
import { loadSources } from "./knowledge/loadSources.ts";
import { KnowledgeError } from "./knowledge/problem.ts";

/** Starts the bot and returns when it is connected. Ends the process with code 1 and one clear line when it cannot start. */
export async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const startLog = createLog({ level: "info", pretty: process.stdout.isTTY });
  try {
    const config = readConfig(process.env);
    const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
    const library = createLibrary(await loadSources(config.libraryRoot));
    const context = { library, log, now: () => new Date(), random: Math.random };
    const bot = createBot({ config, commands, buttons, context });
    stopOnSignals(() => bot.stop(), log);
    await bot.start();
  } catch (error) {
    if (error instanceof ConfigError || error instanceof ArticleError || error instanceof KnowledgeError) {
      startLog.fatal(error.message);
    } else {
      startLog.fatal({ err: error }, "cannot start");
    }
    process.exit(1);
  }
}
