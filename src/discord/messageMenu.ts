import { type APIApplicationCommandInteraction, type APIMessage, ApplicationCommandType } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { Bilingual } from "../knowledge/knowledge.ts";
import type { Outcome } from "../render/reply.ts";
import { type Command, EVERYWHERE } from "./command.ts";
import type { Request } from "./request.ts";
import type { Terms } from "./terms.ts";

/** One use of an entry in a message's menu. Private first, always. */
export interface MenuCall extends Terms {
  readonly message: APIMessage;
  /** Slug of the guild's default article; undefined for all of them. */
  readonly article: string | undefined;
  readonly request: Request;
}

interface MenuSpec {
  readonly name: string;
  readonly de: string;
  /** For `/help` alone: Discord shows no description of an entry. */
  readonly description: Bilingual;
  readonly ack?: "defer";
  readonly execute: (call: MenuCall, context: AppContext) => Outcome | Promise<Outcome>;
}

/** An entry under "Apps" in the menu of a message. */
export function defineMessageMenu(spec: MenuSpec): Command {
  return {
    name: spec.name,
    names: { en: spec.name, de: spec.de },
    description: spec.description,
    audience: "members",
    example: undefined,
    body: () => ({
      type: ApplicationCommandType.Message,
      name: spec.name,
      name_localizations: { de: spec.de },
      ...EVERYWHERE,
    }),
    prepare: (interaction) => ({
      wish: "private",
      audience: "members",
      ack: spec.ack ?? "now",
      run: (request, terms, context) => {
        const message = messageOf(interaction);
        return spec.execute(
          { ...terms, message, request, article: terms.settings?.defaultArticle ?? undefined },
          context,
        );
      },
    }),
    complete: () => [],
  };
}

function messageOf({ data }: APIApplicationCommandInteraction): APIMessage {
  const message = data.type === ApplicationCommandType.Message ? data.resolved.messages[data.target_id] : undefined;
  if (!message) throw new TypeError(`no message came with ${data.name}`);
  return message;
}
