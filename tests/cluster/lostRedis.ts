import { startRedis } from "#src/cli/cluster/redisServer.ts";
import { createPostWorker } from "#src/cluster/postQueue.ts";
import { connectQueue } from "#src/cluster/queueConnection.ts";
import { silentLog } from "#src/settings/operatorLog.ts";

/** Ends with code 0 when its workers leave it any time after Redis is gone. */
const redis = await startRedis();
for (let count = 0; count < 4; count += 1) {
  createPostWorker({
    connection: await connectQueue(redis.url, silentLog),
    attempt: async () => ({ retryAt: undefined, allWaitUntil: undefined }),
    limits: { concurrency: 8, perSecond: 40, stalledMs: 30_000 },
    now: () => new Date(),
    log: silentLog,
  });
}
// Right after they have begun is when their loops have nothing to wait for.
await new Promise((resolve) => setTimeout(resolve, 10));
await redis.discard();
await new Promise((resolve) => setTimeout(resolve, 500));
process.exit(0);
