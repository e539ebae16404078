import { GatewayCloseCodes } from "discord-api-types/v10";
import * as z from "zod/mini";

export const ALL_INTENTS = 0b111_0011_1111_1111_1111_1111_1111;

export const identifySchema = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.optional(z.tuple([z.int(), z.int()])),
});
export const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });
export const packetSchema = z.object({ op: z.int(), d: z.optional(z.unknown()) });

/** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT. */
export const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export type Fault = readonly [code: GatewayCloseCodes, reason: string];

/** Why Discord closes a connection. */
export const FAULTS = {
  undecodable: [GatewayCloseCodes.DecodeError, "Error while decoding payload."],
  stranger: [GatewayCloseCodes.NotAuthenticated, "Not authenticated."],
  badToken: [GatewayCloseCodes.AuthenticationFailed, "Authentication failed."],
  tooManySessions: [
    GatewayCloseCodes.AuthenticationFailed,
    "Session start limit exceeded: Discord ends all sessions and resets the token.",
  ],
  identifiedTwice: [GatewayCloseCodes.AlreadyAuthenticated, "Already authenticated."],
  unknownOpcode: [GatewayCloseCodes.UnknownOpcode, "Unknown opcode."],
  tooFast: [GatewayCloseCodes.RateLimited, "Rate limited."],
  badShard: [GatewayCloseCodes.InvalidShard, "Invalid shard."],
  badIntents: [GatewayCloseCodes.InvalidIntents, "Invalid intent(s)."],
  disallowedIntents: [GatewayCloseCodes.DisallowedIntents, "Disallowed intent(s)."],
} as const satisfies Record<string, Fault>;

const MOST_PACKETS = 120;
const PER_MS = 60_000;

/** A connection may say 120 things a minute; answers whether one more is too many. */
export function createPacketCount(now: () => number): () => boolean {
  let startedAt = now();
  let count = 0;
  return () => {
    if (now() - startedAt >= PER_MS) {
      startedAt = now();
      count = 0;
    }
    count += 1;
    return count > MOST_PACKETS;
  };
}
