import { spawnSync } from "node:child_process";

/** Why tests against Redis cannot run here; undefined when they can. */
export function redisMissing(): string | undefined {
  if (spawnSync("redis-server", ["--version"]).status === 0) return undefined;
  const reason = "redis-server is not installed: tests against a real Redis do not run";
  const { REQUIRE_ALL } = process.env;
  if (REQUIRE_ALL === "1") throw new Error(`${reason}, and REQUIRE_ALL=1 asks for all of them`);
  process.stderr.write(`${reason}\n`);
  return reason;
}
