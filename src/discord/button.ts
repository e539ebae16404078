import type { APIMessage } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { Outcome } from "../render/reply.ts";
import type { Audience } from "./moderators.ts";
import type { Request } from "./request.ts";
import type { Terms } from "./terms.ts";

/** One press of a button, or one choice from a menu, as its handler sees it. The answer is always private. */
export interface Press extends Terms {
  /** What stands in the custom id after the handler's name. It comes back from outside: look each part up. */
  readonly parts: readonly string[];
  /** What was chosen from a menu; empty for buttons. */
  readonly values: readonly string[];
  readonly request: Request;
  /** The message it stands on, as Discord has it. */
  readonly message: APIMessage;
  /** The answer takes the place of that (private) message. */
  readonly inPlace: boolean;
}

/** Handles every button and menu whose custom id begins with its name. */
export interface ButtonHandler {
  readonly name: string;
  readonly audience?: Audience;
  readonly ack?: "defer";
  readonly execute: (press: Press, context: AppContext) => Outcome | Promise<Outcome>;
}
