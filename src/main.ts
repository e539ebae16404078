import { config as loadEnvFile } from "dotenv";
import { readConfig, requireToken } from "./app/config.ts";
import { createLog } from "./app/log.ts";
import { stopOnSignals } from "./app/shutdown.ts";
import { assembleBot } from "./cli/assembleBot.ts";
import { sayWhyItCannotStart } from "./cli/cannotStart.ts";
import { invitation, startPlayground } from "./cli/playground.ts";
import { createLibrary } from "./index/library.ts";
import { loadSources } from "./knowledge/loadSources.ts";

/** Starts the bot and returns when it is connected. Ends the process with code 1 and one clear line when it cannot start. */
export async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const startLog = createLog({ level: "info", pretty: process.stdout.isTTY });
  try {
    const config = readConfig(process.env);
    const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
    if (config.playgroundPort === undefined || config.production) requireToken(config);
    const library = createLibrary(await loadSources(config.libraryRoot));
    const running: { stop(): Promise<void> }[] = [];
    stopOnSignals(async () => void (await Promise.all(running.map(({ stop }) => stop()))), log);
    if (config.playgroundPort !== undefined) {
      const port = config.playgroundPort;
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const playground = await startPlayground({ config, log, library, port, timeZone });
      running.push(playground);
      process.stdout.write(invitation(playground, port));
    }
    if (config.token !== undefined) {
      const assembled = await assembleBot({ config, log, library, now: () => new Date() });
      running.push(assembled);
      await assembled.start();
    }
  } catch (error) {
    sayWhyItCannotStart(error, startLog);
    process.exit(1);
  }
}
