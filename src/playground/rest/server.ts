import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Ground } from "../ground.ts";
import { applicationRoutes } from "./applicationRoutes.ts";
import { commandRoutes } from "./commandRoutes.ts";
import type { FailureMode, Failures } from "./failures.ts";
import { guildRoutes } from "./guildRoutes.ts";
import { CALLBACK_PATH, interactionRoutes } from "./interactionRoutes.ts";
import { judge } from "./judge.ts";
import { messageRoutes } from "./messageRoutes.ts";
import type { createRateLimits } from "./rateLimits.ts";
import type { Answer, Route } from "./route.ts";
import { threadRoutes } from "./threadRoutes.ts";
import { webhookRoutes } from "./webhookRoutes.ts";

const ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...webhookRoutes,
];

const API_PATH = "/api/v10";
/** Discord takes up to 10 MiB of files from an app that nobody boosted, and a little JSON around them. */
const BODY_LIMIT = 12 * 1024 * 1024;
const EXCERPT = 300;

export interface ServerParts {
  readonly ground: Ground;
  readonly failures: Failures;
  /** Undefined when the limits are off. */
  readonly limits: ReturnType<typeof createRateLimits> | undefined;
  /** First answers are taken as they come. */
  readonly unread: boolean;
  /** Called for each request that came too soon. */
  readonly onRateLimited?: () => void;
}

export function createServer(parts: ServerParts): FastifyInstance {
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 500 } });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, bytes, done) => done(null, bytes));
  if (parts.unread) app.post<{ Params: { token: string } }>(API_PATH + CALLBACK_PATH, takeUnread(parts.ground));
  for (const route of ROUTES) {
    const { method, path } = route;
    if (parts.unread && path === CALLBACK_PATH) continue;
    app.route({ method, url: API_PATH + path, handler: (request, reply) => serve(request, reply, route, parts) });
  }
  app.get("/attachments/:channelId/:messageId/:fileId/:name", (request, reply) =>
    serveFile(request, reply, parts.ground),
  );
  app.setErrorHandler((error, request, reply) => mishap(error, request, reply, parts.ground));
  app.setNotFoundHandler((request, reply) => notImplemented(request, reply, parts.ground));
  return app;
}

/** What load tests measure is the bot, so the stand-in does as little as it can. */
function takeUnread({ exchanges }: Ground) {
  return (request: FastifyRequest<{ Params: { token: string } }>, reply: FastifyReply): FastifyReply => {
    const { token } = request.params;
    const exchange = exchanges.get(token);
    exchanges.delete(token);
    exchange?.acknowledge(0, undefined);
    return reply.code(exchange ? 204 : 404).send();
  };
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  parts: ServerParts,
): Promise<FastifyReply> {
  const params = paramsOf(request);
  const verdict = parts.limits?.(`${route.method} ${route.path}`, majorOf(params), route.open ?? false);
  reply.headers(verdict?.headers ?? {});
  if (verdict?.retryAfter !== undefined) {
    parts.onRateLimited?.();
    const { retryAfter, isGlobal = false } = verdict;
    const body = { message: "You are being rate limited.", retry_after: retryAfter, global: isGlobal };
    return send(reply.header("retry-after", String(Math.ceil(retryAfter))), { status: 429, body });
  }
  const failure = parts.failures.next(route.method, route.path);
  if (typeof failure === "number") {
    return send(reply, { status: failure, body: { message: `${failure}: ordered failure`, code: 0 } });
  }
  if (failure === "drop") return cut(request, reply);
  const answer = await judge(request, params, route, parts.ground);
  return failure === undefined ? send(reply, answer) : withhold(failure, request, reply);
}

function withhold(failure: FailureMode, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (failure === "drop-after-delivery") return cut(request, reply);
  // The connection stays open and silent until the bot loses patience or the stand-in closes.
  return reply.hijack();
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.resetAndDestroy();
  return reply;
}

/** Fastify types them as unknown; which there are is decided by the route's own path. */
function paramsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>;
}

/** Limits are counted apart for each channel, guild or webhook. */
function majorOf({ channelId, guildId, token }: Readonly<Record<string, string>>): string {
  return channelId ?? guildId ?? token ?? "";
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  if (body === undefined) return reply.code(status).send();
  return reply.code(status).type("application/json").send(JSON.stringify(body));
}

function serveFile(request: FastifyRequest, reply: FastifyReply, { world }: Ground): FastifyReply {
  const { channelId = "", messageId = "", fileId = "" } = paramsOf(request);
  const posted = world.messages
    .get(channelId)
    ?.get(messageId)
    ?.files.find(({ id }) => id === fileId);
  const file = posted ?? world.uploads.get(fileId);
  return file ? reply.type(file.contentType).send(Buffer.from(file.bytes)) : reply.code(404).send();
}

/** A body that is too large, or a fault of the stand-in's own, which must not look like the bot's. */
function mishap(error: unknown, request: FastifyRequest, reply: FastifyReply, ground: Ground): FastifyReply {
  const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
  const isTooLarge = error instanceof Error && "statusCode" in error && error.statusCode === 413;
  const reason = isTooLarge
    ? "Request entity too large"
    : `the stand-in failed: ${error instanceof Error ? error.stack : error}`;
  ground.complain({ kind: isTooLarge ? "invalid" : "not implemented", route, reason, body: "" });
  if (isTooLarge) return send(reply, { status: 413, body: { message: reason, code: 40005 } });
  return send(reply, { status: 500, body: { message: "500: Internal Server Error", code: 0 } });
}

function notImplemented(request: FastifyRequest, reply: FastifyReply, ground: Ground): FastifyReply {
  const route = `${request.method} ${request.url.split("?")[0]}`;
  const body = request.body instanceof Uint8Array ? new TextDecoder().decode(request.body).slice(0, EXCERPT) : "";
  ground.complain({ kind: "not implemented", route, reason: "the stand-in does not know this route", body });
  return send(reply, { status: 501, body: { message: `501: the stand-in does not know ${route}`, code: 0 } });
}
