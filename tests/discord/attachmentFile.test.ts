import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFileReader } from "#src/discord/attachmentFile.ts";

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/moved") return response.writeHead(302, { location: `${origin}/small` }).end();
    if (request.url === "/gone") return response.writeHead(404).end();
    if (request.url === "/binary") return response.end(Buffer.from([0xff, 0xfe]));
    return response.end(request.url === "/large" ? "x".repeat(5_000) : "small");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());

const read = (path: string, size = 10, maxBytes = 100) =>
  createFileReader({ apiUrl: `${origin}/api` })(
    { url: path.startsWith("/") ? `${origin}${path}` : path, size },
    maxBytes,
  );

describe("an attachment", () => {
  test("is read from beside the API", async () => {
    expect(await read("/small")).toEqual({ ok: true, text: "small" });
  });

  test.each([
    "https://evil.example/settings.json",
    "https://cdn.discordapp.com.evil.example/settings.json",
    "http://cdn.discordapp.com/settings.json",
    "https://user@evil.example/cdn.discordapp.com",
    "file:///etc/passwd",
    "http://127.0.0.1:1/settings.json",
    "not an address",
  ])("is not read from %s", async (url) => {
    expect(await read(url)).toEqual({ ok: false, why: "wrong-host" });
  });

  test("is not read beside the API when that is Discord's own", async () => {
    const reader = createFileReader({ apiUrl: "https://discord.com/api" });
    expect(await reader({ url: "https://discord.com/settings.json", size: 1 }, 100)).toEqual({
      ok: false,
      why: "wrong-host",
    });
  });

  test("is not read when it says that it is too large, nor when it is larger than it says", async () => {
    expect(await read("/small", 101)).toEqual({ ok: false, why: "too-large" });
    expect(await read("/large", 10)).toEqual({ ok: false, why: "too-large" });
  });

  test("does not lead elsewhere", async () => {
    expect(await read("/moved")).toEqual({ ok: false, why: "unreachable" });
  });

  test("that is gone or no text says so", async () => {
    expect(await read("/gone")).toEqual({ ok: false, why: "unreachable" });
    expect(await read("/binary")).toEqual({ ok: false, why: "not-text" });
  });
});
