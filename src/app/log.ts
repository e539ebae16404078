import { type DestinationStream, type Logger, pino } from "pino";
import { build as buildPretty } from "pino-pretty";
import type { LogLevel } from "./config.ts";

/** Never written, wherever in a logged value they stand. */
const SECRETS = [
  "token",
  "*.token",
  "*.*.token",
  "*.authorization",
  "*.headers.authorization",
  "err.requestBody",
  "err.url",
];

interface LogOptions {
  readonly level: LogLevel;
  /** Readable lines on a terminal, JSON elsewhere. */
  readonly pretty: boolean;
  readonly destination?: DestinationStream;
}

export function createLog({ level, pretty, destination }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: SECRETS, censor: "[redacted]" },
    serializers: { err: withoutSecrets },
  };
  if (destination) return pino(options, destination);
  return pretty
    ? pino(options, buildPretty({ colorize: true, sync: true }))
    : pino(options, pino.destination({ sync: true }));
}

/** Interaction tokens stand in the addresses of Discord's errors, bot tokens in messages of others. */
const TOKEN_IN_URL = /(\/(?:webhooks|interactions)\/\d+\/)[\w.-]{20,}/g;
const BOT_TOKEN = /[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/g;

function withoutSecrets(error: unknown): unknown {
  const plain = pino.stdSerializers.errWithCause(error instanceof Error ? error : new Error(String(error)));
  const { type, message, stack, cause } = plain;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return JSON.parse(scrub(JSON.stringify({ type, message, code, stack, cause })));
}

function scrub(json: string): string {
  return json.replace(TOKEN_IN_URL, "$1[redacted]").replace(BOT_TOKEN, "[redacted]");
}
