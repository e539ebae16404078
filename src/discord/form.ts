import { type APIMessage, type APIModalSubmitInteraction, ComponentType } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { Outcome } from "../render/reply.ts";
import type { Audience } from "./moderators.ts";
import type { Request } from "./request.ts";
import type { Terms } from "./terms.ts";

/** A form that was filled in and sent. The answer is always private. */
export interface Submission extends Terms {
  /** What stands in the custom id after the handler's name. */
  readonly parts: readonly string[];
  /** What was typed or chosen, by the custom id of the field. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly request: Request;
  /** The message whose button opened the form. */
  readonly message: APIMessage | undefined;
  readonly inPlace: boolean;
}

/** Handles every form whose custom id begins with its name. */
export interface FormHandler {
  readonly name: string;
  readonly audience?: Audience;
  readonly ack?: "defer";
  readonly execute: (submission: Submission, context: AppContext) => Outcome | Promise<Outcome>;
}

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure */
export function fieldsOf({ data }: APIModalSubmitInteraction): ReadonlyMap<string, readonly string[]> {
  const inside = data.components.flatMap((component) => {
    if (component.type === ComponentType.ActionRow) return component.components;
    return component.type === ComponentType.Label ? [component.component] : [];
  });
  const fields = new Map<string, readonly string[]>();
  for (const field of inside) {
    if ("values" in field) fields.set(field.custom_id, field.values);
    else if ("value" in field && typeof field.value === "string") fields.set(field.custom_id, [field.value]);
  }
  return fields;
}
