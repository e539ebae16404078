import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { readConfig } from "#src/app/config.ts";
import { startPlayground, sweepAnew } from "#src/cli/playground.ts";
import type { SweepReport } from "#src/daily/poster.ts";
import { createLibrary } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";
import { en } from "#src/text/en.ts";

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
      underWay ??= postDue().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
  async function postDue(): Promise<SweepReport> {
    const due = bot.clock;
    if (posted.length === 0) await gate.promise;
    posted.push(due);
    return NOTHING;
  }
  return { bot, posted, finish: gate.resolve };
}

/** A playground over the short English article, in a folder of its own. */
async function playgroundOver(env: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), "beleg-playground-"));
  await cp("tests/fixtures/library", root, { recursive: true });
  const config = readConfig({ ...env, LIBRARY_ROOT: root });
  const library = createLibrary(await loadSources(root));
  const playground = await startPlayground({ config, log, library, port: 0, timeZone: "Europe/Berlin" });
  onTestFinished(async () => {
    await playground.stop();
    await rm(root, { recursive: true });
  });
  return { root, playground };
}

describe("the playground", { timeout: 30_000 }, () => {
  test("answers and posts whatever shards, store and workers the bot on Discord is configured for", async () => {
    const { playground } = await playgroundOver({
      SHARDS: "8-15/16",
      DAILY_POSTS: "workers",
      STORE_URL: "redis://127.0.0.1:1",
      HEALTH_PORT: "1",
      DISCORD_GUILD_ID: "123456789012345678",
    });
    const { standIn } = playground;
    const asker = standIn.user({ name: "Ada", permissions: PermissionFlagsBits.ManageGuild });
    const planned = await asker.slash("daily start", {
      channel: standIn.world.channel("general").id,
      time: "09:00",
      timezone: "Europe/Berlin",
    });
    const preview = await planned.message();
    await (await asker.press(preview, en.daily.start.confirm)).answer;
    const posted = standIn.nextMessage(({ onlyFor }) => onlyFor === undefined);
    const socket = new WebSocket(`${playground.page.url.replace("http", "ws")}/socket`, {
      origin: playground.page.url,
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ n: 1, request: { do: "clock", move: "tomorrow" } }));
    expect((await posted).data.author.id).toBe(standIn.world.bot.id);
    socket.close();
  });

  test("gives the commands an option to choose the article once there are two", async () => {
    const { root, playground } = await playgroundOver({});
    const { standIn } = playground;
    const optionsOf = (name: string) =>
      standIn.world.commands.find((command) => command.name === name)?.options?.map((option) => option.name);
    expect(optionsOf("quote")).not.toContain("article");
    await cp("knowledge", join(root, "knowledge"), { recursive: true });
    await cp("seeds", join(root, "seeds"), { recursive: true });
    await expect.poll(() => optionsOf("quote"), { timeout: 20_000 }).toContain("article");
  });

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
