import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { AppContext } from "../app/context.ts";
import type { AnswerOutcome } from "../app/observer.ts";
import { UserError } from "../app/userError.ts";
import { notice, type Reply, type Visibility } from "../render/reply.ts";
import { UnverifiedQuotationError } from "../render/verify.ts";
import { StoreError } from "../settings/storeError.ts";
import { textsIn } from "../text/texts.ts";
import type { Request } from "./request.ts";
import type { Responder } from "./responder.ts";

export interface Failing {
  readonly request: Request;
  readonly responder: Responder;
  readonly context: AppContext;
  visibility: Visibility;
  /** `thinking`: Discord shows "thinking…" until it is replaced; `answered`: what was sent first stays as it is. */
  state: "open" | "thinking" | "answered";
}

/** Nobody can be told: the interaction is over, or another process has answered it. */
const BEYOND_ANSWERING: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];
const REFUSED: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
];

/**
 * | failure | the member sees | log |
 * | --- | --- | --- |
 * | their own mistake | their sentence | debug |
 * | a refusal by Discord | what to do about it | warn and its code |
 * | no answer possible any more | nothing | warn |
 * | the settings' store | that it cannot be read | error |
 * | anything else | a reference | error |
 */
export async function answerFailure(error: unknown, failing: Failing): Promise<AnswerOutcome> {
  const { request, context } = failing;
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (BEYOND_ANSWERING.includes(code)) {
    context.log.warn({ code }, "interaction could not be answered any more");
    return "late";
  }
  const reply = notice(sentenceFor(error, code, failing));
  try {
    await tell(reply, failing);
  } catch (second) {
    context.log.warn({ err: second, reference: request.interactionId }, "could not tell the member about a failure");
  }
  if (error instanceof UserError) return "refused";
  return REFUSED.includes(code) ? "denied" : "failed";
}

async function tell(reply: Reply, { state, visibility, responder }: Failing): Promise<void> {
  if (state === "open") return responder.first({ as: "message", visibility: "asker", reply });
  if (state === "thinking" && visibility === "asker") return responder.edit(reply);
  // A private failure must not take the place of a public "thinking…": that one is removed.
  if (state === "thinking") await responder.removeFirst();
  await responder.followUp(reply, "asker");
}

function sentenceFor(error: unknown, code: unknown, { request, context }: Failing): string {
  const t = textsIn(request.reader);
  const reference = request.interactionId;
  if (error instanceof UserError) {
    context.log.debug({ userId: request.userId, sentence: error.say(textsIn("en")) }, "member's mistake");
    return error.say(t);
  }
  if (REFUSED.includes(code)) {
    context.log.warn({ code }, "refused by discord");
    return t.error.missingAccess();
  }
  context.log.error({ err: error, reference }, "command failed");
  if (error instanceof StoreError) return t.error.store();
  return error instanceof UnverifiedQuotationError
    ? t.error.notVerified({ reference })
    : t.error.unexpected({ reference });
}
