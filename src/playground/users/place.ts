import {
  type APIInteractionGuildMember,
  ApplicationIntegrationType,
  InteractionContextType,
  type Locale,
  PermissionFlagsBits as May,
} from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import { memberData } from "../world/guildData.ts";
import { isDirect } from "../world/messages.ts";
import type { Channel, Guild, Member } from "../world/types.ts";
import type { Person } from "./person.ts";

const PRIVATE_PERMISSIONS = May.AttachFiles | May.EmbedLinks | May.MentionEveryone;
const BOT_DM_PERMISSIONS = PRIVATE_PERMISSIONS | May.UseExternalEmojis;
/** 10 MiB: what an app may upload where nobody pays for more. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** Where somebody does something, and what Discord says about it in every interaction from there. */
export interface Place {
  readonly channel: Channel;
  readonly guild: Guild | undefined;
  readonly context: InteractionContextType;
  readonly botIsHere: boolean;
}

/** A channel, or its id or its name in the person's own guild. */
export type Where = Channel | string;

/** Without a wish, the first channel of the person's guild, or else the conversation with the bot. */
export function findPlace(person: Person, where: Where | undefined, ground: Ground): Place {
  if (where !== undefined && typeof where !== "string") return placeOf(where, ground);
  const own = [...(person.home?.channels.values() ?? [])];
  if (where === undefined) return placeOf(own[0] ?? person.dm, ground);
  const channel = ground.world.channels.get(where) ?? own.find(({ name }) => name === where);
  if (!channel) throw new Error(`there is no channel ${where}`);
  return placeOf(channel, ground);
}

export function placeOf(channel: Channel, { world }: Ground): Place {
  const guild = world.guilds.get(channel.guild_id ?? "");
  if (guild) return { channel, guild, context: InteractionContextType.Guild, botIsHere: world.hasBot(guild) };
  const withBot = channel.recipients?.some(({ id }) => id === world.bot.id) ?? false;
  const context = withBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
  return { channel, guild: undefined, context, botIsHere: withBot };
}

/** How the app came to this place: through its server, through the person, or both. */
export function ownersOf(person: Person, place: Place, types: readonly number[]): Readonly<Record<string, string>> {
  const viaGuild = types.includes(ApplicationIntegrationType.GuildInstall) && place.botIsHere;
  const viaUser = types.includes(ApplicationIntegrationType.UserInstall) && person.hasInstalled;
  return { ...(viaGuild && { "0": place.guild?.id ?? "0" }), ...(viaUser && { "1": person.user.id }) };
}

/** What every interaction says about the place and the person. */
export function surroundings(person: Person, place: Place, ground: Ground, owners: Readonly<Record<string, string>>) {
  const { channel, guild } = place;
  const member = guild?.members.get(person.user.id);
  return {
    ...(guild && {
      guild: { id: guild.id, locale: guild.locale, features: guild.features },
      guild_id: guild.id,
      guild_locale: guild.locale,
    }),
    channel: channelIn(place, person, ground),
    channel_id: channel.id,
    ...(member ? { member: interactionMember(member, channel, ground) } : { user: person.user }),
    app_permissions: String(appPermissions(place, person, ground)),
    // The driver takes Discord's locale strings.
    locale: person.locale as Locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: place.context,
    attachment_size_limit: ATTACHMENT_LIMIT,
    version: 1 as const,
    application_id: ground.applicationId,
  };
}

function appPermissions(place: Place, person: Person, { world }: Ground): bigint {
  if (place.context === InteractionContextType.BotDM) return BOT_DM_PERMISSIONS;
  if (place.context === InteractionContextType.PrivateChannel) return PRIVATE_PERMISSIONS;
  if (place.botIsHere) return world.permissions(world.bot.id, place.channel);
  return world.permissions(person.user.id, place.channel) & BOT_DM_PERMISSIONS;
}

export function interactionMember(member: Member, channel: Channel, { world }: Ground): APIInteractionGuildMember {
  return { ...memberData(member), user: member.user, permissions: String(world.permissions(member.user.id, channel)) };
}

/** The channel as an interaction carries it; in conversations without the bot it does not say who takes part. */
function channelIn({ channel, context }: Place, person: Person, { world }: Ground): Channel & { permissions?: string } {
  if (!isDirect(channel)) return { ...channel, permissions: String(world.permissions(person.user.id, channel)) };
  if (context === InteractionContextType.BotDM) return { ...channel, recipients: [person.user] };
  const { recipients: _, ...rest } = channel;
  return rest;
}
