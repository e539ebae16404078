import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_PREFIX = "302a300506032b6570032100";

/** The headers of a signed request, in the right form; nothing has been verified yet. */
export interface Signature {
  readonly signature: Buffer;
  /** Seconds since 1970, as text: the signature covers it as it was written. */
  readonly timestamp: string;
}

/** From the 64 hex digits that the developer portal shows. */
export function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.from(DER_PREFIX + hex, "hex"), format: "der", type: "spki" });
}

/** Undefined where the headers are missing or cannot be a signature of Discord's. */
export function signatureOf(headers: Readonly<Record<string, string | string[] | undefined>>): Signature | undefined {
  const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = headers;
  if (typeof signature !== "string" || !/^[\da-f]{128}$/i.test(signature)) return undefined;
  if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp)) return undefined;
  return { signature: Buffer.from(signature, "hex"), timestamp };
}

/** @see https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers */
export function isSigned(body: Buffer, { signature, timestamp }: Signature, key: KeyObject): boolean {
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature);
}
