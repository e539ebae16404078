import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, describe } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { openPostCarrier } from "#src/cluster/postCarrier.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import { createPoster, type PosterOptions, type SweepReport } from "#src/daily/poster.ts";
import type { PosterEvent } from "#src/daily/posting.ts";
import { sharePosts } from "#src/discord/daily/sharePosts.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { createPostOffice, FACTS, type PostOffice } from "./posterWorld.ts";
import { describePosting, type PostingProcess, type PostingWorld } from "./postingContract.ts";

interface Surroundings {
  readonly stores: Stores;
  readonly office: PostOffice;
  readonly now: () => Date;
  readonly onEvents: (events: readonly PosterEvent[]) => void;
}

type Start = (around: Surroundings, over: Partial<PosterOptions>) => Promise<PostingProcess>;

const LIMITS = { jitterMs: 0 };

async function createWorld(storeUrl: string, start: Start): Promise<PostingWorld> {
  let clock = 0;
  const now = () => new Date(clock);
  const stores = await openStores(storeUrl, { now });
  const office = createPostOffice(() => clock);
  const events: PosterEvent[] = [];
  const running: PostingProcess[] = [];
  return {
    office,
    settings: stores.settings,
    ledger: openLedger(stores.backend, { now }),
    events,
    now: () => clock,
    goto(at) {
      clock = at;
    },
    async process(over = {}) {
      const process = await start({ stores, office, now, onEvents: (more) => void events.push(...more) }, over);
      running.push(process);
      return process;
    },
    async close() {
      for (const process of running) await process.close();
      await stores.close();
    },
  };
}

function posterFor({ stores, office, now }: Surroundings, over: Partial<PosterOptions>) {
  return createPoster({
    ledger: openLedger(stores.backend, { now }),
    settings: stores.settings,
    facts: () => FACTS,
    now,
    random: () => 0.5,
    post: office.post,
    findOwnPost: office.findOwnPost,
    limits: LIMITS,
    ...over,
  });
}

const alone: Start = async (around, over) => {
  const poster = posterFor(around, over);
  return {
    sweep: async () => around.onEvents((await poster.sweep()).events),
    nudge: poster.nudge,
    close: async () => poster.dispose(),
  };
};

/** The machine's time, in which BullMQ works. */
const LOOK_EVERY_MS = 5;

const shared =
  (url: string): Start =>
  async (around, over) => {
    const { stores, now, onEvents } = around;
    if (stores.backend.kind !== "redis") throw new TypeError("not Redis");
    const poster = posterFor(around, over);
    const limits = { perSecond: 1_000, stalledMs: 1_000 };
    const { client } = stores.backend;
    const log = pino({ level: "silent" });
    const carrier = await openPostCarrier({
      ...{ url, client, posts: true, perSecond: 40, limits, now, random: () => 0.5, log },
    });
    const posts = sharePosts({
      ...{
        carrier,
        poster,
        settings: stores.settings,
        ledger: openLedger(stores.backend, { now }),
        limits: LIMITS,
        log,
      },
      onReport: async ({ events }: SweepReport) => onEvents(events),
    });
    posts.work();
    return {
      async sweep() {
        await posts.sweep();
        while ((await carrier.atHand()) > 0) await sleep(LOOK_EVERY_MS);
      },
      nudge: posts.nudge,
      async close() {
        await posts.close();
        poster.dispose();
        await carrier.close();
      },
    };
  };

describePosting("in one process with a store of its own", () => createWorld("memory:", alone));

describe.skipIf(redisMissing())("with a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());
  const emptied = async () => {
    const client = await connectRedis(server.url, silentLog);
    await client.flushAll();
    await disconnectRedis(client);
    return server.url;
  };
  describePosting("by processes that share a store and a queue", async () =>
    createWorld(await emptied(), shared(server.url)),
  );
});
