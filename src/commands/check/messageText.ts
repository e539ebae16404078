import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import { withoutInvisible } from "../../render/markdown.ts";
import { textsOf } from "../../render/verify.ts";

/** What a message carries of its own or forwards. */
type Readable = Partial<Pick<APIMessage, "content" | "embeds" | "components" | "message_snapshots">>;

/** Everything that can be read in a message: its text, its embeds, its text displays, and those of a forwarded one. */
export function messageText({ content, embeds, components, message_snapshots: forwarded }: Readable): string {
  const pieces = [
    content ?? "",
    ...(embeds ?? []).flatMap(embedTexts),
    ...textsOf(components ?? []),
    ...(forwarded ?? []).map(({ message }) => messageText(message)),
  ];
  return pieces
    .map((piece) => withoutInvisible(piece).trim())
    .filter((piece) => piece !== "")
    .join("\n\n");
}

function embedTexts({ author, title, description, fields, footer }: APIEmbed): readonly string[] {
  const named = (fields ?? []).map(({ name, value }) => `${name}\n${value}`);
  return [author?.name ?? "", title ?? "", description ?? "", ...named, footer?.text ?? ""];
}
