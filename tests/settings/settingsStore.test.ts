import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { type RedisServer, redisMissing, startRedis } from "./redisServer.ts";
import { describeStore } from "./storeContract.ts";

describeStore("memory", () => "memory:");

describe("with a file", () => {
  const directory = mkdtempSync(join(tmpdir(), "beleg-sqlite-"));
  let files = 0;
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  describeStore("sqlite", () => {
    files += 1;
    return `sqlite:${directory}/deeper/${files}.sqlite`;
  });
});

describe.skipIf(redisMissing())("with a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());
  describeStore("redis", async () => {
    const client = await connectRedis(server.url, silentLog);
    await client.flushAll();
    await disconnectRedis(client);
    return server.url;
  });
});
