import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { createPostQueue, type PostQueue } from "../../cluster/postQueue.ts";
import { connectQueue, disconnectQueue } from "../../cluster/queueConnection.ts";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import type { Library } from "../../index/library.ts";
import { openStores } from "../../settings/openStores.ts";
import { silentLog } from "../../settings/operatorLog.ts";
import { dueSlots, wallClock } from "../soak/dueSlots.ts";
import { type GuildPlan, planGuilds } from "../soak/soakPlan.ts";
import { type GuildRecord, type Tally, tally } from "../soak/soakTally.ts";
import { type MemberMemory, startMembers } from "./members.ts";
import { type RedisServer, startRedis } from "./redisServer.ts";
import { type Remote, startRemote } from "./remote.ts";
import { type TroubleParts, troubles } from "./troubles.ts";

export interface ClusterOptions {
  readonly guilds: number;
  readonly days: number;
  readonly seed: number;
  /** Bots, each with two shards. */
  readonly bots: number;
  readonly workers: number;
  /** Questions in a second, over all servers. */
  readonly asking: number;
  /** Part of the posts that fail, from 0 to 1. */
  readonly failing: number;
  /** How many times as long as at Discord's members wait for an answer: 1 in earnest, more on a machine that is busy otherwise. */
  readonly patience: number;
  readonly library: Library;
  readonly say: (line: string) => void;
}

export interface ClusterResult extends Tally {
  readonly crowd: z.output<typeof crowdSchema>;
  readonly memory: readonly MemberMemory[];
  readonly complaints: readonly string[];
  readonly kills: number;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Over the change to summer time in Europe. */
const FROM = Date.UTC(2026, 2, 27);
/** Longer than a retry, far shorter than a window. */
const STEP = 20 * 60 * 1000;
/** What fell due last has its window too. */
const AFTERWARDS = 4 * HOUR;
const SHARDS_PER_BOT = 2;
const LOOK_EVERY_MS = 10;
/** Jobs of a worker that was killed are taken over within this time. */
const PATIENCE_MS = 15_000;
const WRITERS = 16;

const whereSchema = z.object({
  url: z.string(),
  token: z.string(),
  channels: z.array(z.object({ guildId: z.string(), channelId: z.string() })),
});
const crowdSchema = z.object({
  answered: z.number(),
  failed: z.number(),
  apologies: z.number(),
  lost: z.number(),
  unreached: z.number(),
  p50: z.number(),
  p99: z.number(),
  findings: z.array(z.string()),
});
const reportSchema = z.object({
  byGuild: z.array(z.object({ guildId: z.string(), posts: z.array(z.object({ at: z.number(), factId: z.string() })) })),
  crowd: crowdSchema,
  complaints: z.array(z.string()),
});

/** A week of a cluster whose parts are killed one after the other. */
export async function runCluster(options: ClusterOptions): Promise<ClusterResult> {
  const shards = options.bots * SHARDS_PER_BOT;
  const standIn = await startStandInProcess(options, shards);
  const redis = await startRedis({ durable: true });
  try {
    return await live({ ...options, shards }, standIn, redis);
  } finally {
    standIn.kill();
    await redis.discard();
  }
}

async function startStandInProcess(
  { guilds, seed, failing, patience }: ClusterOptions,
  shards: number,
): Promise<Remote> {
  const settings = JSON.stringify({ guilds, seed, failing, patience, shards, from: FROM });
  const standIn = await startRemote("standInProcess.ts", { SOAK_STAND_IN: settings });
  if (!standIn) throw new Error("the stand-in did not start");
  return standIn;
}

async function live(
  options: ClusterOptions & { readonly shards: number },
  standIn: Remote,
  redis: RedisServer,
): Promise<ClusterResult> {
  const { say } = options;
  const where = whereSchema.parse(await standIn.ask({ where: true }));
  const plans = planGuilds(options.guilds, options.seed);
  await writeSettings(where.channels, plans, redis.url);
  say(`${options.guilds} servers have a schedule`);
  const env = { DISCORD_TOKEN: where.token, DISCORD_API_URL: where.url, STORE_URL: redis.url };
  const members = await startMembers({ ...options, env, now: FROM, shardsPerBot: SHARDS_PER_BOT });
  const connection = await connectQueue(redis.url, silentLog);
  const queue = createPostQueue(connection, silentLog);
  try {
    const memory = await members.memory();
    say(`${options.bots} bots and ${options.workers} workers run`);
    await standIn.ask({ ask: options.asking });
    await liveThrough({ options, standIn, redis, members, queue });
    const report = reportSchema.parse(await standIn.ask({ report: true }));
    const records = recordsOf(report.byGuild, plans, options);
    const uptimes = [{ from: FROM, to: FROM + options.days * DAY + AFTERWARDS }];
    return {
      ...tally(records, uptimes),
      crowd: report.crowd,
      complaints: report.complaints,
      memory,
      kills: members.kills,
    };
  } finally {
    await members.close();
    await queue.close();
    disconnectQueue(connection);
  }
}

interface Living extends Omit<TroubleParts, "say"> {
  readonly options: ClusterOptions;
  readonly queue: PostQueue;
}

async function liveThrough({ options, standIn, redis, members, queue }: Living): Promise<void> {
  const end = FROM + options.days * DAY;
  const waiting = troubles({ standIn, redis, members, say: options.say });
  let day = -1;
  for (let now = FROM; now < end + AFTERWARDS; now += STEP) {
    const posts = await standIn.ask({ clock: now });
    await members.tell({ clock: now });
    const [next] = waiting;
    if (next && next.at <= (now - FROM) / (end - FROM) && !members.threatened) {
      // One of each kind may be gone at a time.
      await members.whole();
      await waiting.shift()?.happen();
    }
    await members.sweep();
    await untilPosted(queue);
    if (Math.floor((now - FROM) / DAY) === day) continue;
    day = Math.floor((now - FROM) / DAY);
    options.say(`day ${day}: ${JSON.stringify(posts)}`);
  }
}

/** A while, where Redis is away or a worker has died with posts in its hands. */
async function untilPosted(queue: PostQueue): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const atHand = await queue.atHand().catch(() => 0);
    if (atHand === 0) return;
    await sleep(LOOK_EVERY_MS);
  }
}

