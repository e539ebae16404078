import type { APIGuildMember } from "discord-api-types/v10";
import { isThread } from "./permissions.ts";
import type { Channel, Guild, Member } from "./types.ts";

/** The guild object as REST gives it. */
export function guildData(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    features: guild.features,
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    nsfw: false,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    incidents_data: null,
    home_header: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    region: "deprecated",
  };
}

/** What a session without the member intent is told: of the members, only the bot itself. */
export function guildCreateData(guild: Guild, botId: string) {
  const all = [...guild.channels.values()];
  const bot = guild.members.get(botId);
  return {
    ...guildData(guild),
    joined_at: bot?.joinedAt,
    large: guild.members.size > 250,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot ? [memberData(bot)] : [],
    channels: all.filter((channel) => !isThread(channel)).map(withoutGuildId),
    threads: all.filter((channel) => isThread(channel) && !channel.thread_metadata?.archived),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function withoutGuildId({ guild_id: _, ...channel }: Channel): Channel {
  return channel;
}

export function memberData(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until:
      member.timeoutUntil === undefined ? null : new Date(member.timeoutUntil).toISOString(),
    deaf: false,
    mute: false,
    pending: false,
    // The enum has no name for none.
    flags: 0 as APIGuildMember["flags"],
  };
}
