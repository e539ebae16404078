import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { AnswerOutcome, ObservedAnswer, Observer } from "../app/observer.ts";
import { unpackCustomId } from "../render/customId.ts";
import { notice } from "../render/reply.ts";
import { StoreError } from "../settings/storeError.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import type { PreparedCall } from "./action.ts";
import type { ButtonHandler } from "./button.ts";
import { clockFirst } from "./clockFirst.ts";
import type { Command } from "./command.ts";
import { answerFailure, type Failing } from "./failure.ts";
import { checkReply, finished } from "./finishedReply.ts";
import { type FormHandler, fieldsOf } from "./form.ts";
import { managesServer, requireAudience } from "./moderators.ts";
import { createRateLimit } from "./rateLimit.ts";
import { type AskedInteraction, isAsked, type Request, requestOf } from "./request.ts";
import type { Responder } from "./responder.ts";
import { type Terms, termsFor, termsWithoutStore } from "./terms.ts";

export interface Dispatcher {
  /** Answers one interaction. Never rejects. */
  handle(interaction: APIInteraction): Promise<void>;
  /** Takes no more interactions and waits for those in flight. */
  close(): Promise<void>;
}

interface Parts {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonHandler[];
  readonly forms: readonly FormHandler[];
  readonly context: AppContext;
  readonly responderFor: (interaction: AskedInteraction) => Responder;
  readonly observer?: Observer;
}

const KINDS = {
  [InteractionType.ApplicationCommand]: "command",
  [InteractionType.ApplicationCommandAutocomplete]: "typing",
  [InteractionType.MessageComponent]: "button",
  [InteractionType.ModalSubmit]: "form",
} as const;

type Task = PreparedCall;
type Sentence = (t: Texts) => string;

/** Everything about one interaction on its way to an answer. */
interface Visit {
  readonly interaction: AskedInteraction;
  readonly request: Request;
  readonly responder: Responder;
  readonly context: AppContext;
}

export function createDispatcher({ commands, buttons, forms, context, responderFor, observer }: Parts): Dispatcher {
  const commandNamed = new Map(commands.map((command) => [command.name, command]));
  const buttonNamed = new Map(buttons.map((button) => [button.name, button]));
  const formNamed = new Map(forms.map((form) => [form.name, form]));
  const rateLimit = createRateLimit(context.now);
  const inFlight = new Set<Promise<void>>();
  // Read here once: copying an object with a getter is slow, and every interaction gets a context of its own.
  const { settings, store, daily, now, random, postToChannel, operatorContact, discord } = context;
  const lasting = { settings, store, daily, now, random, postToChannel, operatorContact };
  let closing = false;

  async function answer(visit: Visit): Promise<AnswerOutcome> {
    const { interaction } = visit;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      return suggest(visit, commandNamed.get(interaction.data.name));
    }
    if (closing) return refuse(visit, (t) => t.error.stopping());
    const waitMs = rateLimit.wait(visit.request.userId);
    if (waitMs > 0) return refuse(visit, (t) => t.error.tooFast({ seconds: Math.ceil(waitMs / 1000) }));
    const task = taskFor(interaction);
    if (typeof task === "function") return refuse(visit, task);
    return reply(visit, task);
  }

  /** What is to be done, or the sentence that says why nothing is. */
  function taskFor(
    interaction: Exclude<AskedInteraction, APIApplicationCommandAutocompleteInteraction>,
  ): Task | Sentence {
    if (interaction.type === InteractionType.ApplicationCommand) {
      return commandNamed.get(interaction.data.name)?.prepare(interaction) ?? ((t) => t.error.outdatedCommand());
    }
    const { handler: name, parts } = unpackCustomId(interaction.data.custom_id);
    const inPlace = isOnPrivateMessage(interaction);
    if (interaction.type === InteractionType.MessageComponent) {
      const handler = buttonNamed.get(name);
      if (!handler) return (t) => t.error.outdatedButton();
      const values = "values" in interaction.data ? interaction.data.values : [];
      const { message } = interaction;
      return privately(handler, (request, terms, context) =>
        handler.execute({ ...terms, parts, values, request, message, inPlace }, context),
      );
    }
    const handler = formNamed.get(name);
    if (!handler) return (t) => t.error.outdatedButton();
    const fields = fieldsOf(interaction);
    const { message } = interaction;
    return privately(handler, (request, terms, context) =>
      handler.execute({ ...terms, parts, fields, request, message, inPlace }, context),
    );
  }

  async function handle(interaction: APIInteraction): Promise<void> {
    if (!isAsked(interaction)) return;
    const log = context.log.child({
      interactionId: interaction.id,
      guildId: interaction.guild_id,
      command: nameOf(interaction),
    });
    const clocked = clockFirst(responderFor(interaction));
    const visit = {
      interaction,
      request: requestOf(interaction),
      responder: clocked.responder,
      // Read once: a reload while this one is answered must not mix two libraries.
      context: {
        ...lasting,
        library: context.library,
        log,
        discord: { ...discord, guilds: discord.guilds.anew() },
      },
    };
    const { began } = clocked;
    let outcome: AnswerOutcome = "failed";
    try {
      outcome = await answer(visit);
      log.info({ ms: Math.round(performance.now() - began) }, "interaction answered");
    } catch (error) {
      // What failed here is the answer about a failure: there is nothing left to tell the member.
      log.error({ err: error }, "could not answer at all");
    }
    observer?.answered({ ...listedName(interaction), outcome, firstMs: clocked.firstMs() });
  }

  /** Names come from outside; only those of our own lists may become labels. */
  function listedName(interaction: AskedInteraction): Pick<ObservedAnswer, "kind" | "name"> {
    const kind = KINDS[interaction.type];
    const listed = { command: commandNamed, typing: commandNamed, button: buttonNamed, form: formNamed }[kind];
    const name = nameOf(interaction);
    return { kind, name: listed.has(name) ? name : "unknown" };
  }

  return {
    handle(interaction) {
      const running = handle(interaction).finally(() => inFlight.delete(running));
      inFlight.add(running);
      return running;
    },
    async close() {
      closing = true;
      await Promise.all(inFlight);
    },
  };
}

