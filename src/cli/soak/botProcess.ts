import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
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
/** Nor may a process that was killed keep its posts, or the sweeps, for half a day of this clock's. */
const CARRIER_LIMITS = { perSecond: 100_000, stalledMs: 1_500, sweepLeaseMs: 1_000 };
const LOOK_EVERY_MS = 20;

/** The real bot in a process that can be killed; its clock is the one it is told. */
async function main(): Promise<void> {
  let clock = Number(process.env["SOAK_NOW"]);
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel, pretty: false });
  const library = createLibrary(await loadSources(config.libraryRoot));
  const now = () => new Date(clock);
  const { bot, postsAtHand } = await assembleBot({
    config,
    log,
    library,
    now,
    postingLimits: POSTING_LIMITS,
    restOptions: REST_OPTIONS,
    carrierLimits: CARRIER_LIMITS,
  });
  const sweep = async () => {
    const { stopped } = await bot.sweep();
    if (stopped !== undefined) return stopped;
    try {
      while ((await postsAtHand()) > 0) await sleep(LOOK_EVERY_MS);
    } catch {
      return "store";
    }
    return null;
  };
  await bot.start();
  process.on("message", (message) => {
    clock = order.parse(message).sweepAt;
    // Whoever waits for it kills the process where it fails.
    void sweep().then((stopped) => process.send?.({ swept: clock, stopped }));
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ ready: true });
}

await main();
