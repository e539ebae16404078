import { once } from "node:events";
import { connect } from "node:net";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createInteractionServer, type InteractionServer } from "#src/discord/http/interactionServer.ts";
import { NOON } from "../../support/app.ts";
import { createSigner } from "./signer.ts";

const discord = createSigner();
const SECOND = 1_000;
const COMMAND = { id: "1", type: 2, token: "x" };

let server: InteractionServer;
let url: string;
let handled: string[];
let turnedAway: string[];
let logged: string[];

type Parts = Parameters<typeof createInteractionServer>[0];

const serverWith = (more: Partial<Parts> = {}) =>
  createInteractionServer({
    port: 0,
    host: "127.0.0.1",
    publicKey: discord.publicKey,
    handle: ({ id }) => void handled.push(id),
    log: pino({ level: "debug" }, { write: (line: string) => void logged.push(line) }),
    now: () => NOON,
    onTurnedAway: (why) => void turnedAway.push(why),
    ...more,
  });

beforeEach(async () => {
  handled = [];
  turnedAway = [];
  logged = [];
  server = serverWith();
  url = await server.listen();
});
afterEach(() => server.close());

const at = (seconds: number) => new Date(NOON.getTime() + seconds * SECOND);
const post = (body: string, headers: Record<string, string>) => fetch(url, { method: "POST", body, headers });
const send = (interaction: object, seconds = 0) => {
  const body = JSON.stringify(interaction);
  return post(body, discord.headers(body, at(seconds)));
};

describe("a signed request", () => {
  test("PING is answered with PONG, in the response", async () => {
    const response = await send({ id: "1", type: 1 });
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
    expect(handled).toEqual([]);
  });

  test("anything else is acknowledged and handed on", async () => {
    const response = await send(COMMAND);
    expect([response.status, await response.text()]).toEqual([202, ""]);
    expect(handled).toEqual(["1"]);
  });

  test("that comes twice is handed on once", async () => {
    expect((await send(COMMAND)).status).toBe(202);
    expect((await send(COMMAND, 1)).status).toBe(202);
    expect(handled).toEqual(["1"]);
  });

  test.each([-61, 61, -86_400])("of %i seconds ago or ahead is refused, and the log says why", async (seconds) => {
    expect((await send(COMMAND, seconds)).status).toBe(401);
    expect(turnedAway).toEqual(["stale"]);
    expect(logged.join()).toContain("clock");
  });

  test.each([-59, 59])("of %i seconds is taken: clocks differ", async (seconds) => {
    expect((await send(COMMAND, seconds)).status).toBe(202);
  });

  test.each(["", "null", "[]", '{"type":2}', "{"])("without an interaction in it is refused: %s", async (body) => {
    expect((await post(body, discord.headers(body, NOON))).status).toBeGreaterThanOrEqual(400);
    expect(handled).toEqual([]);
  });
});

describe("a request that Discord did not sign", () => {
  const body = JSON.stringify(COMMAND);
  const signed = discord.headers(body, NOON);
  const stranger = createSigner();
  const spoilt = (header: string, value: string) => ({ ...signed, [header]: value });

  test.each([
    { $what: "another key", headers: stranger.headers(body, NOON) },
    {
      $what: "another time than was signed",
      headers: spoilt("x-signature-timestamp", String(NOON.getTime() / 1_000 + 1)),
    },
    { $what: "another body than was signed", headers: discord.headers(`${body} `, NOON) },
    { $what: "zeros", headers: spoilt("x-signature-ed25519", "0".repeat(128)) },
  ])("$$what: 401", async ({ headers }) => {
    expect((await post(body, headers)).status).toBe(401);
    expect(turnedAway).toEqual(["bad-signature"]);
    expect(handled).toEqual([]);
  });

  test.each([
    { $what: "no headers", headers: { "content-type": "application/json" } },
    { $what: "a signature that is too short", headers: spoilt("x-signature-ed25519", "ab") },
    { $what: "a signature that is not hex", headers: spoilt("x-signature-ed25519", "x".repeat(128)) },
    { $what: "a time that is no number", headers: spoilt("x-signature-timestamp", "1e9") },
    { $what: "an endless time", headers: spoilt("x-signature-timestamp", "9".repeat(500)) },
  ])("$$what: 401, and the body is not read", async ({ headers }) => {
    expect((await post(body, headers)).status).toBe(401);
    expect(turnedAway).toEqual(["unsigned"]);
    expect(handled).toEqual([]);
  });

  test("a thousand of them write one line into the log", async () => {
    for (let sent = 0; sent < 1_000; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => post(body, stranger.headers(body, NOON))));
    }
    expect(turnedAway).toHaveLength(1_000);
    expect(logged).toHaveLength(1);
  });

  test.each(["GET", "PUT", "DELETE"])("%s is not known", async (method) => {
    expect((await fetch(url, { method })).status).toBe(404);
  });

  test("nothing is known at other paths, and nothing is said about the program", async () => {
    const response = await fetch(new URL("/", url), { method: "POST", body: "{}" });
    expect([response.status, await response.text()]).toEqual([404, ""]);
    expect(response.headers.get("x-powered-by")).toBeNull();
  });
});

describe("the server", () => {
  test("does not read bodies that are too large", async () => {
    const body = JSON.stringify({ ...COMMAND, padding: "x".repeat(600 * 1_024) });
    expect((await post(body, discord.headers(body, NOON))).status).toBe(413);
    expect(handled).toEqual([]);
    expect(turnedAway).toEqual(["too-large"]);
  });

  test("takes nothing but JSON", async () => {
    const body = JSON.stringify(COMMAND);
    const headers = { ...discord.headers(body, NOON), "content-type": "text/plain" };
    expect((await post(body, headers)).status).toBe(415);
    expect(turnedAway).toEqual(["not-json"]);
  });

  test.each([
    { $what: "headers that do not come", text: "POST /interactions HTTP/1.1\r\nhost: x\r\nx-slow: " },
    {
      $what: "a body that does not come",
      text: [
        "POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n",
        `x-signature-ed25519: ${"0".repeat(128)}\r\nx-signature-timestamp: 1\r\n\r\n{`,
      ].join(""),
    },
  ])("cuts off whoever is too slow: $$what", async ({ text }) => {
    const impatient = serverWith({ patience: { headersMs: 100, requestMs: 150, lookEveryMs: 50 } });
    onTestFinished(() => impatient.close());
    const socket = connect(Number(new URL(await impatient.listen()).port), "127.0.0.1");
    socket.write(text);
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    await once(socket, "close");
    expect(answer).toMatch(/^(HTTP\/1.1 408 .*)?/);
    expect(answer).not.toContain("202");
  });

  test("refuses headers without end", async () => {
    const body = JSON.stringify(COMMAND);
    const headers = { ...discord.headers(body, NOON), "x-padding": "x".repeat(20_000) };
    expect((await post(body, headers)).status).toBe(431);
  });

  test("says which port it could not have", async () => {
    const second = serverWith({ port: Number(new URL(url).port) });
    await expect(second.listen()).rejects.toThrow("EADDRINUSE");
  });
});
