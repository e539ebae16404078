import type { FastifyRequest } from "fastify";
import type { Complaint, Ground } from "../ground.ts";
import { type ReadBody, readBody } from "./reading.ts";
import { errorBody, Refusal, refuse } from "./refusal.ts";
import type { Answer, Call, Route } from "./route.ts";

const EXCERPT = 300;

/** Reads a request, carries it out or refuses it, and notes what the bot should have known. */
export async function judge(
  request: FastifyRequest,
  params: Call["params"],
  route: Route,
  ground: Ground,
): Promise<Answer> {
  const name = `${route.method} ${route.path}`;
  let read: ReadBody = { body: undefined, files: [] };
  try {
    if (!route.open && request.headers.authorization !== `Bot ${ground.token}`) throw refuse("unauthorized");
    if (request.body instanceof Uint8Array) read = await readBody(request.body, request.headers["content-type"] ?? "");
    const query = new URL(request.url, "http://localhost").searchParams;
    return await attempt(name, { params, query: Object.fromEntries(query), ...read }, ground, route.handle);
  } catch (error) {
    return refusal(error, name, read.body, ground);
  }
}

/** Carries out what was asked, however it reached the stand-in. */
export async function attempt(
  name: string,
  call: Omit<Call, "careless">,
  ground: Ground,
  handle: Route["handle"],
): Promise<Answer> {
  const careless = (reason: string) =>
    ground.complain({ kind: "careless", route: name, reason, body: excerpt(call.body) });
  try {
    return await handle({ ...call, careless }, ground);
  } catch (error) {
    return refusal(error, name, call.body, ground);
  }
}

function refusal(error: unknown, route: string, body: unknown, ground: Ground): Answer {
  if (!(error instanceof Refusal)) throw error;
  ground.complain({ kind: kindOf(error), route, reason: reasonOf(error), body: excerpt(body) });
  return { status: error.status, body: errorBody(error) };
}

/** Already acknowledged, unknown interaction, invalid form, empty message, not JSON, token expired. */
const OWN_FAULT: readonly number[] = [40060, 10062, 50035, 50006, 50109, 50027];

function kindOf({ status, code }: Refusal): Complaint["kind"] {
  if (status === 501) return "not implemented";
  return status === 401 || status === 500 || OWN_FAULT.includes(code) ? "invalid" : "refused";
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
