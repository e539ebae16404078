import { type APIInteractionResponse, InteractionResponseType, MessageFlags, type REST, Routes } from "discord.js";
import type { Form, Reply, Visibility } from "../render/reply.ts";
import type { Suggestion } from "./action.ts";
import { messageBody, withFiles } from "./messageBody.ts";
import type { AskedInteraction } from "./request.ts";

/** How the first answer to an interaction reaches Discord. */
export type FirstAnswer =
  | { readonly as: "message"; readonly visibility: Visibility; readonly reply: Reply }
  /** Puts the reply in the place of the message whose button was pressed. */
  | { readonly as: "update"; readonly reply: Reply }
  | { readonly as: "thinking"; readonly visibility: Visibility }
  /** Keeps the message whose button was pressed as it is, for now. */
  | { readonly as: "updating" }
  | { readonly as: "form"; readonly form: Form }
  | { readonly as: "suggestions"; readonly suggestions: readonly Suggestion[] };

/** Answers one interaction. The only place that writes to Discord on behalf of a member. */
export interface Responder {
  /** Once for each interaction, within 3 s. */
  first(answer: FirstAnswer): Promise<void>;
  /** Replaces the first answer. */
  edit(reply: Reply): Promise<void>;
  followUp(reply: Reply, visibility: Visibility): Promise<void>;
  removeFirst(): Promise<void>;
}

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding */
export function createResponder(rest: REST, { id, token, application_id }: AskedInteraction): Responder {
  const original = Routes.webhookMessage(application_id, token, "@original");
  return {
    async first(answer) {
      const { body, reply } = firstBody(answer);
      await rest.post(Routes.interactionCallback(id, token), { auth: false, ...withFiles(body, reply) });
    },
    async edit(reply) {
      await rest.patch(original, { auth: false, ...withFiles(messageBody(reply), reply) });
    },
    async followUp(reply, visibility) {
      await rest.post(Routes.webhook(application_id, token), {
        auth: false,
        ...withFiles(messageBody(reply, { visibility }), reply),
      });
    },
    async removeFirst() {
      await rest.delete(original, { auth: false });
    },
  };
}

function firstBody(answer: FirstAnswer): { readonly body: APIInteractionResponse; readonly reply?: Reply } {
  switch (answer.as) {
    case "message": {
      const data = messageBody(answer.reply, { visibility: answer.visibility });
      return { body: { type: InteractionResponseType.ChannelMessageWithSource, data }, reply: answer.reply };
    }
    case "update": {
      const data = messageBody(answer.reply);
      return { body: { type: InteractionResponseType.UpdateMessage, data }, reply: answer.reply };
    }
    case "thinking": {
      const data = answer.visibility === "asker" ? { flags: MessageFlags.Ephemeral as const } : {};
      return { body: { type: InteractionResponseType.DeferredChannelMessageWithSource, data } };
    }
    case "updating":
      return { body: { type: InteractionResponseType.DeferredMessageUpdate } };
    case "form":
      return { body: { type: InteractionResponseType.Modal, data: answer.form.modal } };
    case "suggestions": {
      const choices = [...answer.suggestions];
      return { body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
    }
  }
}
