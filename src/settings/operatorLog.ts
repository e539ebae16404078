/** What settings/ and daily/ need of a logger; a pino logger is one. */
export interface OperatorLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: OperatorLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
