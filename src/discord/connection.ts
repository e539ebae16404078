import type { Client, REST } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { Observer } from "../app/observer.ts";

/** How interactions reach the bot: over the gateway, or by signed HTTP requests. */
export interface Connection {
  readonly rest: REST;
  /** Where there is a gateway. */
  readonly client: Client | undefined;
  /** What an outage of Discord's would break right away; it is repeated until it goes through. */
  prepare(): Promise<void>;
  /** From now on interactions come in; false when stopped before. @throws ConfigError when Discord refuses the token, or the port cannot be had */
  open(signal: AbortSignal): Promise<boolean>;
  /** Lets no more in where others can take them. */
  drain(): Promise<void>;
  close(): Promise<void>;
  /** Where Discord is to send interactions; undefined over the gateway, and before it is open. */
  url(): string | undefined;
  /** Why no interactions come in, one reason in each line; none when they do. */
  problems(): readonly string[];
}

export interface ConnectionParts extends Pick<AppContext, "log" | "now"> {
  readonly apiUrl: string;
  readonly token: string;
  readonly handle: (interaction: APIInteraction) => Promise<void>;
  readonly observer: Observer | undefined;
}

/** Requests in one attempt wait this long; Discord waits 3 s for the first answer to an interaction. */
export const REST_TIMEOUT_MS = 15_000;
