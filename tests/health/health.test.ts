import { createServer } from "node:http";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { assembleBot } from "#src/cli/assembleBot.ts";
import { startRedis } from "#src/cli/cluster/redisServer.ts";
import { createSweepWatch } from "#src/daily/dailyLoop.ts";
import { startHealthServer } from "#src/health/healthServer.ts";
import { createMetrics } from "#src/health/metrics.ts";
import { createClock } from "#src/playground/clock.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";
import { textsIn } from "#src/text/texts.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { NOON, realLibrary } from "../support/app.ts";

const log = pino({ level: "silent" });

async function standInFor(): Promise<StandIn> {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  return standIn;
}

/** As `npm start` puts it together, not started. */
async function botOn(
  standIn: Pick<StandIn, "url" | "token">,
  env: Readonly<Record<string, string>> = {},
  now = () => new Date(),
) {
  const config = readConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    STORE_URL: "memory:",
    HEALTH_PORT: "0",
    ...env,
  });
  const assembled = await assembleBot({ config, log, library: realLibrary, now });
  onTestFinished(() => assembled.stop());
  return assembled;
}

type Assembled = Awaited<ReturnType<typeof botOn>>;

async function ask({ healthUrl }: Pick<Assembled, "healthUrl">, path: string) {
  const response = await fetch(`${healthUrl()}${path}`);
  return { status: response.status, text: await response.text() };
}

describe("/healthz", () => {
  test("is ready when the bot is connected", async () => {
    const bot = await botOn(await standInFor());
    await bot.start();
    expect(await ask(bot, "/healthz")).toEqual({ status: 200, text: "ready\n" });
  });

  test("says so as long as Discord cannot be reached; the process itself is alive", async () => {
    const nobody = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void nobody.close());
    const reached = vi.fn();
    nobody.on("request", (request) => {
      reached();
      request.socket.destroy();
    });
    await vi.waitFor(() => expect(nobody.listening).toBe(true));
    const address = nobody.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const bot = await botOn({ url: `http://127.0.0.1:${port}/api`, token: "a.b.c" });
    void bot.start();
    await vi.waitFor(() => expect(reached).toHaveBeenCalled());
    expect(await ask(bot, "/healthz")).toEqual({ status: 503, text: "gateway: not connected yet\n" });
    expect(await ask(bot, "/livez")).toMatchObject({ status: 200 });
  });

  test("names the shard that lost its connection", async () => {
    const standIn = await standInFor();
    const bot = await botOn(standIn);
    await bot.start();
    // For good: a connection that is merely cut comes back at once.
    await standIn.gateway.close();
    await vi.waitFor(async () => {
      expect(await ask(bot, "/healthz")).toEqual({ status: 503, text: expect.stringMatching(/^gateway: shard 0 is /) });
    });
  });

  test.skipIf(redisMissing())("says when the store is gone, one reason in each line", async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.discard());
    const bot = await botOn(await standInFor(), { STORE_URL: redis.url });
    await bot.start();
    await redis.stop();
    const { status, text } = await ask(bot, "/healthz");
    expect([status, text.split("\n")]).toEqual([503, expect.arrayContaining(["store: does not answer"])]);
  });

  test.skipIf(redisMissing())(
    "a balancer goes on sending requests to a bot whose store is gone: it says what is wrong",
    async () => {
      const redis = await startRedis();
      onTestFinished(() => redis.discard());
      const standIn = await standInFor();
      const env = { STORE_URL: redis.url, INTERACTIONS_PORT: "0", DISCORD_PUBLIC_KEY: standIn.publicKey };
      const bot = await botOn(standIn, env);
      await bot.start();
      await standIn.deliverTo(bot.bot.interactionsUrl());
      await redis.stop();
      expect(await ask(bot, "/healthz")).toMatchObject({ status: 503 });
      expect(await ask(bot, "/readyz")).toEqual({ status: 200, text: "ready\n" });
      const answer = await (await standIn.user({ name: "Anna" }).slash("quote", { about: "Cash Cow" })).message();
      expect(answer.text).not.toBe("");
    },
  );

  test("a balancer waits until interactions can come in", async () => {
    const standIn = await standInFor();
    standIn.fail({ route: "/applications/@me", method: "GET", mode: 500, times: Number.POSITIVE_INFINITY });
    const bot = await botOn(standIn, { INTERACTIONS_PORT: "0", DISCORD_PUBLIC_KEY: standIn.publicKey });
    void bot.start();
    await vi.waitFor(() => expect(bot.healthUrl()).toBeDefined());
    expect(await ask(bot, "/readyz")).toEqual({ status: 503, text: "interactions: not listening yet\n" });
  });

  test("is not ready where the check itself fails", async () => {
    const server = await startHealthServer({
      port: 0,
      host: "127.0.0.1",
      problems: async () => {
        throw new Error("secret");
      },
      incoming: async () => [],
      metrics: createMetrics(),
      log,
    });
    onTestFinished(() => server.close());
    const { status, text } = await ask({ healthUrl: () => server.url }, "/healthz");
    expect([status, text]).toEqual([503, "the check itself failed; the log says why\n"]);
  });

  test("needs a port that is free", async () => {
    const parts = {
      host: "127.0.0.1",
      problems: async () => [],
      incoming: async () => [],
      metrics: createMetrics(),
      log,
    };
    const first = await startHealthServer({ ...parts, port: 0 });
    onTestFinished(() => first.close());
    const port = Number(new URL(first.url).port);
    await expect(startHealthServer({ ...parts, port })).rejects.toThrow(`HEALTH_PORT ${port}`);
  });
});

