import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ChannelType,
  InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { Language } from "../knowledge/knowledge.ts";
import { languageOf } from "../text/texts.ts";

/** An interaction that somebody waits for an answer to. */
export type AskedInteraction =
  | APIApplicationCommandInteraction
  | APIApplicationCommandAutocompleteInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** Who asks, and where: what the interaction's own payload carries, nothing from a cache. */
export interface Request {
  readonly interactionId: string;
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  /** The channel, and for a thread its parent as well. Empty where Discord names none. */
  readonly channelIds: readonly string[];
  readonly userId: string;
  readonly userName: string;
  readonly roleIds: readonly string[];
  /** Bits of the member's permissions in this channel; 0 outside guilds. */
  readonly permissions: bigint;
  /** The member may write here; buttons and menus also work where only reading is allowed. */
  readonly mayWrite: boolean;
  /** Bits of the bot's own permissions in this channel. */
  readonly appPermissions: bigint;
  /** The bot itself is a member of the guild, not only brought along by somebody who installed it for themselves. */
  readonly guildInstalled: boolean;
  readonly reader: Language;
  /** Language of the guild; the reader's outside guilds. */
  readonly guild: Language;
}

export function isAsked(interaction: APIInteraction): interaction is AskedInteraction {
  return interaction.type !== InteractionType.Ping;
}

export function requestOf(interaction: AskedInteraction): Request {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) throw new TypeError("an interaction without a user");
  const reader = languageOf(interaction.locale);
  return {
    interactionId: interaction.id,
    guildId: interaction.guild_id,
    channelIds: channelIdsOf(interaction),
    userId: user.id,
    userName: interaction.member?.nick ?? user.global_name ?? user.username,
    roleIds: interaction.member?.roles ?? [],
    permissions: BigInt(interaction.member?.permissions ?? "0"),
    mayWrite: mayWrite(interaction),
    appPermissions: BigInt(interaction.app_permissions ?? "0"),
    guildInstalled: interaction.guild_id !== undefined && interaction.authorizing_integration_owners["0"] !== undefined,
    reader,
    guild: interaction.guild_locale === undefined ? reader : languageOf(interaction.guild_locale),
  };
}

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** In threads another permission counts than in channels. */
function mayWrite({ channel, member }: AskedInteraction): boolean {
  if (!member) return true;
  const isThread = channel !== undefined && THREADS.has(channel.type);
  const needed = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return (BigInt(member.permissions) & (needed | PermissionFlagsBits.Administrator)) !== 0n;
}

function channelIdsOf({ channel }: AskedInteraction): readonly string[] {
  if (!channel) return [];
  const parent = "parent_id" in channel ? channel.parent_id : undefined;
  return parent ? [channel.id, parent] : [channel.id];
}
