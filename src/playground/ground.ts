import type { Clock } from "./clock.ts";
import type { SessionStarts } from "./gateway/sessionStarts.ts";
import type { Exchange } from "./interactions/exchange.ts";
import type { StoredFile } from "./world/types.ts";
import type { World } from "./world/world.ts";

/**
 * Something that Discord would not take, or that a careful bot does not do. `invalid` is the bot's own fault, `refused`
 * can happen to any bot (a permission is missing, a channel is gone), `careless` Discord lets pass.
 */
export interface Complaint {
  readonly kind: "invalid" | "refused" | "careless" | "not implemented";
  readonly route: string;
  readonly reason: string;
  /** The first characters of the body, to recognise it by. */
  readonly body: string;
  readonly at: number;
}

/** What the parts of the stand-in share. */
export interface Ground {
  readonly clock: Clock;
  /** By which interactions are waited for. */
  readonly patience: Clock;
  readonly world: World;
  readonly token: string;
  readonly applicationId: string;
  readonly publicKey: string;
  /** Where interactions are sent instead of over the gateway. */
  readonly interactionsUrl: () => string | undefined;
  /** By interaction token; forgotten when it expires. */
  readonly exchanges: Map<string, Exchange>;
  /** Where attachments are served from; known once the server listens. */
  filesUrl: string;
  gatewayUrl: string;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly sessionStarts: SessionStarts;
  /** Hands an interaction to the bot. */
  deliver(exchange: Exchange): void;
  /** Called whenever something happens in an exchange. */
  progress(exchange: Exchange): void;
  complain(complaint: Omit<Complaint, "at">): void;
}

export interface UploadedFile extends StoredFile {
  /** The form field it came in: `files[0]`. */
  readonly field: string;
}
