// Takes a guild from the queue of the Redis in its first argument and never finishes with it.
import { createPostWorker } from "#src/cluster/postQueue.ts";
import { connectQueue } from "#src/cluster/queueConnection.ts";
import { silentLog } from "#src/settings/operatorLog.ts";

const [, , url = ""] = process.argv;
createPostWorker({
  connection: await connectQueue(url, silentLog),
  attempt(guildId) {
    process.stdout.write(`${guildId}\n`);
    return new Promise(() => undefined);
  },
  limits: { concurrency: 8, perSecond: 1_000, stalledMs: 1_000 },
  now: () => new Date(),
  log: silentLog,
});
