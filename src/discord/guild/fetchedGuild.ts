import { type REST, Routes } from "discord.js";
import { ChannelFlags } from "discord-api-types/v10";
import { z } from "zod";
import type { GuildRole } from "../guildView.ts";
import type { RawChannel, RawGuild } from "./composeGuild.ts";

const bits = z.string().transform(BigInt);
const overwrite = z.object({ id: z.string(), type: z.number(), allow: bits, deny: bits });
const tag = z.object({ id: z.string(), name: z.string(), moderated: z.boolean() });

/** What is read of a channel; Discord sends more. */
const channelSchema = z
  .object({
    id: z.string(),
    guild_id: z.string().optional(),
    name: z.string().nullish(),
    type: z.number(),
    parent_id: z.string().nullish(),
    permission_overwrites: z.array(overwrite).nullish(),
    available_tags: z.array(tag).nullish(),
    flags: z.number().nullish(),
    thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean().nullish() }).nullish(),
  })
  .transform(({ guild_id: guildId, ...channel }) => ({ guildId, channel: rawChannel(channel) }));

interface SentChannel {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly type: RawChannel["type"];
  readonly parent_id?: string | null | undefined;
  readonly permission_overwrites?: readonly RawChannel["overwrites"][number][] | null | undefined;
  readonly available_tags?: RawChannel["tags"] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly thread_metadata?:
    | { readonly archived: boolean; readonly locked?: boolean | null | undefined }
    | null
    | undefined;
}

function rawChannel(sent: SentChannel): RawChannel {
  return {
    id: sent.id,
    name: sent.name ?? "",
    type: sent.type,
    parentId: sent.parent_id ?? undefined,
    overwrites: sent.permission_overwrites ?? [],
    tags: sent.available_tags ?? [],
    requiresTag: ((sent.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
    archived: sent.thread_metadata?.archived ?? false,
    locked: sent.thread_metadata?.locked ?? false,
  };
}

const guildSchema = z.object({
  preferred_locale: z.string(),
  system_channel_id: z.string().nullish(),
  roles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      permissions: bits,
      mentionable: z.boolean(),
      tags: z.object({ bot_id: z.string().optional() }).nullish(),
    }),
  ),
});
const memberSchema = z.object({
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});
const threadsSchema = z.object({ threads: z.array(channelSchema) });

/** The guild by REST alone: four requests. @throws DiscordAPIError when Discord does not show it. */
export async function fetchGuild(rest: REST, guildId: string, botId: string, now: Date): Promise<RawGuild> {
  const [guild, channels, threads, member] = await Promise.all([
    rest.get(Routes.guild(guildId)).then((body) => guildSchema.parse(body)),
    rest.get(Routes.guildChannels(guildId)).then((body) => z.array(channelSchema).parse(body)),
    rest.get(Routes.guildActiveThreads(guildId)).then((body) => threadsSchema.parse(body).threads),
    rest.get(Routes.guildMember(guildId, botId)).then((body) => memberSchema.parse(body)),
  ]);
  const timeoutEnds = member.communication_disabled_until;
  return {
    id: guildId,
    locale: guild.preferred_locale,
    systemChannelId: guild.system_channel_id ?? undefined,
    roles: guild.roles.map(({ id, name, permissions, mentionable, tags }) => ({
      id,
      name,
      permissions,
      mentionable,
      botId: tags?.bot_id,
    })),
    channels: [...channels, ...threads].map(({ channel }) => channel),
    bot: {
      id: botId,
      roleIds: member.roles,
      timedOut: timeoutEnds != null && Date.parse(timeoutEnds) > now.getTime(),
    },
  };
}

/** One request, and only what does not concern permissions. @throws DiscordAPIError when Discord does not show it. */
export async function fetchRoles(
  rest: REST,
  guildId: string,
): Promise<Pick<RawGuild, "locale"> & { readonly roles: readonly GuildRole[] }> {
  const { preferred_locale: locale, roles } = guildSchema.parse(await rest.get(Routes.guild(guildId)));
  return { locale, roles: roles.map(({ id, name, mentionable }) => ({ id, name, mentionable })) };
}

/** One channel, with the guild it says it belongs to. @throws DiscordAPIError */
export async function fetchChannel(
  rest: REST,
  channelId: string,
): Promise<{ readonly guildId: string | undefined; readonly channel: RawChannel }> {
  return channelSchema.parse(await rest.get(Routes.channel(channelId)));
}

/** The bot's own user; of most applications it has the same id. */
export async function fetchBotId(rest: REST): Promise<string> {
  const application = z.object({ id: z.string(), bot: z.object({ id: z.string() }).optional() });
  const { id, bot } = application.parse(await rest.get(Routes.currentApplication()));
  return bot?.id ?? id;
}
