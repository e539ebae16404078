import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError } from "discord.js";
import type { AppContext } from "../app/context.ts";
import { refusedToken } from "./refusedToken.ts";

/** Waits between attempts to reach Discord: doubled each time, up to the last. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Repeats until Discord answers; false when the bot is stopped before. @throws ConfigError when Discord refuses the token */
export async function untilReached(
  { log, signal }: { readonly log: AppContext["log"]; readonly signal: AbortSignal },
  attempt: () => Promise<void>,
): Promise<boolean> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      await attempt();
      return true;
    } catch (error) {
      // What Discord understood and refused is not mended by asking again.
      if (error instanceof DiscordAPIError) throw error.status === 401 ? refusedToken(error) : error;
      log.warn({ err: error, retryInMs: waitMs }, "discord cannot be reached");
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}
