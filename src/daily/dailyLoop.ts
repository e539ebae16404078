import { Cron } from "croner";
import type { OperatorLog } from "../settings/operatorLog.ts";
import type { Poster, SweepReport } from "./poster.ts";

export interface DailyLoop {
  /** Ends the loop; resolves once the sweep under way, if any, has finished the guilds it is at and was reported. */
  stop(): Promise<void>;
  /** Why posts may be late, one reason in each line; none when the last sweep ended as it should. */
  problems(): readonly string[];
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
  const watch = createSweepWatch();
  const wake = async () => {
    watch.began();
    let stopped: SweepEnd = "error";
    try {
      const report = await poster.sweep(stopping.signal);
      stopped = report.stopped;
      await onReport(report);
    } catch (err) {
      log.error({ err }, "daily sweep failed");
    } finally {
      watch.ended(stopped);
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
    problems: watch.problems,
  };
}

type SweepEnd = SweepReport["stopped"] | "error";

/** Ten thousand posts at one full hour take this long and are no trouble. */
const LONG_SWEEP_MS = 20 * 60_000;
/** Several wakes that nothing came of. */
const SILENT_MS = 5 * 60_000;

/** By the machine's own seconds, whatever the clock says. */
export function createSweepWatch(seconds: () => number = () => performance.now()) {
  let since = seconds();
  let running = false;
  let last: SweepEnd;
  return {
    began() {
      running = true;
      since = seconds();
    },
    ended(stopped: SweepEnd) {
      running = false;
      since = seconds();
      last = stopped;
    },
    problems(): readonly string[] {
      const ms = seconds() - since;
      const minutes = Math.floor(ms / 60_000);
      return [
        ...(last === "store" ? ["daily posts: the store failed the last sweep"] : []),
        ...(last === "error" ? ["daily posts: the last sweep failed; the log says why"] : []),
        ...(running && ms > LONG_SWEEP_MS ? [`daily posts: a sweep has been under way for ${minutes} minutes`] : []),
        ...(!running && ms > SILENT_MS ? [`daily posts: no sweep for ${minutes} minutes`] : []),
      ];
    },
  };
}
