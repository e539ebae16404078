import { describe, expect, test, vi } from "vitest";
import { startRedis } from "#src/cli/cluster/redisServer.ts";
import { openStores } from "#src/settings/openStores.ts";
import { silentLog } from "#src/settings/operatorLog.ts";
import { connectRedis, disconnectRedis } from "#src/settings/redisConnection.ts";
import { redisMissing } from "./redisMissing.ts";

const PATIENCE = { timeout: 20_000 };
const now = () => new Date("2026-03-01T12:00:00Z");

describe.skipIf(redisMissing())("what a Redis server may forget", () => {
  test.each([
    { when: "it writes nothing to disk", durable: false, args: [], found: [/appendonly is off/] },
    { when: "it writes each command", durable: true, args: [], found: [] },
    {
      when: "it writes once a second",
      durable: true,
      args: ["--appendfsync", "everysec"],
      found: [/appendfsync is everysec/],
    },
    {
      when: "it drops entries when it is full",
      durable: true,
      args: ["--maxmemory-policy", "allkeys-lru"],
      found: [/maxmemory-policy is allkeys-lru/],
    },
    {
      when: "it does not let us look",
      durable: true,
      args: ["--rename-command", "CONFIG", ""],
      found: [/appendfsync cannot be seen/],
    },
  ])("is told at the start and on request when $when", async ({ durable, args, found }) => {
    const server = await startRedis({ durable, args });
    const warned: unknown[] = [];
    const log = { info() {}, error() {}, warn: (fields: object) => void warned.push(fields) };
    const stores = await openStores(server.url, { now, log });
    const problems = await stores.durabilityProblems();
    expect(problems).toEqual(found.map((pattern) => expect.stringMatching(pattern)));
    expect(warned).toEqual(
      found.map((pattern) => expect.objectContaining({ problem: expect.stringMatching(pattern) })),
    );
    await stores.close();
    await server.discard();
  });

  test("is told once more when it has become more after a reconnection", { timeout: 60_000 }, async () => {
    const server = await startRedis({ durable: true });
    const warned: string[] = [];
    const log = { info() {}, error() {}, warn: (fields: object) => void warned.push(JSON.stringify(fields)) };
    const stores = await openStores(server.url, { now, log });
    const { backend } = stores;
    if (backend.kind !== "redis") throw new TypeError("not Redis");
    const admin = await connectRedis(server.url, silentLog);
    const reconnected = () =>
      vi.waitUntil(async () => (await admin.sendCommand<string>(["client", "list"])).includes("cmd=config"), PATIENCE);
    const dropAll = () => admin.sendCommand(["client", "kill", "type", "normal", "skipme", "yes"]);
    await admin.sendCommand(["config", "set", "appendfsync", "everysec"]);
    await dropAll();
    await vi.waitUntil(() => warned.length > 0, PATIENCE);
    expect(warned).toEqual([expect.stringContaining("appendfsync is everysec")]);
    await dropAll();
    await reconnected();
    expect(warned).toHaveLength(1);
    await disconnectRedis(admin);
    await stores.close();
    await server.discard();
  });
});
