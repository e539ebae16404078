import {
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  type GatewayDispatchEvents,
  OverwriteType,
} from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import { createSnowflakes, type NextSnowflake } from "../snowflake.ts";
import { buildChannel, buildGuild, buildRole, buildUser, type ChannelSpec, type GuildSpec } from "./build.ts";
import { guildCreateData } from "./guildData.ts";
import { isThread, permissionsIn } from "./permissions.ts";
import type { Channel, Command, Guild, Member, Message, StoredFile } from "./types.ts";

/** Something that happened, as the gateway would tell it. */
export interface Happening {
  readonly t: `${GatewayDispatchEvents}`;
  readonly d: unknown;
  readonly guildId?: string | undefined;
  /** A session hears of it when it asked for one of these intents; without any, always. */
  readonly intents?: number;
  /** Replaces fields for sessions that lack the message content intent. */
  readonly withoutContent?: object;
}

export interface WorldOptions {
  readonly applicationId?: string;
  readonly botName?: string;
  /** The guilds there are at the start; one with a few channels when left out. */
  readonly guilds?: readonly GuildSpec[];
}

export type World = ReturnType<typeof createWorld>;

const FIRST_GUILD_AT_MS = Date.UTC(2020, 0, 1);
/** Odd, so that guilds spread evenly over any number of shards. */
const BETWEEN_GUILDS_MS = 3_607_001;
const INTENT_GUILDS = 1;

