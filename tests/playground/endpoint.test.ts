import { createPublicKey, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Routes } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import type { StandIn } from "#src/playground/startStandIn.ts";
import { reasonsOf, restOn, SILENT, standInFor } from "./bot.ts";

interface Received {
  readonly type: number;
  readonly id: string;
  readonly token: string;
}

/** What comes before the 32 bytes of an Ed25519 key in its DER form. */
const DER_PREFIX = "302a300506032b6570032100";

function isSigned(request: IncomingMessage, body: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(DER_PREFIX + publicKey, "hex"), format: "der", type: "spki" });
  const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = request.headers;
  return verify(null, Buffer.from(`${timestamp}${body}`), key, Buffer.from(String(signature), "hex"));
}

/** An app's own server: checks signatures unless it is careless, and answers what `react` returns. */
async function endpointFor(
  standIn: StandIn,
  react: (received: Received) => object | undefined,
  isCareless = false,
): Promise<string> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      if (!isCareless && !isSigned(request, body, standIn.publicKey)) return response.writeHead(401).end();
      const received: Received = JSON.parse(body);
      const answer = received.type === 1 ? { type: 1 } : react(received);
      if (!answer) return response.writeHead(202).end();
      return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address with one.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`;
}

async function scene() {
  const standIn = await standInFor();
  const rest = restOn(standIn);
  await rest.put(Routes.applicationCommands(standIn.applicationId), { body: [{ name: "echo", description: "Echo" }] });
  return { standIn, rest, anna: standIn.user({ name: "Anna" }) };
}

const REPLY = { type: 4, data: { content: "by HTTP", allowed_mentions: SILENT } };

test("a signed request is answered in its response", async () => {
  const { standIn, anna } = await scene();
  await standIn.deliverTo(await endpointFor(standIn, () => REPLY));
  expect((await (await anna.slash("echo")).message()).text).toBe("by HTTP");
  expect(standIn.complaints).toEqual([]);
});

test("it may be accepted first and answered by a callback", async () => {
  const { standIn, anna, rest } = await scene();
  const url = await endpointFor(standIn, ({ id, token }) => {
    void rest.post(Routes.interactionCallback(id, token), { body: REPLY, auth: false });
    return undefined;
  });
  await standIn.deliverTo(url);
  expect((await (await anna.slash("echo")).message()).text).toBe("by HTTP");
});

test("an answer that breaks a rule fails and is complained of", async () => {
  const { standIn, anna } = await scene();
  await standIn.deliverTo(await endpointFor(standIn, () => ({ type: 4, data: { content: "x".repeat(2_001) } })));
  const complained = new Promise((resolve) => standIn.events.once("complaint", resolve));
  const exchange = await anna.slash("echo");
  await complained;
  expect(reasonsOf(standIn.complaints)[0]).toContain("Must be 2000 or fewer in length");
  expect(exchange.callbacks).toEqual([]);
});

test("an address that lets a bad signature pass is not taken", async () => {
  const { standIn } = await scene();
  const url = await endpointFor(standIn, () => REPLY, true);
  await expect(standIn.deliverTo(url)).rejects.toThrow("answered a bad signature with 200, not 401");
});
