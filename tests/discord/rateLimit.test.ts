import { describe, expect, test } from "vitest";
import { createRateLimit } from "#src/discord/rateLimit.ts";

describe("createRateLimit", () => {
  const at = (clock: { time: number }) => createRateLimit(() => new Date(clock.time));
  const askTen = (limit: ReturnType<typeof createRateLimit>, member: string) =>
    Array.from({ length: 10 }, () => limit.wait(member));

  test("lets the tenth question pass and says how long the eleventh has to wait", () => {
    const clock = { time: 0 };
    const limit = at(clock);
    expect(askTen(limit, "anna")).toEqual(Array(10).fill(0));
    clock.time = 12_000;
    expect(limit.wait("anna")).toBe(18_000);
    expect(limit.wait("ben")).toBe(0);
    clock.time = 30_000;
    expect(limit.wait("anna")).toBe(0);
  });

  test("forgets who asked longest ago when ten thousand others have asked", () => {
    const limit = at({ time: 0 });
    askTen(limit, "anna");
    for (let other = 0; other < 10_000; other += 1) limit.wait(`member ${other}`);
    expect(limit.wait("anna")).toBe(0);
  });

  test("forgets questions that a clock set back has put into the future", () => {
    const clock = { time: 86_400_000 };
    const limit = at(clock);
    askTen(limit, "anna");
    clock.time = 0;
    expect(limit.wait("anna")).toBe(0);
  });
});
