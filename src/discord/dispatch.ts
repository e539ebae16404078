import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import { unpackCustomId } from "../render/customId.ts";
import { notice, type Outcome, type Reply, type Visibility } from "../render/reply.ts";
import { verifyReply } from "../render/verify.ts";
import type { ButtonHandler } from "./button.ts";
import type { Command } from "./command.ts";
import { answerFailure, type Failing } from "./failure.ts";
import { createRateLimit } from "./rateLimit.ts";
import { type AskedInteraction, isAsked, type Request, requestOf } from "./request.ts";
import type { Responder } from "./responder.ts";
import { type Terms, termsFor } from "./terms.ts";

export interface Dispatcher {
  /** Answers one interaction. Never rejects. */
  handle(interaction: APIInteraction): Promise<void>;
  /** Takes no more interactions and waits for those in flight. */
  close(): Promise<void>;
}

interface Parts {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonHandler[];
  readonly context: AppContext;
  readonly responderFor: (interaction: AskedInteraction) => Responder;
}

/** Everything about one interaction on its way to an answer. */
interface Visit {
  readonly interaction: AskedInteraction;
  readonly request: Request;
  readonly responder: Responder;
  readonly context: AppContext;
}

export function createDispatcher({ commands, buttons, context, responderFor }: Parts): Dispatcher {
  const commandNamed = new Map(commands.map((command) => [command.name, command]));
  const buttonNamed = new Map(buttons.map((button) => [button.name, button]));
  const rateLimit = createRateLimit(context.now);
  const inFlight = new Set<Promise<void>>();
  let closing = false;

  async function answer(visit: Visit): Promise<void> {
    const { interaction } = visit;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      return suggest(visit, commandNamed.get(interaction.data.name));
    }
    if (closing) return refuse(visit, (t) => t.error.stopping());
    const waitMs = rateLimit.wait(visit.request.userId);
    if (waitMs > 0) return refuse(visit, (t) => t.error.tooFast({ seconds: Math.ceil(waitMs / 1000) }));
    if (interaction.type === InteractionType.ApplicationCommand) {
      const prepared = commandNamed.get(interaction.data.name)?.prepare(interaction);
      if (!prepared) return refuse(visit, (t) => t.error.outdatedCommand());
      const terms = termsFor(visit.request, prepared.private ? "asker" : "everyone");
      return reply(visit, terms, prepared.ack, () => prepared.run(visit.request, terms, visit.context));
    }
    if (interaction.type === InteractionType.MessageComponent) {
      const { handler: name, parts } = unpackCustomId(interaction.data.custom_id);
      const handler = buttonNamed.get(name);
      if (!handler) return refuse(visit, (t) => t.error.outdatedButton());
      const terms = termsFor(visit.request, "asker");
      const values = "values" in interaction.data ? interaction.data.values : [];
      const press = { ...terms, parts, values, request: visit.request, inPlace: isPrivate(interaction) };
      return reply(visit, terms, handler.ack ?? "now", () => handler.execute(press, visit.context));
    }
    return refuse(visit, (t) => t.error.outdatedButton());
  }

  async function handle(interaction: APIInteraction): Promise<void> {
    if (!isAsked(interaction)) return;
    const log = context.log.child({
      interactionId: interaction.id,
      guildId: interaction.guild_id,
      command: nameOf(interaction),
    });
    const visit = {
      interaction,
      request: requestOf(interaction),
      responder: responderFor(interaction),
      // Read once: a reload while this one is answered must not mix two libraries.
      context: { ...context, library: context.library, log },
    };
    const began = performance.now();
    try {
      await answer(visit);
      log.info({ ms: Math.round(performance.now() - began) }, "interaction answered");
    } catch (error) {
      // What failed here is the answer about a failure: there is nothing left to tell the member.
      log.error({ err: error }, "could not answer at all");
    }
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
): Promise<void> {
  if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) return;
  const none = { as: "suggestions", suggestions: [] } as const;
  try {
    const suggestions = command?.complete(interaction, request, context) ?? [];
    await responder.first({ as: "suggestions", suggestions });
  } catch (error) {
    context.log.warn({ err: error }, "autocomplete failed");
    await responder.first(none).catch(() => undefined);
  }
}

/** Runs a command or a button and sends what it returns, checked; a failure becomes a sentence. */
async function reply(
  visit: Visit,
  terms: Terms,
  ack: "now" | "defer",
  run: () => Outcome | Promise<Outcome>,
): Promise<void> {
  const { interaction, responder } = visit;
  const updates = interaction.type === InteractionType.MessageComponent && isPrivate(interaction);
  const failing: Failing = { ...visit, terms, state: "open" };
  try {
    if (ack === "defer") {
      await responder.first(updates ? { as: "updating" } : { as: "thinking", visibility: terms.visibility });
      failing.state = updates ? "answered" : "thinking";
    }
    const outcome = await run();
    if (outcome.kind === "form") return await responder.first({ as: "form", form: outcome });
    check(outcome, visit.context);
    if (failing.state !== "open") await responder.edit(outcome);
    else if (updates && outcome.visibility === undefined) await responder.first({ as: "update", reply: outcome });
    else await responder.first({ as: "message", visibility: narrower(terms.visibility, outcome), reply: outcome });
    failing.state = "answered";
    if (outcome.followUp) await responder.followUp(outcome.followUp, "everyone");
  } catch (error) {
    await answerFailure(error, failing);
  }
}

function check(outcome: Reply, { library }: AppContext): void {
  const articleOf = (slug: string) => library.sources.get(slug)?.article;
  verifyReply(outcome, articleOf);
  if (outcome.followUp) verifyReply(outcome.followUp, articleOf);
}

async function refuse({ request, responder }: Visit, say: (t: Terms["t"]) => string): Promise<void> {
  const { t } = termsFor(request, "asker");
  await responder.first({ as: "message", visibility: "asker", reply: notice(say(t)) });
}

function narrower(visibility: Visibility, outcome: Reply): Visibility {
  return outcome.visibility ?? visibility;
}

function isPrivate(interaction: APIMessageComponentInteraction): boolean {
  return ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** For the log: which command, or which button. */
function nameOf(interaction: AskedInteraction): string {
  return "name" in interaction.data ? interaction.data.name : unpackCustomId(interaction.data.custom_id).handler;
}