async function suggest(
  { interaction, request, responder, context }: Visit,
  command: Command | undefined,
): Promise<AnswerOutcome> {
  if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) return "failed";
  const none = { as: "suggestions", suggestions: [] } as const;
  try {
    const suggestions = command?.complete(interaction, request, context) ?? [];
    await responder.first({ as: "suggestions", suggestions });
    return "answered";
  } catch (error) {
    context.log.warn({ err: error }, "autocomplete failed");
    await responder.first(none).catch(() => undefined);
    return "failed";
  }
}

/** Runs a command, a button or a form and sends what it returns, checked; a failure becomes a sentence. */
async function reply(visit: Visit, task: Task): Promise<AnswerOutcome> {
  const { interaction, responder, request, context } = visit;
  const updates = isOnPrivateMessage(interaction);
  const failing: Failing = { ...visit, visibility: "asker", state: "open" };
  try {
    const terms = await termsOf(request, task, context);
    failing.visibility = terms.visibility;
    if (task.ack === "defer") {
      task.check?.();
      await responder.first(updates ? { as: "updating" } : { as: "thinking", visibility: terms.visibility });
      failing.state = updates ? "answered" : "thinking";
    }
    const outcome = await task.run(request, terms, context);
    if (outcome.kind === "form") {
      await responder.first({ as: "form", form: outcome });
      return "answered";
    }
    const answer = finished(outcome, terms);
    checkReply(answer, context.library);
    // A notice does not take the place of the private message whose button was pressed.
    if (task.ack === "defer" && updates && answer.visibility !== undefined) await responder.followUp(answer, "asker");
    else if (task.ack === "defer") await responder.edit(answer);
    else if (updates && answer.visibility === undefined) await responder.first({ as: "update", reply: answer });
    else await responder.first({ as: "message", visibility: answer.visibility ?? terms.visibility, reply: answer });
    failing.state = "answered";
    if (answer.followUp) await responder.followUp(answer.followUp, "everyone");
    return "answered";
  } catch (error) {
    return answerFailure(error, failing);
  }
}

/** @throws UserError where somebody may not ask this. Rejects with `StoreError`, except for what can be done without the store. */
async function termsOf(request: Request, task: Task, context: AppContext): Promise<Terms> {
  try {
    const terms = await termsFor(request, task.wish, context);
    requireAudience(task.audience, request, terms);
    return terms;
  } catch (error) {
    const goesOn = task.withoutStore && error instanceof StoreError && managesServer(request);
    if (!goesOn) throw error;
    return termsWithoutStore(request);
  }
}

async function refuse({ request, responder }: Visit, say: Sentence): Promise<AnswerOutcome> {
  await responder.first({ as: "message", visibility: "asker", reply: notice(say(textsIn(request.reader))) });
  return "refused";
}

/** Buttons and forms are answered to whoever used them alone. */
function privately({ ack, audience = "members" }: Pick<ButtonHandler, "ack" | "audience">, run: Task["run"]): Task {
  return { wish: "private", audience, ack: ack ?? "now", run };
}

function isOnPrivateMessage(interaction: AskedInteraction): boolean {
  const flags = "message" in interaction ? interaction.message?.flags : undefined;
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** For the log: which command, or which button. */
function nameOf(interaction: AskedInteraction): string {
  return "name" in interaction.data ? interaction.data.name : unpackCustomId(interaction.data.custom_id).handler;
}
