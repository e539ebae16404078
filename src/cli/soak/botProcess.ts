import process from "node:process";
import { z } from "zod";
import { readConfig } from "../../app/config.ts";
import { createLog } from "../../app/log.ts";
import { createLibrary } from "../../index/library.ts";
import { loadSources } from "../../knowledge/loadSources.ts";
import { assembleBot } from "../assembleBot.ts";

/** What whoever started the process asks of it. */
const order = z.object({ sweepAt: z.number() });

/** As they are in earnest, except that the clock makes larger steps than a recheck, and that waiting for an answer costs real time. */
const POSTING_LIMITS = { recheckMs: 12 * 60 * 60 * 1000, postTimeoutMs: 1_000 };
/** Fifty requests in a second of the machine's are none in a second of this clock's. */
const REST_OPTIONS = { timeout: 400, globalRequestsPerSecond: 100_000 };

/** The real bot in a process that can be killed; its clock is the one it is told. */
async function main(): Promise<void> {
  let clock = Number(process.env["SOAK_NOW"]);
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel, pretty: false });
  const library = createLibrary(await loadSources(config.libraryRoot));
  const now = () => new Date(clock);
  const { bot } = await assembleBot({
    config,
    log,
    library,
    now,
    postingLimits: POSTING_LIMITS,
    restOptions: REST_OPTIONS,
  });
  await bot.start();
  process.on("message", (message) => {
    clock = order.parse(message).sweepAt;
    // Whoever waits for it kills the process where it fails.
    void bot.sweep().then(({ stopped }) => process.send?.({ swept: clock, stopped: stopped ?? null }));
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ ready: true });
}

await main();