describe("the daily sweep", () => {
  const MINUTE = 60_000;

  test.each([
    { $when: "it ended well", end: undefined, afterMs: 0, says: [] },
    { $when: "the store failed it", end: "store", afterMs: 0, says: ["daily posts: the store failed the last sweep"] },
    { $when: "it failed", end: "error", afterMs: 0, says: ["daily posts: the last sweep failed; the log says why"] },
    { $when: "it waits for Discord", end: "rate-limit", afterMs: 0, says: [] },
    { $when: "none came after it", end: undefined, afterMs: 6 * MINUTE, says: ["daily posts: no sweep for 6 minutes"] },
  ] as const)("when $$when", ({ end, afterMs, says }) => {
    let now = 0;
    const watch = createSweepWatch(() => now);
    watch.began();
    watch.ended(end);
    now = afterMs;
    expect(watch.problems()).toEqual(says);
  });

  test("may take long, but not for ever", () => {
    let now = 0;
    const watch = createSweepWatch(() => now);
    watch.began();
    now = 19 * MINUTE;
    expect(watch.problems()).toEqual([]);
    now = 21 * MINUTE;
    expect(watch.problems()).toEqual(["daily posts: a sweep has been under way for 21 minutes"]);
  });
});

describe("/metrics", () => {
  test("counts answers by command and outcome, and the time to the first", async () => {
    const standIn = await standInFor();
    const bot = await botOn(standIn);
    await bot.start();
    const anna = standIn.user({ name: "Anna" });
    await (await anna.slash("quote", { about: "Cash Cow" })).message();
    await (await anna.slash("timeline", { from: "no such date" })).message();
    await anna.autocomplete("quote", { about: "Ca" }, "about");
    const { text } = await vi.waitFor(async () => {
      const answer = await ask(bot, "/metrics");
      expect(answer.text).toContain('kind="typing"');
      return answer;
    });
    for (const line of [
      'beleg_answers_total{kind="command",name="quote",outcome="answered"} 1',
      'beleg_answers_total{kind="command",name="timeline",outcome="refused"} 1',
      'beleg_answers_total{kind="typing",name="quote",outcome="answered"} 1',
      'beleg_first_answer_seconds_count{kind="command"} 2',
      'beleg_gateway_shards{state="ready"} 1',
      "beleg_guilds 1",
      "beleg_problems 0",
      "beleg_daily_due_total 0",
      "beleg_daily_missed_total 0",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toContain(standIn.token);
  });

  test("counts daily posts: due, each attempt, and missed", async () => {
    const clock = createClock({ start: NOON.getTime(), runs: false });
    const standIn = await startStandIn({ clock, rateLimits: false });
    onTestFinished(() => standIn.close());
    const bot = await botOn(standIn, {}, () => new Date(clock.now()));
    await bot.start();
    const mona = standIn.user({ name: "Mona", permissions: PermissionFlagsBits.ManageGuild });
    const channel = standIn.world.channel("general");
    const choices = { channel, time: "09:00", timezone: "Europe/Berlin" };
    const question = await (await mona.slash("daily start", choices)).message();
    await (await mona.press(question, textsIn("en").daily.start.confirm)).answer;
    const callOff = standIn.fail({ route: "/channels/:channelId/messages", method: "POST", mode: 500 });
    clock.set(Date.UTC(2026, 2, 10, 8, 1));
    await bot.bot.sweep();
    callOff();
    clock.advance(5 * 60_000);
    await bot.bot.sweep();
    // The 11th is over, the 12th has not come.
    clock.advance(44 * 3_600_000);
    await bot.bot.sweep();
    const { text } = await ask(bot, "/metrics");
    for (const line of [
      "beleg_daily_due_total 1",
      'beleg_daily_attempts_total{outcome="failed"} 1',
      'beleg_daily_attempts_total{outcome="sent"} 1',
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toMatch(/^beleg_daily_missed_total 1$/m);
  });

  test("counts requests that were turned away, and has no gateway without one", async () => {
    const standIn = await standInFor();
    const bot = await botOn(standIn, { INTERACTIONS_PORT: "0", DISCORD_PUBLIC_KEY: standIn.publicKey });
    await bot.start();
    expect(await ask(bot, "/healthz")).toMatchObject({ status: 200 });
    await fetch(bot.bot.interactionsUrl() ?? "", { method: "POST", body: "{}" });
    const { text } = await ask(bot, "/metrics");
    expect(text).toContain('beleg_requests_turned_away_total{why="unsigned"} 1');
    expect(text).not.toMatch(/^beleg_gateway_shards\{/m);
    expect(text).not.toMatch(/^beleg_guilds /m);
  });
});
