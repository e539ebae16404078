import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { sweepAnew } from "#src/cli/playground.ts";
import type { SweepReport } from "#src/daily/poster.ts";

const log = pino({ level: "silent" });
const NOTHING: SweepReport = { looked: 0, events: [], stopped: undefined };

/** Like the bot: a second call joins the sweep under way. Each sweep posts what is due by the clock as it begins. */
function postsByClock() {
  const posted: number[] = [];
  let underWay: Promise<SweepReport> | undefined;
  const gate = Promise.withResolvers<void>();
  const bot = {
    clock: 1,
    sweep() {
      underWay ??= once().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
  async function once(): Promise<SweepReport> {
    const due = bot.clock;
    if (posted.length === 0) await gate.promise;
    posted.push(due);
    return NOTHING;
  }
  return { bot, posted, finish: gate.resolve };
}

describe("the playground", () => {
  test("posts at once what is due by a clock that was moved while a sweep was under way", async () => {
    const { bot, posted, finish } = postsByClock();
    const first = sweepAnew(bot, log);
    bot.clock = 2;
    const second = sweepAnew(bot, log);
    finish();
    await Promise.all([first, second]);
    expect(posted).toContain(2);
  });

  test("logs a sweep that fails and goes on", async () => {
    const errors: unknown[] = [];
    await sweepAnew(
      { sweep: () => Promise.reject(new Error("no disk")) },
      { error: (problem) => errors.push(problem) },
    );
    expect(errors).toEqual([{ err: new Error("no disk") }]);
  });
});
