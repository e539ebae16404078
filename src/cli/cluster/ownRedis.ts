import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@keyv/redis";

/** A redis-server of this soak's own, run as Beleg wants it. */
export interface OwnRedis {
  readonly url: string;
  /** SIGKILL: what it had confirmed must be there again. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its files. */
  discard(): Promise<void>;
}

const DURABLE = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction", "--save", ""];
const LOOK_EVERY_MS = 50;

export async function startOwnRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const directory = await mkdtemp(join(tmpdir(), "beleg-cluster-"));
  let server: ChildProcess | undefined;
  const start = async () => {
    const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", directory, ...DURABLE];
    server = spawn("redis-server", args, { stdio: "ignore" });
    await untilAnswered(url);
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    url,
    kill,
    start,
    async discard() {
      await kill();
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
async function untilAnswered(url: string): Promise<void> {
  for (;;) {
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
}
