import { setTimeout as sleep } from "node:timers/promises";
import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { AppContext } from "../app/context.ts";
import type { Shards } from "../app/shards.ts";

const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

interface Starting {
  readonly shards: Shards;
  readonly log: AppContext["log"];
  readonly signal: AbortSignal;
}

/** Somebody may have been given more meanwhile. */
const LOOK_AGAIN_MS = 10 * 60_000;

/**
 * Discord lets a bot start only so many sessions a day, and takes the token away from one that goes on nevertheless. False when the bot is
 * stopped before there are enough.
 * @see https://docs.discord.com/developers/events/gateway#get-gateway-bot-session-start-limit-object
 */
export async function untilSessionsLeft(rest: REST, { shards, log, signal }: Starting): Promise<boolean> {
  while (!signal.aborted) {
    const gateway = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
    const { remaining, reset_after: resetAfterMs } = gateway.session_start_limit;
    const needed = shards === "auto" ? gateway.shards : shards.ids.length;
    if (remaining >= needed) return true;
    log.error({ needed, remaining, resetAfterMs }, "discord lets the bot start no more sessions for now");
    await sleep(Math.min(resetAfterMs + 1_000, LOOK_AGAIN_MS), undefined, { signal }).catch(() => undefined);
  }
  return false;
}
