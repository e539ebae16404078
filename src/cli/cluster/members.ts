import { z } from "zod";
import { type Remote, startRemote } from "./remote.ts";

export interface Member {
  readonly name: string;
  readonly role: "bot" | "worker";
  /** Of a bot. */
  readonly shards: readonly number[];
}

export interface MemberMemory extends Member {
  readonly rss: number;
  readonly heapUsed: number;
}

/** Bots and workers of the cluster, each a process of its own. */
export interface Members {
  readonly kills: number;
  /** One is to be killed, and is not yet. */
  readonly threatened: boolean;
  /** Resolves once all that were killed run again. */
  whole(): Promise<void>;
  tell(order: object): Promise<void>;
  /** One of the workers hands out what is owed. */
  sweep(): Promise<void>;
  memory(): Promise<readonly MemberMemory[]>;
  /** Kills one through the stand-in, which knows what it was at, and starts it again. */
  restart(name: string, kill: (pid: number, shards: readonly number[]) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

interface MembersParts {
  readonly bots: number;
  readonly workers: number;
  readonly shardsPerBot: number;
  readonly shards: number;
  readonly env: Readonly<Record<string, string>>;
  readonly now: number;
}

const memorySchema = z.object({ rss: z.number(), heapUsed: z.number() });

export async function startMembers(parts: MembersParts): Promise<Members> {
  const plan: readonly Member[] = [
    ...Array.from({ length: parts.bots }, (_, index): Member => {
      const first = index * parts.shardsPerBot;
      const shards = Array.from({ length: parts.shardsPerBot }, (_unused, shard) => first + shard);
      return { name: `bot ${index}`, role: "bot", shards };
    }),
    ...Array.from(
      { length: parts.workers },
      (_, index): Member => ({ name: `worker ${index}`, role: "worker", shards: [] }),
    ),
  ];
  let now = parts.now;
  let kills = 0;
  let threats = 0;
  let closing = false;
  const running = new Map<string, Remote>();
  const starting = new Map<string, Promise<void>>();
  const start = async (member: Member): Promise<void> => {
    // Without its store it ends; somebody starts it again.
    while (!closing) {
      const remote = await startRemote("memberProcess.ts", envFor(member, parts, now));
      if (!remote) continue;
      await remote.ask({ clock: now });
      running.set(member.name, remote);
      return;
    }
  };
  // The first alone: the others find the commands written.
  const [first, ...others] = plan;
  if (first) await start(first);
  await Promise.all(others.map(start));
  const each = (role?: Member["role"]) =>
    plan.flatMap((member) => {
      const remote = running.get(member.name);
      return remote && (role === undefined || member.role === role) ? [{ member, remote }] : [];
    });
  return {
    get kills() {
      return kills;
    },
    get threatened() {
      return threats > 0;
    },
    async whole() {
      await Promise.all(starting.values());
    },
    async tell(order) {
      if ("clock" in order && typeof order.clock === "number") now = order.clock;
      await Promise.all(each().map(({ remote }) => remote.ask(order)));
    },
    async sweep() {
      await Promise.all(each("worker").map(({ remote }) => remote.ask({ sweep: true })));
    },
    async memory() {
      const asked = each().map(async ({ member, remote }) => ({
        ...member,
        ...memorySchema.parse(await remote.ask({ memory: true })),
      }));
      return Promise.all(asked);
    },
    async restart(name, kill) {
      const member = plan.find((one) => one.name === name);
      const remote = running.get(name);
      if (!member || !remote) throw new Error(`there is no ${name}`);
      threats += 1;
      await kill(remote.pid, member.shards);
      await remote.gone;
      running.delete(name);
      kills += 1;
      starting.set(name, start(member));
      threats -= 1;
    },
    async close() {
      closing = true;
      for (const remote of running.values()) remote.kill();
      await Promise.all([...running.values()].map(({ gone }) => gone));
      await Promise.all(starting.values());
      for (const remote of running.values()) remote.kill();
    },
  };
}

function envFor({ role, shards }: Member, { env, shards: total }: MembersParts, now: number): Record<string, string> {
  const own = { ...env, SOAK_ROLE: role, SOAK_NOW: String(now), LOG_LEVEL: "fatal", DAILY_POSTS: "workers" };
  return role === "bot" ? { ...own, SHARDS: `${shards[0]}-${shards.at(-1)}/${total}` } : own;
}
