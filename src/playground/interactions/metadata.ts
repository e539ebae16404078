import { type APIMessageInteractionMetadata, ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import type { Exchange } from "./exchange.ts";

/** What a message says about the interaction it answers. */
export function metadataOf(exchange: Exchange): APIMessageInteractionMetadata {
  const { interaction, user, source } = exchange;
  const base = { id: interaction.id, user, authorizing_integration_owners: interaction.authorizing_integration_owners };
  const metadata = (() => {
    if (interaction.type === InteractionType.ApplicationCommand)
      return { ...base, type: interaction.type, ...commandPart(exchange) };
    if (interaction.type === InteractionType.ModalSubmit) {
      return {
        ...base,
        type: interaction.type,
        triggering_interaction_metadata: exchange.openedBy ? metadataOf(exchange.openedBy) : undefined,
      };
    }
    return { ...base, type: interaction.type, interacted_message_id: source?.id };
  })();
  // Built by the type of the interaction, which is how the union is told apart.
  return metadata as APIMessageInteractionMetadata;
}

function commandPart({ interaction }: Exchange): object {
  if (interaction.type !== InteractionType.ApplicationCommand) return {};
  const { data } = interaction;
  const name = data.name;
  if (data.type === ApplicationCommandType.Message)
    return { name, command_type: data.type, target_message_id: data.target_id };
  if (data.type === ApplicationCommandType.User)
    return { name, command_type: data.type, target_user: data.resolved.users[data.target_id] };
  return { name, command_type: data.type };
}
