import type { OperatorLog } from "../settings/operatorLog.ts";

/** For a process that leaves daily posts to others: sees whether there are any. */
export interface SweepVigil {
  /** Rejects never. */
  look(): Promise<void>;
  /** Why posts may not be made; none as long as somebody looks what is owed. */
  problems(): readonly string[];
  stop(): void;
}

interface VigilParts {
  /** Rejects where the store does not answer. */
  readonly isSwept: () => Promise<boolean>;
  readonly log: OperatorLog;
}

const LOOK_EVERY_MS = 60_000;
/** A worker that died has a successor before that, and all of them may be restarted. */
const LOOKS_IN_VAIN = 3;

/** Without it nothing would be posted in any server and nobody would know. */
export function createSweepVigil({ isSwept, log }: VigilParts): SweepVigil {
  let inVain = 0;
  const look = async () => {
    // That the store does not answer is said elsewhere.
    const swept = await isSwept().catch(() => undefined);
    if (swept === undefined) return;
    if (swept && inVain >= LOOKS_IN_VAIN) log.info({}, "daily posts are made again");
    inVain = swept ? 0 : inVain + 1;
    if (inVain === LOOKS_IN_VAIN) log.error({}, "nobody makes daily posts: start npm run worker");
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    look,
    problems: () => (inVain >= LOOKS_IN_VAIN ? ["daily posts: no worker runs; start npm run worker"] : []),
    stop: () => clearInterval(timer),
  };
}
