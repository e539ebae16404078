import type { UploadedFile } from "../ground.ts";
import { refuse } from "./refusal.ts";

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Takes a body apart: JSON, or a form with `payload_json` and `files[n]`. */
export async function readBody(bytes: Uint8Array, contentType: string): Promise<ReadBody> {
  if (!contentType.startsWith("multipart/form-data"))
    return { body: parseJson(new TextDecoder().decode(bytes)), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  const files: UploadedFile[] = [];
  let json = "{}";
  for (const [field, value] of form) {
    if (typeof value !== "string") {
      const content = new Uint8Array(await value.arrayBuffer());
      files.push({ id: field, field, name: value.name, contentType: value.type, bytes: content });
    } else if (field === "payload_json") json = value;
  }
  return { body: parseJson(json), files };
}

function parseJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw Object.assign(refuse("invalidJson"), { cause: error });
  }
}
