import type { APIRole, APIUser } from "discord-api-types/v10";
import { buildGuild, buildRole, buildUser, type GuildSpec, type RoleSpec } from "./build.ts";
import { guildCreateData, guildData, memberData } from "./guildData.ts";
import { FIRST_GUILD_AT_MS, type WorldState } from "./state.ts";
import type { Guild, Member } from "./types.ts";

/** Odd, so that guilds spread evenly over any number of shards. */
const BETWEEN_GUILDS_MS = 3_607_001;

/** What can happen to servers, their members and roles. */
export function guildActions(state: WorldState) {
  const { bot, guilds, guildsWithoutBot, users, nextId, tellGuild } = state;

  function addPerson(name: string): APIUser {
    const user = buildUser(nextId(), name);
    users.set(user.id, user);
    return user;
  }

  function addMember(guild: Guild, user: APIUser, roles: readonly string[] = []): Member {
    const member: Member = { user, nick: null, roles: [...roles], joinedAt: state.iso() };
    guild.members.set(user.id, member);
    return member;
  }

  function addGuild(spec: GuildSpec = {}): Guild {
    const id = nextId(FIRST_GUILD_AT_MS + guilds.size * BETWEEN_GUILDS_MS);
    const owner = addPerson(`${spec.name ?? "guild"}-owner`);
    const guild = buildGuild(id, owner, spec, nextId);
    guilds.set(id, guild);
    addMember(guild, owner);
    for (const channel of guild.channels.values()) state.channels.set(channel.id, channel);
    if (spec.withBot === false) guildsWithoutBot.add(id);
    else inviteBot(guild, spec.botPermissions);
    return guild;
  }

  /** Adds the bot with a role of its own that grants these permissions. */
  function inviteBot(guild: Guild, permissions: bigint = 0n): void {
    guildsWithoutBot.delete(guild.id);
    const role = buildRole(nextId(), bot.username, { permissions, managed: true, position: guild.roles.size });
    guild.roles.set(role.id, { ...role, tags: { bot_id: bot.id } });
    addMember(guild, bot, [role.id]);
    tellGuild("GUILD_CREATE", guild.id, guildCreateData(guild, bot.id));
  }

  function removeBot(guild: Guild): void {
    tellGuild("GUILD_DELETE", guild.id, { id: guild.id });
    guildsWithoutBot.add(guild.id);
    for (const role of guild.roles.values()) if (role.tags?.bot_id === bot.id) guild.roles.delete(role.id);
    guild.members.delete(bot.id);
  }

  /** An outage: the guild goes away for a while without the bot having left it. */
  function setAvailable(guild: Guild, available: boolean): void {
    guild.available = available;
    if (available) tellGuild("GUILD_CREATE", guild.id, guildCreateData(guild, bot.id));
    else tellGuild("GUILD_DELETE", guild.id, { id: guild.id, unavailable: true });
  }

  /** Sets the server's own language. */
  function setLocale(guild: Guild, locale: Guild["locale"]): void {
    if (guild.locale === locale) return;
    guild.locale = locale;
    tellGuild("GUILD_UPDATE", guild.id, guildData(guild));
  }

  function addRole(guild: Guild, name: string, spec: RoleSpec = {}): APIRole {
    const role = buildRole(nextId(), name, { position: guild.roles.size, ...spec });
    guild.roles.set(role.id, role);
    tellGuild("GUILD_ROLE_CREATE", guild.id, { guild_id: guild.id, role });
    return role;
  }

  function updateRole(guild: Guild, role: APIRole, change: Partial<APIRole>): void {
    Object.assign(role, change);
    tellGuild("GUILD_ROLE_UPDATE", guild.id, { guild_id: guild.id, role });
  }

  function deleteRole(guild: Guild, roleId: string): void {
    guild.roles.delete(roleId);
    for (const member of guild.members.values()) member.roles = member.roles.filter((id) => id !== roleId);
    tellGuild("GUILD_ROLE_DELETE", guild.id, { guild_id: guild.id, role_id: roleId });
  }

  /** Of its own membership the bot hears without a privileged intent. */
  function updateMember(
    guild: Guild,
    userId: string,
    change: Partial<Pick<Member, "roles" | "nick" | "timeoutUntil">>,
  ): void {
    const member = guild.members.get(userId);
    if (!member) throw new Error(`${userId} is not a member of ${guild.name}`);
    Object.assign(member, change);
    if (userId === bot.id) tellGuild("GUILD_MEMBER_UPDATE", guild.id, { guild_id: guild.id, ...memberData(member) });
  }

  /** Changes what the bot's own role grants in the whole server. */
  function setBotPermissions(guild: Guild, permissions: bigint): void {
    const role = [...guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.id);
    if (!role) throw new Error(`the bot is not in ${guild.name}`);
    updateRole(guild, role, { permissions: String(permissions) });
  }

  return {
    addPerson,
    addMember,
    addGuild,
    inviteBot,
    removeBot,
    setAvailable,
    setLocale,
    addRole,
    updateRole,
    deleteRole,
    updateMember,
    setBotPermissions,
  };
}
