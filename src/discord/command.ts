import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import type { Bilingual } from "../knowledge/knowledge.ts";
import {
  type Action,
  type ActionSpec,
  defineAction,
  type PreparedCall,
  type Setup,
  type Suggestion,
} from "./action.ts";
import { type Audience, MODERATOR_PERMISSION } from "./moderators.ts";
import { localized, type Options, type OptionWords } from "./options.ts";
import type { Request } from "./request.ts";
import { createResolver } from "./resolver.ts";

/** One entry of the list in commands/index.ts, whatever its options: dispatch, registration, help and tests are made from it. */
export interface Command {
  readonly name: string;
  readonly names: Bilingual;
  readonly description: Bilingual;
  readonly audience: Audience;
  /** One line that shows how it is used; undefined for message menus. */
  readonly example: Bilingual | undefined;
  readonly body: (setup: Setup) => RESTPostAPIApplicationCommandsJSONBody;
  /** How this call is answered; undefined when Discord sends a subcommand that is not there (any more). */
  readonly prepare: (interaction: APIApplicationCommandInteraction) => PreparedCall | undefined;
  readonly complete: (
    interaction: APIApplicationCommandAutocompleteInteraction,
    request: Request,
    context: AppContext,
  ) => readonly Suggestion[];
}

interface CommandWords extends OptionWords {
  readonly name: string;
  readonly example: Bilingual;
}

/** Works in guilds, in direct messages and as an app that a user installed for themselves. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Only in guilds that the bot was added to; Discord shows it to those who may manage the server. */
const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(MODERATOR_PERMISSION),
};

export function defineCommand<O extends Options>(spec: CommandWords & ActionSpec<O>): Command {
  const action = defineAction(spec);
  return {
    ...facesOf(spec),
    body: (setup) => ({ ...chatInput(spec), ...reach(spec.audience), options: [...action.describe(setup)] }),
    prepare: (interaction) => action.prepare(resolverOf(interaction)),
    complete: (interaction, request, context) => action.complete(createResolver(interaction), request, context),
  };
}

export interface Subcommand {
  readonly words: OptionWords;
  readonly action: Action;
}

export function defineSubcommand<O extends Options>(spec: OptionWords & ActionSpec<O>): Subcommand {
  return { words: { de: spec.de, description: spec.description }, action: defineAction(spec) };
}

interface GroupSpec extends CommandWords {
  readonly audience?: Audience;
  readonly subcommands: Readonly<Record<string, Subcommand>>;
}

/** A command that only has subcommands. */
export function defineCommandGroup(spec: GroupSpec): Command {
  const chosen = (name: string | undefined) =>
    name !== undefined && Object.hasOwn(spec.subcommands, name) ? spec.subcommands[name]?.action : undefined;
  return {
    ...facesOf(spec),
    body: (setup) => ({
      ...chatInput(spec),
      ...reach(spec.audience),
      options: Object.entries(spec.subcommands).map(([name, { words, action }]) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        ...localized(name, words),
        options: [...action.describe(setup)],
      })),
    }),
    prepare: (interaction) => {
      const resolver = resolverOf(interaction);
      return chosen(resolver.subcommand)?.prepare(resolver);
    },
    complete: (interaction, request, context) => {
      const resolver = createResolver(interaction);
      return chosen(resolver.subcommand)?.complete(resolver, request, context) ?? [];
    },
  };
}

function reach(audience: Audience | undefined) {
  return audience === "moderators" ? FOR_MODERATORS : EVERYWHERE;
}

function facesOf(spec: CommandWords & { readonly audience?: Audience }) {
  return {
    name: spec.name,
    audience: spec.audience ?? ("members" as const),
    names: { en: spec.name, de: spec.de },
    description: spec.description,
    example: spec.example,
  };
}

function chatInput(spec: CommandWords) {
  return { type: ApplicationCommandType.ChatInput as const, ...localized(spec.name, spec) };
}

function resolverOf(interaction: APIApplicationCommandInteraction) {
  if (interaction.data.type !== ApplicationCommandType.ChatInput) {
    throw new TypeError(`not a slash command: ${interaction.data.name}`);
  }
  // Discord's types do not narrow the interaction by the type of its data.
  return createResolver(interaction as Parameters<typeof createResolver>[0]);
}
