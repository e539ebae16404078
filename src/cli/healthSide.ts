import type { Logger } from "pino";
import type { Config } from "../app/config.ts";
import { type Observer, silentObserver } from "../app/observer.ts";
import { type HealthServer, startHealthServer } from "../health/healthServer.ts";
import { createMetrics, type Gauges } from "../health/metrics.ts";
import type { Stores } from "../settings/openStores.ts";

/** What a process tells about itself. Where no port is configured for it, nothing is counted and nothing opened. */
export interface HealthSide {
  readonly observer: Observer;
  /** Answers from now on, by what `subject` says. */
  open(subject: Subject): Promise<void>;
  url(): string | undefined;
  /** From now on "stopping" is the only answer: whoever balances or restarts sees it until the side is closed. */
  sayStopping(): void;
  close(): Promise<void>;
}

interface Subject {
  readonly gauges: Gauges;
  /** Why it cannot do its work; the store's state is added. */
  problems(): readonly string[];
  /** Why interactions should go to other processes. Where none ever come in: the same as `problems`, store included. */
  incomingProblems?(): readonly string[];
}

interface Parts {
  readonly health: Config["health"];
  readonly stores: Pick<Stores, "ping">;
  readonly log: Logger;
}

export function createHealthSide({ health, stores, log }: Parts): HealthSide {
  const metrics = health && createMetrics();
  let server: HealthServer | undefined;
  let stopping = false;
  const unlessStopping = (found: () => Promise<readonly string[]>) => async () =>
    stopping ? ["stopping"] : await found();
  return {
    observer: metrics?.observer ?? silentObserver,
    async open(subject) {
      if (!health || !metrics) return;
      const problems = unlessStopping(async () => [...(await storeProblems(stores)), ...subject.problems()]);
      const incoming = unlessStopping(async () => subject.incomingProblems?.() ?? problems());
      metrics.watch(subject.gauges, problems);
      server = await startHealthServer({ ...health, metrics, problems, incoming, log });
    },
    url: () => server?.url,
    sayStopping() {
      stopping = true;
    },
    async close() {
      await server?.close();
    },
  };
}

async function storeProblems(stores: Pick<Stores, "ping">): Promise<readonly string[]> {
  return stores.ping().then(
    () => [],
    () => ["store: does not answer"],
  );
}
