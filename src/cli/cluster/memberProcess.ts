import { z } from "zod";
import { readConfig } from "../../app/config.ts";
import { createLog } from "../../app/log.ts";
import { createLibrary } from "../../index/library.ts";
import { loadSources } from "../../knowledge/loadSources.ts";
import { assembleBot } from "../assembleBot.ts";
import { assembleWorker } from "../assembleWorker.ts";
import { serveOrders } from "./remote.ts";

/** A bot or a worker of the cluster, whose clock is the one it is told. */

const orders = z.union([
  z.object({ clock: z.number() }),
  z.object({ sweep: z.literal(true) }),
  z.object({ memory: z.literal(true) }),
]);

/** As they are in earnest, except that the clock makes larger steps than a recheck. */
const POSTING_LIMITS = { recheckMs: 12 * 60 * 60 * 1000, postTimeoutMs: 8_000 };
const REST_OPTIONS = { timeout: 2_000, globalRequestsPerSecond: 100_000 };
/** A second of the machine's is a quarter of an hour of this clock's: nothing may be held for long. */
const CARRIER_LIMITS = { perSecond: 100_000, stalledMs: 2_000, sweepLeaseMs: 2_000 };

let clock = Number(process.env["SOAK_NOW"]);
const config = readConfig(process.env);
const parts = {
  config,
  log: createLog({ level: config.logLevel, pretty: false }),
  library: createLibrary(await loadSources(config.libraryRoot)),
  now: () => new Date(clock),
  postingLimits: POSTING_LIMITS,
  restOptions: REST_OPTIONS,
  carrierLimits: CARRIER_LIMITS,
};
const member = process.env["SOAK_ROLE"] === "worker" ? await worker() : await bot();

async function worker() {
  const assembled = await assembleWorker(parts);
  await assembled.start();
  return assembled.worker;
}

async function bot() {
  const assembled = await assembleBot(parts);
  await assembled.start();
  return assembled.bot;
}

serveOrders(async (given) => {
  const order = orders.parse(given);
  if ("clock" in order) {
    clock = order.clock;
    return {};
  }
  if ("sweep" in order) {
    const { stopped } = await member.sweep();
    return { stopped: stopped ?? null };
  }
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
});
