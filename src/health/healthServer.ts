import Fastify, { type FastifyReply } from "fastify";
import type { Logger } from "pino";
import { ConfigError } from "../app/config.ts";
import type { Metrics } from "./metrics.ts";

export interface HealthServer {
  /** Without a path. */
  readonly url: string;
  close(): Promise<void>;
}

interface HealthParts {
  readonly port: number;
  readonly host: string;
  /** Why the process is not ready, one reason in each line; none when it is. What it throws is a reason, too. */
  readonly problems: () => Promise<readonly string[]>;
  /** Why interactions should go to other processes. */
  readonly incoming: () => Promise<readonly string[]>;
  readonly metrics: Pick<Metrics, "text" | "contentType">;
  readonly log: Logger;
}

const REQUEST_WITHIN_MS = 5_000;
const CONNECTIONS_MAX = 64;

/**
 * | path | answers |
 * | --- | --- |
 * | /livez | 200 as long as the process turns round; whoever restarts it on less restarts it because Discord or Redis is away |
 * | /healthz | 200 when it can answer and post, otherwise 503 and why |
 * | /readyz | 200 when interactions can come in, otherwise 503 and why |
 * | /metrics | Prometheus' text format |
 *
 * A balancer goes by /readyz: where the store or the last worker is gone, /healthz would take every process from it at once.
 *
 * @throws ConfigError when the port cannot be had
 */
export async function startHealthServer(parts: HealthParts): Promise<HealthServer> {
  const { port, host, metrics, log } = parts;
  const app = Fastify({ requestTimeout: REQUEST_WITHIN_MS, bodyLimit: 1_024, forceCloseConnections: true });
  app.server.maxConnections = CONNECTIONS_MAX;
  const readiness = (problems: HealthParts["problems"]) => async (_: unknown, reply: FastifyReply) => {
    const found = await problems().catch((error: unknown) => {
      log.warn({ err: error }, "could not look whether everything is well");
      return ["the check itself failed; the log says why"];
    });
    reply.type("text/plain").header("cache-control", "no-store");
    if (found.length === 0) return reply.send("ready\n");
    return reply.code(503).send(found.map((line) => `${line}\n`).join(""));
  };
  app.get("/livez", (_, reply) => reply.type("text/plain").send("alive\n"));
  app.get("/healthz", readiness(parts.problems));
  app.get("/readyz", readiness(parts.incoming));
  app.get("/metrics", async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  try {
    return { url: await app.listen({ port, host }), close: () => app.close() };
  } catch (cause) {
    throw new ConfigError(`HEALTH_PORT ${port} cannot be listened on at ${host}`, { cause });
  }
}
