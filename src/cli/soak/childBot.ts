import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ swept: z.number(), stopped: z.string().nullable() }),
]);

/** The bot in a process of its own. */
export interface ChildBot {
  /** `stopped` where the store failed it, `killed` where the process did not see its end. */
  sweep(at: number): Promise<"done" | "stopped" | "killed">;
  /** SIGKILL: it notices nothing. */
  kill(): void;
  readonly killed: boolean;
  /** Resolves once it is gone. */
  gone(): Promise<void>;
}

export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly now: number;
}

/** Starts it and waits until it is connected; undefined where it ends before that, as it does without its store. */
export async function startChildBot({ env, now }: ChildOptions): Promise<ChildBot | undefined> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("botProcess.ts", import.meta.url))], {
    env: { ...process.env, ...env, SOAK_NOW: String(now) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let killed = false;
  const exited = once(child, "exit").then(() => undefined);
  const first = await Promise.race([nextAnswer(child), exited]);
  if (!first) return undefined;
  return {
    async sweep(at) {
      if (killed) return "killed";
      const swept = nextAnswer(child);
      child.send({ sweepAt: at }, () => undefined);
      const end = await Promise.race([swept, exited]);
      if (!end || !("swept" in end)) return "killed";
      return end.stopped === null ? "done" : "stopped";
    },
    kill() {
      killed = true;
      child.kill("SIGKILL");
    },
    get killed() {
      return killed;
    },
    gone: () => exited,
  };
}

async function nextAnswer(child: ChildProcess): Promise<z.output<typeof answer>> {
  const [message] = await once(child, "message");
  return answer.parse(message);
}
