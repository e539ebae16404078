/** What became of an attachment that was to be read. */
export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "too-large" | "wrong-host" | "unreachable" | "not-text" };

/** Reads a text file that somebody attached. */
export type ReadFile = (
  file: { readonly url: string; readonly size: number },
  maxBytes: number,
) => Promise<FileReading>;

/** @see https://discord.com/developers/docs/reference#cdn-formatting */
const CDN_ORIGINS: readonly string[] = ["https://cdn.discordapp.com", "https://media.discordapp.net"];
const PATIENCE_MS = 5_000;

/**
 * Fetches from Discord's own hosts and from nowhere else, following no redirect; a stand-in serves its files beside its API. Never reads
 * more than `maxBytes`, whatever the file claims to be.
 */
export function createFileReader({ apiUrl }: { readonly apiUrl: string }): ReadFile {
  const api = new URL(apiUrl);
  const origins = api.hostname === "discord.com" ? CDN_ORIGINS : [...CDN_ORIGINS, api.origin];
  return async ({ url, size }, maxBytes) => {
    if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return { ok: false, why: "wrong-host" };
    if (size > maxBytes) return { ok: false, why: "too-large" };
    let bytes: Uint8Array | undefined;
    try {
      const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) return { ok: false, why: "unreachable" };
      bytes = await upTo(response, maxBytes);
    } catch {
      return { ok: false, why: "unreachable" };
    }
    if (!bytes) return { ok: false, why: "too-large" };
    try {
      return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
    } catch {
      return { ok: false, why: "not-text" };
    }
  };
}

async function upTo(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the download.
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
