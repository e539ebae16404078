import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { dueSlots, wallClock } from "#src/cli/soak/dueSlots.ts";
import { runSoak, type SoakOptions } from "#src/cli/soak/runSoak.ts";
import { readSoakNumbers } from "#src/cli/soak/soakNumbers.ts";
import { SOAK_ZONES, seasonsOf } from "#src/cli/soak/soakPlan.ts";
import { tally } from "#src/cli/soak/soakTally.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { realLibrary } from "../support/app.ts";

vi.setConfig({ testTimeout: 300_000 });

const SHORT: SoakOptions = {
  guilds: SOAK_ZONES.length,
  days: 2,
  seed: 3,
  processes: 1,
  kills: 2,
  failing: 0.1,
  library: realLibrary,
};
const FLAWLESS = { doubled: 0, missing: 0, repeated: 0, findings: [], complaints: [] };

describe("days of daily posts over both clock changes, the real bot killed again and again", () => {
  test("bring exactly one post for each server and date", async () => {
    const result = await runSoak(SHORT);
    expect(result).toMatchObject(FLAWLESS);
    expect(result.expected).toBeGreaterThan(20);
    expect(result.posted).toBe(result.expected);
    expect(result.kills).toBeGreaterThan(0);
  });

  describe.skipIf(redisMissing())("two of them on one Redis", () => {
    let redis: RedisServer;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.discard());

    test("do so too, one of them killed half-way, and Redis stopped and started", async () => {
      let stopped = false;
      let back = false;
      const atStep = async (part: number) => {
        if (!stopped && part > 0.2) {
          stopped = true;
          await redis.stop({ keep: true });
        }
        if (stopped && !back && part > 0.25) {
          back = true;
          await redis.start();
        }
      };
      const result = await runSoak({ ...SHORT, guilds: 12, processes: 2, storeUrl: redis.url, atStep });
      expect(back).toBe(true);
      expect(result).toMatchObject(FLAWLESS);
      expect(result.expected).toBeGreaterThan(8);
      expect(result.kills).toBeGreaterThan(0);
    });
  });
});

describe("the soak's options", () => {
  const typed = { guilds: "500", days: "60", kills: "90", failing: "0.05", seed: "1", processes: "1" };

  test("are numbers", () => {
    expect(readSoakNumbers(typed)).toEqual({ guilds: 500, days: 60, kills: 90, failing: 0.05, seed: 1, processes: 1 });
    expect(readSoakNumbers({ ...typed, processes: "2", store: "redis://127.0.0.1" }).processes).toBe(2);
  });

  test.each([
    { guilds: "abc" },
    { guilds: "0" },
    { days: "-1" },
    { days: "1.5" },
    { days: "1000" },
    { kills: "" },
    { failing: "2" },
    { failing: "5%" },
    { seed: "Infinity" },
    { processes: "9" },
    { processes: "2" },
  ])("are refused by name: %j", (bad) => {
    expect(() => readSoakNumbers({ ...typed, ...bad })).toThrow(`--${Object.keys(bad)[0]} `);
  });

  test("are all named at once", () => {
    expect(() => readSoakNumbers({ ...typed, guilds: "x", days: "y" })).toThrow(/--guilds .*\n--days /);
  });
});

describe("the soak's own reckoning", () => {
  const noon = Date.UTC(2026, 2, 10, 12);
  const uptimes = [{ from: noon - 3_600_000, to: noon + 4 * 3_600_000 }];
  const slots = [{ date: "2026-03-10", dueAt: noon }];
  const count = (posts: readonly { at: number; factId: string }[], facts = 3) =>
    tally(new Map([["g", { slots, posts, facts }]]), uptimes);

  test("notices a missing post, a second one, one after its window, and one before any was due", () => {
    expect(count([])).toMatchObject({ expected: 1, posted: 0, missing: 1 });
    expect(count([{ at: noon, factId: "a" }])).toMatchObject({ expected: 1, posted: 1, missing: 0, doubled: 0 });
    expect(
      count([
        { at: noon, factId: "a" },
        { at: noon + 1, factId: "b" },
      ]),
    ).toMatchObject({ doubled: 1 });
    expect(count([{ at: noon + 4 * 3_600_000, factId: "a" }])).toMatchObject({ doubled: 1 });
    expect(count([{ at: noon - 1, factId: "a" }])).toMatchObject({ doubled: 1, missing: 1 });
  });

  test("notices a fact that comes again before all have been", () => {
    const at = (hours: number, factId: string) => ({ at: noon + hours * 3_600_000, factId });
    expect(count([at(0, "a"), at(1, "b"), at(2, "a")]).repeated).toBe(1);
    expect(count([at(0, "a"), at(1, "b"), at(2, "c"), at(3, "a")]).repeated).toBe(0);
  });

  test("expects no post where the bot did not run for an hour of the window", () => {
    const short = tally(new Map([["g", { slots, posts: [], facts: 3 }]]), [{ from: noon, to: noon + 1_000_000 }]);
    expect(short).toMatchObject({ expected: 0, missing: 0, doubtful: 1 });
  });

  test.each([
    { timeZone: "Europe/Berlin", date: "2026-03-29", time: "02:30", at: "2026-03-29T01:00:00Z" },
    { timeZone: "Europe/Berlin", date: "2026-10-25", time: "02:30", at: "2026-10-25T00:30:00Z" },
    { timeZone: "Australia/Lord_Howe", date: "2026-10-04", time: "02:15", at: "2026-10-03T15:30:00Z" },
    { timeZone: "America/St_Johns", date: "2026-11-01", time: "01:30", at: "2026-11-01T04:00:00Z" },
    { timeZone: "Asia/Tokyo", date: "2026-03-10", time: "00:00", at: "2026-03-09T15:00:00Z" },
  ])("knows when it is $time in $timeZone on $date", ({ timeZone, date, time, at }) => {
    const day = Date.parse(`${date}T00:00:00Z`);
    const clock = wallClock(timeZone, day - 2 * 86_400_000, day + 2 * 86_400_000);
    const plan = { kind: "text", time, timeZone, days: "every" } as const;
    const found = dueSlots(plan, clock, day - 86_400_000, day + 86_400_000).find((slot) => slot.date === date);
    expect(new Date(found?.dueAt ?? 0).toISOString()).toBe(new Date(at).toISOString());
  });

  test("lives around both clock changes, however few the days", () => {
    for (const days of [2, 4, 60]) {
      const covered = seasonsOf(days).map(({ from, days: long }) => ({ from, to: from + long * 86_400_000 }));
      for (const change of ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]) {
        const at = Date.parse(change);
        expect(covered.some(({ from, to }) => from <= at && at < to)).toBe(true);
      }
    }
  });
});