export function createWorld(clock: Clock, tell: (happening: Happening) => void, options: WorldOptions = {}) {
  const nextId: NextSnowflake = createSnowflakes(clock.now);
  const bot: APIUser = {
    ...buildUser(options.applicationId ?? nextId(FIRST_GUILD_AT_MS), options.botName ?? "bot"),
    bot: true,
  };
  const guilds = new Map<string, Guild>();
  /** Guilds whose members the bot has left, or that never invited it. */
  const guildsWithoutBot = new Set<string>();
  const users = new Map<string, APIUser>([[bot.id, bot]]);
  const channels = new Map<string, Channel>();
  const messages = new Map<string, Map<string, Message>>();
  const commands: Command[] = [];
  /** Files that people gave to a command or modal; they belong to no message. */
  const uploads = new Map<string, StoredFile>();
  const iso = () => new Date(clock.now()).toISOString();
  const tellGuild = (t: Happening["t"], guildId: string, d: unknown) => {
    if (!guildsWithoutBot.has(guildId)) tell({ t, d, guildId, intents: INTENT_GUILDS });
  };

  function addGuild(spec: GuildSpec = {}): Guild {
    const id = nextId(FIRST_GUILD_AT_MS + guilds.size * BETWEEN_GUILDS_MS);
    const owner = addPerson(`${spec.name ?? "guild"}-owner`);
    const guild = buildGuild(id, owner, spec, nextId);
    guilds.set(id, guild);
    guild.members.set(owner.id, { user: owner, nick: null, roles: [], joinedAt: iso() });
    for (const channel of guild.channels.values()) channels.set(channel.id, channel);
    if (spec.withBot === false) guildsWithoutBot.add(id);
    else admitBot(guild, spec.botPermissions);
    return guild;
  }

  function admitBot(guild: Guild, permissions?: bigint): void {
    guildsWithoutBot.delete(guild.id);
    const role = buildRole(nextId(), bot.username, { permissions, managed: true, position: guild.roles.size });
    guild.roles.set(role.id, { ...role, tags: { bot_id: bot.id } });
    guild.members.set(bot.id, { user: bot, nick: null, roles: [role.id], joinedAt: iso() });
    tellGuild("GUILD_CREATE", guild.id, guildCreateData(guild, bot.id));
  }

  function removeBot(guild: Guild): void {
    tellGuild("GUILD_DELETE", guild.id, { id: guild.id });
    guildsWithoutBot.add(guild.id);
    for (const role of guild.roles.values()) if (role.tags?.bot_id === bot.id) guild.roles.delete(role.id);
    guild.members.delete(bot.id);
  }

  function setAvailable(guild: Guild, available: boolean): void {
    guild.available = available;
    if (available) tellGuild("GUILD_CREATE", guild.id, guildCreateData(guild, bot.id));
    else tellGuild("GUILD_DELETE", guild.id, { id: guild.id, unavailable: true });
  }

  function addPerson(name: string): APIUser {
    const user = buildUser(nextId(), name);
    users.set(user.id, user);
    return user;
  }

  function addMember(guild: Guild, user: APIUser, roles: readonly string[] = []): Member {
    const member: Member = { user, nick: null, roles: [...roles], joinedAt: iso() };
    guild.members.set(user.id, member);
    return member;
  }

  function addRole(guild: Guild, name: string, spec: Parameters<typeof buildRole>[2] = {}): APIRole {
    const role = buildRole(nextId(), name, { position: guild.roles.size, ...spec });
    guild.roles.set(role.id, role);
    tellGuild("GUILD_ROLE_CREATE", guild.id, { guild_id: guild.id, role });
    return role;
  }

  function deleteRole(guild: Guild, roleId: string): void {
    guild.roles.delete(roleId);
    for (const member of guild.members.values()) member.roles = member.roles.filter((id) => id !== roleId);
    tellGuild("GUILD_ROLE_DELETE", guild.id, { guild_id: guild.id, role_id: roleId });
  }

  function addChannel(guild: Guild, spec: ChannelSpec): Channel {
    const channel = buildChannel(nextId(), guild.id, spec, nextId, guild.channels.size);
    guild.channels.set(channel.id, channel);
    channels.set(channel.id, channel);
    tellGuild(isThread(channel) ? "THREAD_CREATE" : "CHANNEL_CREATE", guild.id, channel);
    return channel;
  }

  function updateChannel(channel: Channel, change: Partial<Channel>): void {
    Object.assign(channel, change);
    if (channel.guild_id) tellGuild(isThread(channel) ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel.guild_id, channel);
  }

  function deleteChannel(channel: Channel): void {
    const guild = guilds.get(channel.guild_id ?? "");
    guild?.channels.delete(channel.id);
    channels.delete(channel.id);
    messages.delete(channel.id);
    if (guild) tellGuild(isThread(channel) ? "THREAD_DELETE" : "CHANNEL_DELETE", guild.id, channel);
  }

  /** Overwrites what a role or member may do in one channel; `target` defaults to the bot itself. */
  function overwrite(channel: Channel, change: { allow?: bigint; deny?: bigint; target?: string }): void {
    const id = change.target ?? bot.id;
    const type = users.has(id) ? OverwriteType.Member : OverwriteType.Role;
    const entry: APIOverwrite = { id, type, allow: String(change.allow ?? 0n), deny: String(change.deny ?? 0n) };
    const others = (channel.permission_overwrites ?? []).filter((other) => other.id !== id);
    updateChannel(channel, { permission_overwrites: [...others, entry] });
  }

  /** A direct conversation; with the bot among the people it is the bot's DM. */
  function openPrivateChannel(people: readonly APIUser[]): Channel {
    const ids = new Set(people.map(({ id }) => id));
    for (const known of channels.values()) {
      const present = known.recipients;
      if (present && present.length === ids.size && present.every(({ id }) => ids.has(id))) return known;
    }
    const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
    const channel: Channel = { id: nextId(), type, flags: 0, last_message_id: null, recipients: [...people] };
    channels.set(channel.id, channel);
    return channel;
  }

  function permissions(userId: string, channel: Channel): bigint {
    const guild = guilds.get(channel.guild_id ?? "");
    const member = guild?.members.get(userId);
    return guild && member ? permissionsIn(guild, member, channel, clock.now()) : 0n;
  }

  const world = {
    bot,
    guilds,
    users,
    channels,
    messages,
    commands,
    uploads,
    nextId,
    iso,
    tell,
    hasBot: (guild: Guild) => !guildsWithoutBot.has(guild.id),
    addGuild,
    admitBot,
    removeBot,
    setAvailable,
    addPerson,
    addMember,
    addRole,
    deleteRole,
    addChannel,
    updateChannel,
    deleteChannel,
    overwrite,
    openPrivateChannel,
    permissions,
  };
  for (const spec of options.guilds ?? [{}]) addGuild(spec);
  return world;
}
