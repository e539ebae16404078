import { EventEmitter, once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { startRedis } from "#src/cli/cluster/redisServer.ts";
import { createPostWorker } from "#src/cluster/postQueue.ts";
import { connectQueue } from "#src/cluster/queueConnection.ts";
import { silentLog } from "#src/settings/operatorLog.ts";

/** Ends with code 0 when its workers, who complain that Redis is gone, leave it any time. */
const WORKERS = 4;
const complaints = new EventEmitter();
let heard = 0;
const complain = () => {
  heard += 1;
  complaints.emit("complaint");
};
const redis = await startRedis();
for (let count = 0; count < WORKERS; count += 1) {
  createPostWorker({
    connection: await connectQueue(redis.url, silentLog),
    attempt: async () => ({ retryAt: undefined, allWaitUntil: undefined }),
    limits: { concurrency: 8, perSecond: 40, stalledMs: 30_000 },
    now: () => new Date(),
    log: { ...silentLog, warn: complain },
  });
}
await redis.discard();
while (heard < WORKERS) await once(complaints, "complaint");
// Where the workers' loops hold the thread, nothing has its turn any more.
await setImmediate();
process.exit(0);
