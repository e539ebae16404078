import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@keyv/redis";

/** A real redis-server of one's own, on a free port of this machine. */
export interface RedisServer {
  readonly url: string;
  /** Kills it; what it held and did not write at once is written out first when `keep` is set. */
  stop(options?: { readonly keep: boolean }): Promise<void>;
  /** On the same port as before, with what is on its disk. */
  start(): Promise<void>;
  /** Takes connections but answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Stops it and removes its files. */
  discard(): Promise<void>;
}

interface RedisOptions {
  /** As Beleg wants it: nothing that was confirmed is ever lost. */
  readonly durable?: boolean;
  /** Further arguments of redis-server. */
  readonly args?: readonly string[];
}

const DURABLE = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
const LOOK_EVERY_MS = 20;

/** @throws Error where there is no redis-server, or it does not take the arguments. */
export async function startRedis({ durable = false, args = [] }: RedisOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const directory = await mkdtemp(join(tmpdir(), "beleg-redis-"));
  const place = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", directory, "--save", ""];
  let server: ChildProcess | undefined;
  const start = async () => {
    const started = spawn("redis-server", [...place, ...(durable ? DURABLE : []), ...args], { stdio: "ignore" });
    server = started;
    await untilAnswered(url, started);
  };
  const stop = async ({ keep } = { keep: false }) => {
    const stopped = server;
    server = undefined;
    if (!stopped || stopped.exitCode !== null || stopped.signalCode !== null) return;
    const gone = once(stopped, "exit");
    if (keep) spawnSync("redis-cli", ["-p", `${port}`, "shutdown", "save"]);
    else stopped.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    url,
    start,
    stop,
    freeze: () => void server?.kill("SIGSTOP"),
    thaw: () => void server?.kill("SIGCONT"),
    async discard() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new TypeError("the probe has no port");
  return address.port;
}

/** Also while it still reads what it had written. */
async function untilAnswered(url: string, server: ChildProcess): Promise<void> {
  let failed: unknown;
  server.once("error", (error) => {
    failed = error;
  });
  while (server.exitCode === null && server.signalCode === null) {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.ping();
      client.destroy();
      return;
    } catch {
      await sleep(LOOK_EVERY_MS);
    }
  }
  throw new Error(`redis-server ended with code ${server.exitCode}`, { cause: failed });
}
