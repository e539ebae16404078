import { createHash } from "node:crypto";

/** First 12 hex digits of the SHA-256 of a passage's text: what binds a gloss to the words it renders. */
export function passageHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);
}
