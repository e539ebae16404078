const DISCORD_EPOCH_MS = 1_420_070_400_000;
const SEQUENCE_LIMIT = 2 ** 22;

export type NextSnowflake = (at?: number) => string;

/** Ids as Discord makes them: the time in the upper bits, a running number in the lower 22. */
export function createSnowflakes(now: () => number): NextSnowflake {
  let sequence = 0;
  return (at = now()) => {
    sequence = (sequence + 1) % SEQUENCE_LIMIT;
    return ((BigInt(Math.floor(at) - DISCORD_EPOCH_MS) << 22n) | BigInt(sequence)).toString();
  };
}

/** @see https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
