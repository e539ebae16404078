import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("members are answered under attack, attackers are not, and memory does not grow", { timeout: 150_000 }, () => {
  const options = ["--seconds", "1", "--in-flight", "8", "--bad", "300", "--large", "10", "--slow", "10", "--dry"];
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/soakHttp.ts", ...options], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("| 300 requests with bad signatures | 300 × 401 |");
  expect(stdout).toContain("| 10 clients that send headers drop by drop | 10 × 408 |");
});
