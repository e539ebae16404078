import { describe, expect, test, vi } from "vitest";
import { clusterLine, runCluster } from "#src/cli/cluster/runCluster.ts";
import { redisMissing } from "../settings/redisMissing.ts";
import { realLibrary } from "../support/app.ts";

vi.setConfig({ testTimeout: 300_000 });

describe.skipIf(redisMissing())("a day of a cluster", () => {
  test("whose parts are killed one after the other has every post once, and every question answered", async () => {
    const said: string[] = [];
    const result = await runCluster({
      guilds: 40,
      days: 1,
      seed: 2,
      bots: 3,
      workers: 2,
      asking: 3,
      failing: 0.05,
      // A machine that is busy with other tests may take its time.
      patience: 10,
      library: realLibrary,
      say: (line) => void said.push(line),
    });
    const { expected, crowd } = result;
    expect(result).toMatchObject({ doubled: 0, missing: 0, repeated: 0, findings: [], complaints: [] });
    expect(crowd).toMatchObject({ failed: 0, findings: [] });
    expect(expected).toBeGreaterThan(20);
    expect(crowd.answered).toBeGreaterThan(20);
    expect(clusterLine(result)).toMatch(
      new RegExp(`^expected ${expected} posted ${expected} doubled 0 missing 0 answered \\d+ failed 0 p99 \\d+ ms$`),
    );
    // That there was something to survive.
    expect(result.kills).toBe(5);
    expect(said.join()).toContain("Redis is killed");
    expect(said.join()).toContain("the gateway drops every session");
  });
});
