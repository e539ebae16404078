/** Lets one piece of work at a time through for each guild. */
export type GuildLock = <T>(guildId: string, work: () => Promise<T>) => Promise<T>;

/**
 * Within this process: a chain of promises per guild. `outer` is taken as well, by one caller at a time, where other
 * processes write to the same store.
 */
export function createGuildLock(outer: GuildLock = (_, work) => work()): GuildLock {
  const tails = new Map<string, Promise<unknown>>();
  return async (guildId, work) => {
    const turn = (tails.get(guildId) ?? Promise.resolve()).then(() => outer(guildId, work));
    // Whoever comes next waits for the end of this turn, however it ends.
    const tail = turn.catch(() => undefined);
    tails.set(guildId, tail);
    try {
      return await turn;
    } finally {
      if (tails.get(guildId) === tail) tails.delete(guildId);
    }
  };
}
