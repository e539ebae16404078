import { describe, expect, test } from "vitest";
import { openStores } from "#src/settings/openStores.ts";
import { redisMissing, startRedis } from "./redisServer.ts";

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
});
