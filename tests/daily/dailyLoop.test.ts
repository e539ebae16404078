import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDailyLoop } from "#src/daily/dailyLoop.ts";
import type { SweepReport } from "#src/daily/poster.ts";
import { silentLog } from "#src/settings/operatorLog.ts";

const REPORT: SweepReport = { looked: 0, events: [], stopped: undefined };

describe("the daily loop", () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-10T08:00:01Z") }));
  afterEach(() => void vi.useRealTimers());

  test("sweeps at least every 30 seconds and hands on what a sweep brought", async () => {
    const swept: number[] = [];
    const reports: SweepReport[] = [];
    const loop = createDailyLoop({
      poster: {
        sweep: async () => {
          swept.push(Date.now());
          return REPORT;
        },
      },
      onReport: (report) => void reports.push(report),
      log: silentLog,
    });
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(swept).toHaveLength(10);
    for (const [index, at] of swept.entries()) expect(at - (swept[index - 1] ?? at)).toBeLessThanOrEqual(30_000);
    expect(reports).toEqual(swept.map(() => REPORT));
    await loop.stop();
  });

  test("never starts a sweep while one is under way", async () => {
    let started = 0;
    let finish: () => void = () => undefined;
    const loop = createDailyLoop({
      poster: {
        sweep: () => {
          started += 1;
          return new Promise((resolve) => {
            finish = () => resolve(REPORT);
          });
        },
      },
      onReport: () => undefined,
      log: silentLog,
    });
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(started).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toBe(2);
    finish();
    await loop.stop();
  });

  test("stops by telling the sweep under way, and waits until it was reported", async () => {
    const order: string[] = [];
    let finish: () => void = () => undefined;
    const loop = createDailyLoop({
      poster: {
        sweep: (signal) => {
          signal?.addEventListener("abort", () => order.push("told to stop"));
          return new Promise((resolve) => {
            finish = () => {
              order.push("finished");
              resolve(REPORT);
            };
          });
        },
      },
      onReport: () => void order.push("reported"),
      log: silentLog,
    });
    await vi.advanceTimersByTimeAsync(30_000);
    const stopped = loop.stop().then(() => order.push("stopped"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(order).toEqual(["told to stop"]);
    finish();
    await stopped;
    expect(order).toEqual(["told to stop", "finished", "reported", "stopped"]);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(order).toHaveLength(4);
  });

  test("goes on after a sweep or a report that failed, and logs it", async () => {
    const errors: string[] = [];
    let sweeps = 0;
    const loop = createDailyLoop({
      poster: {
        sweep: async () => {
          sweeps += 1;
          if (sweeps === 1) throw new Error("sweep");
          return REPORT;
        },
      },
      onReport: () => {
        if (sweeps === 2) throw new Error("report");
      },
      log: { ...silentLog, error: (_, text) => void errors.push(text) },
    });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(sweeps).toBe(4);
    expect(errors).toEqual(["daily sweep failed", "daily sweep failed"]);
    await loop.stop();
  });
});
