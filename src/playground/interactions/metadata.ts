import {
  type APIMessageInteractionMetadata,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import type { Exchange } from "./exchange.ts";

/** What a message says about the interaction it answers. */
export function metadataOf(exchange: Exchange, isFollowUp = false): APIMessageInteractionMetadata {
  const { interaction, user, original } = exchange;
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user,
    authorizing_integration_owners: interaction.authorizing_integration_owners,
    ...(isFollowUp && original && { original_response_message_id: original.id }),
    ...detailsOf(exchange),
  };
  // Built by the type of the interaction, which is how the union is told apart.
  return metadata as APIMessageInteractionMetadata;
}

function detailsOf({ interaction, openedBy, source }: Exchange): object {
  if (interaction.type === InteractionType.MessageComponent) return { interacted_message_id: source?.id };
  if (interaction.type === InteractionType.ModalSubmit) {
    return openedBy ? { triggering_interaction_metadata: metadataOf(openedBy) } : {};
  }
  if (interaction.type !== InteractionType.ApplicationCommand) return {};
  const { data } = interaction;
  const named = { name: commandPath(data), command_type: data.type };
  if (data.type === ApplicationCommandType.Message) return { ...named, target_message_id: data.target_id };
  if (data.type === ApplicationCommandType.User) return { ...named, target_user: data.resolved.users[data.target_id] };
  return named;
}

interface Named {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Named[];
}

const WITHIN: readonly number[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

/** A command with the subcommand that was used: `daily start`. */
export function commandPath({ name, options = [] }: Pick<Named, "name" | "options">): string {
  const inside = options.find(({ type }) => WITHIN.includes(type));
  return inside ? `${name} ${commandPath(inside)}` : name;
}
