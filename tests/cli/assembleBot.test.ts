import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { assembleBot } from "#src/cli/assembleBot.ts";
import { createLibrary, type Library } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";
import { startStandIn } from "#src/playground/startStandIn.ts";
import { realLibrary } from "../support/app.ts";

const log = pino({ level: "silent" });
const short = createLibrary(await loadSources("tests/fixtures/library"));
const SHORT_TITLE = "The bridge that would not open";

/** A library that is not prepared before `finish` is called. */
function unprepared(library: Library) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const prepare = vi.fn(() => promise);
  return { library: { ...library, prepare }, prepare, finish: resolve };
}

async function botWith(library: Library) {
  const standIn = await startStandIn();
  const config = readConfig({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.url, STORE_URL: "memory:" });
  const assembled = await assembleBot({ config, log, library, now: () => new Date() });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= assembled.stop();
    return stopped;
  };
  onTestFinished(async () => {
    await stop();
    await standIn.close();
  });
  const help = async () => (await (await standIn.user({ name: "Ada" }).slash("help")).message()).text;
  return { standIn, assembled, stop, help };
}

test("nobody is answered before the answers are prepared", async () => {
  const { library, prepare, finish } = unprepared(short);
  const { assembled } = await botWith(library);
  const connecting = vi.spyOn(assembled.bot, "start");
  const started = assembled.start();
  await vi.waitFor(() => expect(prepare).toHaveBeenCalled());
  expect(connecting).not.toHaveBeenCalled();
  finish();
  await started;
  expect(connecting).toHaveBeenCalledOnce();
});

test("a bot that is stopped while it prepares is not started any more", async () => {
  const { library, prepare, finish } = unprepared(short);
  const { standIn, assembled, stop } = await botWith(library);
  const started = assembled.start();
  await vi.waitFor(() => expect(prepare).toHaveBeenCalled());
  await stop();
  finish();
  await started;
  expect(standIn.world.commands).toEqual([]);
});

test("a library that is read anew is prepared before it takes the place of the old one", async () => {
  const { assembled, help } = await botWith(realLibrary);
  const { library, prepare, finish } = unprepared(short);
  await assembled.bot.start();
  const taken = assembled.reload(library);
  expect(prepare).toHaveBeenCalled();
  expect(await help()).not.toContain(SHORT_TITLE);
  finish();
  expect(await taken).toBe(true);
  expect(await help()).toContain(SHORT_TITLE);
});

test("of two that are read anew the later one stays, whichever is prepared first", async () => {
  const { assembled, help } = await botWith(realLibrary);
  await assembled.bot.start();
  const slow = unprepared(realLibrary);
  const first = assembled.reload(slow.library);
  expect(await assembled.reload(short)).toBe(true);
  slow.finish();
  expect(await first).toBe(false);
  expect(await help()).toContain(SHORT_TITLE);
});
