import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { type SimulationOptions, simulate, summary } from "./simulation.ts";

// A machine that is busy with other things may take its time.
vi.setConfig({ testTimeout: 180_000 });

const ZONES = [
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "Pacific/Honolulu",
  "America/Havana",
  "Asia/Beirut",
  "Atlantic/Azores",
  "UTC",
];

const spring: SimulationOptions = {
  storeUrl: "memory:",
  processes: 1,
  guilds: 24,
  zones: ZONES,
  from: "2026-03-03T00:00:00Z",
  days: 36,
  facts: 9,
  faultRate: 0.05,
  crashRate: 0.01,
  outageRate: 0.1,
  seed: 1,
};

async function expectExactlyOnePostADay(options: SimulationOptions, atLeast: { expected: number; crashes: number }) {
  const result = await simulate(options);
  const { expected } = result;
  expect(summary(result)).toBe(`expected ${expected} posted ${expected} doubled 0 missing 0 repeated 0`);
  expect(result).toMatchObject({ doubled: [], missing: [], repeated: [], stray: [], untold: [] });
  // That there was something to survive.
  expect(result.expected).toBeGreaterThan(atLeast.expected);
  expect(result.crashes).toBeGreaterThan(atLeast.crashes);
  expect(result.faults).toBeGreaterThan(atLeast.expected / 40);
  return result;
}

describe("weeks of daily posts, with crashes, outages and failing sends", () => {
  test("over the clock changes of spring have exactly one post on every date", async () => {
    const { excused } = await expectExactlyOnePostADay(spring, { expected: 500, crashes: 60 });
    expect(excused).toBeGreaterThan(0);
  });

  test("over the clock changes of autumn have exactly one post on every date", async () => {
    const autumn = { ...spring, from: "2026-09-25T00:00:00Z", days: 45, seed: 2 };
    await expectExactlyOnePostADay(autumn, { expected: 600, crashes: 60 });
  });

  test("by two processes on one store have exactly one post on every date", async () => {
    await expectExactlyOnePostADay({ ...spring, processes: 2, days: 12, seed: 3 }, { expected: 150, crashes: 30 });
  });
});

describe("weeks of daily posts that are handed out, as in a cluster", () => {
  test("have exactly one post on every date, over the clock changes of spring", async () => {
    await expectExactlyOnePostADay({ ...spring, handedOut: true, seed: 5 }, { expected: 500, crashes: 30 });
  });

  test("have exactly one post on every date, by two processes", async () => {
    const options = { ...spring, handedOut: true, processes: 2, days: 12, seed: 6 };
    await expectExactlyOnePostADay(options, { expected: 150, crashes: 10 });
  });
});

describe.skipIf(redisMissing())("days of daily posts on Redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());

  test("by two processes have exactly one post on every date", async () => {
    const options = { ...spring, storeUrl: server.url, processes: 2, guilds: 12, days: 8, faultRate: 0.2, seed: 4 };
    await expectExactlyOnePostADay(options, { expected: 50, crashes: 10 });
  });
});
