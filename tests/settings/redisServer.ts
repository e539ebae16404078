import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real redis-server of this test's own, on a free port of this machine. */
export interface RedisServer {
  readonly url: string;
  /** Kills it; what it held is written out first when `keep` is set. */
  stop(options?: { readonly keep: boolean }): Promise<void>;
  /** On the same port as before. */
  start(): Promise<void>;
  /** Takes connections but answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Stops it and removes its files. */
  discard(): Promise<void>;
}

/** Why tests against Redis cannot run here; undefined when they can. */
export function redisMissing(): string | undefined {
  if (spawnSync("redis-server", ["--version"]).status === 0) return undefined;
  const reason = "redis-server is not installed: tests against a real Redis do not run";
  const { REQUIRE_ALL } = process.env;
  if (REQUIRE_ALL === "1") throw new Error(`${reason}, and REQUIRE_ALL=1 asks for all of them`);
  process.stderr.write(`${reason}\n`);
  return reason;
}

interface RedisOptions {
  /** As Beleg wants it: nothing that was confirmed is ever lost. */
  readonly durable?: boolean;
  /** Further arguments of redis-server. */
  readonly args?: readonly string[];
}

const DURABLE = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];

export async function startRedis({ durable = false, args = [] }: RedisOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), "beleg-redis-"));
  let server: ChildProcess | undefined;
  const start = async () => {
    const started = spawn(
      "redis-server",
      [
        "--port",
        `${port}`,
        "--bind",
        "127.0.0.1",
        "--dir",
        directory,
        "--save",
        "",
        ...(durable ? DURABLE : []),
        ...args,
      ],
      {
        stdio: "ignore",
      },
    );
    server = started;
    await untilListening(port, started);
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
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    freeze: () => void server?.kill("SIGSTOP"),
    thaw: () => void server?.kill("SIGCONT"),
    async discard() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
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

async function untilListening(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const socket = createConnection(port, "127.0.0.1");
    const answered = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
  }
  throw new Error(`redis-server ended with code ${server.exitCode}`);
}
