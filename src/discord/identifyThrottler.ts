import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../app/context.ts";
import type { IdentifyTurns } from "../cluster/identifyTurns.ts";

interface ThrottlerParts {
  readonly turns: IdentifyTurns;
  /** As Discord reports it: shards whose ids are equal modulo this number share a bucket. */
  readonly maxConcurrency: number;
  readonly log: AppContext["log"];
  readonly random: () => number;
}

/** So that those who waited for the same turn do not all ask in the same moment. */
const SPREAD_MS = 250;
const AFTER_FAILURE_MS = 1_000;

/** For discord.js: who waits here is told by the others' turns, or by the signal when its connection closed meanwhile. */
export function createIdentifyThrottler({ turns, maxConcurrency, log, random }: ThrottlerParts) {
  return {
    async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
      for (let failures = 0; ; ) {
        signal.throwIfAborted();
        let waitMs = AFTER_FAILURE_MS;
        try {
          waitMs = await turns.take(shardId % maxConcurrency);
          if (waitMs === 0) return;
        } catch (err) {
          // discord.js takes a rejection for the end of this shard. Without the store there is nothing to answer from either.
          if (failures === 0) log.warn({ err, shard: shardId }, "waiting for the store before connecting");
          failures += 1;
        }
        await sleep(waitMs + random() * SPREAD_MS, undefined, { signal });
      }
    },
  };
}
