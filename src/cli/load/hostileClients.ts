import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How often each status was answered; 0 is a connection that was cut off. */
export type Statuses = ReadonlyMap<number, number>;

interface Shots {
  readonly count: number;
  /** Under way together. */
  readonly together: number;
}

const JSON_BODY = JSON.stringify({ id: "1", type: 2, token: "x", application_id: "1", data: { name: "quote" } });
const TOO_LARGE = Buffer.alloc(1_000_000, "x");
/** One character of a header in so many milliseconds. */
const DRIP_MS = 500;

/** Requests that look like Discord's, signed by nobody. */
export function sendBadSignatures(url: string, shots: Shots): Promise<Statuses> {
  return shoot(url, shots, Buffer.from(JSON_BODY));
}

export function sendOversizedBodies(url: string, shots: Shots): Promise<Statuses> {
  return shoot(url, shots, TOO_LARGE);
}

async function shoot(url: string, { count, together }: Shots, body: Buffer): Promise<Statuses> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const statuses = new Map<number, number>();
  let left = count;
  const shooter = async () => {
    for (; left > 0; ) {
      left -= 1;
      const status = await post(url, body, agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: together }, shooter));
  agent.destroy();
  return statuses;
}

function post(url: string, body: Buffer, agent: Agent): Promise<number> {
  const headers = {
    "content-type": "application/json",
    "content-length": body.length,
    "x-signature-ed25519": randomBytes(64).toString("hex"),
    "x-signature-timestamp": String(Math.floor(Date.now() / 1_000)),
  };
  const { promise, resolve } = Promise.withResolvers<number>();
  const sent = request(url, { method: "POST", headers, agent }, (response) => {
    response
      .resume()
      .on("end", () => resolve(response.statusCode ?? 0))
      .on("error", () => resolve(0));
  });
  sent.on("error", () => resolve(0)).end(body);
  return promise;
}

/** Connections that send their headers drop by drop. Resolves with the statuses once the server has cut all of them off. */
export async function dripHeaders(url: string, connections: number): Promise<Statuses> {
  const { hostname, port } = new URL(url);
  const statuses = new Map<number, number>();
  const drip = async () => {
    const socket = connect(Number(port), hostname);
    const closed = once(socket, "close").catch(() => undefined);
    let answer = "";
    let isOpen = true;
    socket
      .on("error", () => undefined)
      .on("data", (chunk) => {
        answer += chunk;
      });
    void closed.then(() => {
      isOpen = false;
    });
    socket.write("POST /interactions HTTP/1.1\r\nhost: x\r\nx-drip: ");
    while (isOpen) {
      socket.write("x");
      await Promise.race([closed, sleep(DRIP_MS)]);
    }
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: connections }, drip));
  return statuses;
}
