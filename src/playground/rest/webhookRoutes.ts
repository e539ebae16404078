import type { Ground } from "../ground.ts";
import { type Exchange, TOKEN_LIVES_MS } from "../interactions/exchange.ts";
import { deleteMessage } from "../world/messages.ts";
import type { Message } from "../world/types.ts";
import { postAnswer } from "./interactionRoutes.ts";
import { refuse } from "./refusal.ts";
import { type Call, noContent, ok, param, type Route } from "./route.ts";
import { edit, readEdit, readMessage } from "./sending.ts";

const BASE = "/webhooks/:applicationId/:token";
const ONE = `${BASE}/messages/:messageId`;
const DEFERRED = 5;
/** Where only the person installed the app; elsewhere there is no limit. */
const MOST_FOLLOW_UPS = 5;

/** An interaction's token is a webhook for 15 minutes, from the first callback on. */
function exchangeFor(call: Call, ground: Ground): Exchange {
  const exchange = ground.exchanges.get(param(call, "token"));
  if (param(call, "applicationId") !== ground.applicationId) throw refuse("unknownWebhook");
  if (!exchange || exchange.age > TOKEN_LIVES_MS) throw refuse("invalidWebhookToken");
  if (exchange.callbacks.length === 0) throw refuse("unknownWebhook");
  return exchange;
}

/** Any message that this interaction made, or `@original`: the one that its callback made or changed. */
function messageOf(call: Call, exchange: Exchange): Message {
  const id = param(call, "messageId");
  const made = [exchange.original, ...exchange.followUps];
  const message = id === "@original" ? exchange.original : made.find((candidate) => candidate?.id === id);
  if (!message || message.deleted) throw refuse("unknownMessage");
  return message;
}

function change(call: Call, ground: Ground) {
  const exchange = exchangeFor(call, ground);
  const message = messageOf(call, exchange);
  edit(ground, message, readEdit(call, call.body, "answerEdit", message), call.files);
  show(exchange, message);
  return ok(message.data);
}

/** After an edit the message shows; the first time that is the answer somebody waited for. */
function show(exchange: Exchange, message: Message): void {
  const kind = message === exchange.source ? "update" : "message";
  if (message === exchange.original) exchange.settle({ kind, message });
  exchange.changed();
}

function followUp(call: Call, ground: Ground) {
  const exchange = exchangeFor(call, ground);
  const body = readMessage(call, call.body, { kind: "followUp", mayBeEphemeral: true });
  const waiting =
    exchange.original?.thinking && exchange.callbacks[0]?.type === DEFERRED ? exchange.original : undefined;
  if (waiting) {
    call.careless("a follow-up that fills in a deferred answer: Discord keeps this only for old bots, edit @original");
    edit(ground, waiting, body, call.files);
    show(exchange, waiting);
    return ok(waiting.data);
  }
  const isUserInstallOnly = exchange.interaction.authorizing_integration_owners[0] === undefined;
  if (isUserInstallOnly && exchange.followUps.length >= MOST_FOLLOW_UPS) throw refuse("tooManyFollowUps");
  const message = postAnswer(call, ground, exchange, body, "follow-up");
  exchange.addFollowUp(message);
  exchange.settle({ kind: "message", message });
  return ok(message.data);
}

function remove(call: Call, ground: Ground) {
  const exchange = exchangeFor(call, ground);
  deleteMessage(ground.world, messageOf(call, exchange));
  exchange.changed();
  return noContent;
}

/** The interaction's token in the path is all the authorisation these need. */
export const webhookRoutes: readonly Route[] = [
  { method: "POST", path: BASE, open: true, handle: followUp },
  {
    method: "GET",
    path: ONE,
    open: true,
    handle: (call, ground) => ok(messageOf(call, exchangeFor(call, ground)).data),
  },
  { method: "PATCH", path: ONE, open: true, handle: change },
  { method: "DELETE", path: ONE, open: true, handle: remove },
];
