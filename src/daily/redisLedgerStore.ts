import type { RedisConnection } from "../settings/redisConnection.ts";
import type { LedgerStore } from "./ledgerStore.ts";
import { addDays } from "./slotTime.ts";

/**
 * Compares both entries with what was read (empty text: not there), then writes what is new. For a slot that nobody has claimed this is
 * SET NX. Arguments: expected progress and slot, next progress and slot, their lives in milliseconds (0: for ever).
 */
const SWAP = `
if (redis.call('get', KEYS[1]) or '') ~= ARGV[1] or (redis.call('get', KEYS[2]) or '') ~= ARGV[2] then return 0 end
for index = 1, 2 do
  local record, life = ARGV[index + 2], ARGV[index + 4]
  if record ~= '' then
    if life == '0' then redis.call('set', KEYS[index], record) else redis.call('set', KEYS[index], record, 'px', life) end
  end
end
return 1`;

/** The braces keep a guild's keys together on a cluster. */
export const progressKey = (guildId: string) => `beleg:daily:{${guildId}}:progress`;
export const slotKey = (guildId: string, date: string) => `beleg:daily:{${guildId}}:slot:${date}`;

export function redisLedgerStore(client: RedisConnection): LedgerStore {
  return {
    async read(guildId, date) {
      const [progress, slot] = await client.mGet([progressKey(guildId), slotKey(guildId, date)]);
      return { progress: progress ?? undefined, slot: slot ?? undefined };
    },
    async swap({ guildId, date, expected, next, progressUntil, slotUntil, now }) {
      const answer = await client.eval(SWAP, {
        keys: [progressKey(guildId), slotKey(guildId, date)],
        arguments: [
          expected.progress ?? "",
          expected.slot ?? "",
          next.progress ?? "",
          next.slot ?? "",
          life(progressUntil, now),
          life(slotUntil, now),
        ],
      });
      return answer === 1;
    },
    async removeSlots(guildId, from, through) {
      const keys: string[] = [];
      for (let date = from; date <= through; date = addDays(date, 1)) keys.push(slotKey(guildId, date));
      await client.unlink(keys);
    },
    removeProgress: async (guildId) => void (await client.unlink(progressKey(guildId))),
    // Redis drops by itself what is past its time.
    prune: async () => undefined,
  };
}

function life(until: number | undefined, now: number): string {
  return until === undefined ? "0" : `${Math.max(1, until - now)}`;
}
