import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import type { Library } from "../../index/library.ts";
import { createClock } from "../../playground/clock.ts";
import { seededRandom } from "../../playground/rest/failures.ts";
import { type StandIn, startStandIn } from "../../playground/startStandIn.ts";
import type { Channel, Guild } from "../../playground/world/types.ts";
import { openStores } from "../../settings/openStores.ts";
import { startChildBot } from "./childBot.ts";
import { type DueSlot, dueSlots, wallClock } from "./dueSlots.ts";
import { type GuildPlan, guildSpec, planGuilds, type Season, SOAK_CHANNEL, seasonsOf } from "./soakPlan.ts";
import { type Posts, watchPosts } from "./soakPosts.ts";
import { type GuildRecord, type Tally, tally, WINDOW_MS } from "./soakTally.ts";
import { createTown } from "./soakTown.ts";

export interface SoakOptions {
  readonly guilds: number;
  readonly days: number;
  readonly seed: number;
  /** Processes that share the store; more than one needs Redis. */
  readonly processes: number;
  /** A SQLite file of its own where absent. */
  readonly storeUrl?: string;
  /** Processes killed in all, about. */
  readonly kills: number;
  /** Part of the posts that fail, from 0 to 1, in four different ways. */
  readonly failing: number;
  readonly library: Library;
  readonly onDay?: (report: { readonly day: number; readonly posts: number; readonly kills: number }) => void;
  /** Called between two steps of the clock, with the part of the time that has passed. */
  readonly atStep?: (part: number) => Promise<void>;
}

export interface SoakResult extends Tally {
  readonly kills: number;
  /** Killed while a post was being put up, or right after it was, before the answer. */
  readonly killedInside: number;
  readonly complaints: readonly string[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The clock's steps: longer than a retry, shorter than a window. */
const STEP = { least: 2 * MINUTE, most: 14 * MINUTE };
const POST_ROUTES = ["/channels/:channelId/messages", "/channels/:channelId/threads"];
const FAILURES = [500, "drop", "drop-after-delivery", "timeout-after-delivery"] as const;

/** Lives through the days with the real bot in processes that are killed, and counts what was posted. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const plans = planGuilds(options.guilds, options.seed);
  const seasons = seasonsOf(options.days);
  const [first] = seasons;
  if (!first) throw new RangeError("a soak needs a day");
  const clock = createClock({ start: first.from, runs: false });
  const standIn = await startStandIn({ clock, world: { guilds: plans.map(guildSpec) }, rateLimits: false });
  const directory = await mkdtemp(join(tmpdir(), "beleg-soak-"));
  const storeUrl = options.storeUrl ?? `sqlite:${join(directory, "soak.sqlite")}`;
  try {
    const places = placesOf(standIn, plans);
    await writeSettings(places, storeUrl, first.from);
    const posts = watchPosts(standIn);
    orderFailures(standIn, options);
    const life = await live({ options, seasons, standIn, storeUrl, posts });
    const facts = factsOf({ defaultArticle: null }, options.library).length;
    const slots = slotsOf(places, seasons);
    const records = new Map<string, GuildRecord>(
      places.map(({ guild }) => [guild.id, { slots: slots.get(guild.id) ?? [], posts: posts.of(guild.id), facts }]),
    );
    const complaints = standIn.complaints.filter(({ kind }) => kind !== "refused").map(({ reason }) => reason);
    return { ...tally(records, life.uptimes), ...life, complaints };
  } finally {
    await standIn.close();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Place {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly plan: GuildPlan;
}

function placesOf({ world }: StandIn, plans: readonly GuildPlan[]): readonly Place[] {
  const guilds = [...world.guilds.values()];
  return plans.flatMap((plan, index) => {
    const guild = guilds[index];
    return guild ? [{ guild, plan, channel: world.channel(SOAK_CHANNEL, guild) }] : [];
  });
}

async function writeSettings(places: readonly Place[], storeUrl: string, from: number): Promise<void> {
  const stores = await openStores(storeUrl, { now: () => new Date(from) });
  for (const { guild, channel, plan } of places) {
    const { time, timeZone, days, kind } = plan;
    const since = new Date(from).toISOString();
    const publish = kind === "announcement";
    const daily = {
      channelId: channel.id,
      time,
      timeZone,
      days,
      publish,
      roleId: null,
      tagId: null,
      since,
      pause: null,
    };
    await stores.settings.update(guild.id, { daily });
  }
  await stores.close();
}

function orderFailures(standIn: StandIn, { failing, seed }: SoakOptions): void {
  for (const [index, mode] of FAILURES.entries()) {
    for (const route of POST_ROUTES) {
      standIn.fail({ route, method: "POST", mode, share: failing / FAILURES.length, seed: seed + index });
    }
  }
}

interface Life {
  readonly options: SoakOptions;
  readonly seasons: readonly Season[];
  readonly standIn: StandIn;
  readonly storeUrl: string;
  readonly posts: Posts;
}

/** From step to step of the clock, killing and starting processes. */
async function live({ options, seasons, standIn, storeUrl, posts }: Life) {
  const random = seededRandom(options.seed + 1000);
  const env = {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    STORE_URL: storeUrl,
    LOG_LEVEL: "fatal",
    NODE_NO_WARNINGS: "1",
  };
  const killing = (options.kills * (STEP.least + STEP.most)) / 2 / (options.days * DAY);
  const town = createTown({ start: () => startChildBot({ env, now: standIn.clock.now() }), posts, random });
  let days = 0;
  for (const season of seasons) {
    const end = season.from + season.days * DAY;
    let lastDay = -1;
    for (let now = season.from; now < end; now += STEP.least + Math.floor(random() * (STEP.most - STEP.least))) {
      standIn.clock.set(now);
      await town.wake(now, options.processes);
      const part = (days + (now - season.from) / DAY) / options.days;
      // However few the days, one of them is not quiet.
      if (random() < killing || (town.threats === 0 && part > 0.3)) town.threaten();
      await town.sweep(now);
      await options.atStep?.(part);
      const day = Math.floor((now - season.from) / DAY);
      if (day !== lastDay) options.onDay?.({ day: days + day, posts: posts.count, kills: town.kills });
      lastDay = day;
    }
    await town.close();
    days += season.days;
  }
  return { uptimes: town.uptimes, kills: town.kills, killedInside: town.killedInside };
}

function slotsOf(places: readonly Place[], seasons: readonly Season[]): ReadonlyMap<string, readonly DueSlot[]> {
  const clocks = new Map<string, ReturnType<typeof wallClock>>();
  // What fell due right before the second season is still made up for in it; before the first there was no schedule.
  const spans = seasons.map(({ from, days }, index) => ({
    from: index === 0 ? from : from - WINDOW_MS,
    to: from + days * DAY,
  }));
  const clockFor = (timeZone: string, from: number, to: number) => {
    const key = `${timeZone} ${from}`;
    const known = clocks.get(key) ?? wallClock(timeZone, from - 2 * DAY, to + 2 * DAY);
    clocks.set(key, known);
    return known;
  };
  return new Map(
    places.map(({ guild, plan }) => [
      guild.id,
      spans.flatMap(({ from, to }) => dueSlots(plan, clockFor(plan.timeZone, from, to), from, to)),
    ]),
  );
}
