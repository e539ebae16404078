import { generateKeyPairSync, sign } from "node:crypto";

/** Signs as Discord does. */
export function createSigner() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex"),
    headers(body: string, at: Date): Record<string, string> {
      const timestamp = String(Math.floor(at.getTime() / 1_000));
      return {
        "content-type": "application/json",
        "x-signature-ed25519": sign(null, Buffer.from(timestamp + body), privateKey).toString("hex"),
        "x-signature-timestamp": timestamp,
      };
    },
  };
}
