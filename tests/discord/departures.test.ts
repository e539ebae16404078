import { REST } from "discord.js";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedger } from "#src/daily/openLedger.ts";
import { type DepartureWatch, KEEP_DEPARTED_MS, watchDepartures } from "#src/discord/watchDepartures.ts";
import { createClock, type MovableClock } from "#src/playground/clock.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { type Departures, openDepartures } from "#src/store/departures.ts";
import { NOON } from "../support/app.ts";

const DAY = 24 * 60 * 60 * 1000;

let standIn: StandIn;
let clock: MovableClock;
let stores: Stores;
let departures: Departures;
let watch: DepartureWatch;

beforeEach(async () => {
  clock = createClock({ start: NOON.getTime(), runs: false });
  standIn = await startStandIn({ clock, rateLimits: false, world: { guilds: [{ name: "One" }, { name: "Two" }] } });
  const now = () => new Date(clock.now());
  stores = await openStores("memory:", { now });
  departures = openDepartures(stores.backend, now);
  const rest = new REST({ api: standIn.url, retries: 0 }).setToken(standIn.token);
  const ledger = openLedger(stores.backend, { now });
  const { settings } = stores;
  watch = watchDepartures({ rest, departures, settings, ledger, now, log: pino({ level: "silent" }) });
  for (const { id } of standIn.world.guilds.values()) await settings.update(id, { language: "de" });
});
afterEach(async () => {
  await stores.close();
  await standIn.close();
});

function guild(index: number) {
  const found = [...standIn.world.guilds.values()][index];
  if (!found) throw new RangeError(`no guild ${index}`);
  return found;
}
const language = async (index: number) => (await stores.settings.read(guild(index).id)).language;
async function lookAfter(ms: number) {
  clock.advance(ms);
  await watch.look();
}

test("a server that removed the bot keeps its settings for 30 days, then they go; others stay", async () => {
  standIn.world.removeBot(guild(0));
  await lookAfter(0);
  expect([...(await departures.all()).keys()]).toEqual([guild(0).id]);
  await lookAfter(KEEP_DEPARTED_MS - 1);
  expect(await language(0)).toBe("de");
  await lookAfter(1);
  expect([await language(0), await language(1)]).toEqual(["auto", "de"]);
  expect((await departures.all()).size).toBe(0);
});

test("a server that comes back keeps its settings, and its 30 days begin anew", async () => {
  standIn.world.removeBot(guild(0));
  await lookAfter(0);
  standIn.world.inviteBot(guild(0), 0n);
  await lookAfter(20 * DAY);
  standIn.world.removeBot(guild(0));
  await lookAfter(0);
  await lookAfter(20 * DAY);
  expect(await language(0)).toBe("de");
});

test.each([401, 500, "drop"] as const)("nothing is noted where Discord answers %s", async (mode) => {
  standIn.world.removeBot(guild(0));
  const callOff = standIn.fail({ route: "/guilds/:guildId", method: "GET", mode, share: 1 });
  await lookAfter(0);
  expect((await departures.all()).size).toBe(0);
  callOff();
  const stopAgain = standIn.fail({ route: "/users/@me/guilds", method: "GET", mode, share: 1 });
  await lookAfter(0);
  expect((await departures.all()).size).toBe(0);
  stopAgain();
});

test("an outage of the server is no removal", async () => {
  standIn.world.setAvailable(guild(0), false);
  await lookAfter(0);
  expect((await departures.all()).size).toBe(0);
});

test("a server that refuses a post as unknown is noted at once, one that shows itself is not", async () => {
  standIn.world.removeBot(guild(0));
  await watch.suspect(guild(0).id);
  await watch.suspect(guild(1).id);
  expect([...(await departures.all()).keys()]).toEqual([guild(0).id]);
});