async function writeSettings(
  channels: z.output<typeof whereSchema>["channels"],
  plans: readonly GuildPlan[],
  storeUrl: string,
): Promise<void> {
  const stores = await openStores(storeUrl, { now: () => new Date(FROM) });
  const waiting = channels.entries();
  const write = async () => {
    for (const [index, { guildId, channelId }] of waiting) {
      const plan = plans[index];
      if (!plan) continue;
      const { time, timeZone, days, kind } = plan;
      const shown = { time, timeZone, days, channelId, publish: kind === "announcement" };
      const daily = { ...shown, roleId: null, tagId: null, since: new Date(FROM).toISOString(), pause: null };
      await stores.settings.update(guildId, { daily });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await stores.close();
}

function recordsOf(
  byGuild: z.output<typeof reportSchema>["byGuild"],
  plans: readonly GuildPlan[],
  { days, library }: ClusterOptions,
): ReadonlyMap<string, GuildRecord> {
  const end = FROM + days * DAY;
  const facts = factsOf({ defaultArticle: null }, library).length;
  const clocks = new Map<string, ReturnType<typeof wallClock>>();
  const clockFor = (timeZone: string) => {
    const known = clocks.get(timeZone) ?? wallClock(timeZone, FROM - 2 * DAY, end + 2 * DAY);
    clocks.set(timeZone, known);
    return known;
  };
  return new Map(
    byGuild.flatMap(({ guildId, posts }, index) => {
      const plan = plans[index];
      if (!plan) return [];
      // What falls due while the last windows are waited for is posted too, and not counted.
      const slots = dueSlots(plan, clockFor(plan.timeZone), FROM, end + AFTERWARDS);
      const counted = slots.filter(({ dueAt }) => dueAt < end);
      const later = slots.find(({ dueAt }) => dueAt >= end)?.dueAt ?? Number.POSITIVE_INFINITY;
      return [[guildId, { slots: counted, posts: posts.filter(({ at }) => at < later), facts }] as const];
    }),
  );
}

/** As `npm run soak:cluster` ends. */
export function clusterLine({ expected, posted, doubled, missing, crowd }: ClusterResult): string {
  const { answered, failed, p99 } = crowd;
  return `expected ${expected} posted ${posted} doubled ${doubled} missing ${missing} answered ${answered} failed ${failed} p99 ${p99} ms`;
}
