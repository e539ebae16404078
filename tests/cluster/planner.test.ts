import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { redisLease } from "#src/cluster/lease.ts";
import { createPlanner, type PlannerParts } from "#src/cluster/planner.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis, type RedisConnection } from "#src/settings/redisConnection.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { redisMissing } from "../settings/redisMissing.ts";

const GUILDS = ["1", "2", "3"];

function planner(over: Partial<PlannerParts> = {}) {
  let clock = 0;
  const handed: string[] = [];
  let touch: (guildId: string | undefined) => void = () => undefined;
  const looks: string[] = [];
  const parts: PlannerParts = {
    outlook: async (guildId) => {
      looks.push(guildId);
      return { due: guildId === "2", wakeAt: guildId === "1" ? 120_000 : undefined };
    },
    settings: {
      scheduledGuilds: async () => GUILDS,
      onChange(listener) {
        touch = listener;
        return () => undefined;
      },
    },
    lease: { hold: async () => true, release: async () => undefined },
    queue: { hand: async (guildIds) => void handed.push(...guildIds) },
    now: () => new Date(clock),
    random: () => 0,
    log: silentLog,
    ...over,
  };
  return {
    planner: createPlanner(parts),
    handed,
    looks,
    goto: (at: number) => {
      clock = at;
    },
    touch: (guildId: string | undefined) => touch(guildId),
  };
}

describe("a sweep", () => {
  test("hands out who is owed a post, and looks at the others when it is their time", async () => {
    const { planner: sweeps, handed, looks, goto } = planner();
    expect(await sweeps.sweep()).toMatchObject({ looked: 3, stopped: undefined });
    expect(handed).toEqual(["2"]);
    goto(30_000);
    expect((await sweeps.sweep()).looked).toBe(0);
    goto(60_000);
    await sweeps.sweep();
    // Handed out a minute ago and still owed: it may have been lost.
    expect(handed).toEqual(["2", "2"]);
    looks.length = 0;
    goto(120_000);
    await sweeps.sweep();
    expect(looks).toContain("1");
    expect(looks).not.toContain("3");
  });

  test("looks at a guild at once whose settings changed, and at all of them after a gap in the news", async () => {
    const { planner: sweeps, looks, touch } = planner();
    await sweeps.sweep();
    looks.length = 0;
    touch("3");
    await sweeps.sweep();
    expect(looks).toEqual(["3"]);
    touch(undefined);
    await sweeps.sweep();
    expect(looks).toEqual(["3", ...GUILDS]);
  });

  test("does nothing where another process sweeps, and everything once that one is gone", async () => {
    let mine = false;
    const {
      planner: sweeps,
      handed,
      looks,
    } = planner({
      lease: { hold: async () => mine, release: async () => undefined },
    });
    await sweeps.sweep();
    expect(looks).toEqual([]);
    mine = true;
    await sweeps.sweep();
    expect(handed).toEqual(["2"]);
  });

  test("hands out again what the queue did not take", async () => {
    const handed: string[] = [];
    let refuses = true;
    const { planner: sweeps } = planner({
      queue: {
        async hand(guildIds) {
          if (refuses) throw new StoreError("no answer");
          handed.push(...guildIds);
        },
      },
    });
    expect((await sweeps.sweep()).stopped).toBe("store");
    refuses = false;
    await sweeps.sweep();
    expect(handed).toEqual(["2"]);
  });

  test("of one guild that cannot be read goes on with the others", async () => {
    const { planner: sweeps, handed } = planner({
      outlook: async (guildId) => {
        if (guildId === "1") throw new Error("a bad entry");
        return { due: true, wakeAt: undefined };
      },
    });
    await sweeps.sweep();
    expect(handed).toEqual(["2", "3"]);
  });
});

describe.skipIf(redisMissing())("a lease", () => {
  let server: RedisServer;
  let client: RedisConnection;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());
  beforeEach(async () => {
    client = await connectRedis(server.url, silentLog);
    await client.flushAll();
  });
  afterEach(() => disconnectRedis(client));

  test("belongs to one process as long as it renews it, and to another when it is given back", async () => {
    const one = redisLease(client, "sweep", 60_000);
    const other = redisLease(client, "sweep", 60_000);
    expect(await one.isHeld()).toBe(false);
    expect([await one.hold(), await other.hold(), await one.hold()]).toEqual([true, false, true]);
    expect(await other.isHeld()).toBe(true);
    await other.release();
    expect(await other.hold()).toBe(false);
    await one.release();
    expect([await other.hold(), await one.hold()]).toEqual([true, false]);
  });

  test("runs out by itself where its process died", async () => {
    const one = redisLease(client, "sweep", 1);
    expect(await one.hold()).toBe(true);
    const other = redisLease(client, "sweep", 60_000);
    await expect.poll(() => other.hold()).toBe(true);
    expect(await one.hold()).toBe(false);
  });
});
