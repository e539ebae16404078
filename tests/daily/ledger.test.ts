import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#src/cli/cluster/redisServer.ts";
import { slotNonce } from "#src/daily/slotNonce.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { describeLedger } from "./ledgerContract.ts";

describeLedger("memory", () => "memory:");

describe("with a file", () => {
  const directory = mkdtempSync(join(tmpdir(), "beleg-ledger-"));
  let files = 0;
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  describeLedger("sqlite", () => {
    files += 1;
    return `sqlite:${directory}/${files}.sqlite`;
  });
});

describe.skipIf(redisMissing())("with a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.discard());
  describeLedger("redis", async () => {
    const client = await connectRedis(server.url, silentLog);
    await client.flushAll();
    await disconnectRedis(client);
    return server.url;
  });
});

test("a slot's nonce is its own, the same each time, and short enough for Discord", () => {
  const nonces = ["1", "2"].flatMap((guild) => ["2026-03-10", "2026-03-11"].map((date) => slotNonce(guild, date)));
  expect(new Set(nonces).size).toBe(4);
  expect(slotNonce("1", "2026-03-10")).toBe(nonces[0]);
  for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
});
