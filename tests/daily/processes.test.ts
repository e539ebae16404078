import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import type { DoubtfulPost, PostSlot } from "#src/daily/posting.ts";
import { openStores } from "#src/settings/openStores.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { createPostOffice, MINUTE, type PostOffice, SCHEDULE, SECOND } from "./posterWorld.ts";

vi.setConfig({ testTimeout: 180_000 });

const ZONES = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "UTC"];
const GUILDS = Array.from({ length: 12 }, (_, index) => `${1000 + index}`);
const BEGIN = Date.parse("2026-03-27T20:00:00Z");
/** Over the change to summer time in Berlin. */
const END = Date.parse("2026-03-30T20:00:00Z");

/** Clock and Discord for processes of their own, reached over HTTP; it can kill who asks it something. */
interface Town {
  readonly office: PostOffice;
  readonly address: string;
  /** Lives until the end, calling `onRequest` before and `onPosted` after each post. */
  live(processes: number, storeUrl: string, hooks: TownHooks): Promise<void>;
  close(): Promise<void>;
}

interface TownHooks {
  /** Asked before and after each post is put up; true kills the process that asked for it, which never gets an answer. */
  readonly kills: (moment: "before" | "after", posts: number) => boolean;
  /** Called at each step of the clock, with the number of posts so far. */
  readonly atStep?: (posts: number) => Promise<void>;
}

async function createTown(): Promise<Town> {
  let clock = BEGIN;
  const office = createPostOffice(() => clock);
  const children = new Map<string, ChildProcess>();
  let hooks: TownHooks = { kills: () => false };
  let storeUrl = "";
  let started = 0;
  let ended = () => {};
  const waiting = new Map<string, { readonly response: ServerResponse; readonly next: number }>();

  const start = () => {
    started += 1;
    const name = `p${started}`;
    const script = fileURLToPath(new URL("posterProcess.ts", import.meta.url));
    const child = spawn(process.execPath, [script, storeUrl, address, name], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    children.set(name, child);
  };
  const kill = async (name: string) => {
    const child = children.get(name);
    if (!child) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    children.delete(name);
    waiting.delete(name);
    // Ten minutes later by the town's clock somebody starts it again.
    restarts.push(clock + 10 * MINUTE);
  };
  const restarts: number[] = [];
  const step = async () => {
    while (waiting.size === children.size && clock < END) {
      await hooks.atStep?.(office.messages.length);
      // As far as nobody has anything to do, in the steps of a sweep.
      const next = Math.min(...restarts, ...[...waiting.values()].map((process) => process.next), clock + 60 * MINUTE);
      clock += Math.max(1, Math.ceil((next - clock) / (30 * SECOND))) * 30 * SECOND;
      const due = restarts.filter((at) => at <= clock);
      for (const at of due) {
        restarts.splice(restarts.indexOf(at), 1);
        start();
      }
      const answers = [...waiting.values()];
      waiting.clear();
      for (const { response } of answers) reply(response, { now: clock });
    }
    if (clock >= END) ended();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body: unknown = JSON.parse(await text(request));
    // Sent by posterProcess.ts, which passes on what the poster gave it.
    const { by, next } = body as { readonly by: string; readonly next?: number };
    switch (request.url) {
      case "/now":
        return reply(response, { now: clock });
      case "/swept":
        waiting.set(by, { response, next: next ?? clock });
        return step();
      case "/find": {
        const doubtful = body as DoubtfulPost;
        return reply(response, await office.findOwnPost({ ...doubtful, since: new Date(doubtful.since) }));
      }
      default: {
        if (hooks.kills("before", office.messages.length)) return kill(by).then(step);
        const result = await office.post(body as PostSlot);
        if (hooks.kills("after", office.messages.length)) return kill(by).then(step);
        return reply(response, result);
      }
    }
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new TypeError("the town has no port");
  const address = `http://127.0.0.1:${bound.port}`;

  return {
    office,
    address,
    async live(processes, url, withHooks) {
      storeUrl = url;
      hooks = withHooks;
      const over = new Promise<void>((resolve) => {
        ended = resolve;
      });
      for (let index = 0; index < processes; index += 1) start();
      await over;
    },
    async close() {
      for (const child of children.values()) child.kill("SIGKILL");
      server.closeAllConnections();
      server.close();
    },
  };
}

function reply(response: ServerResponse, body: unknown): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(body));
}

async function settle(storeUrl: string): Promise<void> {
  const stores = await openStores(storeUrl, { now: () => new Date(BEGIN) });
  for (const [index, guildId] of GUILDS.entries()) {
    const daily = {
      ...SCHEDULE,
      channelId: guildId,
      timeZone: ZONES[index % ZONES.length] ?? "UTC",
      time: `${String((index * 5) % 24).padStart(2, "0")}:30`,
      since: new Date(BEGIN).toISOString(),
    };
    await stores.settings.update(guildId, { daily });
  }
  await stores.close();
}

/** Three posts a guild: three days, every one with its own date and fact. */
function expectOnePostADay(office: PostOffice): void {
  const posts = office.messages.map(({ guildId, date }) => `${guildId} ${date}`);
  expect(new Set(posts).size).toBe(posts.length);
  for (const guildId of GUILDS) {
    const own = office.messages.filter((message) => message.guildId === guildId);
    expect(own).toHaveLength(3);
    expect(new Set(own.map(({ factId }) => factId)).size).toBe(3);
  }
}

describe("processes that are killed", () => {
  let town: Town;
  beforeEach(async () => {
    town = await createTown();
  });
  afterEach(() => town.close());

  test("one on a SQLite file, again and again, before and after a post was put up", async () => {
    const directory = mkdtempSync(join(tmpdir(), "beleg-killed-"));
    const storeUrl = `sqlite:${directory}/beleg.sqlite`;
    await settle(storeUrl);
    let killed = 0;
    await town.live(1, storeUrl, {
      kills: (moment, posts) => {
        const now = killed < 6 && posts === 3 + killed * 5 && moment === (killed % 2 ? "before" : "after");
        if (now) killed += 1;
        return now;
      },
    });
    expect(killed).toBe(6);
    expectOnePostADay(town.office);
    rmSync(directory, { recursive: true, force: true });
  });

  describe.skipIf(redisMissing())("two on one Redis", () => {
    let server: RedisServer;
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(() => server.discard());

    test("one of them killed half-way, and Redis stopped and started", async () => {
      await settle(server.url);
      let killed = 0;
      let stopped = false;
      await town.live(2, server.url, {
        kills: (moment, posts) => {
          const now = killed < 2 && posts >= 8 + killed * 4 && moment === (killed ? "before" : "after");
          if (now) killed += 1;
          return now;
        },
        atStep: async (posts) => {
          if (stopped || posts < 20) return;
          stopped = true;
          await server.stop({ keep: true });
          await server.start();
        },
      });
      expect(killed).toBe(2);
      expect(stopped).toBe(true);
      expectOnePostADay(town.office);
    });
  });
});
