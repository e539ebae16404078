import { Cron } from "croner";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { Poster, SweepReport } from "./poster.ts";

export interface DailyLoop {
  /** Ends the loop; resolves once the sweep under way, if any, has finished the guilds it is at and was reported. */
  stop(): Promise<void>;
}

export interface DailyLoopOptions {
  readonly poster: Pick<Poster, "sweep">;
  /** Tells people what a sweep brought. What it throws is logged. */
  readonly onReport: (report: SweepReport) => void | Promise<void>;
  readonly log: OperatorLog;
}

/** Never one timer for a whole day: clocks are set, machines sleep, zones change. */
const EVERY_30_S = "*/30 * * * * *";

export function createDailyLoop({ poster, onReport, log }: DailyLoopOptions): DailyLoop {
  const stopping = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  const wake = async () => {
    try {
      await onReport(await poster.sweep(stopping.signal));
    } catch (err) {
      log.error({ err }, "daily sweep failed");
    }
  };
  const timer = new Cron(EVERY_30_S, { protect: true, unref: true }, () => {
    underWay = wake();
    return underWay;
  });
  return {
    async stop() {
      timer.stop();
      stopping.abort();
      await underWay;
    },
  };
}
