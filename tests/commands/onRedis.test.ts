import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import { defaultSettings } from "#src/settings/guildSettings.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { textsIn } from "#src/text/texts.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { MONDAY_NOON, type ModeratedBot, type Person, publicIn, startModeratedBot } from "../support/moderation.ts";

const en = textsIn("en");

describe.skipIf(redisMissing())("moderators' commands on Redis", () => {
  let redis: RedisServer;
  let stores: Stores;
  let host: ModeratedBot;
  let mona: Person;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.discard());
  beforeEach(async () => {
    const now = () => new Date(host?.clock.now() ?? MONDAY_NOON);
    stores = await openStores(redis.url, { now });
    const ledger = openLedger(stores.backend, { now });
    const desk = {
      ledger,
      nudge: async () => undefined,
      postTest: async () => ({ outcome: "failed", reason: "unreachable" }) as const,
    };
    host = await startModeratedBot({ context: { settings: stores.settings, store: stores, daily: desk } });
    mona = host.moderator();
  });
  afterEach(async () => {
    await host.end();
    await stores.close();
  });

  const guildId = () => host.bot.standIn.world.guild().id;
  const general = () => host.bot.standIn.world.channel("general");
  const run = async (command: string, options = {}) => (await mona.slash(command, options)).message();
  const options = () => ({ channel: general(), time: "15:00", timezone: "Vienna" });

  test("set up, post, say how it went, and forget, also over a restart", async () => {
    const question = await run("daily start", options());
    await host.bot.restart();
    await (await mona.press(question, en.daily.start.confirm)).answer;
    expect(question.text).toContain("✅");
    host.clock.set(Date.UTC(2026, 2, 9, 14, 1));
    await host.bot.sweep();
    expect(publicIn(host.bot, "general")).toHaveLength(1);
    expect((await run("daily status")).text).toContain(en.daily.status.outcomes.sent);
    expect((await run("daily queue")).text).toContain("Tue, March 10");
    const shown = await run("settings show");
    await (await mona.choose(shown, "set:language", ["de"])).answer;
    expect((await run("doctor")).text).toContain("redis://127.0.0.1");
    const reset = await run("settings reset");
    await (await mona.press(reset, en.settings.reset.confirm)).answer;
    expect(await stores.settings.read(guildId())).toEqual(defaultSettings);
    const asked = await run("settings delete-data");
    await (await mona.press(asked, en.settings.deleteData.confirm)).answer;
    // The date that has its post is remembered, so that it gets no second one.
    expect((await host.bot.context.daily.ledger.progress(guildId())).lastDate).toBe("2026-03-09");
    host.clock.advance(60_000);
    const again = await run("daily start", { ...options(), time: "16:00" });
    await (await mona.press(again, en.daily.start.confirm)).answer;
    expect(again.text).toContain("Tuesday, March 10, 2026");
  });

  test("say that the store does not answer while it is away, and work again when it is back", async () => {
    const shown = await run("settings show");
    await redis.stop({ keep: true });
    expect((await run("doctor")).text).toContain(en.doctor.unknownSettings());
    expect((await (await mona.choose(shown, "set:language", ["de"])).message()).text).toBe(en.error.store());
    expect((await run("daily status")).text).toBe(en.error.store());
    await redis.start();
    await expect
      .poll(
        () =>
          stores.ping().then(
            () => "there",
            () => "away",
          ),
        { timeout: 10_000 },
      )
      .toBe("there");
    await (await mona.choose(shown, "set:language", ["de"])).answer;
    expect((await stores.settings.inspect(guildId())).settings.language).toBe("de");
  });
});
