import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

/** As in an .env that pods of the gateway use as well. */
const ENV = { SHARDS: "ordinal/16", SHARDS_PER_PROCESS: "4", PROCESS_ORDINAL: "", HOSTNAME: "beleg-worker-7" };

describe("what serves no shards does not care which ones others serve", { timeout: 60_000 }, () => {
  test.each(["worker", "register"])("npm run %s", (script) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${script}.ts`], {
      encoding: "utf8",
      env: { ...process.env, ...ENV, STORE_URL: "redis://127.0.0.1:1", DISCORD_TOKEN: "" },
    });
    expect(stdout + stderr).toContain("DISCORD_TOKEN is missing");
    expect(status).toBe(1);
  });
});
