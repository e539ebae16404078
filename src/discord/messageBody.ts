import { MessageFlags, type RequestData } from "discord.js";
import type { APIAllowedMentions, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Reply, Visibility } from "../render/reply.ts";

/** Nobody is pinged, whatever stands in the message. */
const NOBODY: APIAllowedMentions = { parse: [] };

interface BodyOptions {
  /** Counts for new messages only: an edit cannot change it. */
  readonly visibility?: Visibility;
  readonly mentions?: APIAllowedMentions;
}

/** A reply as Discord takes it. Files that stood on the message before an edit are dropped. */
export function messageBody(reply: Reply, { visibility = "everyone", mentions = NOBODY }: BodyOptions = {}) {
  const components: APIMessageTopLevelComponent[] = [...reply.components];
  return {
    flags: visibility === "asker" ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: mentions,
    attachments: (reply.files ?? []).map(({ name }, index) => ({ id: String(index), filename: name })),
  };
}

/** The request with the reply's files beside the body. */
export function withFiles(body: unknown, reply: Reply | undefined): RequestData {
  const files = reply?.files?.map(({ name, content }) => ({ name, data: content, contentType: "application/json" }));
  return files ? { body, files } : { body };
}
