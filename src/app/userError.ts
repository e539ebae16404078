import type { Texts } from "../text/texts.ts";

/** A failure that the member caused and can put right. Shown to them in their language; never logged as an error. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly say: (t: Texts) => string;

  constructor(say: (t: Texts) => string, options?: ErrorOptions) {
    super("a member's mistake", options);
    this.say = say;
  }
}
