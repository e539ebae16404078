import { describe, expect, test } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { servesFirstShard, shardOfGuild } from "#src/app/shards.ts";

const REDIS = { STORE_URL: "redis://127.0.0.1:6379" };

describe("SHARDS", () => {
  test("is auto where nothing is said", () => {
    expect(readConfig({}).shards).toBe("auto");
  });

  test.each([
    { env: { SHARDS: "0-3/16" }, ids: [0, 1, 2, 3], total: 16 },
    { env: { SHARDS: "5/16" }, ids: [5], total: 16 },
    { env: { SHARDS: "ordinal/16", SHARDS_PER_PROCESS: "4", HOSTNAME: "beleg-2" }, ids: [8, 9, 10, 11], total: 16 },
    { env: { SHARDS: "ordinal/16", SHARDS_PER_PROCESS: "4", PROCESS_ORDINAL: "0" }, ids: [0, 1, 2, 3], total: 16 },
    {
      env: { SHARDS: "ordinal/10", SHARDS_PER_PROCESS: "4", HOSTNAME: "beleg-1", PROCESS_ORDINAL: "2" },
      ids: [8, 9],
      total: 10,
    },
  ])("of $env are $ids of $total", ({ env, ids, total }) => {
    expect(readConfig({ ...REDIS, ...env }).shards).toEqual({ ids, total });
  });

  test("divide a total among the pods of a StatefulSet without a gap or an overlap", () => {
    const pods = [0, 1, 2].map((ordinal) =>
      readConfig({ ...REDIS, SHARDS: "ordinal/10", SHARDS_PER_PROCESS: "4", HOSTNAME: `beleg-${ordinal}` }),
    );
    const ids = pods.flatMap(({ shards }) => (shards === "auto" ? [] : shards.ids));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test.each([
    { env: { SHARDS: "16" }, wrong: /^SHARDS must be auto/ },
    { env: { SHARDS: "3-1/16" }, wrong: /^SHARDS must name/ },
    { env: { SHARDS: "0-16/16" }, wrong: /^SHARDS must name/ },
    { env: { SHARDS: "0/0" }, wrong: /^SHARDS must name/ },
    { env: { SHARDS: "ordinal/16", HOSTNAME: "beleg-2" }, wrong: /^SHARDS_PER_PROCESS must be set/ },
    {
      env: { SHARDS: "ordinal/16", SHARDS_PER_PROCESS: "4", HOSTNAME: "laptop" },
      wrong: /^PROCESS_ORDINAL must be set/,
    },
    { env: { SHARDS: "ordinal/16", SHARDS_PER_PROCESS: "4", HOSTNAME: "beleg-4" }, wrong: /^PROCESS_ORDINAL leaves/ },
    { env: { SHARDS: "0-3/16", STORE_URL: "sqlite:data/beleg.sqlite" }, wrong: /^SHARDS .* must be a Redis/ },
  ])("is refused as $env", ({ env, wrong }) => {
    expect(() => readConfig({ ...REDIS, ...env })).toThrow(wrong);
  });

  test("shard 0 is somewhere", () => {
    expect(servesFirstShard("auto")).toBe(true);
    expect(servesFirstShard({ ids: [0, 1], total: 4 })).toBe(true);
    expect(servesFirstShard({ ids: [2, 3], total: 4 })).toBe(false);
  });

  test("a server is on the shard that Discord puts it on", () => {
    // Discord's own formula: (guild_id >> 22) % num_shards.
    expect(shardOfGuild("197038439483310086", 16)).toBe(Number((197038439483310086n >> 22n) % 16n));
  });
});
