import type { RedisConnection } from "./redisConnection.ts";
import { storeCall } from "./storeError.ts";

/**
 * What could make this Redis forget a post that was made, for operators; empty where it keeps everything it confirmed. Slots are claimed
 * and settled on its word alone. @throws StoreError when it does not answer
 */
export async function durabilityProblems(client: RedisConnection): Promise<readonly string[]> {
  const persistence = await storeCall("say how it keeps its data", () => client.info("persistence"));
  const memory = await storeCall("say what it does when it is full", () => client.info("memory"));
  const problems: string[] = [];
  if (field(persistence, "aof_enabled") !== "1") {
    problems.push("appendonly is off: after a crash posts may come twice. Set appendonly yes and appendfsync always.");
  } else {
    problems.push(...(await fsyncProblems(client)));
  }
  const policy = field(memory, "maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    problems.push(`maxmemory-policy is ${policy}: a full Redis would drop settings and slots. Set noeviction.`);
  }
  return problems;
}

async function fsyncProblems(client: RedisConnection): Promise<readonly string[]> {
  const seen = await storeCall("say when it writes to disk", () =>
    // Hosted servers often keep CONFIG to themselves.
    client.configGet("appendfsync").catch(() => undefined),
  );
  const when = seen?.["appendfsync"];
  if (when === undefined) return ["appendfsync cannot be seen here. It should be always."];
  if (when === "always") return [];
  return [`appendfsync is ${when}: what was posted in the last moment before a crash may come twice. Set always.`];
}

function field(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1];
}
