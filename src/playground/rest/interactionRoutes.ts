import { MessageFlags, InteractionResponseType as Type } from "discord-api-types/v10";
import { choiceViolations } from "../check/choiceRules.ts";
import { modalViolations } from "../check/modalRules.ts";
import { schemaViolations } from "../check/schema.ts";
import type { Ground } from "../ground.ts";
import { ANSWER_WITHIN_MS, type Choice, type Exchange } from "../interactions/exchange.ts";
import { metadataOf } from "../interactions/metadata.ts";
import type { MessageBody } from "../world/messageData.ts";
import type { Message } from "../world/types.ts";
import { invalidForm, refuse, withinField } from "./refusal.ts";
import { type Answer, type Call, checkedBody, noContent, ok, param, type Route } from "./route.ts";
import { edit, post, readEdit, readMessage } from "./sending.ts";

interface CallbackBody {
  readonly type: number;
  readonly data?: unknown;
}

export const CALLBACK_PATH = "/interactions/:interactionId/:token/callback";

type AnswerKind = "answer" | "thinking" | "follow-up";

/** A callback that may be given, with all it takes to carry it out. */
interface Answering {
  readonly call: Call;
  readonly ground: Ground;
  readonly exchange: Exchange;
  readonly data: unknown;
}

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL_SUBMIT = 5;

function exchangeFor(call: Call, ground: Ground): Exchange {
  const exchange = ground.exchanges.get(param(call, "token"));
  if (!exchange || exchange.interaction.id !== param(call, "interactionId")) throw refuse("unknownInteraction");
  return exchange;
}

/** Applies an interaction's one callback, however it came in. */
export function callback(call: Call, ground: Ground, exchange: Exchange): Answer {
  const body = readCallback(call.body);
  refuseWrongType(exchange, body.type);
  if (exchange.callbacks.length > 0) throw refuse("alreadyAcknowledged");
  if (exchange.age > ANSWER_WITHIN_MS || exchange.outcome) throw refuse("unknownInteraction");
  ANSWERS[body.type]?.({ call, ground, exchange, data: body.data });
  if (call.query["with_response"] !== "true") return noContent;
  return ok(callbackResource(exchange, body.type));
}

