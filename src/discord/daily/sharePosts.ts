import type { AppContext } from "../../app/context.ts";
import type { PostCarrier } from "../../cluster/postCarrier.ts";
import type { PostWorker } from "../../cluster/postQueue.ts";
import type { SlotLedger } from "../../daily/ledger.ts";
import type { Poster, SweepReport } from "../../daily/poster.ts";
import type { PosterEvent, PostingLimits } from "../../daily/posting.ts";

/** Posting as one of several processes: what is owed goes through the queue. */
export interface SharedPosts extends Pick<Poster, "sweep" | "nudge"> {
  /** From now on posts what it takes from the queue. */
  work(): void;
  close(): Promise<void>;
}

interface SharingParts extends Pick<AppContext, "settings" | "log"> {
  readonly carrier: PostCarrier;
  readonly poster: Poster;
  readonly ledger: SlotLedger;
  readonly limits: Partial<PostingLimits> | undefined;
  readonly onReport: (report: SweepReport) => Promise<void>;
}

export function sharePosts({ carrier, poster, settings, ledger, limits, onReport, log }: SharingParts): SharedPosts {
  const planner = carrier.plan({ outlook: poster.outlook, settings, limits });
  const attempt = async (guildId: string) => {
    const events: PosterEvent[] = [];
    try {
      return await poster.attempt(guildId, (event) => void events.push(event));
    } finally {
      await onReport({ looked: 1, events, stopped: undefined });
    }
  };
  let worker: PostWorker | undefined;
  return {
    async sweep(signal) {
      await poster.settleHeld().catch((err: unknown) => log.warn({ err }, "outcomes of daily posts are still held"));
      return planner.sweep(signal);
    },
    async nudge(guildId) {
      await ledger.hasten(guildId);
      await planner.look(guildId);
    },
    work() {
      worker ??= carrier.work(attempt);
    },
    async close() {
      await worker?.close();
      await planner.close();
    },
  };
}
