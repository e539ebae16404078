import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Ground } from "../ground.ts";
import { applicationRoutes } from "./applicationRoutes.ts";
import { commandRoutes } from "./commandRoutes.ts";
import { interactionRoutes } from "./interactionRoutes.ts";
import { messageRoutes } from "./messageRoutes.ts";
import { type ReadBody, readBody } from "./reading.ts";
import { errorBody, Refusal, refuse } from "./refusal.ts";
import type { Answer, Call, Route } from "./route.ts";
import { webhookRoutes } from "./webhookRoutes.ts";

const ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
];

export const API_PATH = "/api/v10";
/** Discord takes up to 10 MiB of files from an app that nobody boosted, and a little JSON around them. */
const BODY_LIMIT = 12 * 1024 * 1024;
const EXCERPT = 300;

export function createServer(ground: Ground): FastifyInstance {
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 500 } });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, bytes, done) => done(null, bytes));
  for (const route of ROUTES) {
    app.route({
      method: route.method,
      url: API_PATH + route.path,
      handler: (request, reply) => serve(request, reply, route, ground),
    });
  }
  app.get("/attachments/:channelId/:messageId/:fileId/:name", (request, reply) => serveFile(request, reply, ground));
  app.setNotFoundHandler((request, reply) => notImplemented(request, reply, ground));
  return app;
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  ground: Ground,
): Promise<FastifyReply> {
  const name = `${route.method} ${route.path}`;
  let read: ReadBody = { body: undefined, files: [] };
  try {
    if (!route.open && request.headers.authorization !== `Bot ${ground.token}`) throw refuse("unauthorized");
    if (request.body instanceof Uint8Array) read = await readBody(request.body, request.headers["content-type"] ?? "");
    const complain = (reason: string) =>
      ground.complain({ kind: "careless", route: name, reason, body: excerpt(read.body) });
    return send(reply, await route.handle(callOf(request, read, complain), ground));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isComplaint(error)) {
      ground.complain({ kind: "refused", route: name, reason: reasonOf(error), body: excerpt(read.body) });
    }
    return send(reply, { status: error.status, body: errorBody(error) });
  }
}

function callOf(request: FastifyRequest, { body, files }: ReadBody, careless: (reason: string) => void): Call {
  return {
    // Fastify types both as unknown; a route's own path decides which names there are.
    params: request.params as Call["params"],
    query: request.query as Call["query"],
    body,
    files,
    careless,
  };
}

/** That something is gone or forbidden can happen to any bot; everything else it should have known. */
function isComplaint({ status }: Refusal): boolean {
  return status === 400 || status === 500 || status === 401;
}

function reasonOf({ code, message, violations }: Refusal): string {
  const details = violations.map(
    (violation) => `${violation.path.join(".")}: ${violation.message} (${violation.code})`,
  );
  return [`${code} ${message}`, ...details].join("; ");
}

function excerpt(body: unknown): string {
  return (JSON.stringify(body) ?? "").slice(0, EXCERPT);
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return body === undefined
    ? reply.code(status).send()
    : reply.code(status).type("application/json").send(JSON.stringify(body));
}

function serveFile(request: FastifyRequest, reply: FastifyReply, { world }: Ground): FastifyReply {
  // The path of the route names these parameters.
  const { channelId, messageId, fileId } = request.params as { channelId: string; messageId: string; fileId: string };
  const file =
    world.messages
      .get(channelId)
      ?.get(messageId)
      ?.files.find(({ id }) => id === fileId) ?? world.uploads.get(fileId);
  return file ? reply.type(file.contentType).send(Buffer.from(file.bytes)) : reply.code(404).send();
}

async function notImplemented(request: FastifyRequest, reply: FastifyReply, ground: Ground): Promise<FastifyReply> {
  const route = `${request.method} ${request.url.split("?")[0]}`;
  const body = request.body instanceof Uint8Array ? new TextDecoder().decode(request.body).slice(0, EXCERPT) : "";
  ground.complain({ kind: "not implemented", route, reason: "the stand-in does not know this route", body });
  return send(reply, { status: 501, body: { message: `501: the stand-in does not know ${route}`, code: 0 } });
}
