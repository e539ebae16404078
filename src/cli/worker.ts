import { config as loadEnvFile } from "dotenv";
import { readConfig, requireToken } from "../app/config.ts";
import { createLog } from "../app/log.ts";
import { stopOnSignals } from "../app/shutdown.ts";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { assembleWorker } from "./assembleWorker.ts";
import { sayWhyItCannotStart } from "./cannotStart.ts";

/** `npm run worker`: makes daily posts over REST, beside bots on the same Redis. Any number may run. */
async function work(): Promise<void> {
  loadEnvFile({ quiet: true });
  const startLog = createLog({ level: "info", pretty: process.stdout.isTTY });
  try {
    // One .env may serve bots and workers: shards mean nothing here, and a part that is not this process's is no mistake.
    const config = readConfig({ ...process.env, SHARDS: "auto" });
    requireToken(config);
    const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
    const running: { stop(): Promise<void> }[] = [];
    stopOnSignals(async () => void (await Promise.all(running.map(({ stop }) => stop()))), log);
    const library = createLibrary(await loadSources(config.libraryRoot));
    const assembled = await assembleWorker({ config, log, library, now: () => new Date() });
    running.push(assembled);
    await assembled.start();
  } catch (error) {
    sayWhyItCannotStart(error, startLog);
    process.exit(1);
  }
}

await work();
