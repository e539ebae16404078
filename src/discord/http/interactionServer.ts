import { type APIInteraction, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { AppContext } from "../../app/context.ts";
import { isSigned, publicKeyOf, type Signature, signatureOf } from "./signature.ts";
import { createTurnedAwayLog, type TurnedAway } from "./turnedAwayLog.ts";

export interface InteractionServer {
  /** Takes requests. Returns the address for the developer portal, as seen from this machine. */
  listen(): Promise<string>;
  /** Takes no new connections and waits for requests that are being read; what has been handed on is not waited for. */
  close(): Promise<void>;
  /** Ends every connection, whatever is being sent over it. Closing alone waits for slow clients as long as they like: Node then no longer looks at them. */
  cutOff(): void;
}

interface ServerParts {
  readonly port: number;
  readonly host: string;
  /** 64 hex digits. */
  readonly publicKey: string;
  /** Called after Discord was told that the interaction has been received. */
  readonly handle: (interaction: APIInteraction) => void;
  readonly log: AppContext["log"];
  readonly now: () => Date;
  readonly onTurnedAway?: (why: TurnedAway) => void;
  readonly patience?: Patience;
}

interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often connections are looked at. */
  readonly lookEveryMs: number;
}

export const INTERACTIONS_PATH = "/interactions";

/** Discord waits 3 s for an answer; what is older is a replay, or one of the two clocks is off. */
const FRESH_MS = 60_000;
/** A message with everything that Discord lets into one, escaped, has less. */
const BODY_LIMIT = 512 * 1024;
const HEADERS_MAX_BYTES = 8 * 1024;
/** Whoever sends slower than that is cut off. */
const PATIENCE: Patience = { headersMs: 3_000, requestMs: 5_000, lookEveryMs: 1_000 };
const KEEP_ALIVE_MS = 75_000;
const CONNECTIONS_MAX = 4_096;
const REMEMBERED_INTERACTIONS = 10_000;

/** What is read here of a signed body; the rest is Discord's word for it. */
const signedBody = z.looseObject({ id: z.string(), type: z.int() });

const STATUS: Readonly<Record<TurnedAway, number>> = {
  unsigned: 401,
  "bad-signature": 401,
  stale: 401,
  "no-interaction": 400,
  "too-large": 413,
  "not-json": 415,
};

/** By Fastify, before the signature is looked at. */
const BODY_REFUSED: readonly TurnedAway[] = ["too-large", "not-json"];

/**
 * Discord's "interactions endpoint". A PING is answered in the response, as Discord demands; everything else is acknowledged with 202
 * and answered through the callback endpoint, where a refusal by Discord can be seen and what follows cannot overtake the answer.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */
export function createInteractionServer(parts: ServerParts): InteractionServer {
  const { port, host, publicKey, handle, now } = parts;
  const key = publicKeyOf(publicKey);
  const seen = new LRUCache<string, true>({ max: REMEMBERED_INTERACTIONS });
  const app = createApp(parts.patience ?? PATIENCE);
  const note = createTurnedAwayLog(parts.log, now);
  const turnAway = (why: TurnedAway, reply: FastifyReply) => {
    note(why);
    parts.onTurnedAway?.(why);
    return reply.code(STATUS[why]).send();
  };

  // Nothing about this program is told to whoever is not Discord.
  app.setErrorHandler((error, _, reply) => {
    const status = statusOf(error);
    const why = BODY_REFUSED.find((refused) => STATUS[refused] === status);
    return why ? turnAway(why, reply) : reply.code(status).send();
  });
  app.decorateRequest("signature", null);
  app.route({
    method: "POST",
    url: INTERACTIONS_PATH,
    // Before the body is read: whoever cannot be Discord is not listened to.
    async onRequest(request, reply) {
      const signature = signatureOf(request.headers);
      if (!signature) return turnAway("unsigned", reply);
      request.setDecorator("signature", signature);
    },
    handler(request, reply) {
      const signature = request.getDecorator<Signature>("signature");
      const { body } = request;
      if (!Buffer.isBuffer(body) || !isSigned(body, signature, key)) return turnAway("bad-signature", reply);
      if (Math.abs(now().getTime() - Number(signature.timestamp) * 1_000) > FRESH_MS) return turnAway("stale", reply);
      const interaction = readInteraction(body);
      if (!interaction) return turnAway("no-interaction", reply);
      if (interaction.type === InteractionType.Ping) return reply.send({ type: InteractionResponseType.Pong });
      reply.code(202).send();
      if (!seen.has(interaction.id)) handle(interaction);
      seen.set(interaction.id, true);
      return reply;
    },
  });
  return {
    listen: async () => `${await app.listen({ port, host })}${INTERACTIONS_PATH}`,
    close: () => app.close(),
    cutOff: () => app.server.closeAllConnections(),
  };
}

function createApp({ headersMs, requestMs, lookEveryMs }: Patience): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: requestMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: "idle",
    // What still comes over an open connection is answered; a new one goes to another process.
    return503OnClosing: false,
    http: {
      headersTimeout: headersMs,
      connectionsCheckingInterval: lookEveryMs,
      maxHeaderSize: HEADERS_MAX_BYTES,
    },
  });
  app.server.maxConnections = CONNECTIONS_MAX;
  app.removeAllContentTypeParsers();
  // The signature covers the bytes as they came.
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, bytes, done) => done(null, bytes));
  app.setNotFoundHandler((_, reply) => reply.code(404).send());
  return app;
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return typeof status === "number" ? status : 500;
}

function readInteraction(body: Buffer): APIInteraction | undefined {
  try {
    // Signed by Discord: what it says of itself is taken as it documents it.
    return signedBody.parse(JSON.parse(body.toString())) as unknown as APIInteraction;
  } catch {
    return undefined;
  }
}
