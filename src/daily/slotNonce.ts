import { createHash } from "node:crypto";
import type { LocalDate } from "../settings/formats.ts";

/** The same for every attempt at a slot; 24 characters of at most 25 that Discord takes. */
export function slotNonce(guildId: string, date: LocalDate): string {
  return createHash("sha256").update(`daily\n${guildId}\n${date}`).digest().subarray(0, 18).toString("base64url");
}