function readCallback(body: unknown): CallbackBody {
  // Only the type is looked at before the schema for that type has its say.
  const callbackBody = (body ?? {}) as CallbackBody;
  if (typeof callbackBody.type === "number") return callbackBody;
  throw invalidForm([{ path: ["type"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }]);
}

function refuseWrongType({ interaction, source }: Exchange, type: number): void {
  const toMessage = [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource];
  const toSource = [Type.DeferredMessageUpdate, Type.UpdateMessage];
  const allowed: Readonly<Record<number, readonly number[]>> = {
    [COMMAND]: [...toMessage, Type.Modal],
    [COMPONENT]: [...toMessage, ...toSource, Type.Modal],
    [AUTOCOMPLETE]: [Type.ApplicationCommandAutocompleteResult],
    [MODAL_SUBMIT]: source ? [...toMessage, ...toSource] : toMessage,
  };
  if (allowed[interaction.type]?.includes(type)) return;
  const message = `Value must be one of {${allowed[interaction.type]?.join(", ")}} for this interaction.`;
  throw invalidForm([{ path: ["type"], code: "INTERACTION_RESPONSE_TYPE_INVALID", message }]);
}

/** The schema covers the callback as a whole, the rules its data. */
function checkedData(kind: "answer" | "update", call: Call): void {
  const violations = schemaViolations(kind, call.body);
  if (violations.length > 0) throw invalidForm(violations);
}

const DATA_KIND = { answer: "followUp", update: "answerEdit" } as const;

function answerMessage({ call, ground, exchange, data }: Answering): void {
  checkedData("answer", call);
  const body = withinField("data", () =>
    readMessage(call, data ?? {}, { kind: DATA_KIND.answer, mayBeEphemeral: true }),
  );
  const message = postAnswer(call, ground, exchange, body, "answer");
  exchange.original = message;
  exchange.acknowledge(Type.ChannelMessageWithSource, data);
  exchange.settle({ kind: "message", message });
}

function deferMessage({ call, ground, exchange, data }: Answering): void {
  checkedData("answer", call);
  // The schema just accepted the data of a message.
  const flags = (data as MessageBody | undefined)?.flags ?? 0;
  if (flags & ~MessageFlags.Ephemeral) {
    throw invalidForm([
      { path: ["data", "flags"], code: "MESSAGE_FLAGS_INVALID", message: "Only EPHEMERAL can be set when deferring." },
    ]);
  }
  exchange.original = postAnswer(call, ground, exchange, { flags }, "thinking");
  exchange.acknowledge(Type.DeferredChannelMessageWithSource, data);
}

/** Posts the answer itself or a follow-up to it; both may be private. */
export function postAnswer(
  call: Call,
  ground: Ground,
  exchange: Exchange,
  body: MessageBody,
  kind: AnswerKind,
): Message {
  const isPrivate = exchange.onlyPrivate || Boolean((body.flags ?? 0) & MessageFlags.Ephemeral);
  const repliesTo = kind === "follow-up" ? exchange.original : exchange.source;
  return post(ground, {
    channel: exchange.channel,
    body: { ...body, ...(repliesTo && { message_reference: { message_id: repliesTo.id } }) },
    files: call.files,
    metadata: metadataOf(exchange, kind === "follow-up"),
    onlyFor: isPrivate ? exchange.user.id : undefined,
    thinking: kind === "thinking",
    viaInteraction: true,
  });
}

function updateSource({ call, ground, exchange, data }: Answering): void {
  const { source } = exchange;
  if (!source || source.deleted) throw refuse("unknownMessage");
  checkedData("update", call);
  const body = withinField("data", () => readEdit(call, data ?? {}, DATA_KIND.update, source));
  edit(ground, source, body, call.files);
  exchange.original = source;
  exchange.acknowledge(Type.UpdateMessage, data);
  exchange.settle({ kind: "update", message: source });
}

function deferUpdate({ exchange, data }: Answering): void {
  exchange.original = exchange.source;
  exchange.acknowledge(Type.DeferredMessageUpdate, data);
}

function showModal({ call, exchange }: Answering): void {
  const body = checkedBody<{ data: Parameters<typeof modalViolations>[0] }>("modal", call.body, ({ data }) =>
    modalViolations(data),
  );
  exchange.acknowledge(Type.Modal, body.data);
  exchange.settle({ kind: "modal", modal: { data: body.data, exchange } });
}

function giveChoices({ call, exchange }: Answering): void {
  const body = checkedBody<{ data?: { choices?: readonly Choice[] | null } }>("choices", call.body, choiceViolations);
  exchange.acknowledge(Type.ApplicationCommandAutocompleteResult, body.data);
  exchange.settle({ kind: "choices", choices: body.data?.choices ?? [] });
}

const ANSWERS: Readonly<Record<number, (answering: Answering) => void>> = {
  [Type.ChannelMessageWithSource]: answerMessage,
  [Type.DeferredChannelMessageWithSource]: deferMessage,
  [Type.DeferredMessageUpdate]: deferUpdate,
  [Type.UpdateMessage]: updateSource,
  [Type.Modal]: showModal,
  [Type.ApplicationCommandAutocompleteResult]: giveChoices,
};

function callbackResource({ interaction, original, callbacks }: Exchange, type: number): object {
  const loading = callbacks.at(-1)?.type === Type.DeferredChannelMessageWithSource;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: loading,
        response_message_ephemeral: original.onlyFor !== undefined,
      }),
    },
    ...(original && type !== Type.DeferredMessageUpdate && { resource: { type, message: original.data } }),
  };
}

export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: CALLBACK_PATH,
    open: true,
    handle: (call, ground) => callback(call, ground, exchangeFor(call, ground)),
  },
];
