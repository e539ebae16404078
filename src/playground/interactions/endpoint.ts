import { generateKeyPairSync, sign } from "node:crypto";
import type { Ground } from "../ground.ts";
import { callback } from "../rest/interactionRoutes.ts";
import { attempt } from "../rest/judge.ts";
import { readBody } from "../rest/reading.ts";
import type { Exchange } from "./exchange.ts";
import { ANSWER_WITHIN_MS } from "./exchange.ts";

const PING = { type: 1 };
const PONG = 1;
const ACCEPTED = 202;
const UNAUTHORIZED = 401;

/** Interactions by signed HTTP request instead of the gateway, as an app's "interactions endpoint URL" gets them. */
export function createEndpoint() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  let url: string | undefined;

  function post(target: string, body: string, timestamp: string, spoil = false): Promise<Response> {
    const signature = sign(null, Buffer.from(timestamp + body), privateKey);
    if (spoil) signature.writeUInt8(signature.readUInt8(0) ^ 0xff, 0);
    const headers = {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-ed25519": signature.toString("hex"),
      "x-signature-timestamp": timestamp,
    };
    return fetch(target, { method: "POST", headers, body, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  }

  return {
    /** 32 bytes in hex, as the developer portal shows it. */
    publicKey: publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex"),
    get url(): string | undefined {
      return url;
    },

    /** Discord takes an address only if it answers a PING and turns a bad signature away; undefined goes back to the gateway. */
    async use(target: string | undefined, ground: Ground): Promise<void> {
      if (target !== undefined) {
        const ping = JSON.stringify({
          ...PING,
          application_id: ground.applicationId,
          id: ground.world.nextId(),
          version: 1,
        });
        const timestamp = String(Math.floor(ground.clock.now() / 1_000));
        const forged = await post(target, ping, timestamp, true);
        if (forged.status !== UNAUTHORIZED)
          throw new Error(`${target} answered a bad signature with ${forged.status}, not 401`);
        const answered = await post(target, ping, timestamp);
        // Anything that is no PONG is refused on the next line.
        const pong = (await answered.json()) as { type?: unknown };
        if (!answered.ok || pong.type !== PONG) throw new Error(`${target} did not answer PING with PONG`);
      }
      url = target;
    },

    /** Sends an interaction and takes the response as its callback; an app may also answer 202 and call back by REST. */
    async deliver(exchange: Exchange, ground: Ground): Promise<void> {
      if (url === undefined) return;
      const timestamp = String(Math.floor(exchange.sentAt / 1_000));
      // An app that cannot be reached or breaks off has not answered; three seconds later that shows.
      const response = await post(url, JSON.stringify(exchange.interaction), timestamp).catch(() => undefined);
      if (!response?.ok || response.status === ACCEPTED) return;
      const bytes = new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0)));
      if (bytes.byteLength === 0) return;
      const call = { params: {}, query: {}, body: undefined, files: [] };
      await attempt("answer to a signed request", call, ground, async (judged) => {
        const read = await readBody(bytes, response.headers.get("content-type") ?? "");
        return callback({ ...judged, ...read }, ground, exchange);
      });
    },
  };
}
