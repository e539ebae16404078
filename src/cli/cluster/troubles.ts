import { setTimeout as sleep } from "node:timers/promises";
import type { Members } from "./members.ts";
import type { RedisServer } from "./redisServer.ts";
import type { Remote } from "./remote.ts";

export interface TroubleParts {
  readonly standIn: Remote;
  readonly redis: RedisServer;
  readonly members: Members;
  readonly say: (line: string) => void;
}

interface Trouble {
  /** After this part of the time. */
  readonly at: number;
  happen(): Promise<void>;
}

const AWAY_MS = 500;

/** What happens to a cluster in its week, in order. */
export function troubles({ standIn, redis, members, say }: TroubleParts): Trouble[] {
  const gateway = (at: number, mode: "drop" | "reconnect" | "invalidate", shard?: number): Trouble => ({
    at,
    async happen() {
      say(
        `the gateway ${mode === "drop" ? "drops" : `${mode}s`} ${shard === undefined ? "every session" : `shard ${shard}`}`,
      );
      await standIn.ask({ gateway: mode, ...(shard !== undefined && { shard }) });
    },
  });
  const killed = (at: number, name: string, atPost = false): Trouble => ({
    at,
    async happen() {
      say(`${name} is killed${atPost ? " at a post" : ""}`);
      const kill = (pid: number, shards: readonly number[]) => standIn.ask({ kill: pid, shards, atPost });
      // At a post: in the sweeps to come.
      const done = members.restart(name, kill);
      if (!atPost) await done;
    },
  });
  const redisRestarts = (at: number): Trouble => ({
    at,
    async happen() {
      say("Redis is killed and started again");
      await redis.stop();
      await sleep(AWAY_MS);
      await redis.start();
    },
  });
  return [
    gateway(0.08, "drop"),
    killed(0.16, "bot 1"),
    killed(0.26, "worker 0", true),
    gateway(0.34, "reconnect"),
    redisRestarts(0.42),
    gateway(0.5, "invalidate", 0),
    killed(0.58, "worker 1", true),
    killed(0.66, "bot 0"),
    redisRestarts(0.74),
    gateway(0.82, "drop"),
    killed(0.9, "bot 2"),
  ];
}
