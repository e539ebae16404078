import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** A program of the soak in a process of its own, which is told what to do. */
export interface Remote {
  readonly pid: number;
  /** Undefined where it died before it answered. */
  ask(order: object): Promise<unknown>;
  /** SIGKILL: it notices nothing. */
  kill(): void;
  /** Resolves once it is gone. */
  readonly gone: Promise<void>;
}

const asked = z.object({ id: z.number(), order: z.unknown() });
const answered = z.object({ id: z.number(), answer: z.unknown() });

/** Starts a script of this folder and waits until it serves orders; undefined where it ends before that. */
export async function startRemote(script: string, env: Readonly<Record<string, string>>): Promise<Remote | undefined> {
  const args = ["--expose-gc", fileURLToPath(new URL(script, import.meta.url))];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_NO_WARNINGS: "1", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = once(child, "exit").then(() => undefined);
  const first = await Promise.race([once(child, "message"), gone]);
  if (!first || child.pid === undefined) return undefined;
  return { pid: child.pid, ask: asking(child, gone), kill: () => void child.kill("SIGKILL"), gone };
}

function asking(child: ChildProcess, gone: Promise<void>): Remote["ask"] {
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  child.on("message", (message) => {
    const { id, answer } = answered.parse(message);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return async (order) => {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    if (child.connected) child.send({ id, order }, () => undefined);
    return Promise.race([answer, gone]);
  };
}

/** In the process itself: says that it is ready, and serves until whoever started it is gone. */
export function serveOrders(serve: (order: unknown) => Promise<object>): void {
  process.on("message", (message) => {
    const { id, order } = asked.parse(message);
    // Whoever waits sees the process end where it fails.
    void serve(order).then((answer) => process.send?.({ id, answer }));
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ ready: true });
}
