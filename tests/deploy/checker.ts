import { spawnSync } from "node:child_process";

const { REQUIRE_ALL } = process.env;

/** Why a check cannot run here; undefined when it can. */
export function programMissing(program: string, versionFlag = "--version"): string | undefined {
  if (spawnSync(program, [versionFlag]).status === 0) return undefined;
  const reason = `${program} is not installed: what it checks in deploy/ is not checked`;
  if (REQUIRE_ALL === "1") throw new Error(`${reason}, and REQUIRE_ALL=1 asks for all of it`);
  process.stderr.write(`${reason}\n`);
  return reason;
}

export function run(program: string, args: readonly string[], cwd = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", cwd });
  return { status, output: `${stdout}${stderr}` };
}
