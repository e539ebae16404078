import type { APIAttachment } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";

/** A file that somebody attaches. */
export interface Upload {
  readonly name: string;
  readonly contentType?: string;
  readonly content: string | Uint8Array;
}

/** Stores a file that somebody attached; it is ephemeral, as files given to commands are. */
export function upload(file: Upload, { world, filesUrl }: Ground): APIAttachment {
  const id = world.nextId();
  const bytes = typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content;
  const contentType = file.contentType ?? "application/octet-stream";
  world.uploads.set(id, { id, name: file.name, contentType, bytes });
  const url = `${filesUrl}/ephemeral/uploads/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    filename: file.name,
    size: bytes.byteLength,
    url,
    proxy_url: url,
    content_type: contentType,
    ephemeral: true,
  };
}
