import type { Logger } from "pino";

/** Discord's own patience and that of most service managers is longer. */
const STOP_WITHIN_MS = 4_500;

/** On SIGTERM and SIGINT: stops and ends the process, with code 0 when that took less than 4.5 s. A bug ends it with code 1. */
export function stopOnSignals(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const end = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => {
      log.error({ afterMs: STOP_WITHIN_MS }, "could not stop in time");
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail("could not stop", error),
    );
  };
  const fail = (what: string, error: unknown) => {
    log.fatal({ err: error }, what);
    process.exit(1);
  };
  // Not `once`: without a listener a second signal would end the process in the middle of an answer.
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("uncaughtException", (error) => fail("uncaught exception", error));
  process.on("unhandledRejection", (reason) => fail("unhandled rejection", reason));
}
