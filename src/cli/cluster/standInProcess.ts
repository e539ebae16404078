import { z } from "zod";
import { type Clock, createClock } from "../../playground/clock.ts";
import { startStandIn } from "../../playground/startStandIn.ts";
import type { GuildSpec } from "../../playground/world/build.ts";
import { type GuildPlan, guildSpec, planGuilds, SOAK_CHANNEL } from "../soak/soakPlan.ts";
import { watchPosts } from "../soak/soakPosts.ts";
import { createCrowd } from "./crowd.ts";
import { serveOrders } from "./remote.ts";

/** Discord in a process of its own, with servers, members who ask, and the trouble that is ordered. */

const settings = z
  .object({
    guilds: z.number(),
    seed: z.number(),
    from: z.number(),
    shards: z.number(),
    failing: z.number(),
    /** How many times as long as at Discord's members wait. */
    patience: z.number().default(1),
    /** Beside those that the soak needs. */
    channels: z.number().default(0),
  })
  .parse(JSON.parse(process.env["SOAK_STAND_IN"] ?? "{}"));

const orders = z.union([
  z.object({ where: z.literal(true) }),
  z.object({ clock: z.number() }),
  z.object({ ask: z.number() }),
  z.object({ gateway: z.enum(["drop", "reconnect", "invalidate"]), shard: z.number().optional() }),
  z.object({ kill: z.number(), shards: z.array(z.number()), atPost: z.boolean() }),
  z.object({ report: z.literal(true) }),
]);

/** As Discord does it. */
const IDENTIFY_EVERY_MS = 5_000;
const FAILURES = [500, "drop", "drop-after-delivery", "timeout-after-delivery"] as const;
const POST_ROUTES = ["/channels/:channelId/messages", "/channels/:channelId/threads"];

const clock = createClock({ start: settings.from, runs: false });
const plans = planGuilds(settings.guilds, settings.seed);
const standIn = await startStandIn({
  clock,
  // Members wait by the machine's time, however the days fly.
  patience: slowClock(settings.patience),
  world: { guilds: plans.map(specOf) },
  shards: settings.shards,
  gateway: { identifyEveryMs: IDENTIFY_EVERY_MS, maxConcurrency: 16 },
  // A week's posts in minutes are more than 50 requests a second.
  rateLimits: false,
});
const posts = watchPosts(standIn);
const crowd = createCrowd(standIn, settings.shards, settings.seed);
for (const [index, mode] of FAILURES.entries()) {
  for (const route of POST_ROUTES) {
    const share = settings.failing / FAILURES.length;
    standIn.fail({ route, method: "POST", mode, share, seed: settings.seed + index });
  }
}

/** A clock on which the machine's seconds are parts of one. */
function slowClock(factor: number): Clock {
  const now = () => Math.floor(settings.from + performance.now() / factor);
  return {
    now,
    at(time, run) {
      const timer = setTimeout(run, Math.max(0, time - now()) * factor).unref();
      return () => clearTimeout(timer);
    },
  };
}

function specOf(plan: GuildPlan, index: number): GuildSpec {
  const spec = guildSpec(plan, index);
  const more = Array.from({ length: settings.channels }, (_, channel) => ({ name: `channel-${channel}` }));
  return { ...spec, channels: [...(spec.channels ?? []), ...more] };
}

serveOrders(async (given) => {
  const order = orders.parse(given);
  if ("where" in order) {
    const channels = [...standIn.world.guilds.values()].map((guild) => ({
      guildId: guild.id,
      channelId: standIn.world.channel(SOAK_CHANNEL, guild).id,
    }));
    return { url: standIn.url, token: standIn.token, channels };
  }
  if ("clock" in order) clock.set(order.clock);
  else if ("ask" in order) crowd.start(order.ask);
  else if ("gateway" in order) standIn.gateway[order.gateway](order.shard);
  else if ("kill" in order) await kill(order.kill, order.shards, order.atPost);
  else {
    await crowd.stop();
    const byGuild = [...standIn.world.guilds.keys()].map((guildId) => ({ guildId, posts: posts.of(guildId) }));
    const complaints = standIn.complaints.filter(({ kind }) => kind !== "refused").map(({ reason }) => reason);
    return { byGuild, crowd: crowd.tally(), complaints };
  }
  return { posts: posts.count };
});

/** At once, or as soon as the next post is there and before whoever made it is told. */
async function kill(pid: number, shards: readonly number[], atPost: boolean): Promise<void> {
  if (atPost) {
    await new Promise<void>((resolve) => {
      posts.onPost = () => {
        posts.onPost = () => undefined;
        resolve(end(pid, shards));
      };
    });
    return;
  }
  end(pid, shards);
}

function end(pid: number, shards: readonly number[]): void {
  process.kill(pid, "SIGKILL");
  crowd.lose(shards);
}
