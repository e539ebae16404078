import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { sceneOptions } from "#src/playground/page/scene.ts";
import { type Page, startPage } from "#src/playground/page/startPage.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";

let standIn: StandIn;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn({ world: sceneOptions("Beleg") });
  page = await startPage({ standIn, port: 0 });
});

afterAll(async () => {
  await page.close();
  await standIn.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** With headers that fetch would not let anybody set. */
async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const asked = request({
    host: "127.0.0.1",
    port: page.port,
    path,
    headers: { host: `localhost:${page.port}`, ...headers },
  });
  asked.end();
  const [response] = await once(asked, "response");
  const chunks: Buffer[] = await response.toArray();
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

describe("the page's server", () => {
  test("lets the browser ask nobody but itself", async () => {
    const { status, headers, text } = await get("/");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/https?:|unsafe|\*/);
    expect(text).not.toMatch(/https?:\/\//);
  });

  test.each([
    { $when: "a name that was pointed at this machine", headers: { host: "evil.example:3000" } },
    { $when: "this machine under another port", headers: { host: "localhost:1" } },
    { $when: "a page of another site", headers: { origin: "https://evil.example" } },
    { $when: "a page of another port", headers: { origin: "http://localhost:1" } },
    { $when: "a page without an origin of its own", headers: { origin: "null" } },
  ])("turns away $$when", async ({ headers }) => {
    expect((await get("/", headers)).status).toBe(403);
  });

  test.each([
    { $when: "no origin", origin: undefined },
    { $when: "another site's origin", origin: "https://evil.example" },
    { $when: "another port's origin", origin: "http://localhost:1" },
  ])("opens no socket for $$when", async ({ origin }) => {
    const socket = new WebSocket(`ws://localhost:${page.port}/socket`, origin === undefined ? {} : { origin });
    const [error] = await once(socket, "error");
    expect(String(error)).toContain("403");
  });

  test("opens a socket for its own page, and survives nonsense in it", async () => {
    const socket = new WebSocket(`ws://localhost:${page.port}/socket`, { origin: page.url });
    await once(socket, "open");
    socket.send("{");
    const [first] = await once(socket, "message");
    expect(String(first)).toContain("does not know");
    socket.send(JSON.stringify({ n: 1, request: { do: "say", channel: "1", text: "x" } }));
    const [second] = await once(socket, "message");
    expect(JSON.parse(String(second))).toMatchObject({ news: "answer", n: 1, error: expect.any(String) });
    socket.close();
  });

  test.each([
    "/client/../stage.ts",
    "/client/..%2fstage.ts",
    "/client/%2e%2e/startPage.ts",
    "/modules/lit/../../package.json",
    "/modules/lit/..%2f..%2f..%2fpackage.json",
    "/modules/zod/index.js",
    "/client/",
    "/%00",
    "/%",
  ])("serves nothing but the page's own files: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("serves every module that the page imports from this machine", async () => {
    for (const path of ["/client/main.js", "/modules/lit/html.js", "/modules/lit-html/lit-html.js"]) {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers["content-type"]).toContain("javascript");
    }
  });

  test("takes the next port when one is taken, on whichever loopback address", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const second = await startPage({
      standIn: await startStandIn({ world: sceneOptions("Beleg") }),
      port: address.port,
    });
    expect(second.port).toBeGreaterThan(address.port);
    await second.close();
    other.close();
  });
});
